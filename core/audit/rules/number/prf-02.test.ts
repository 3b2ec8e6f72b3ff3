import page from './prf-02.md?raw';
import { buildFlow, sends } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { prf02 } from './prf-02.ts';

const says = (...texts: string[]) => buildFlow({ welcome: { says: texts, otherwise: 'welcome' } });
const plain = says('Olá!');
const profile = (fields: object) => ({
  number: { profile: { ...fields, observedAt: '2026-11-22T09:00:00Z', source: 'meta' as const } },
});

testAudit(prf02, page, [
  {
    name: 'the same e-mail in both',
    flow: says('Escreva para sac@padariadosol.com.br'),
    known: profile({ email: 'SAC@padariadosol.com.br' }),
    says: 'pass',
  },
  {
    name: 'two mailboxes of one domain',
    flow: says('Escreva para vendas@padariadosol.com.br'),
    known: profile({ email: 'sac@padariadosol.com.br' }),
    says: 'pass',
  },
  {
    name: 'the website of the profile is linked in the flow',
    flow: buildFlow({
      welcome: {
        entering: [
          sends(
            { uri: 'https://loja.padariadosol.com.br/pedidos', text: 'Pedidos' },
            'application/vnd.lime.web-link+json',
          ),
        ],
        says: ['Ou escreva para padariadosol@gmail.com'],
        otherwise: 'welcome',
      },
    }),
    known: profile({ websites: ['https://www.padariadosol.com.br'] }),
    says: 'pass',
  },
  {
    name: 'one telephone, written with and without the country',
    flow: says('Ligue para (11) 4002-8922'),
    known: profile({ description: 'Fale conosco: +55 11 4002-8922' }),
    says: 'pass',
  },
  {
    name: 'an e-mail without an at sign',
    flow: plain,
    known: profile({ email: 'sac.padariadosol.com.br' }),
    says: 'fail',
  },
  {
    name: 'two domains',
    flow: says('Escreva para sac@padariadosol.com.br'),
    known: profile({ email: 'contato@paodourado.com.br' }),
    says: 'review-differs',
    blocks: ['welcome'],
  },
  {
    name: 'two mailboxes of a mail service for everybody',
    flow: says('Escreva para padariadosol@gmail.com'),
    known: profile({ email: 'sol.padaria@gmail.com' }),
    says: 'review-differs',
  },
  {
    name: 'two telephones',
    flow: says('Ligue para (11) 4002-8922'),
    known: profile({ address: 'Rua das Flores 120, tel. (11) 3003-1000' }),
    says: 'review-differs',
  },
  {
    name: 'both telephones are in use, which leaves nothing open',
    flow: says('Ligue para (11) 4002-8922'),
    known: profile({ address: 'Rua das Flores 120, tel. (11) 3003-1000' }),
    answered: [
      { variant: 'review-differs', subject: '(11) 3003-1000 (11) 4002-8922', says: 'yes' },
    ],
    says: 'review-differs',
  },
  {
    name: 'an address of a template that nobody changed',
    flow: plain,
    known: profile({ email: 'contato@empresa.com' }),
    says: 'review-doubtful',
  },
  {
    name: 'nobody has read the profile',
    flow: plain,
    known: { number: {} },
    says: 'review-unread',
  },
  {
    name: 'the flow tells a telephone, the profile an e-mail',
    flow: says('Ligue para (11) 4002-8922'),
    known: profile({ email: 'sac@padariadosol.com.br' }),
    says: 'not-applicable',
  },
  {
    name: 'a block that nobody gets to says another e-mail',
    flow: buildFlow({
      welcome: { says: ['Olá!'], otherwise: 'welcome' },
      old: { says: ['Escreva para sac@paodourado.com.br'], otherwise: 'welcome' },
    }),
    known: profile({ email: 'sac@padariadosol.com.br' }),
    says: 'not-applicable',
  },
  { name: 'a flow from an e-mail', flow: plain, says: 'not-applicable-unknown' },
]);
