import { expect, test } from 'vitest';
import { sampleAgency } from '#app/sample/sample-agency.ts';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { soundFlows } from '#test/fixtures/sound/sound-flows.ts';
import { auditStored } from './audit-stored.ts';
import { checkFlow } from './check-flow.ts';

const files: readonly (readonly [string, string])[] = [
  ...sampleAgency.map(({ client, flow }) => [client, flow] as const),
  ...soundFlows.map((flow) => [flow.name, JSON.stringify(buildFlow(flow.blocks))] as const),
];

test.each(files)('%s: the stored flow gives the run that its file gave', (_, file) => {
  const context = { ruleset: '2026-09', asOf: '2026-11-22T12:00:00Z', appVersion: '0' } as const;
  const checked = checkFlow({ ...context, bytes: new TextEncoder().encode(file) });
  const again = auditStored({ ...context, document: checked.document });
  expect(JSON.stringify(again)).toBe(JSON.stringify(checked.run));
});
