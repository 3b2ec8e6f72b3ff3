import type { Evidence } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { conversationOn, type Exploration, type Standing } from '#core/flow/simulate/explore.ts';
import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { goalsOf } from '#core/audit/detect/goals.ts';
import { quoteEvidence } from '#core/audit/detect/quote-evidence.ts';
import type { Said } from '#core/audit/detect/said.ts';
import { toldWords, type ToldWords } from '#core/audit/detect/told-words.ts';
import { WordTrials, type Trial } from '#core/audit/detect/word-trial.ts';

/** DIS-02: the words that the user is told to write for a person really work (POLICY, FAQ 7 and 10). */
export const dis02 = defineAudit({
  meta: {
    id: 'DIS-02',
    group: 'disclosure',
    titles: {
      pass: {
        'pt-BR': 'O que o bot manda digitar para falar com uma pessoa (“{words}”) funciona',
        en: 'What the bot tells the user to write for a person (“{words}”) works',
        es: 'Lo que el bot indica escribir para hablar con una persona («{words}») funciona',
      },
      fail: {
        'pt-BR': 'O bot manda digitar “{words}”, e isso não leva a uma pessoa',
        en: 'The bot says to write “{words}”, and that leads to no person',
        es: 'El bot indica escribir «{words}», y eso no lleva a una persona',
      },
      'fail-elsewhere': {
        'pt-BR':
          'O bot diz que “{words}” vale a qualquer momento, mas não funciona em {count} {count|bloco|blocos}',
        en: 'The bot says that “{words}” works at any time, but it does not in {count} {count|block|blocks}',
        es: 'El bot dice que «{words}» vale en cualquier momento, pero no funciona en {count} {count|bloque|bloques}',
      },
      'review-open': {
        'pt-BR':
          'Digitar “{words}” só leva a uma pessoa conforme “{name}”, que o arquivo não mostra',
        en: 'Writing “{words}” leads to a person only depending on “{name}”, which the file does not show',
        es: 'Escribir «{words}» solo lleva a una persona según «{name}», que el archivo no muestra',
      },
      'review-unclear': {
        'pt-BR': 'Digitar “{words}” leva a “{place}”, e o arquivo não diz se há uma pessoa ali',
        en: 'Writing “{words}” leads to “{place}”, and the file does not say whether a person is there',
        es: 'Escribir «{words}» lleva a «{place}», y el archivo no dice si allí hay una persona',
      },
      'review-search': {
        'pt-BR': 'Não foi possível experimentar “{words}” em todos os pontos em que deveria valer',
        en: 'It was not possible to try “{words}” wherever it should work',
        es: 'No fue posible probar «{words}» en todos los puntos donde debería valer',
      },
      'not-applicable': {
        'pt-BR': 'O bot não dá palavras para digitar e falar com uma pessoa',
        en: 'The bot gives no words to write for a person',
        es: 'El bot no da palabras para escribir y hablar con una persona',
      },
    },
    why: {
      'pt-BR':
        'O testador faz exatamente o que o bot manda. Uma palavra anunciada que cai em “não entendi” é pior do que nenhuma: prova que a saída não existe.',
      en: 'The tester does exactly what the bot says. A word that is announced and ends in “I did not understand” is worse than none: it proves that the way out is not there.',
      es: 'El probador hace exactamente lo que el bot indica. Una palabra anunciada que cae en «no entendí» es peor que ninguna: prueba que la salida no existe.',
    },
    questions: {
      'review-open': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Quando o usuário digita “{words}” no bloco “{block}”, o valor de “{name}” o deixa chegar a uma pessoa?',
        en: 'When the user writes “{words}” in block “{block}”, does the value of “{name}” let them get to a person?',
        es: 'Cuando el usuario escribe «{words}» en el bloque «{block}», ¿el valor de «{name}» lo deja llegar a una persona?',
      },
      'review-unclear': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Quem digita “{words}” no bloco “{block}” e chega a “{place}” consegue falar com uma pessoa?',
        en: 'Can somebody who writes “{words}” in block “{block}” and gets to “{place}” talk to a person?',
        es: '¿Quien escribe «{words}» en el bloque «{block}» y llega a «{place}» puede hablar con una persona?',
      },
      'review-search': {
        yes: 'pass',
        no: 'fail',
        'pt-BR': 'Digitar “{words}” no bloco “{block}” leva a uma pessoa? Experimente no WhatsApp.',
        en: 'Does writing “{words}” in block “{block}” lead to a person? Try it on WhatsApp.',
        es: '¿Escribir «{words}» en el bloque «{block}» lleva a una persona? Pruébelo en WhatsApp.',
      },
    },
    fix: {
      'pt-BR': [
        'Abra o bloco em que a palavra é anunciada e os blocos listados.',
        'Inclua, antes das outras, uma condição de saída com as mesmas palavras (“contém”) que leve ao atendimento.',
        'Para valer a qualquer momento, inclua a mesma condição também no bloco Exceções e aponte para ele as saídas padrão.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Open the block that announces the word, and the blocks listed.',
        'Add, before the others, an exit condition with the same words (“contains”) that leads to the attendance block.',
        'For it to work at any time, add the same condition to the exceptions block as well, and point the default exits to it.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Abra el bloque que anuncia la palabra y los bloques de la lista.',
        'Agregue, antes de las otras, una condición de salida con las mismas palabras («contiene») que lleve a la atención.',
        'Para que valga en cualquier momento, agregue la misma condición también en el bloque Excepciones y dirija a él las salidas predeterminadas.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'exploration', 'contacts', 'said', 'answers'],
  audit({ graphFacts, exploration, contacts, said, answers }) {
    const { graph } = graphFacts;
    const id = (at: number): string => graph.blocks[at]!.id;
    const tellings = tellingsIn(graphFacts, said);
    const [shown] = tellings;
    if (shown === undefined) return { outcome: 'not-applicable', variant: 'not-applicable' };

    const trials = new WordTrials(graphFacts, goalsOf(graphFacts, contacts));
    const tried = tellings.flatMap((telling) =>
      placesOf(graphFacts, exploration, telling).map(({ at, standing }): Tried => ({
        telling,
        at,
        standing,
        trial: standing === null ? null : trials.try(standing.session, telling.words),
      })),
    );
    const evidence = ({ telling, standing, trial }: Tried): Evidence[] => {
      const quote = quoteEvidence(id(telling.at), { text: telling.text, ...telling.span });
      if (standing === null || trial === null) return [quote];
      const message = { text: telling.words, kind: 'text' } as const;
      const proves =
        trial.result === 'lost' || trial.result === 'unsearched' ? 'loses-request' : 'is-answered';
      return [quote, conversationOn(standing, message, trial.reply, proves)];
    };

    const lost = tried.filter(({ trial }) => trial?.result === 'lost');
    const there = lost.find(({ at, telling }) => at === telling.at) ?? lost[0];
    if (there !== undefined) {
      const { words } = there.telling;
      const blocks = lost.filter(({ telling }) => telling.words === words).map(({ at }) => id(at));
      const isThere = there.at === there.telling.at;
      return {
        outcome: 'fail',
        variant: isThere ? 'fail' : 'fail-elsewhere',
        blocks: isThere ? [id(there.at)] : [...new Set(blocks)],
        params: isThere ? { words } : { words, count: new Set(blocks).size },
        evidence: evidence(there),
      };
    }
    const asked = subjectToAsk(
      tried
        .filter(({ trial }) => trial?.result !== 'works')
        .map((one) => ({
          one,
          variant: reviewOf(one.trial),
          subject: id(one.at),
        })),
      answers,
    );
    if (asked !== null) {
      const { one, variant, subject } = asked;
      return {
        outcome: 'review',
        variant,
        blocks: [subject],
        subject,
        params: {
          words: one.telling.words,
          block: graph.blocks[one.at]!.title,
          name: one.trial?.hinge?.name ?? '',
          place: titleOf(graphFacts, one.trial?.reply.path.at(-1)),
        },
        evidence: evidence(one),
      };
    }
    return {
      outcome: 'pass',
      variant: 'pass',
      blocks: [...new Set(tellings.map(({ at }) => id(at)))],
      params: { words: shown.words },
      evidence: tried.slice(0, 1).flatMap(evidence),
    };
  },
});

function reviewOf(trial: Trial | null): string {
  if (trial?.result === 'open') return 'review-open';
  return trial?.result === 'unclear' ? 'review-unclear' : 'review-search';
}

function titleOf({ graph }: FlowFacts, id: string | undefined): string {
  return graph.blocks[graph.indexOf.get(id ?? '') ?? -1]?.title ?? '';
}

/** Words that a block tells, and the text it tells them in. */
interface Telling extends ToldWords {
  readonly at: number;
  readonly text: string;
}

interface Tried {
  readonly telling: Telling;
  /** The block that tells the words, or one in which they should work, too. */
  readonly at: number;
  /** Null where nobody was found to stand. */
  readonly standing: Standing | null;
  readonly trial: Trial | null;
}

function tellingsIn(facts: FlowFacts, said: readonly Said[]): readonly Telling[] {
  const { graph, reachable, handovers } = facts;
  return [...graph.blocks.keys()].flatMap((at) =>
    reachable.has(at) && !handovers.has(at)
      ? said[at]!.texts.flatMap((text) => toldWords(text).map((told) => ({ ...told, at, text })))
      : [],
  );
}

/** Where told words should work: after they were told, and anywhere later if the bot says so. */
function placesOf(
  facts: FlowFacts,
  exploration: Exploration,
  telling: Telling,
): { at: number; standing: Standing | null }[] {
  const { graph, handovers, reachable } = facts;
  const after = standingAfter(facts, exploration, telling);
  const places = after === 'nowhere' ? [] : [{ at: telling.at, standing: after }];
  if (!telling.isAnyTime) return places;
  const later = new Set<number>();
  const stack = [telling.at];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    for (const { to } of graph.edges[at]!) {
      // A new conversation is greeted first, and told again.
      if (to === null || later.has(to) || to === graph.root || handovers.has(to)) continue;
      later.add(to);
      stack.push(to);
    }
  }
  for (const at of [...later].sort((a, b) => a - b)) {
    if (graph.blocks[at]!.input.bypass || !reachable.has(at) || at === telling.at) continue;
    places.push({ at, standing: exploration.standings.get(at) ?? null });
  }
  return places;
}

/** Where the user stands who has just read the words; `nowhere` when the conversation goes to a person first. */
function standingAfter(
  facts: FlowFacts,
  exploration: Exploration,
  { at, words }: Telling,
): Standing | null | 'nowhere' {
  const { id } = facts.graph.blocks[at]!;
  const visit = exploration.visits.get(at);
  const befores = [visit, ...[...exploration.standings.values()].map(({ before }) => before)];
  let isHandedOver = false;
  for (const before of befores) {
    const isRead = before?.reply.turns.some(
      (turn) => turn.from === 'bot' && turn.block === id && turn.text.includes(words),
    );
    if (before == null || isRead !== true) continue;
    const { session, ending } = before.reply;
    if (ending === 'waits' || ending === 'refused') return { session, before };
    isHandedOver ||= ending === 'handed-over';
  }
  return isHandedOver ? 'nowhere' : null;
}
