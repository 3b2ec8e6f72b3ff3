import { describe, expect, test } from 'vitest';
import { auditFlow } from '#core/audit/engine.ts';
import type { Run } from '#core/model/run.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import { checkFlow } from '#app/check/check-flow.ts';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { soundFlows } from '#test/fixtures/sound/sound-flows.ts';
import { handoverOperators } from './handover-operators.ts';
import { obstacleOperators } from './obstacle-operators.ts';
import type { Blocks, Operator } from './operators.ts';
import { serviceOperators } from './service-operators.ts';

/** `npm run test:mutation`: plants faults in sound flows and counts those that the catalogue finds. */
const operators: readonly Operator[] = [
  ...handoverOperators,
  ...serviceOperators,
  ...obstacleOperators,
];

const context = { ruleset: '2026-09', asOf: '2026-11-22T12:00:00Z', appVersion: '0' } as const;

/** The whole way from a client's bytes, as in the product: secrets are blanked before the audits read. */
function audited(blocks: Blocks): Run {
  const bytes = new TextEncoder().encode(JSON.stringify(buildFlow(blocks)));
  return checkFlow({ ...context, bytes }).run;
}

function failed(run: Run): string[] {
  return run.findings.filter(({ outcome }) => outcome === 'fail').map(({ auditId }) => auditId);
}

describe('sound flows', () => {
  test.each(soundFlows.map((flow) => [flow.name, flow] as const))('%s fails nowhere', (_, flow) => {
    const run = auditFlow(readFlow(buildFlow(flow.blocks)), context);
    expect(failed(run)).toEqual([]);
    expect(run.findings.filter(({ outcome }) => outcome === 'error')).toEqual([]);
  });
});

describe('planted faults', () => {
  const mutants = operators.flatMap((operator) =>
    soundFlows.flatMap((flow) => {
      const blocks: Blocks = { ...skeleton(flow.blocks) };
      if (!operator.plant(blocks, flow)) return [];
      const sound = failed(audited(skeleton(flow.blocks)));
      const found = failed(audited(blocks)).filter((id) => !sound.includes(id));
      return [{ operator: operator.name, flow: flow.name, found }];
    }),
  );
  const caught = mutants.filter(({ found }) => found.length > 0);

  test('at least twenty kinds, and all of them are planted somewhere', () => {
    expect(operators.length).toBeGreaterThanOrEqual(20);
    expect(new Set(mutants.map(({ operator }) => operator)).size).toBe(operators.length);
  });

  test('at least 95 of 100 are caught', () => {
    const lines = mutants.map(
      ({ operator, flow, found }) =>
        `${found.length > 0 ? '✓' : '✗'} ${flow.padEnd(8)} ${operator}: ${found.join(' ')}`,
    );
    const share = caught.length / mutants.length;
    process.stdout.write(
      `${lines.join('\n')}\n${String(caught.length)} of ${String(mutants.length)} planted faults caught (${(share * 100).toFixed(1)} %)\n`,
    );
    expect(share).toBeGreaterThanOrEqual(0.95);
  });
});

/** The blocks with copies that a mutation may change. */
function skeleton(blocks: Readonly<Blocks>): Blocks {
  return Object.fromEntries(Object.entries(blocks).map(([id, block]) => [id, { ...block }]));
}
