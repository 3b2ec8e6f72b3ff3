import page from './prf-01.md?raw';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { prf01 } from './prf-01.ts';

const flow = buildFlow({ welcome: { says: ['Olá!'], otherwise: 'welcome' } });
const seen = { observedAt: '2026-11-22T09:00:00Z', source: 'meta' } as const;

testAudit(prf01, page, [
  {
    name: 'an e-mail',
    flow,
    known: { number: { profile: { email: 'sac@padariadosol.com.br', ...seen } } },
    says: 'pass',
  },
  {
    name: 'a website alone',
    flow,
    known: { number: { profile: { websites: ['https://www.padariadosol.com.br/'], ...seen } } },
    says: 'pass',
  },
  {
    name: 'a telephone can only stand in the description',
    flow,
    known: { number: { profile: { description: 'Pães. SAC 0800 728 1234', ...seen } } },
    says: 'pass',
  },
  {
    name: 'a telephone of another country is read by that country',
    flow,
    known: {
      client: { country: 'ES' },
      number: { profile: { about: 'Llámanos: 91 537 42 60', ...seen } },
    },
    says: 'pass',
  },
  {
    name: 'an e-mail that somebody typed',
    flow,
    known: { number: { profile: { email: 'sac@padariadosol.com.br' } } },
    says: 'pass',
  },
  { name: 'an empty profile', flow, known: { number: { profile: seen } }, says: 'fail' },
  {
    name: 'Meta leaves unset fields out and gives no time',
    flow,
    known: { number: { profile: { source: 'meta' } } },
    says: 'fail',
  },
  {
    name: 'an address in the description is no contact',
    flow,
    known: { number: { profile: { description: 'Rua das Flores 120', email: ' ', ...seen } } },
    says: 'fail',
  },
  {
    name: 'somebody typed the rest of the profile',
    flow,
    known: { number: { profile: { about: 'Pães desde 1987' } } },
    says: 'fail',
  },
  {
    name: 'words that are no web address',
    flow,
    known: { number: { profile: { websites: ['em breve'], ...seen } } },
    says: 'fail',
  },
  {
    name: 'an e-mail of a sample domain',
    flow,
    known: { number: { profile: { email: 'contato@email.com', ...seen } } },
    says: 'review-doubtful',
  },
  {
    name: 'a mailbox that nobody reads',
    flow,
    known: { number: { profile: { email: 'no-reply@padariadosol.com.br', ...seen } } },
    says: 'review-doubtful',
  },
  { name: 'nobody has read the profile', flow, known: { number: {} }, says: 'review-unread' },
  {
    name: 'nothing of the profile was typed yet',
    flow,
    known: { number: { profile: {} } },
    says: 'review-unread',
  },
  { name: 'a flow from an e-mail', flow, says: 'not-applicable-unknown' },
]);
