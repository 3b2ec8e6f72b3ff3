import { describe, expect, test } from 'vitest';
import { buildFlow, script, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { flowFacts } from '../facts/flow-facts.ts';
import { readFlow } from '../read/read-flow.ts';

const set = (variable: string, value: string) => ({
  type: 'SetVariable',
  settings: { variable, value },
});

/** Reachable blocks of a flow besides the skeleton's. */
function reached(blocks: Record<string, ShortBlock>): string[] {
  const { graph, reachable } = flowFacts(readFlow(buildFlow(blocks)));
  return graph.blocks.flatMap(({ id }, at) => (reachable.has(at) && id in blocks ? [id] : []));
}

/** A switch over a variable that was set on the way. */
const over = (name: string): Record<string, ShortBlock> => ({
  switch: {
    waits: false,
    outputs: [
      { when: [[name, 'equals', 'a']], to: 'a' },
      { when: [[name, 'equals', 'b']], to: 'b' },
    ],
    otherwise: 'rest',
  },
  a: {},
  b: {},
  rest: {},
});

describe('constants set on the way decide conditions', () => {
  test('on the only way, the value decides', () => {
    expect(
      reached({
        welcome: { leaving: [set('v', 'a')], otherwise: 'switch' },
        unused: { leaving: [set('v', 'b')] },
        ...over('v'),
      }),
    ).toEqual(['welcome', 'switch', 'a']);
  });

  test('where ways meet, every value that can come is possible', () => {
    const blocks = {
      welcome: {
        outputs: [{ when: [['input', 'equals', '1']] as const, to: 'one' }],
        otherwise: 'two',
      },
      one: { waits: false, entering: [set('v', 'a')], otherwise: 'switch' },
      two: { waits: false, entering: [set('v', 'b')], otherwise: 'switch' },
      ...over('v'),
    };
    // That `a` and `b` are all there is would need outputs to narrow each other; more is possible, nothing less.
    expect(reached(blocks)).toEqual(['welcome', 'one', 'two', 'switch', 'a', 'b', 'rest']);
  });

  test('an action with conditions may be skipped', () => {
    const maybe = {
      ...set('v', 'b'),
      conditions: [{ source: 'input', comparison: 'equals', values: ['x'] }],
    };
    expect(
      reached({ welcome: { leaving: [set('v', 'a'), maybe], otherwise: 'switch' }, ...over('v') }),
    ).toEqual(['welcome', 'switch', 'a', 'b', 'rest']);
  });

  test('a later write wins, clearing means that it does not exist', () => {
    const blocks = {
      welcome: { leaving: [set('v', 'a'), set('v', 'b'), set('v', '')], otherwise: 'switch' },
      ...over('v'),
    };
    expect(reached(blocks)).toEqual(['welcome', 'switch', 'rest']);
  });

  test.each<[string, ShortBlock]>([
    ['a script', { leaving: [set('v', 'a'), set('w', 'b'), script('v')] }],
    ['a stored reply', { leaving: [set('v', 'a')], input: { bypass: false, variable: 'v' } }],
    [
      'a newer script that can write anything',
      { leaving: [set('v', 'a'), script('w', 'async () => context.setVariableAsync("v", 1)')] },
    ],
    ['another variable’s value', { leaving: [set('v', 'a'), set('v', '{{contact.name}}')] }],
  ])('what %s writes is open', (_, welcome) => {
    expect(reached({ welcome: { ...welcome, otherwise: 'switch' }, ...over('v') })).toEqual([
      'welcome',
      'switch',
      'a',
      'b',
      'rest',
    ]);
  });

  test('a value that nothing here writes is written elsewhere', () => {
    const blocks = { welcome: { leaving: [set('v', 'a')], otherwise: 'switch' }, ...over('v') };
    expect(reached(blocks)).toEqual(['welcome', 'switch', 'a', 'b', 'rest']);
  });
});

describe('targets in variables', () => {
  const target = (write: object) =>
    reached({ welcome: { leaving: [write as never], otherwise: '{{back}}' }, menu: {}, other: {} });

  test('a constant is followed', () => {
    expect(target(set('back', 'menu'))).toEqual(['welcome', 'menu']);
  });

  test('the block the machine is in is a constant', () => {
    const blocks: Record<string, ShortBlock> = {
      welcome: { leaving: [set('back', '{{state.id}}')], otherwise: 'error' },
      error: { waits: false, otherwise: '{{back}}' },
    };
    const { graph, openTargets } = flowFacts(readFlow(buildFlow(blocks)));
    const at = graph.indexOf.get('error')!;
    expect(graph.edges[at]!.map(({ to }) => (to === null ? null : graph.blocks[to]!.id))).toEqual([
      'welcome',
    ]);
    expect(openTargets.size).toBe(0);
  });

  test('ids in the script that writes it are possible, and others stay so', () => {
    expect(target(script('back', 'function run() { return "menu"; }'))).toEqual([
      'welcome',
      'menu',
    ]);
  });
});
