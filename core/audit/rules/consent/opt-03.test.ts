import page from './opt-03.md?raw';
import { testAudit } from '#test/audits/audit-tester.ts';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { opt03 } from './opt-03.ts';

const flow = buildFlow({ welcome: { says: ['Olá'] } });
const utility = { name: 'pedido_enviado', category: 'UTILITY', status: 'APPROVED' } as const;
const marketing = { name: 'promocao', category: 'MARKETING', status: 'APPROVED' } as const;

testAudit(opt03, page, [
  {
    name: 'templates are there, and nobody has said whether people agreed',
    flow,
    known: { client: { name: 'Padaria do Sol' }, number: { templates: [utility, marketing] } },
    says: 'review',
  },
  {
    name: 'without a client, the number’s own name stands for it',
    flow,
    known: { number: { displayName: 'Padaria', templates: [utility] } },
    says: 'review',
  },
  {
    name: 'a person said yes',
    flow,
    known: { number: { phone: '+551140028922', templates: [marketing] } },
    answered: [{ variant: 'review', subject: 'opt-in', says: 'yes' }],
    says: 'review',
  },
  { name: 'the templates were not read', flow, known: { number: {} }, says: 'review-unread' },
  {
    name: 'there are no templates',
    flow,
    known: { number: { templates: [] } },
    says: 'not-applicable',
  },
  { name: 'a flow file from an e-mail', flow, says: 'not-applicable-unknown' },
]);
