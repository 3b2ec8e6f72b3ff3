import { describe, expect, test } from 'vitest';
import { auditFacts, type AuditFacts } from '#core/audit/facts.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import type { JsonObject } from '#core/model/json.ts';
import { choose, emptyScript, giveValue, takeHours } from '#core/model/talk-edits.ts';
import type { PlayedTalk, TalkScript } from '#core/model/talk.ts';
import type { TalkHours } from '#core/model/talk-words.ts';
import { buildFlow, script as runs, sends } from '#test/fixtures/build-flow.ts';
import { hoursShop, saying } from '#test/fixtures/hours-shop.ts';
import { playTalk } from './play-talk.ts';

const factsOf = (flow: JsonObject): AuditFacts => auditFacts(readFlow(flow));

/** Answers the open question, and goes on. */
function told(facts: AuditFacts, script: TalkScript, ...answers: boolean[]): TalkScript {
  return answers.reduce((so, holds) => {
    const { question, before, steps } = playTalk(facts, so);
    if (question === null) throw new Error('nothing is open');
    return choose(so, steps.length, question, before, holds);
  }, script);
}

const bubbles = ({ steps }: PlayedTalk): string[] =>
  steps.flatMap(({ turns }) => turns.flatMap((turn) => (turn.from === 'bot' ? [turn.text] : [])));

describe('a tried conversation', () => {
  test('starts with the user, and offers what the bot offers', () => {
    const facts = factsOf(hoursShop());
    expect(playTalk(facts, emptyScript)).toMatchObject({ steps: [], end: 'start', options: [] });
    const talk = playTalk(facts, saying('oi'));
    expect(talk).toMatchObject({ end: 'waits', at: { block: 'welcome', way: 'person' } });
    expect(talk.options.map(({ label, reply }) => [label, reply])).toEqual([
      ['Pedidos', 'Pedidos'],
      ['Pessoa', 'Pessoa'],
    ]);
    expect(talk.titles).toMatchObject({ welcome: 'Menu' });
  });

  test('stops where nobody has told, and goes on with what is told', () => {
    const facts = factsOf(hoursShop());
    const script = saying('oi', 'pessoa', 'obrigado');
    const stopped = playTalk(facts, script);
    expect(stopped).toMatchObject({
      end: 'asks',
      question: { block: 'hours', kind: 'hours', name: 'isOpen', condition: 'equals true' },
    });
    expect(stopped.steps).toHaveLength(1);
    expect(playTalk(facts, told(facts, script, true))).toMatchObject({ end: 'person' });
    const closed = playTalk(facts, told(facts, script, false));
    expect(bubbles(closed)).toEqual(['Olá', '', 'Fechado agora', 'Olá', '']);
    expect(closed.steps[1]!.taken).toMatchObject([{ name: 'isOpen', holds: false, by: 'person' }]);
  });

  test('what is said after a person took over is not played', () => {
    const facts = factsOf(hoursShop());
    const talk = playTalk(facts, takeHours(saying('oi', 'pessoa', 'oi', 'oi'), 'open'));
    expect(talk).toMatchObject({ end: 'person', options: [] });
    expect(talk.steps).toHaveLength(2);
  });

  test.each<[string, TalkHours, PlayedTalk['end']]>([
    ['isOpen', 'open', 'person'],
    ['isOpen', 'closed', 'waits'],
    ['isOpen', 'ask', 'asks'],
    // True may mean either here: nobody guesses.
    ['isClosed', 'closed', 'asks'],
    ['foraDoHorario', 'open', 'asks'],
    ['feriado', 'open', 'asks'],
    // No opening hours.
    ['plano', 'open', 'asks'],
  ])('hours in “%s” taken as %s: %s', (variable, hours, end) => {
    const talk = playTalk(factsOf(hoursShop(variable)), takeHours(saying('oi', 'pessoa'), hours));
    expect(talk.end).toBe(end);
    const by = talk.steps.flatMap(({ taken }) => taken.map((one) => one.by));
    expect(by).toEqual(end === 'asks' ? [] : ['hours']);
  });

  test('what a person tells counts more than how the hours are taken', () => {
    const facts = factsOf(hoursShop());
    const script = takeHours(told(facts, saying('oi', 'pessoa'), false), 'open');
    expect(playTalk(facts, script)).toMatchObject({ end: 'waits', at: { block: 'closed' } });
  });

  test('a value that is given needs no question', () => {
    const facts = factsOf(hoursShop());
    const given = (value: string) =>
      playTalk(facts, giveValue(saying('oi', 'pessoa'), 'isOpen', value));
    expect(given('true').end).toBe('person');
    expect(given('false').at).toMatchObject({ block: 'closed' });
    expect(given('false').steps[1]!.taken).toEqual([]);
  });

  test('a script that runs twice may answer twice, each time as told', () => {
    const again = buildFlow({
      welcome: {
        waits: false,
        entering: [runs('sorte')],
        outputs: [{ when: [['sorte', 'equals', 'true']], to: 'won' }],
        otherwise: 'retry',
      },
      retry: { says: ['De novo'], waits: false, otherwise: 'welcome' },
      won: { says: ['Ganhou'], otherwise: 'won' },
    });
    const facts = factsOf(again);
    const script = told(facts, saying('oi'), false, false, true);
    const talk = playTalk(facts, script);
    expect(bubbles(talk)).toEqual(['De novo', 'De novo', 'Ganhou']);
    // Changed in the middle, what came after it is asked again.
    const { taken } = talk.steps[0]!;
    const changed = choose(script, 0, taken[1]!, taken.slice(0, 1), true);
    expect(bubbles(playTalk(facts, changed))).toEqual(['De novo', 'Ganhou']);
    const opened = playTalk(facts, choose(script, 0, taken[0]!, [], null));
    expect(opened).toMatchObject({ end: 'asks', before: [] });
  });

  test.each<[string, JsonObject, readonly string[], PlayedTalk['end']]>([
    [
      'a reply that is refused',
      buildFlow({
        welcome: {
          says: ['CPF?'],
          input: { bypass: false, validation: { rule: 'number', error: 'Só números' } },
        },
      }),
      ['oi', 'abc'],
      'refused',
    ],
    [
      'no exit that matches',
      buildFlow({ welcome: { says: ['Oi'], otherwise: null } }),
      ['oi', 'x'],
      'restarted',
    ],
    [
      'a circle of one block',
      buildFlow({ welcome: { says: ['Oi'], otherwise: 'welcome' } }),
      ['oi'],
      'dead-end',
    ],
    [
      'the same words again',
      buildFlow({
        welcome: {
          says: ['Oi'],
          outputs: [{ when: [['input', 'equals', '1']], to: 'one' }],
          otherwise: 'welcome',
        },
        one: { says: ['Um'], otherwise: 'welcome' },
      }),
      ['oi', 'x'],
      'again',
    ],
    [
      'blocks that never wait',
      buildFlow({
        welcome: { waits: false, otherwise: 'other' },
        other: { waits: false, otherwise: 'welcome' },
      }),
      ['oi'],
      'loop',
    ],
    [
      'a block that only a variable names',
      buildFlow({ welcome: { waits: false, entering: [runs('next')], otherwise: '{{next}}' } }),
      ['oi'],
      'left',
    ],
    [
      'another bot of the router',
      buildFlow({
        welcome: { waits: true, entering: [{ type: 'Redirect', settings: { address: 'sac' } }] },
      }),
      ['oi'],
      'other-bot',
    ],
  ])('%s is told as such', (_name, flow, texts, end) => {
    expect(playTalk(factsOf(flow), saying(...texts)).end).toBe(end);
  });

  test('an option sends what the bot receives, and a link sends nothing', () => {
    const flow = buildFlow({
      welcome: {
        entering: [
          sends(
            {
              text: 'Escolha',
              options: [
                { text: 'Sair', value: '9' },
                { text: 'Ficar', value: null },
              ],
            },
            'application/vnd.lime.select+json',
          ),
        ],
      },
    });
    const { options } = playTalk(factsOf(flow), saying('oi'));
    expect(options).toEqual([
      { label: 'Sair', reply: '9', opensLink: false },
      { label: 'Ficar', reply: 'Ficar', opensLink: false },
    ]);
  });

  test('a flow without a start plays nothing', () => {
    const { welcome } = buildFlow({ welcome: { says: ['Oi'] } });
    const talk = playTalk(factsOf({ welcome: welcome! }), saying('oi'));
    expect(talk).toMatchObject({ steps: [], end: 'left', at: null });
  });
});
