import type { Evidence } from '#core/model/finding.ts';
import { conversationTo } from '#core/flow/simulate/explore.ts';
import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { endingsOf, reachedWithout, tellsBesidesGoodbye } from '#core/audit/detect/endings.ts';
import { goalsOf } from '#core/audit/detect/goals.ts';
import { asksWhetherDone, tellsOfWayBack } from '#core/audit/lexicon/farewell-words.ts';

/** END-02: the last message of a branch tells a way back, or of the person (POLICY, FAQ 11: say clearly how). */
export const end02 = defineAudit({
  meta: {
    id: 'END-02',
    group: 'escalation',
    titles: {
      pass: {
        'pt-BR': 'Quem recebe a despedida fica sabendo como voltar ou como falar com uma pessoa',
        en: 'Whoever gets the goodbye is told how to come back, or how to talk to a person',
        es: 'Quien recibe la despedida se entera de cómo volver o de cómo hablar con una persona',
      },
      fail: {
        'pt-BR':
          'A despedida não diz como voltar nem como falar com uma pessoa, em {count} {count|ponto|pontos} (“{quote}”)',
        en: 'The goodbye tells neither a way back nor of a person, in {count} {count|place|places} (“{quote}”)',
        es: 'La despedida no dice cómo volver ni cómo hablar con una persona, en {count} {count|punto|puntos} («{quote}»)',
      },
      review: {
        'pt-BR':
          'Junto da despedida o bot mostra imagem, áudio ou texto gerado em tempo de execução, que não pode ser lido aqui',
        en: 'With the goodbye the bot shows a picture, a voice or a text made at run time, which cannot be read here',
        es: 'Junto con la despedida el bot muestra una imagen, un audio o un texto generado al ejecutarse, que no se puede leer aquí',
      },
      'not-applicable': {
        'pt-BR': 'Nenhum ramo só do bot termina com uma despedida',
        en: 'No branch of the bot alone ends with a goodbye',
        es: 'Ninguna rama solo del bot termina con una despedida',
      },
    },
    why: {
      'pt-BR':
        'Depois da despedida o usuário não sabe se o bot ainda responde. Uma frase com o caminho de volta evita que ele desista ou bloqueie o número.',
      en: 'After the goodbye the user does not know whether the bot still answers. One sentence with the way back keeps them from giving up or blocking the number.',
      es: 'Después de la despedida el usuario no sabe si el bot sigue respondiendo. Una frase con el camino de vuelta evita que desista o bloquee el número.',
    },
    questions: {
      review: {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'O que o bloco “{block}” mostra ao se despedir diz como voltar ou como falar com uma pessoa?',
        en: 'Does what block “{block}” shows with its goodbye tell a way back, or how to talk to a person?',
        es: '¿Lo que el bloque «{block}» muestra al despedirse dice cómo volver o cómo hablar con una persona?',
      },
    },
    fix: {
      'pt-BR': [
        'Abra o bloco que se despede.',
        'Acrescente ao texto: “Se precisar, mande um oi para voltar ao menu ou digite ATENDENTE para falar com uma pessoa.”',
        'Confira que as duas palavras funcionam quando digitadas ali.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Open the block that says goodbye.',
        'Add to the text: “If you need anything, say hi to get back to the menu, or type AGENT to talk to a person.”',
        'Check that both words work when they are typed there.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Abra el bloque que se despide.',
        'Agregue al texto: «Si necesita algo, escriba hola para volver al menú o ASESOR para hablar con una persona.»',
        'Compruebe que ambas palabras funcionan al escribirlas allí.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'exploration', 'said', 'contacts', 'answers'],
  audit({ graphFacts, exploration, said, contacts, answers }) {
    const { graph, handovers } = graphFacts;
    const botOnly = reachedWithout(graph, (at) => handovers.has(at));
    const endings = endingsOf(graphFacts, said).filter(({ at }) => botOnly.has(at));
    if (endings.length === 0) return { outcome: 'not-applicable', variant: 'not-applicable' };

    const { possible } = goalsOf(graphFacts, contacts);
    const last = endings.map((ending) => {
      const blocks = [ending.at, ...ending.after];
      const way = conversationTo(graphFacts, exploration, ending.at, 'ends-alone');
      const turns = (way?.turns ?? []).slice(
        (way?.turns ?? []).findLastIndex(({ from }) => from === 'user') + 1,
      );
      const texts = [
        ...blocks.flatMap((at) => [
          ...said[at]!.texts,
          ...said[at]!.options.map((one) => one.label),
        ]),
        ...turns.flatMap((turn) => (turn.from === 'bot' ? [turn.text, ...turn.options] : [])),
      ];
      const leads =
        blocks.some((at) => possible.has(at)) ||
        texts.some(
          (text) =>
            tellsOfWayBack(text) !== null || tellsBesidesGoodbye(text) || asksWhetherDone(text),
        );
      const isOpaque =
        texts.some((text) => /^\{\{[^{}]{1,80}\}\}$/.test(text)) ||
        turns.some((turn) => turn.from === 'bot' && turn.text === '' && turn.options.length === 0);
      const id = graph.blocks[ending.at]!.id;
      const { text, span } = ending;
      const quote: Evidence = { kind: 'quote', block: id, text, ...span };
      return {
        id,
        block: graph.blocks[ending.at]!.title,
        words: text.slice(span.start, span.end),
        leads,
        isOpaque,
        evidence: way === null ? [quote] : [way, quote],
      };
    });
    const silent = last.filter(({ leads, isOpaque }) => !leads && !isOpaque);
    const first = silent[0];
    if (first !== undefined) {
      return {
        outcome: 'fail',
        variant: 'fail',
        blocks: silent.map(({ id }) => id),
        params: { count: silent.length, quote: first.words },
        evidence: first.evidence,
      };
    }
    const asked = subjectToAsk(
      last
        .filter(({ leads }) => !leads)
        .map((one) => ({ ...one, variant: 'review', subject: one.id })),
      answers,
    );
    if (asked !== null) {
      const { id, block, evidence } = asked;
      return {
        outcome: 'review',
        variant: 'review',
        blocks: [id],
        subject: id,
        params: { block },
        evidence,
      };
    }
    return {
      outcome: 'pass',
      variant: 'pass',
      blocks: last.map(({ id }) => id),
      evidence: last[0]!.evidence,
    };
  },
});
