import page from './esc-07.md?raw';
import { buildFlow, deskBlock } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { esc07 } from './esc-07.ts';

const flow = buildFlow({ welcome: { otherwise: 'desk:1' }, 'desk:1': deskBlock('onboarding') });
const publishedAt = '2026-11-20T14:00:00Z';

testAudit(esc07, page, [
  {
    name: 'the published version was audited',
    flow,
    known: { publication: { audited: 'a1', published: 'a1', working: 'a1', publishedAt } },
    says: 'pass',
  },
  {
    name: 'nothing is known of a draft',
    flow,
    known: { publication: { audited: 'a1', published: 'a1' } },
    says: 'pass',
  },
  {
    name: 'the published version was audited while a draft is in the making',
    flow,
    known: { publication: { audited: 'a1', published: 'a1', working: 'b2', publishedAt } },
    says: 'pass-draft',
  },
  {
    name: 'an old file was audited',
    flow,
    known: { publication: { audited: 'a1', published: 'b2', working: 'b2', publishedAt } },
    says: 'fail',
  },
  {
    name: 'the draft was audited and has not been published',
    flow,
    known: { publication: { audited: 'b2', published: 'a1', working: 'b2', publishedAt } },
    says: 'fail-draft',
  },
  {
    name: 'the published flow could not be read',
    flow,
    known: { publication: { audited: 'a1', working: 'a1' } },
    says: 'review',
  },
  { name: 'a file from an e-mail', flow, says: 'not-applicable-unknown' },
]);
