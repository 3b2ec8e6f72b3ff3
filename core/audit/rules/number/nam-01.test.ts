import page from './nam-01.md?raw';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { nam01 } from './nam-01.ts';

const flow = buildFlow({ welcome: { says: ['Olá!'], otherwise: 'welcome' } });
const named = (displayName: string | null, nameStatus: string | null) => ({
  number: { displayName, nameStatus },
});
const free = 'AVAILABLE_WITHOUT_REVIEW';

testAudit(nam01, page, [
  { name: 'approved', flow, known: named('Padaria do Sol', 'APPROVED'), says: 'pass' },
  {
    name: 'a generic name that Meta approved stays approved',
    flow,
    known: named('Atendimento', 'approved'),
    says: 'pass',
  },
  { name: 'free of review', flow, known: named('Padaria do Sol', free), says: 'pass-unreviewed' },
  {
    name: 'a person’s name that is the client’s',
    flow,
    known: { client: { name: 'Ana Souza Advogada' }, ...named('Ana Souza', free) },
    says: 'pass-unreviewed',
  },
  { name: 'declined', flow, known: named('Promoções 24h', 'DECLINED'), says: 'fail' },
  { name: 'under review', flow, known: named('Padaria do Sol', 'PENDING_REVIEW'), says: 'review' },
  { name: 'expired', flow, known: named('Padaria do Sol', 'EXPIRED'), says: 'review' },
  { name: 'nobody has said', flow, known: named('Padaria do Sol', null), says: 'review' },
  { name: 'any company’s name', flow, known: named('Loja Online', free), says: 'review-generic' },
  { name: 'a person’s name', flow, known: named('Ana Souza', free), says: 'review-person' },
  { name: 'no name was read', flow, known: named(null, 'APPROVED'), says: 'review-unnamed' },
  { name: 'a flow from an e-mail', flow, says: 'not-applicable-unknown' },
]);
