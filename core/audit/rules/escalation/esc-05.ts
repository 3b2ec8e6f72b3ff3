import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { branches } from '#core/flow/simulate/branches.ts';
import { exchangesUntil, joinExchanges, type Exploration } from '#core/flow/simulate/explore.ts';
import { titleOf } from '#core/audit/detect/title-of.ts';
import { defineAudit, type AuditProduct } from '#core/audit/audit.ts';
import {
  botTurns,
  choicesOf,
  entriesOf,
  quoteOf,
  typedFor,
  type Choice,
  type Step,
} from '#core/audit/detect/choices.ts';
import { goalsOf } from '#core/audit/detect/goals.ts';
import { menuEntries } from '#core/audit/detect/menu-lines.ts';
import type { Said } from '#core/audit/detect/said.ts';
import { waysTo } from '#core/audit/detect/ways.ts';
import { declines } from '#core/audit/lexicon/farewell-words.ts';
import { isAssent, optionMeaning, type OptionMeaning } from '#core/audit/lexicon/option-words.ts';

/** ESC-05: the option is worded as a person, not as something vague (POLICY, The duty, 2: clear). */
export const esc05 = defineAudit({
  meta: {
    id: 'ESC-05',
    group: 'escalation',
    titles: {
      pass: {
        'pt-BR': 'A opção que leva a uma pessoa é clara: “{label}”',
        en: 'The option that leads to a person is clear: “{label}”',
        es: 'La opción que lleva a una persona es clara: «{label}»',
      },
      fail: {
        'pt-BR': 'O caminho até uma pessoa está atrás de uma opção vaga: “{label}”',
        en: 'The way to a person is behind a vague option: “{label}”',
        es: 'El camino hasta una persona está detrás de una opción vaga: «{label}»',
      },
      'review-unclear': {
        'pt-BR': 'O caminho até uma pessoa passa pela opção “{label}”, que não fala de uma pessoa',
        en: 'The way to a person leads through the option “{label}”, which does not speak of a person',
        es: 'El camino hasta una persona pasa por la opción «{label}», que no habla de una persona',
      },
      'review-media': {
        'pt-BR':
          'O caminho até uma pessoa passa por um menu que não pode ser lido aqui (imagem, áudio ou texto gerado)',
        en: 'The way to a person leads through a menu that cannot be read here (picture, voice or generated text)',
        es: 'El camino hasta una persona pasa por un menú que no se puede leer aquí (imagen, audio o texto generado)',
      },
      'not-applicable': {
        'pt-BR': 'Não se chega a uma pessoa por uma opção de menu',
        en: 'No menu option leads to a person',
        es: 'Ninguna opción de menú lleva a una persona',
      },
    },
    why: {
      'pt-BR':
        'Quem procura uma pessoa não abre “Mais opções” nem “Outros”. A política pede uma saída clara, e o testador só acha o que está escrito.',
      en: 'Nobody who looks for a person opens “More options” or “Other”. The policy asks for a clear way out, and the tester only finds what is written.',
      es: 'Quien busca a una persona no abre «Más opciones» ni «Otros». La política pide una salida clara, y el probador solo encuentra lo que está escrito.',
    },
    questions: {
      'review-unclear': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'No menu do bloco “{block}”, quem procura uma pessoa percebe que deve escolher “{label}”?',
        en: 'In the menu of block “{block}”, does somebody who looks for a person see that “{label}” is the one to choose?',
        es: 'En el menú del bloque «{block}», ¿quien busca a una persona se da cuenta de que debe elegir «{label}»?',
      },
      'review-media': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'O menu que o bloco “{block}” mostra tem uma opção com as palavras de uma pessoa ou equipe (por exemplo “Falar com atendente”)?',
        en: 'Does the menu that block “{block}” shows have an option in words of a person or team (such as “Talk to an agent”)?',
        es: '¿El menú que muestra el bloque «{block}» tiene una opción con palabras de una persona o equipo (por ejemplo «Hablar con un asesor»)?',
      },
    },
    fix: {
      'pt-BR': [
        'Abra o bloco do menu no Builder.',
        'Troque o rótulo por “Falar com atendente”, ou acrescente essa opção ao lado da que existe.',
        'Se houver um submenu antes, suba a opção para o primeiro menu.',
        'Atualize a condição de saída para aceitar o novo rótulo e o número, publique e importe de novo aqui.',
      ],
      en: [
        'Open the menu’s block in the Builder.',
        'Change the label to “Talk to an agent”, or add that option beside the one that is there.',
        'If a submenu comes before, move the option up to the first menu.',
        'Make the exit condition accept the new label and its number, publish, and import here again.',
      ],
      es: [
        'Abra el bloque del menú en el Builder.',
        'Cambie la etiqueta por «Hablar con un asesor», o agregue esa opción junto a la que existe.',
        'Si antes hay un submenú, suba la opción al primer menú.',
        'Haga que la condición de salida acepte la nueva etiqueta y el número, publique e importe de nuevo aquí.',
      ],
    },
  },
  requires: ['graphFacts', 'exploration', 'contacts', 'said'],
  audit({ graphFacts, exploration, contacts, said }) {
    const { sure } = goalsOf(graphFacts, contacts);
    const judged: JudgedWay[] = [];
    for (const { steps, goal } of candidateWays(graphFacts, exploration, said, sure)) {
      const way = judge(steps, choicesOf(graphFacts, said, steps, goal));
      if (way.verdict === 'person') return product(graphFacts, said, 'pass', way);
      judged.push(way);
    }
    const find = (verdict: Verdict): JudgedWay | undefined =>
      judged.find((way) => way.verdict === verdict);
    const unclear = find('unclear');
    if (unclear !== undefined) return product(graphFacts, said, 'review-unclear', unclear);
    const opaque = find('opaque');
    if (opaque !== undefined) return product(graphFacts, said, 'review-media', opaque);
    const vague = find('vague');
    // Where the nearest person needs no menu at all, a vague option further on hides nobody.
    if (vague === undefined || judged[0]?.verdict === 'none')
      return { outcome: 'not-applicable', variant: 'not-applicable' };
    return product(
      graphFacts,
      said,
      isSeen(graphFacts, exploration, said) ? 'fail' : 'review-unclear',
      vague,
    );
  },
});

/** False where a block that nobody was found to enter shows a label that names a person: it may be the clear way. */
function isSeen(
  { graph, reachable }: FlowFacts,
  exploration: Exploration,
  said: readonly Said[],
): boolean {
  return [...reachable].every((at) => {
    if (at === graph.root || exploration.visits.has(at)) return true;
    const { texts, options } = said[at]!;
    const entries = menuEntries(
      texts,
      options.map(({ label }) => label),
    );
    return entries.every(({ label }) => optionMeaning(label) !== 'person');
  });
}

/** How a way is worded; `none` where no label has to be chosen. */
type Verdict = 'person' | 'unclear' | 'opaque' | 'vague' | 'none';

interface JudgedWay {
  readonly verdict: Verdict;
  readonly steps: readonly Step[];
  /** The choice that decided, and its label. */
  readonly choice: Choice | null;
  readonly label: string;
}

/** So many of the nearest goals, and of the places where a label names a person, are looked at. */
const mostWays = 4;
const mostLabelled = 40;
const branchBudget = 8;

interface CandidateWay {
  readonly steps: readonly Step[];
  /** Id of the block where the person is. */
  readonly goal: string;
}

/** The nearest ways to a person; then those that begin with a label that names one, wherever it is shown. */
function* candidateWays(
  facts: FlowFacts,
  exploration: Exploration,
  said: readonly Said[],
  goals: ReadonlySet<number>,
): Generator<CandidateWay> {
  const { blocks } = facts.graph;
  for (const { at } of waysTo(facts, exploration, goals).slice(0, mostWays)) {
    yield { steps: exchangesUntil(exploration.visits.get(at) ?? null), goal: blocks[at]!.id };
  }
  const goalIds = new Set([...goals].map((at) => blocks[at]!.id));
  let tried = 0;
  for (const { session, before } of exploration.standings.values()) {
    if (before === null || tried >= mostLabelled) continue;
    const shown = botTurns(before.reply.turns);
    const entries = entriesOf(shown).filter(({ label }) => optionMeaning(label) === 'person');
    if (entries.length > 0) tried += 1;
    const typed = entries.flatMap((entry) => typedFor(facts, said, shown, entry));
    for (const text of typed) {
      const message = { text, kind: 'text' } as const;
      for (const reply of branches(facts, session, message, branchBudget)) {
        const goal = reply.path.find((id) => goalIds.has(id));
        if (goal !== undefined)
          yield { steps: [...exchangesUntil(before), { message, reply }], goal };
      }
    }
  }
}

/** A way is as clear as the worst of the choices that it takes. */
function judge(steps: readonly Step[], choices: readonly Choice[]): JudgedWay {
  const verdicts = choices.flatMap((choice) => {
    const one = judgeChoice(choice);
    return one === null ? [] : [{ ...one, steps, choice }];
  });
  const order: readonly Verdict[] = ['vague', 'opaque', 'unclear', 'person'];
  for (const verdict of order) {
    const found = verdicts.findLast((one) => one.verdict === verdict);
    if (found !== undefined) return found;
  }
  return { verdict: 'none', steps, choice: null, label: '' };
}

/** The best of the labels that do the same; null where the user answers a question, or types a word nobody is shown. */
function judgeChoice(choice: Choice): { verdict: Verdict; label: string } | null {
  const { labels, isQuestion, offersPerson } = choice;
  if (choice.isOpaque) return { verdict: 'opaque', label: '' };
  const named = (wanted: OptionMeaning): string | undefined =>
    labels.find((label) => optionMeaning(label) === wanted);
  const person = named('person');
  if (person !== undefined) return { verdict: 'person', label: person };
  const unclear = named('unclear');
  // "Talk to an agent? Yes / No", "Which team? A / B": the question says what the label does not.
  if (unclear !== undefined && offersPerson) return { verdict: 'person', label: unclear };
  if (labels.length === 0 || isQuestion) return null;
  if (labels.some((label) => isAssent(label) || declines(label))) return null;
  if (unclear !== undefined) return { verdict: 'unclear', label: unclear };
  return { verdict: offersPerson ? 'unclear' : 'vague', label: labels[0]! };
}

function product(
  facts: FlowFacts,
  said: readonly Said[],
  variant: string,
  { steps, choice, label }: JudgedWay,
): AuditProduct {
  const block = choice!.block;
  const quote = quoteOf(facts, said, block, label);
  const way = joinExchanges(steps, 'reaches-person');
  return {
    outcome: variant.startsWith('review') ? 'review' : variant === 'pass' ? 'pass' : 'fail',
    variant,
    blocks: [block],
    params: { label, block: titleOf(facts, block) },
    evidence: quote === null ? [way] : [way, quote],
  };
}
