import page from './apl-03.md?raw';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { apl03 } from './apl-03.ts';

const flow = buildFlow({ welcome: { says: ['Olá!'], otherwise: 'welcome' } });
const seen = (stepsConfirmedOn: string | null) => ({
  number: { penalty: { at: '2026-08-10T15:00:00Z', stepsConfirmedOn } },
});
const asOf = '2026-11-22T12:00:00Z';

testAudit(apl03, page, [
  { name: 'seen last week', flow, asOf, known: seen('2026-11-15'), says: 'pass' },
  { name: 'seen ninety days ago', flow, asOf, known: seen('2026-08-24'), says: 'pass' },
  { name: 'seen before that', flow, asOf, known: seen('2026-08-22'), says: 'review-old' },
  { name: 'never seen', flow, asOf, known: seen(null), says: 'review-unseen' },
  {
    name: 'no penalty',
    flow,
    asOf,
    known: { number: { isPenalised: false } },
    says: 'not-applicable',
  },
  {
    name: 'nobody has said whether there is one',
    flow,
    asOf,
    known: { number: {} },
    says: 'not-applicable-unasked',
  },
  { name: 'a flow from an e-mail', flow, asOf, says: 'not-applicable-unknown' },
]);
