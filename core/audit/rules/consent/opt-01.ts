import type { Evidence } from '#core/model/finding.ts';
import { exchangesUntil, joinExchanges } from '#core/flow/simulate/explore.ts';
import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { judgedLanguage } from '#core/audit/detect/languages.ts';
import { stopReplies, type StopRow } from '#core/audit/detect/stop-replies.ts';
import { outsideResult } from '#core/audit/detect/ways.ts';
import { typeAgain } from '#core/audit/probe/probe-conversation.ts';
import { factEvidence } from '#core/audit/surroundings/fact-evidence.ts';

/** OPT-01: a request to stop is understood wherever it is typed, and answered (WhatsApp's policy: honour every opt-out). */
export const opt01 = defineAudit({
  meta: {
    id: 'OPT-01',
    group: 'consent',
    titles: {
      pass: {
        'pt-BR':
          'Nos {total} blocos que esperam o usuário, o pedido de parar as mensagens é entendido e confirmado',
        en: 'At the {total} blocks that wait for the user, a request to stop messages is understood and confirmed',
        es: 'En los {total} bloques que esperan al usuario, el pedido de no recibir más mensajes se entiende y se confirma',
      },
      fail: {
        'pt-BR':
          'Em {count} dos {total} blocos que esperam o usuário, o pedido de parar as mensagens não é entendido (“{word}”)',
        en: 'At {count} of {total} blocks that wait for the user, a request to stop messages is not understood (“{word}”)',
        es: 'En {count} de los {total} bloques que esperan al usuario, el pedido de no recibir más mensajes no se entiende («{word}»)',
      },
      'fail-nowhere': {
        'pt-BR': 'Em nenhum ponto o bot entende o pedido de parar as mensagens (“{word}”)',
        en: 'Nowhere does the bot understand a request to stop messages (“{word}”)',
        es: 'En ningún punto el bot entiende el pedido de no recibir más mensajes («{word}»)',
      },
      'review-list': {
        'pt-BR':
          'O bot confirma que não enviará mais mensagens, mas o fluxo não mostra quem tira a pessoa da lista',
        en: 'The bot confirms that no more messages will come, but the flow does not show what takes the person off the list',
        es: 'El bot confirma que no enviará más mensajes, pero el flujo no muestra quién quita a la persona de la lista',
      },
      'review-variable': {
        'pt-BR':
          'Se o pedido de parar as mensagens é entendido em “{block}” depende de “{name}”, que o arquivo não mostra',
        en: 'Whether a request to stop messages is understood at “{block}” depends on “{name}”, which the file does not show',
        es: 'Que el pedido de no recibir más mensajes se entienda en «{block}» depende de «{name}», que el archivo no muestra',
      },
      'not-applicable': {
        'pt-BR': 'O arquivo não tem blocos que esperem o usuário',
        en: 'The file has no blocks that wait for the user',
        es: 'El archivo no tiene bloques que esperen al usuario',
      },
      'not-applicable-quiet': {
        'pt-BR': 'O número não tem modelos de mensagem: ninguém recebe nada sem ter escrito antes',
        en: 'The number has no message templates: nobody receives anything without having written first',
        es: 'El número no tiene plantillas de mensaje: nadie recibe nada sin haber escrito antes',
      },
    },
    why: {
      'pt-BR':
        'Quem pede para parar e continua recebendo mensagens bloqueia e denuncia o número. O WhatsApp exige que todo pedido desses seja respeitado.',
      en: 'Whoever asks to stop and still gets messages blocks and reports the number. WhatsApp demands that every such request is honoured.',
      es: 'Quien pide no recibir más y sigue recibiendo mensajes bloquea y denuncia el número. WhatsApp exige respetar todo pedido así.',
    },
    questions: {
      'review-list': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Depois de “{word}” no bloco “{block}”, algum sistema fora do fluxo tira a pessoa da lista de envios?',
        en: 'After “{word}” at block “{block}”, does a system outside the flow take the person off the mailing list?',
        es: 'Después de «{word}» en el bloque «{block}», ¿algún sistema fuera del flujo quita a la persona de la lista de envíos?',
      },
      'review-variable': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Digite “{word}” no bloco “{block}”, no canal de testes: seja qual for o valor de “{name}”, o bot confirma que não enviará mais mensagens?',
        en: 'Type “{word}” at block “{block}”, in the test channel: whatever “{name}” holds, does the bot confirm that no more messages will come?',
        es: 'Escriba «{word}» en el bloque «{block}», en el canal de pruebas: sea cual sea el valor de «{name}», ¿el bot confirma que no enviará más mensajes?',
      },
    },
    fix: {
      'pt-BR': [
        'No bloco Exceções, inclua uma condição “igual a: SAIR, PARAR, STOP, descadastrar”.',
        'Leve-a a um bloco com a ação Gerenciar lista (remover) ou com a chamada ao sistema que faz os envios.',
        'Confirme no texto: “Pronto, você não receberá mais mensagens nossas. Para falar com uma pessoa, digite ATENDENTE.”',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'In the exceptions block, add a condition “equals: STOP, UNSUBSCRIBE, opt out”.',
        'Lead it to a block with the action Manage list (remove), or with the call to the system that sends the messages.',
        'Confirm in the text: “Done, you will no longer receive messages from us. To talk to a person, type AGENT.”',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'En el bloque de excepciones, agregue una condición «igual a: BAJA, PARAR, STOP».',
        'Llévela a un bloque con la acción Gestionar lista (quitar) o con la llamada al sistema que hace los envíos.',
        'Confírmelo en el texto: «Listo, no recibirás más mensajes nuestros. Para hablar con una persona, escribe ASESOR.»',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'languages', 'probe', 'surroundings', 'answers'],
  audit({ graphFacts, languages, probe, surroundings, answers }) {
    const { number, client } = surroundings;
    if (number?.templates?.length === 0) {
      const evidence = [factEvidence('number.templates', '0')];
      return { outcome: 'not-applicable', variant: 'not-applicable-quiet', evidence };
    }
    const rows = stopReplies(
      graphFacts,
      probe.rows,
      judgedLanguage(languages, client?.country ?? null),
    );
    const [first] = rows;
    if (first === undefined) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const talk = ({ row, word, reply }: StopRow, isLost: boolean): Evidence =>
      joinExchanges(
        [
          ...exchangesUntil(row.standing.before),
          typeAgain(graphFacts, row.standing.session, word, reply),
        ],
        isLost ? 'loses-request' : 'is-answered',
      );
    const deaf = rows.filter(({ understood }) => understood === 'no');
    const [worst] = deaf;
    if (worst !== undefined) {
      return {
        outcome: 'fail',
        variant: deaf.length === rows.length ? 'fail-nowhere' : 'fail',
        // As long as nobody knows of messages that the business sends first, there is nothing to stop.
        ...(number?.templates == null ? { severity: 'medium' as const } : {}),
        blocks: deaf.map(({ row }) => row.block),
        params: { count: deaf.length, total: rows.length, word: worst.word },
        evidence: [talk(worst, true)],
      };
    }
    const open = rows.filter(({ understood }) => understood === 'open');
    const unkept = rows.filter(({ isKept }) => !isKept);
    const asked = subjectToAsk(
      [
        ...open.map((one) => ({
          variant: 'review-variable',
          subject: outsideResult(one.reply.assumptions)?.name ?? one.row.block,
          one,
        })),
        ...unkept.slice(0, 1).map((one) => ({ variant: 'review-list', subject: 'list', one })),
      ],
      answers,
    );
    if (asked !== null) {
      const { row, word } = asked.one;
      return {
        outcome: 'review',
        variant: asked.variant,
        subject: asked.subject,
        blocks: [row.block],
        params: { word, block: row.title, name: asked.subject },
        evidence: [talk(asked.one, false)],
      };
    }
    return {
      outcome: 'pass',
      variant: 'pass',
      params: { total: rows.length },
      evidence: [talk(first, false)],
    };
  },
});
