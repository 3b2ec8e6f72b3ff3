import page from './apl-02.md?raw';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { apl02 } from './apl-02.ts';

const flow = buildFlow({ welcome: { says: ['Olá!'], otherwise: 'welcome' } });
const inForce = (failedInForce: string[] | null) => ({
  number: { penalty: { at: '2026-11-10T15:00:00Z', failedInForce } },
});

testAudit(apl02, page, [
  { name: 'the flow in force passed', flow, known: inForce([]), says: 'pass' },
  {
    name: 'it failed only in what has no say',
    flow,
    known: inForce(['DIS-01', 'OBS-03', 'STR-03']),
    says: 'pass',
  },
  {
    name: 'no copy of it',
    flow,
    known: inForce(null),
    says: 'review-unproven',
  },
  {
    name: 'it failed in what decides',
    flow,
    known: inForce(['OBS-02', 'STR-03', 'CH-11']),
    says: 'not-applicable-failed',
  },
  { name: 'no penalty', flow, known: { number: { isPenalised: false } }, says: 'not-applicable' },
  {
    name: 'a penalty without a date',
    flow,
    known: { number: { isPenalised: true } },
    says: 'not-applicable-unasked',
  },
  { name: 'a flow from an e-mail', flow, says: 'not-applicable-unknown' },
]);
