import page from './que-01.md?raw';
import { buildFlow, deskBlock } from '#test/fixtures/build-flow.ts';
import { menuTo } from '#test/fixtures/hours-flows.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { que01 } from './que-01.ts';

const flow = buildFlow({ welcome: menuTo('desk:1'), 'desk:1': deskBlock('onboarding') });

testAudit(que01, page, [
  { name: 'nobody has said', flow, says: 'review', blocks: ['desk:1'] },
  { name: 'the desk is known, its wait is not', flow, known: { service: {} }, says: 'review' },
  { name: 'two minutes', flow, known: { service: { averageWaitMinutes: 2 } }, says: 'pass' },
  { name: 'ten minutes', flow, known: { service: { averageWaitMinutes: 10 } }, says: 'pass' },
  {
    name: 'a quarter of an hour',
    flow,
    known: { service: { averageWaitMinutes: 15 } },
    says: 'fail-slow',
    severity: 'low',
  },
  {
    name: 'an hour and a half',
    flow,
    known: { service: { averageWaitMinutes: 90 } },
    says: 'fail',
    severity: 'high',
  },
  {
    name: 'there is no desk',
    flow: buildFlow({ welcome: { says: ['Menu'], otherwise: 'welcome' } }),
    known: { service: { averageWaitMinutes: 90 } },
    says: 'not-applicable',
  },
]);
