import type { Conversation } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { exchangesUntil, joinExchanges, type Standing } from '#core/flow/simulate/explore.ts';
import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { labelRuns, type LabelRun } from '#core/audit/detect/label-runs.ts';
import { shownMenu } from '#core/audit/detect/shown-choices.ts';
import { outsideResult } from '#core/audit/detect/ways.ts';
import { tellsOfPerson } from '#core/audit/lexicon/person-words.ts';
import { typeAgain } from '#core/audit/probe/probe-conversation.ts';

/** DIS-03: an option works as it is shown: its label, its number, however it is written (POLICY, FAQ 7). */
export const dis03 = defineAudit({
  meta: {
    id: 'DIS-03',
    group: 'disclosure',
    titles: {
      pass: {
        'pt-BR': 'As {total} opções mostradas funcionam como estão escritas',
        en: 'The {total} options shown work as they are written',
        es: 'Las {total} opciones mostradas funcionan como están escritas',
      },
      'pass-space': {
        'pt-BR':
          'As {total} opções mostradas funcionam; com um espaço no final, {count} delas não , como “{label}”',
        en: 'The {total} options shown work; with a space at the end {count} of them do not, such as “{label}”',
        es: 'Las {total} opciones mostradas funcionan; con un espacio al final, {count} de ellas no, como «{label}»',
      },
      fail: {
        'pt-BR':
          '{count} {count|opção mostrada não é entendida|opções mostradas não são entendidas}: “{label}”, em “{block}”',
        en: '{count} {count|option shown is|options shown are} not understood: “{label}”, at “{block}”',
        es: '{count} {count|opción mostrada no se entiende|opciones mostradas no se entienden}: «{label}», en «{block}»',
      },
      'fail-person': {
        'pt-BR':
          'A opção “{label}”, digitada como aparece em “{block}”, não é entendida: só funciona o número',
        en: 'The option “{label}”, typed as shown at “{block}”, is not understood: only its number works',
        es: 'La opción «{label}», escrita como aparece en «{block}», no se entiende: solo funciona el número',
      },
      'fail-variants': {
        'pt-BR':
          '{count} {count|opção só funciona de um jeito|opções só funcionam de um jeito}: “{typed}” não é entendido em “{block}”',
        en: '{count} {count|option works|options work} in one way only: “{typed}” is not understood at “{block}”',
        es: '{count} {count|opción funciona|opciones funcionan} de una sola manera: «{typed}» no se entiende en «{block}»',
      },
      'review-variable': {
        'pt-BR':
          'Se {count} {count|opção mostrada é entendida|opções mostradas são entendidas} depende de “{name}”, que o arquivo não mostra (“{label}”, em “{block}”)',
        en: 'Whether {count} {count|option shown is|options shown are} understood depends on “{name}”, which the file does not show (“{label}”, at “{block}”)',
        es: 'Que {count} {count|opción mostrada se entienda|opciones mostradas se entiendan} depende de «{name}», que el archivo no muestra («{label}», en «{block}»)',
      },
      'review-menu': {
        'pt-BR':
          'O bloco “{block}” mostra um menu montado em tempo de execução, cujas opções o arquivo não tem',
        en: 'Block “{block}” shows a menu made at run time, whose options the file does not hold',
        es: 'El bloque «{block}» muestra un menú armado al ejecutarse, cuyas opciones el archivo no tiene',
      },
      'not-applicable': {
        'pt-BR': 'O fluxo não mostra opções onde espera o usuário',
        en: 'The flow shows no options where it waits for the user',
        es: 'El flujo no muestra opciones donde espera al usuario',
      },
    },
    why: {
      'pt-BR':
        'O usuário toca ou copia o que lê. Uma opção “Falar com atendente” que só aceita “2” manda de volta ao menu quem a escreve, para sempre.',
      en: 'Users tap or copy what they read. An option “Talk to an agent” that only takes “2” sends whoever types it back to the menu, for ever.',
      es: 'El usuario toca o copia lo que lee. Una opción «Hablar con un asesor» que solo acepta «2» devuelve al menú a quien la escribe, para siempre.',
    },
    questions: {
      'review-variable': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Digite “{label}” no bloco “{block}”, no canal de testes: o bot segue para essa opção, seja qual for o valor de “{name}”?',
        en: 'Type “{label}” at block “{block}”, in the test channel: does the bot go on to that option, whatever “{name}” holds?',
        es: 'Escriba «{label}» en el bloque «{block}», en el canal de pruebas: ¿el bot sigue a esa opción, sea cual sea el valor de «{name}»?',
      },
      'review-menu': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'No bloco “{block}”, cada opção do menu, tocada ou digitada como aparece, leva aonde diz?',
        en: 'At block “{block}”, does each option of the menu, tapped or typed as shown, lead where it says?',
        es: 'En el bloque «{block}», ¿cada opción del menú, tocada o escrita como aparece, lleva adonde dice?',
      },
    },
    fix: {
      'pt-BR': [
        'Abra o bloco listado e compare cada opção mostrada com as condições de saída.',
        'Em cada condição, inclua o rótulo exato, o número e as palavras sem o número: “2 - Falar com atendente”, “2”, “Falar com atendente”.',
        'Use “contém” para frases e “igual a” para números, e apague espaços no fim dos rótulos.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Open the listed block and compare each option shown with the exit conditions.',
        'In each condition, put the exact label, the number, and the words without the number: “2 - Talk to an agent”, “2”, “Talk to an agent”.',
        'Use “contains” for phrases and “equals” for numbers, and delete spaces at the end of labels.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Abra el bloque de la lista y compare cada opción mostrada con las condiciones de salida.',
        'En cada condición, incluya la etiqueta exacta, el número y las palabras sin el número: «2 - Hablar con un asesor», «2», «Hablar con un asesor».',
        'Use «contiene» para frases e «igual a» para números, y borre los espacios al final de las etiquetas.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'probe', 'answers'],
  audit({ graphFacts, probe, answers }) {
    const menus = probe.rows.map((row) => ({ row, menu: shownMenu(graphFacts, row.standing) }));
    const runs = menus.flatMap(({ row, menu }) =>
      labelRuns(graphFacts, row, menu.choices).map((run): Tried => ({
        ...run,
        standing: row.standing,
      })),
    );
    const title = (id: string): string =>
      graphFacts.graph.blocks[graphFacts.graph.indexOf.get(id) ?? -1]?.title ?? id;
    const failed = (variant: string, found: readonly Tried[]) => {
      const [worst] = found;
      if (worst?.failure == null) return null;
      const { choice, failure } = worst;
      return {
        outcome: 'fail' as const,
        variant,
        blocks: [...new Set(found.map((run) => run.choice.block))],
        params: {
          count: found.length,
          label: choice.label,
          typed: failure.text,
          block: title(choice.block),
        },
        evidence: found.slice(0, 3).flatMap((run) => conversationOf(graphFacts, run)),
      };
    };
    const worst =
      failed('fail', runs.filter(isDead)) ??
      failed('fail-person', runs.filter(isPersonByNumberOnly));
    if (worst !== null) return worst;
    const asked = subjectToAsk(
      [...openSubjects(runs), ...menus.flatMap(({ menu }) => menu.unreadable.map(menuSubject))],
      answers,
    );
    if (asked !== null) {
      const { variant, subject, block, label, name, count } = asked;
      return {
        outcome: 'review',
        variant,
        subject,
        blocks: [block],
        params: { block: title(block), label, name, count },
      };
    }
    const narrow = failed('fail-variants', runs.filter(isNarrow));
    if (narrow !== null) return { ...narrow, severity: 'low' };
    const [first] = runs;
    if (first === undefined) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const spaced = runs.filter(({ failing }) => failing.includes('space'));
    return {
      outcome: 'pass',
      variant: spaced.length > 0 ? 'pass-space' : 'pass',
      params: {
        total: runs.length,
        count: spaced.length,
        label: (spaced[0] ?? first).choice.label,
      },
    };
  },
});

type Tried = LabelRun & { readonly standing: Standing };

/** Neither a tap nor, in a text, the number does what the option says. */
function isDead({ tap, number, words }: LabelRun): boolean {
  if (tap !== null) return tap === 'no';
  return number === 'no' || (number === null && words === 'no');
}

/** A menu of text cannot be tapped: whoever looks for a person copies the words. */
function isPersonByNumberOnly({ choice, tap, words }: LabelRun): boolean {
  return tap === null && words === 'no' && tellsOfPerson(choice.label) !== null;
}

/** The option works, but not in a way in which people type it; a space at the end is listed only. */
function isNarrow({ number, words, failing }: LabelRun): boolean {
  return number === 'no' || words === 'no' || failing.some((variant) => variant !== 'space');
}

function conversationOf(facts: FlowFacts, { standing, failure }: Tried): Conversation[] {
  if (failure === null) return [];
  const typed = typeAgain(facts, standing.session, failure.text, failure.reply);
  return [joinExchanges([...exchangesUntil(standing.before), typed], 'loses-request')];
}

interface OpenLabel {
  readonly variant: 'review-variable' | 'review-menu';
  readonly subject: string;
  readonly block: string;
  readonly label: string;
  readonly name: string;
  readonly count: number;
}

/** What decides whether options are understood, each once. */
function openSubjects(runs: readonly Tried[]): readonly OpenLabel[] {
  const subjects = new Map<string, OpenLabel>();
  for (const { choice, tap, number, words, reply } of runs) {
    const isOpen = tap === null ? number !== 'yes' && words !== 'yes' : tap === 'open';
    if (!isOpen) continue;
    const name = outsideResult(reply.assumptions)?.name ?? choice.block;
    const before = subjects.get(name);
    subjects.set(name, {
      variant: 'review-variable',
      subject: name,
      block: before?.block ?? choice.block,
      label: before?.label ?? choice.label,
      name,
      count: (before?.count ?? 0) + 1,
    });
  }
  return [...subjects.values()];
}

function menuSubject(block: string): OpenLabel {
  return { variant: 'review-menu', subject: block, block, label: '', name: block, count: 1 };
}
