import page from './prf-03.md?raw';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { prf03 } from './prf-03.ts';

const says = (...texts: string[]) => buildFlow({ welcome: { says: texts, otherwise: 'welcome' } });
const sun = { name: 'Padaria do Sol' };

testAudit(prf03, page, [
  {
    name: 'the display name is the client’s: a person still says so',
    flow: says('Olá! Sou a Lia, assistente virtual da Padaria do Sol.'),
    known: { client: sun, number: { displayName: 'Padaria do Sol' } },
    says: 'review',
    blocks: [],
  },
  {
    name: 'the same name, shortened',
    flow: says('Bem-vindo à Padaria do Sol LTDA!'),
    known: { client: sun, number: { displayName: 'Sol Padaria' } },
    says: 'review',
  },
  {
    name: 'a brand of the client',
    flow: says('Bem-vindo à Confeitaria Luar!'),
    known: {
      client: { ...sun, brands: ['Confeitaria Luar'] },
      number: { displayName: 'Confeitaria Luar' },
    },
    says: 'review',
  },
  {
    name: 'nobody has said who the client is',
    flow: says('Bem-vindo ao Banco Ipê!'),
    known: { number: { displayName: 'Banco Ipê' } },
    says: 'review',
  },
  {
    name: 'the display name is of somebody else',
    flow: says('Olá!'),
    known: { client: sun, number: { displayName: 'Banco Ipê' } },
    says: 'review-display',
  },
  {
    name: 'the bot speaks for somebody else',
    flow: says('Sou o robô do *Banco Ipê*.'),
    known: { client: sun, number: { displayName: 'Padaria do Sol' } },
    says: 'review-introduced',
    blocks: ['welcome'],
  },
  {
    name: 'it was allowed to, which leaves its display name',
    flow: says('Sou o robô do *Banco Ipê*.'),
    known: { client: sun, number: { displayName: 'Banco Ipê' } },
    answered: [{ variant: 'review-introduced', subject: 'Banco Ipê', says: 'yes' }],
    says: 'review-display',
  },
  {
    name: 'a block that nobody gets to speaks for somebody else',
    flow: buildFlow({
      welcome: { says: ['Olá!'], otherwise: 'welcome' },
      old: { says: ['Bem-vindo ao Banco Ipê!'], otherwise: 'welcome' },
    }),
    known: { client: sun, number: { displayName: 'Padaria do Sol' } },
    says: 'review',
  },
  {
    name: 'the display name was not read',
    flow: says('Olá!'),
    known: { client: sun, number: {} },
    says: 'review-unnamed',
  },
  { name: 'a flow from an e-mail', flow: says('Olá!'), says: 'not-applicable-unknown' },
]);
