import { describe, expect, test } from 'vitest';
import type { JsonObject } from '#core/model/json.ts';
import { buildFlow, script, sends, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { checkFlow } from './check-flow.ts';

/** Flows made to hang or break a checker. Each must end with a run; what was too much is bounded, not refused. */
const flows: [name: string, make: () => JsonObject][] = [
  [
    '100,000 outputs on one block',
    () =>
      buildFlow({
        welcome: {
          outputs: Array.from({ length: 100_000 }, (_, at) => ({
            when: [['input', 'equals', String(at)]] as const,
            to: 'error',
          })),
        },
      }),
  ],
  [
    'a text of a million letters',
    () => buildFlow({ welcome: { says: ['falar com atendente '.repeat(50_000)] } }),
  ],
  [
    'a text of a million digits and signs',
    () => buildFlow({ welcome: { says: ['(11) 4002-89 '.repeat(80_000)] } }),
  ],
  [
    'a script of a million letters',
    () =>
      buildFlow({ welcome: { entering: [script('x', `var a = "${'b'.repeat(1_000_000)}";`)] } }),
  ],
  [
    'a script that never closes its quote',
    () => buildFlow({ welcome: { entering: [script('x', `"${'\\\\"'.repeat(300_000)}`)] } }),
  ],
  ['braces that never close', () => buildFlow({ welcome: { says: ['{a|'.repeat(300_000)] } })],
  [
    'catastrophic patterns',
    () =>
      buildFlow({
        welcome: {
          outputs: ['(a+)+$', '(a|aa)+$', '(.*a){20}$', '^(([a-z])+.)+[A-Z]([a-z])+$'].map(
            (pattern) => ({ when: [['input', 'matches', pattern]] as const, to: 'error' }),
          ),
        },
      }),
  ],
  [
    'counts that multiply',
    () =>
      buildFlow({
        welcome: {
          outputs: [{ when: [['input', 'matches', '(((a{100}){100}){100}){100}']], to: 'error' }],
        },
      }),
  ],
  [
    '20,000 blocks in a row',
    () =>
      buildFlow(
        Object.fromEntries(
          Array.from({ length: 20_000 }, (_, at): [string, ShortBlock] => [
            at === 0 ? 'welcome' : `b${String(at)}`,
            { waits: false, otherwise: `b${String(at + 1)}` },
          ]).concat([['b20000', {}]]),
        ),
      ),
  ],
  [
    'subflows that call each other',
    () => {
      const calling = (other: string) => ({
        onboarding: {
          id: 'onboarding',
          root: true,
          $contentActions: [{ input: { bypass: true } }],
          $defaultOutput: { stateId: 'subflow:1' },
        },
        'subflow:1': {
          id: 'subflow:1',
          shortNameOfSubflow: other,
          $contentActions: [{ input: { bypass: true } }],
          $defaultOutput: { stateId: 'end' },
        },
        end: { id: 'end', end: true },
      });
      return {
        flow: buildFlow({
          welcome: { otherwise: 'subflow:1' },
          'subflow:1': { extra: { shortNameOfSubflow: 'a' } },
        }),
        subflows: [
          { shortName: 'a', flow: calling('b') },
          { shortName: 'b', flow: calling('a') },
        ],
      };
    },
  ],
  [
    'many open conditions in a row',
    () =>
      buildFlow({
        welcome: {
          waits: false,
          outputs: Array.from({ length: 200 }, (_, at) => ({
            when: [[`contact.extras.v${String(at)}`, 'equals', 'x']] as const,
            to: 'welcome2',
          })),
          otherwise: 'welcome2',
        },
        welcome2: { says: ['Oi'] },
      }),
  ],
  [
    'half a character',
    () => buildFlow({ welcome: { title: '\ud800', says: ['\udc00 falar com atendente'] } }),
  ],
  [
    'a document in a text, nested without end',
    () => {
      const inner = '{"itemType":"application/vnd.lime.collection+json","items":['.repeat(9_000);
      const raw = `${inner}${']}'.repeat(9_000)}`;
      const settings = { type: 'application/vnd.lime.collection+json', rawContent: raw };
      return buildFlow({ welcome: { entering: [{ type: 'SendRawMessage', settings }] } });
    },
  ],
  [
    'a part of a variable, nested without end',
    () => {
      const value = `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
      const entering = [{ type: 'SetVariable', settings: { variable: 'v', value } }];
      return buildFlow({
        welcome: {
          entering,
          says: ['{{v@a}}'],
          outputs: [{ when: [['v@a', 'exists']], to: 'error' }],
        },
      });
    },
  ],
  [
    'a carousel inside a carousel',
    () =>
      buildFlow({
        welcome: { entering: [sends(nested(150), 'application/vnd.lime.collection+json')] },
      }),
  ],
];

function nested(depth: number): JsonObject {
  let inner: JsonObject = { itemType: 'text/plain', items: ['fundo'] };
  for (let at = 0; at < depth / 2; at += 1)
    inner = { itemType: 'application/vnd.lime.collection+json', items: [inner] };
  return inner;
}

describe('a hostile flow is checked to the end', () => {
  test.each(flows)('%s', { timeout: 60_000 }, (_, make) => {
    const bytes = new TextEncoder().encode(JSON.stringify(make()));
    const { run } = checkFlow({
      bytes,
      ruleset: '2026-09',
      asOf: '2026-11-22T12:00:00.000Z',
      appVersion: '0.0.0',
    });
    expect(run.findings.length).toBeGreaterThan(0);
    expect(run.findings.filter(({ outcome }) => outcome === 'error')).toEqual([]);
  });
});
