import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { judgedLanguage } from '#core/audit/detect/languages.ts';
import { hearRequests, type HearingRow } from '#core/audit/probe/hear-requests.ts';
import { lostTwice } from '#core/audit/probe/insist.ts';
import { tellingBlocks } from '#core/audit/probe/judge-replies.ts';
import { openSubjects, unseenSubjects } from '#core/audit/probe/open-subjects.ts';
import { cellConversation } from '#core/audit/probe/probe-conversation.ts';
import { requestsIn } from '#core/audit/probe/requests.ts';
import { unseenWaits } from '#core/audit/probe/unseen-waits.ts';

/** ACC-01: a typed request for a person works from every waiting block (POLICY, FAQ 7 and 10). */
export const acc01 = defineAudit({
  meta: {
    id: 'ACC-01',
    group: 'understanding',
    titles: {
      pass: {
        'pt-BR':
          'Em {total} {total|bloco que espera|blocos que esperam} o usuário, quem escreve que quer uma pessoa é atendido ou fica sabendo como',
        en: 'At {total} {total|block that waits|blocks that wait} for the user, whoever types that they want a person gets one or is told how',
        es: 'En {total} {total|bloque que espera|bloques que esperan} al usuario, quien escribe que quiere una persona la obtiene o sabe cómo',
      },
      'pass-second': {
        'pt-BR':
          'Quem escreve que quer uma pessoa consegue; em {count} dos {total} blocos, só ao pedir pela segunda vez',
        en: 'Whoever types that they want a person gets there; at {count} of {total} blocks only at the second request',
        es: 'Quien escribe que quiere una persona lo consigue; en {count} de los {total} bloques, solo al pedirlo por segunda vez',
      },
      fail: {
        'pt-BR':
          'Em {count} dos {total} blocos que esperam o usuário, pedir uma pessoa duas vezes não leva a nada (“{phrase}”); {share} % dos pedidos são entendidos',
        en: 'At {count} of {total} blocks that wait for the user, asking twice for a person leads nowhere (“{phrase}”); {share} % of the requests are understood',
        es: 'En {count} de los {total} bloques que esperan al usuario, pedir dos veces una persona no lleva a nada («{phrase}»); se entiende el {share} % de los pedidos',
      },
      'fail-nowhere': {
        'pt-BR':
          'Em nenhum ponto do fluxo o bot entende que o usuário pede uma pessoa (“{phrase}”)',
        en: 'Nowhere in the flow does the bot understand that the user asks for a person (“{phrase}”)',
        es: 'En ningún punto del flujo el bot entiende que el usuario pide una persona («{phrase}»)',
      },
      'fail-some': {
        'pt-BR':
          'Em {count} {count|bloco|blocos}, o bot só entende alguns pedidos de uma pessoa: “{phrase}” não leva a nada em “{block}”',
        en: 'At {count} {count|block|blocks} the bot understands only some requests for a person: “{phrase}” leads nowhere in “{block}”',
        es: 'En {count} {count|bloque|bloques}, el bot solo entiende algunos pedidos de una persona: «{phrase}» no lleva a nada en «{block}»',
      },
      'review-intent': {
        'pt-BR':
          'Em {count} {count|bloco|blocos}, a inteligência artificial do bot decide se o pedido de uma pessoa é entendido',
        en: 'At {count} {count|block|blocks} the bot’s language model decides whether a request for a person is understood',
        es: 'En {count} {count|bloque|bloques}, la inteligencia artificial del bot decide si se entiende el pedido de una persona',
      },
      'review-service': {
        'pt-BR':
          'Em {count} {count|bloco|blocos}, quem pede uma pessoa é levado a outro bot do roteador ({name})',
        en: 'At {count} {count|block|blocks}, whoever asks for a person is sent to another bot of the router ({name})',
        es: 'En {count} {count|bloque|bloques}, quien pide una persona es llevado a otro bot del enrutador ({name})',
      },
      'review-variable': {
        'pt-BR':
          'Em {count} {count|bloco|blocos}, “{name}” decide se o pedido de uma pessoa é entendido, e o arquivo não mostra o seu valor',
        en: 'At {count} {count|block|blocks} “{name}” decides whether a request for a person is understood, and the file does not show its value',
        es: 'En {count} {count|bloque|bloques}, «{name}» decide si se entiende el pedido de una persona, y el archivo no muestra su valor',
      },
      'review-unseen': {
        'pt-BR':
          'Nenhuma conversa simulada chegou ao bloco “{block}”, que espera o usuário; onde houve conversa, o pedido de uma pessoa é entendido',
        en: 'No simulated conversation came to block “{block}”, which waits for the user; wherever one did, a request for a person is understood',
        es: 'Ninguna conversación simulada llegó al bloque «{block}», que espera al usuario; donde sí llegó, se entiende el pedido de una persona',
      },
      'not-applicable': {
        'pt-BR': 'O arquivo não tem blocos que esperem o usuário',
        en: 'The file has no blocks that wait for the user',
        es: 'El archivo no tiene bloques que esperen al usuario',
      },
    },
    why: {
      'pt-BR':
        'O testador do WhatsApp, como qualquer cliente, escreve “falar com um humano” onde estiver. Se o bot responde outra coisa, para ele não existe saída.',
      en: 'WhatsApp’s tester, like any customer, types “talk to a human” wherever they stand. If the bot answers something else, for them there is no way out.',
      es: 'El probador de WhatsApp, como cualquier cliente, escribe «hablar con un humano» donde esté. Si el bot responde otra cosa, para él no hay salida.',
    },
    questions: {
      'review-intent': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Digite no bloco “{block}”, no canal de testes: {phrases}. Todas essas frases levam a uma pessoa ou mostram como chegar a ela?',
        en: 'Type in block “{block}”, in the test channel: {phrases}. Does each of these phrases lead to a person or tell how to reach one?',
        es: 'Escriba en el bloque «{block}», en el canal de pruebas: {phrases}. ¿Cada una de estas frases lleva a una persona o dice cómo llegar a ella?',
      },
      'review-service': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Quem escreve “{phrase}” no bloco “{block}” e é levado ao serviço “{name}” chega lá a uma pessoa, ou fica sabendo como?',
        en: 'Does somebody who types “{phrase}” in block “{block}” and is sent to the service “{name}” get to a person there, or is told how?',
        es: 'Quien escribe «{phrase}» en el bloque «{block}» y es llevado al servicio «{name}», ¿llega allí a una persona o se le dice cómo?',
      },
      'review-variable': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Quando o usuário escreve “{phrase}” no bloco “{block}”, o valor de “{name}” o leva a uma pessoa ou mostra como chegar a ela?',
        en: 'When a user types “{phrase}” in block “{block}”, does the value of “{name}” lead to a person or tell how to reach one?',
        es: 'Cuando un usuario escribe «{phrase}» en el bloque «{block}», ¿el valor de «{name}» lo lleva a una persona o le dice cómo llegar a ella?',
      },
      'review-unseen': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Quem escreve “{phrase}” no bloco “{block}” chega a uma pessoa, ou fica sabendo como?',
        en: 'Does somebody who types “{phrase}” in block “{block}” get to a person, or is told how?',
        es: 'Quien escribe «{phrase}» en el bloque «{block}», ¿llega a una persona o se le dice cómo?',
      },
    },
    fix: {
      'pt-BR': [
        'No bloco Exceções, inclua como primeira saída uma condição “contém: humano, atendente, pessoa, alguém” que leve ao atendimento.',
        'Em cada bloco listado, aponte a saída padrão para o bloco Exceções, e não para a próxima pergunta.',
        'No texto de erro padrão, diga como falar com uma pessoa: “Para falar com uma pessoa, digite ATENDENTE.”',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'In the exceptions block, add as the first exit a condition “contains: human, agent, person, someone” that leads to the attendance block.',
        'In each listed block, point the default exit to the exceptions block and not to the next question.',
        'In the standard error text, say how to get a person: “To talk to a person, type AGENT.”',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'En el bloque de excepciones, agregue como primera salida una condición «contiene: humano, asesor, persona, alguien» que lleve a la atención.',
        'En cada bloque de la lista, dirija la salida predeterminada al bloque de excepciones y no a la pregunta siguiente.',
        'En el texto de error estándar, diga cómo hablar con una persona: «Para hablar con una persona, escriba ASESOR.»',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: [
    'graphFacts',
    'contacts',
    'humanPaths',
    'languages',
    'probe',
    'surroundings',
    'answers',
  ],
  audit({ graphFacts, contacts, humanPaths, languages, probe, surroundings, answers }) {
    const language = judgedLanguage(languages, surroundings.client?.country ?? null);
    const requests = requestsIn(probe.phrases, language);
    // A branch in another language of the bot is judged by that one's words (ACC-06).
    const isOther = ({ row }: HearingRow): boolean => {
      const spoken = languages.ofBlock[row.at] ?? null;
      return spoken !== null && spoken !== language && languages.all.includes(spoken);
    };
    const rows = hearRequests(probe, requests).filter((row) => !isOther(row));
    const first = rows[0];
    if (first === undefined) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const total = rows.length;
    const { openTargets } = graphFacts;
    const telling = tellingBlocks(graphFacts, contacts);
    const isWithout = humanPaths.length === 0 && openTargets.size === 0;
    const deaf = rows
      .filter(({ hears }) => isWithout || hears === 'none')
      .flatMap(({ row, shown }) => {
        const conversation =
          lostTwice(graphFacts, row, shown, telling) ??
          // An offer of somebody who is not there is none.
          (isWithout ? cellConversation(graphFacts, row, shown, 'loses-request') : null);
        return conversation === null ? [] : [{ row, shown, conversation }];
      })
      .sort((a, b) => (a.row.standing.before?.count ?? 0) - (b.row.standing.before?.count ?? 0));
    if (deaf.length > 0) {
      const heard = rows.reduce((sum, one) => sum + one.heard, 0);
      const share = Math.floor((100 * heard) / (total * requests.clear.length));
      return {
        outcome: 'fail',
        variant: deaf.length === total || isWithout ? 'fail-nowhere' : 'fail',
        blocks: rows
          .map(({ row }) => row.block)
          .filter((id) => deaf.some(({ row }) => row.block === id)),
        params: { count: deaf.length, total, share, phrase: deaf[0]!.shown },
        evidence: deaf.slice(0, 2).map(({ conversation }) => conversation),
      };
    }
    const partly = rows
      .filter(({ hears }) => hears === 'some')
      .flatMap(({ row, shown }) => {
        const conversation = lostTwice(graphFacts, row, shown, telling);
        return conversation === null ? [] : [{ row, shown, conversation }];
      });
    const worst = partly[0];
    if (worst !== undefined) {
      return {
        outcome: 'fail',
        variant: 'fail-some',
        severity: 'medium',
        blocks: partly.map(({ row }) => row.block),
        params: { count: partly.length, phrase: worst.shown, block: worst.row.title },
        evidence: [worst.conversation],
      };
    }
    const phrase = requests.plain[0]!;
    const asked = subjectToAsk(
      [
        ...openSubjects(rows.filter(({ hears }) => hears !== 'all')),
        ...unseenSubjects(graphFacts, unseenWaits(graphFacts, probe), phrase),
      ],
      answers,
    );
    if (asked !== null) {
      const { variant, subject, blocks, params } = asked;
      const phrases = requests.plain.map((text) => `“${text}”`).join(', ');
      return {
        outcome: 'review',
        variant,
        subject,
        blocks,
        params: { ...params, phrases, count: blocks.length },
      };
    }
    // A new user is greeted first, whatever they write.
    const late = rows.filter(({ row, isSecond }) => isSecond && row.at !== graphFacts.graph.root);
    const { row } = late[0] ?? first;
    return {
      outcome: 'pass',
      variant: late.length > 0 ? 'pass-second' : 'pass',
      params: { total, count: late.length },
      evidence: [cellConversation(graphFacts, row, phrase, 'is-answered')],
    };
  },
});
