import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { readClientFlow } from '#app/check/read-client-flow.ts';
import { sampleAgency } from '#app/sample/sample-agency.ts';
import { auditFlow } from '#core/audit/engine.ts';
import { flowFacts } from '#core/flow/facts/flow-facts.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import { replays } from '#core/flow/simulate/explore.ts';
import type { Flow } from '#core/model/flow.ts';
import { rulesetIds } from '#core/model/run.ts';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { generateFlow } from '#test/fixtures/generate-flow.ts';
import { soundFlows } from '#test/fixtures/sound/sound-flows.ts';

const flows: readonly (readonly [string, Flow])[] = [
  ...soundFlows.map(({ name, blocks }) => [name, readFlow(buildFlow(blocks))] as const),
  ...sampleAgency.map(
    ({ client, flow }) => [client, readClientFlow(new TextEncoder().encode(flow)).flow] as const,
  ),
];

/** Every conversation that a finding or a way to a person rests on. */
function expectAllToReplay(flow: Flow): number {
  const facts = flowFacts(flow);
  let count = 0;
  for (const ruleset of rulesetIds) {
    const run = auditFlow(flow, { ruleset, asOf: '2026-11-22T12:00:00Z', appVersion: '0' });
    for (const { auditId, evidence, outcome } of run.findings) {
      expect([auditId, outcome]).not.toContain('error');
      for (const one of evidence) {
        if (one.kind !== 'conversation') continue;
        count += 1;
        expect([auditId, replays(facts, one)]).toEqual([auditId, true]);
      }
    }
  }
  return count;
}

describe('every conversation replays', () => {
  test.each(flows)('%s', (_, flow) => {
    expect(expectAllToReplay(flow)).toBeGreaterThan(0);
  });

  test('on generated flows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (blocks) => {
        expectAllToReplay(readFlow(generateFlow(blocks)));
      }),
      { numRuns: 25 },
    );
  });
});

describe('claims about reaching a person carry a witness', () => {
  const about = ['ESC-01', 'ESC-02', 'ESC-03', 'ESC-04'];
  test.each(flows)('%s', (_, flow) => {
    const run = auditFlow(flow, {
      ruleset: '2026-09',
      asOf: '2026-11-22T12:00:00Z',
      appVersion: '0',
    });
    for (const { auditId, outcome, evidence } of run.findings) {
      if (!about.includes(auditId) || (outcome !== 'pass' && outcome !== 'fail')) continue;
      const witnessed = evidence.some(
        ({ kind }) => kind === 'conversation' || kind === 'closed-set',
      );
      expect([auditId, witnessed]).toEqual([auditId, true]);
    }
  });
});

test('the same flow and context give the same run, byte for byte', () => {
  for (const [, flow] of flows) {
    const context = { ruleset: '2026-09', asOf: '2026-11-22T12:00:00Z', appVersion: '0' } as const;
    expect(JSON.stringify(auditFlow(flow, context))).toBe(JSON.stringify(auditFlow(flow, context)));
  }
});
