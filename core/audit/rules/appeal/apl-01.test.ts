import page from './apl-01.md?raw';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { apl01 } from './apl-01.ts';

const flow = buildFlow({ welcome: { says: ['Olá!'], otherwise: 'welcome' } });
const penalised = (fields: object) => ({
  number: { penalty: { at: '2026-11-10T15:00:00Z', failedInForce: ['ESC-01'], ...fields } },
});

testAudit(apl01, page, [
  {
    name: 'published, then requested',
    flow,
    known: penalised({ repairedAt: '2026-11-12T09:00:00Z', appealedAt: '2026-11-12T10:00:00Z' }),
    says: 'pass',
  },
  {
    name: 'published, not requested yet',
    flow,
    known: penalised({ repairedAt: '2026-11-12T09:00:00Z' }),
    says: 'pass-repaired',
  },
  {
    name: 'requested, then published; one time is written with an offset',
    flow,
    known: penalised({
      repairedAt: '2026-11-12T09:00:00-03:00',
      appealedAt: '2026-11-12T10:00:00Z',
    }),
    says: 'fail',
  },
  {
    name: 'nobody has said when it was repaired',
    flow,
    known: penalised({}),
    says: 'review-repair',
  },
  {
    name: 'requested, and nobody has said when it was repaired',
    flow,
    known: penalised({ appealedAt: '2026-11-12T10:00:00Z' }),
    says: 'review-repair',
  },
  {
    name: 'the flow in force failed in nothing',
    flow,
    known: penalised({ failedInForce: [] }),
    says: 'not-applicable-passed',
  },
  {
    name: 'what failed has no say in the penalty',
    flow,
    known: penalised({ failedInForce: ['TPL-01', 'PRF-01'] }),
    says: 'not-applicable-passed',
  },
  {
    name: 'no copy of the flow in force',
    flow,
    known: penalised({ failedInForce: null }),
    says: 'not-applicable-unproven',
  },
  { name: 'no penalty', flow, known: { number: { isPenalised: false } }, says: 'not-applicable' },
  {
    name: 'nobody has said whether there is one',
    flow,
    known: { number: {} },
    says: 'not-applicable-unasked',
  },
  { name: 'a flow from an e-mail', flow, says: 'not-applicable-unknown' },
]);
