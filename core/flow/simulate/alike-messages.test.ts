import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildFlow, deskBlock, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { generateFlow } from '#test/fixtures/generate-flow.ts';
import type { JsonObject } from '#core/model/json.ts';
import { flowFacts } from '../facts/flow-facts.ts';
import { readFlow } from '../read/read-flow.ts';
import { MessageSorter } from './alike-messages.ts';
import { branches } from './branches.ts';
import { explore } from './explore.ts';
import type { Reply } from './reply.ts';
import { newSession } from './run-message.ts';
import type { Message } from './message.ts';

const budget = 16;

const asText = (text: string): Message => ({ text, kind: 'text' });

/** What counts of a reply: where it went and what it took as given; the words shown may repeat the message. */
const course = ({ path, ending, assumptions, redirects, session, exits }: Reply) => ({
  path,
  ending,
  assumptions,
  redirects,
  at: session.at,
  exits: exits.map(({ block, output }) => `${block} ${JSON.stringify(output)}`),
});

/** Checks at every place that a conversation was found for that the classes give what each message gives alone. */
function expectSameAsAlone(flow: JsonObject, texts: readonly string[]): void {
  const facts = flowFacts(readFlow(flow));
  const messages = texts.map(asText);
  const sorter = new MessageSorter(facts, messages, { budget });
  for (const { session } of explore(facts).standings.values()) {
    const found: Reply[][] = [];
    for (const { members, replies } of sorter.classesAt(session))
      for (const member of members) found[member] = [...replies];
    for (const [at, message] of messages.entries()) {
      const alone = [...branches(facts, session, message, budget)];
      expect(found[at]!.map(course)).toEqual(alone.map(course));
    }
  }
}

const words = [
  'atendente',
  'falar com um humano',
  'Não',
  'nao',
  '1',
  '10',
  'troca já',
  'x',
  '{"a":1}',
];

describe('messages that a bot cannot tell apart', () => {
  test('take the same way as each alone, in flows with the habits of real ones', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 40 }),
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ minLength: 1, maxLength: 12 })), {
          minLength: 1,
          maxLength: 8,
        }),
        (blocks, texts) => expectSameAsAlone(generateFlow(blocks), texts),
      ),
      { numRuns: 40 },
    );
  });

  test('take the same way as each alone, where the message is kept, measured, matched and pointed to', () => {
    const comparison = fc.constantFrom(
      'equals',
      'contains',
      'startsWith',
      'approximateTo',
      'matches',
    );
    const condition = fc.record({
      source: fc.constantFrom(
        'input',
        'input.content',
        'kept',
        'copy',
        'longer',
        'input.length',
        'outside',
      ),
      comparison,
      value: fc.constantFrom('a', 'n', '1', '10', 'humano', 'não', 'xhumano'),
    });
    const block = fc.record({
      waits: fc.boolean(),
      outputs: fc.array(
        fc.record({ when: fc.array(condition, { minLength: 1, maxLength: 2 }), to: fc.nat(5) }),
        {
          maxLength: 3,
        },
      ),
      otherwise: fc.nat(5),
      byVariable: fc.boolean(),
    });
    const name = (at: number): string => (at === 0 ? 'welcome' : at === 5 ? 'desk:1' : `b${at}`);
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 5, maxLength: 5 }),
        fc.array(fc.constantFrom(...words, 'humano', 'xhumano', 'b1', 'b2'), {
          minLength: 1,
          maxLength: 6,
        }),
        (blocks, texts) => {
          const short = blocks.map((one, at): [string, ShortBlock] => [
            name(at),
            {
              says: ['Você disse {{kept}} e {{input.content}}'],
              input: one.waits ? { bypass: false, variable: 'kept' } : { bypass: true },
              entering: [
                { type: 'SetVariable', settings: { variable: 'copy', value: '{{input.content}}' } },
                { type: 'SetVariable', settings: { variable: 'longer', value: 'x{{kept}}' } },
                { type: 'ProcessHttp', settings: { responseBodyVariable: 'outside' } },
              ],
              outputs: [
                ...(one.byVariable
                  ? [{ when: [['input', 'startsWith', 'b']] as const, to: '{{input.content}}' }]
                  : []),
                ...one.outputs.map(({ when, to }) => ({
                  when: when.map((each) => [each.source, each.comparison, each.value] as const),
                  to: name(to),
                })),
              ],
              otherwise: name(one.otherwise),
            },
          ]);
          expectSameAsAlone(
            buildFlow({ ...Object.fromEntries(short), 'desk:1': deskBlock('onboarding') }),
            texts,
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  test('are run once', () => {
    const facts = flowFacts(
      readFlow(
        buildFlow({
          onboarding: {
            outputs: [{ when: [['input', 'contains', 'humano']], to: 'error' }],
            otherwise: 'error',
            extra: { root: true },
          },
        }),
      ),
    );
    const sorter = new MessageSorter(facts, ['um humano', 'oi', 'humano', 'tchau'].map(asText), {
      budget,
    });
    const classes = [...sorter.classesAt(newSession(facts))];
    expect(classes.map(({ members }) => members)).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  test.each<[string, ShortBlock]>([
    ['its length', { outputs: [{ when: [['input.length', 'greaterThan', '3']], to: 'error' }] }],
    [
      'a text it was put into',
      {
        input: { bypass: false, variable: 'kept' },
        leaving: [{ type: 'SetVariable', settings: { variable: 'longer', value: 'x{{kept}}' } }],
        outputs: [{ when: [['longer', 'equals', 'xoi']], to: 'error' }],
      },
    ],
    ['the block it names', { outputs: [{ when: [['input', 'exists']], to: '{{input.content}}' }] }],
  ])('are run alone where %s decides', (_, start) => {
    const facts = flowFacts(
      readFlow(
        buildFlow({ onboarding: { ...start, otherwise: 'fallback', extra: { root: true } } }),
      ),
    );
    const sorter = new MessageSorter(facts, ['oi', 'ei', 'error'].map(asText), { budget });
    expect([...sorter.classesAt(newSession(facts))]).toHaveLength(3);
  });
});
