import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildFlow,
  deskBlock,
  type ShortBlock,
  type ShortCondition,
} from '#test/fixtures/build-flow.ts';
import { readFlow } from '../read/read-flow.ts';
import { conversationTo, explore, replays } from '../simulate/explore.ts';
import { canReach } from './can-reach.ts';
import { dominatorsOf } from './dominators.ts';
import { flowFacts } from './flow-facts.ts';

const reachableIds = (flow: ReturnType<typeof buildFlow>): string[] => {
  const { graph, reachable } = flowFacts(readFlow(flow));
  return [...reachable].map((at) => graph.blocks[at]!.id).sort();
};

describe('reachability counts the order of outputs', () => {
  const hidden = (first: ShortCondition, input?: ShortBlock['input']) =>
    reachableIds(
      buildFlow({
        welcome: {
          ...(input === undefined ? {} : { input }),
          outputs: [
            { when: [first], to: 'error' },
            { when: [['input', 'notExists']], to: 'idle' },
          ],
          otherwise: 'rest',
        },
        idle: {},
        rest: {},
      }),
    );
  const expiring = { bypass: false, expiration: '0:05' };

  test('an always-true output hides what stands behind it', () => {
    expect(hidden(['input', 'exists'])).not.toContain('rest');
    expect(hidden(['input', 'matches', '.'])).not.toContain('idle');
    expect(hidden(['input', 'contains', ''])).not.toContain('rest');
  });

  test('with an expiry, what silence takes stays alive', () => {
    expect(hidden(['input', 'exists'], expiring)).toContain('idle');
    // `.*` matches the empty message as well: nothing is left for silence.
    expect(hidden(['input', 'matches', '.*'], expiring)).not.toContain('idle');
  });

  test('a condition on a word hides nothing but what needs an empty message', () => {
    expect(hidden(['input', 'contains', 'x'])).toContain('rest');
    expect(hidden(['input', 'contains', 'x'])).not.toContain('idle');
  });

  test('a bypassed block after silence judges the empty message', () => {
    const flow = buildFlow({
      welcome: {
        input: expiring,
        outputs: [{ when: [['input', 'notExists']], to: 'router' }],
        otherwise: 'error',
      },
      router: {
        waits: false,
        outputs: [{ when: [['input', 'exists']], to: 'text' }],
        otherwise: 'silence',
      },
      text: {},
      silence: {},
    });
    expect(reachableIds(flow)).toContain('silence');
    expect(reachableIds(flow)).not.toContain('text');
  });
});

describe('validation keeps words from their outputs', () => {
  const toGoal = (validation: object, condition: ShortCondition, more: object = {}): boolean =>
    reachableIds(
      buildFlow({
        welcome: {
          input: { bypass: false, validation: { error: '?', ...validation }, ...more },
          outputs: [{ when: [condition], to: 'goal' }],
          otherwise: 'error',
        },
        goal: {},
      }),
    ).includes('goal');

  test.each<[string, object, ShortCondition, boolean]>([
    [
      'a word where only numbers pass',
      { rule: 'number' },
      ['input', 'contains', 'atendente'],
      false,
    ],
    ['a number there', { rule: 'number' }, ['input', 'equals', '2'], true],
    [
      'one of several words is a number',
      { rule: 'number' },
      ['input', 'equals', 'dois', '2'],
      true,
    ],
    ['a word where only dates pass', { rule: 'date' }, ['input', 'equals', 'atendente'], false],
    [
      'digits that the pattern refuses',
      { rule: 'regex', regex: '^\\d{11}$' },
      ['input', 'equals', '123'],
      false,
    ],
    [
      'letters whose case the pattern may mind',
      { rule: 'regex', regex: '^SIM$' },
      ['input', 'equals', 'sim'],
      true,
    ],
    ['a pattern on numbers', { rule: 'number' }, ['input', 'matches', 'a'], true],
    ['any text', { rule: 'text' }, ['input', 'equals', 'atendente'], true],
    [
      'a text where a place is asked',
      { rule: 'type', type: 'application/vnd.lime.location+json' },
      ['input', 'equals', 'atendente'],
      false,
    ],
  ])('%s', (_, validation, condition, expected) => {
    expect(toGoal(validation, condition)).toBe(expected);
  });

  test('silence skips validation', () => {
    expect(toGoal({ rule: 'number' }, ['input', 'equals', ''], { expiration: '0:05' })).toBe(true);
  });
});

describe('what every path to a block passes', () => {
  const passes = (blocks: Record<string, ShortBlock>, id: string): string[] => {
    const { graph, dominators } = flowFacts(readFlow(buildFlow(blocks)));
    return dominatorsOf(graph, dominators, graph.indexOf.get(id)!).map(
      (at) => graph.blocks[at]!.id,
    );
  };
  const fork = {
    welcome: {
      outputs: [{ when: [['input', 'equals', '1']] as const, to: 'left' }],
      otherwise: 'right',
    },
    left: { otherwise: 'check' },
    right: { otherwise: 'check' },
    check: { otherwise: 'goal' },
    goal: { otherwise: 'welcome' },
    island: { otherwise: 'goal' },
  };

  test('a fork is not passed, what comes before and after is', () => {
    expect(passes(fork, 'goal')).toEqual(['onboarding', 'welcome', 'check', 'goal']);
  });

  test('a block that nobody reaches has none', () => {
    expect(passes(fork, 'island')).toEqual([]);
  });

  test('ways into a flow are the start, blocks that only the outside can name, and blocks that wait', () => {
    const { graph, entryPoints } = flowFacts(readFlow(buildFlow(fork)));
    const kinds = Object.fromEntries(
      entryPoints.map(({ at, kind }) => [graph.blocks[at]!.id, kind]),
    );
    expect(kinds).toMatchObject({ onboarding: 'start', island: 'outside', welcome: 'return' });
    expect(kinds).not.toHaveProperty('fallback');
  });
});

/** Random small flows: blocks that wait or not, with conditions on the message and on variables. */
const arbitraryFlow = fc
  .array(
    fc.record({
      waits: fc.boolean(),
      outputs: fc.array(
        fc.record({
          to: fc.nat(6),
          when: fc.oneof(
            fc.constantFrom<ShortCondition>(
              ['input', 'exists'],
              ['input', 'matches', '.*'],
              ['input', 'contains', 'n'],
              ['input', 'equals', '1'],
              ['input', 'equals', 'Não'],
              ['v', 'equals', 'true'],
              ['intent', 'equals', 'i'],
            ),
          ),
        }),
        { maxLength: 3 },
      ),
      otherwise: fc.option(fc.nat(6)),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((blocks) => {
    const name = (at: number): string =>
      at >= blocks.length ? 'desk:1' : at === 0 ? 'welcome' : `b${at}`;
    const short = blocks.map((block, at): [string, ShortBlock] => [
      name(at),
      {
        says: [`bloco ${at}`],
        waits: block.waits,
        outputs: block.outputs.map(({ to, when }) => ({ when: [when], to: name(to) })),
        otherwise: block.otherwise === null ? null : name(block.otherwise),
      },
    ]);
    return {
      blocks: Object.fromEntries(short),
      desk: deskBlock('onboarding'),
    };
  });

const build = ({ blocks, desk }: { blocks: Record<string, ShortBlock>; desk: ShortBlock }) =>
  buildFlow({ ...blocks, 'desk:1': desk });

describe('what holds for every flow', () => {
  test('a simulated conversation stays inside the graph, replays, and is never shorter than the graph allows', () => {
    fc.assert(
      fc.property(arbitraryFlow, (short) => {
        const facts = flowFacts(readFlow(build(short)));
        const exploration = explore(facts);
        for (const [at, { count }] of exploration.visits) {
          expect(facts.reachable.has(at)).toBe(true);
          expect(count).toBeGreaterThanOrEqual(facts.fewestMessages[at]!);
          const conversation = conversationTo(facts, exploration, at, 'reaches-block');
          expect(conversation !== null && replays(facts, conversation)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('an output behind an always-true one changes nothing', () => {
    fc.assert(
      fc.property(arbitraryFlow, fc.nat(5), (short, pick) => {
        const ids = Object.keys(short.blocks);
        const id = ids[pick % ids.length]!;
        const block = short.blocks[id]!;
        const always = [
          ...(block.outputs ?? []),
          { when: [['input', 'matches', '.*']] as ShortCondition[], to: 'error' },
        ];
        const withAlways = {
          ...short,
          blocks: { ...short.blocks, [id]: { ...block, outputs: always } },
        };
        const behind = {
          ...short,
          blocks: {
            ...short.blocks,
            [id]: {
              ...block,
              outputs: [
                ...always,
                { when: [['input', 'equals', 'humano']] as ShortCondition[], to: 'desk:1' },
              ],
            },
          },
        };
        const facts = (one: typeof short) => {
          const { graph, reachable, withoutHuman } = flowFacts(readFlow(build(one)));
          return { reachable: [...reachable].sort(), withoutHuman, blocks: graph.blocks.length };
        };
        expect(facts(behind)).toEqual(facts(withAlways));
      }),
      { numRuns: 150 },
    );
  });

  test('without a dominator there is no path to what it dominates', () => {
    fc.assert(
      fc.property(arbitraryFlow, (short) => {
        const { graph, dominators } = flowFacts(readFlow(build(short)));
        for (const at of graph.blocks.keys()) {
          for (const above of dominatorsOf(graph, dominators, at).slice(1, -1)) {
            const without = canReach(graph, new Set([at]), (one) => one === above);
            expect(without.has(graph.root)).toBe(false);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('renaming ids changes nothing but the names', () => {
    fc.assert(
      fc.property(arbitraryFlow, (short) => {
        const flow = build(short);
        const renamed = JSON.parse(
          JSON.stringify(flow).replaceAll(/"(b\d)"/g, '"x-$1"'),
        ) as typeof flow;
        const facts = (one: typeof flow) => {
          const { reachable, withoutHuman } = flowFacts(readFlow(one));
          return [
            reachable.size,
            withoutHuman.strict.length,
            withoutHuman.forward.length,
            withoutHuman.unknown.length,
          ];
        };
        expect(facts(renamed)).toEqual(facts(flow));
      }),
      { numRuns: 100 },
    );
  });
});
