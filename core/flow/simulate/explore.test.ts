import { describe, expect, test } from 'vitest';
import { buildFlow, deskBlock, script, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { flowFacts } from '../facts/flow-facts.ts';
import { readFlow } from '../read/read-flow.ts';
import { conversationTo, explore, replays } from './explore.ts';

function factsOf(blocks: Readonly<Record<string, ShortBlock>>) {
  return flowFacts(readFlow(buildFlow(blocks)));
}

describe('the search for conversations', () => {
  test.each<[string, Partial<ShortBlock>]>([
    ['saved by the input', { input: { bypass: false, variable: 'opcao' } }],
    [
      'copied on leaving',
      {
        leaving: [
          { type: 'SetVariable', settings: { variable: 'opcao', value: '{{input.content}}' } },
        ],
      },
    ],
  ])('types what a condition on a reply %s accepts', (_, saves) => {
    const facts = factsOf({
      welcome: {
        says: ['Escolha'],
        ...saves,
        outputs: [{ when: [['opcao', 'equals', '7']], to: 'desk:1' }],
        otherwise: 'welcome',
      },
      'desk:1': deskBlock('welcome'),
    });
    const way = conversationTo(
      facts,
      explore(facts),
      facts.graph.indexOf.get('desk:1')!,
      'reaches-person',
    );
    expect(way?.turns.filter(({ from }) => from === 'user')).toEqual([
      { from: 'user', text: 'oi' },
      { from: 'user', text: '7' },
    ]);
    expect(replays(facts, way!)).toBe(true);
  });

  test('of a small flow is complete; where a dozen things are open it is not, and still gets past them', () => {
    expect(explore(factsOf({ welcome: { says: ['Oi'], otherwise: 'welcome' } })).complete).toBe(
      true,
    );
    const gates = Array.from({ length: 12 }, (_, at): [string, ShortBlock] => [
      `gate${String(at)}`,
      {
        waits: false,
        entering: [script(`open${String(at)}`)],
        outputs: [
          {
            when: [[`open${String(at)}`, 'equals', 'yes']],
            to: at % 4 === 3 ? `rest${String(at)}` : `gate${String(at + 1)}`,
          },
        ],
        otherwise: 'welcome',
      },
    ]);
    const rests = [3, 7, 11].map((at): [string, ShortBlock] => [
      `rest${String(at)}`,
      { says: ['…'], otherwise: at === 11 ? 'desk:1' : `gate${String(at + 1)}` },
    ]);
    const facts = factsOf({
      welcome: { says: ['Oi'], otherwise: 'gate0' },
      ...Object.fromEntries([...gates, ...rests]),
      'desk:1': deskBlock('welcome'),
    });
    const found = explore(facts, {
      runs: 15_000,
      branches: 48,
      sessionsPerBlock: 1,
      triesPerQuestion: 1,
      ease: 0,
    });
    expect(found.visits.has(facts.graph.indexOf.get('desk:1')!)).toBe(true);
    expect(found.complete).toBe(false);
  });
});
