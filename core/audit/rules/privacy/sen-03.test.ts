import page from './sen-03.md?raw';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { sen03 } from './sen-03.ts';

const says = (...texts: string[]) => buildFlow({ welcome: { says: texts, otherwise: 'welcome' } });

testAudit(sen03, page, [
  {
    name: 'symptoms are asked for',
    flow: says('Quais são seus sintomas?'),
    says: 'review',
    blocks: ['welcome'],
  },
  { name: 'results of tests can be had', flow: says('1 - Resultado de exames'), says: 'review' },
  { name: 'appointments, in Spanish', flow: says('Agenda tu cita médica'), says: 'review' },
  { name: 'prescriptions, in English', flow: says('Send us your prescription'), says: 'review' },
  {
    name: 'a pet shop sells medicine',
    flow: says('Rações, medicamentos e brinquedos'),
    says: 'not-applicable',
  },
  {
    name: 'the client is a clinic, the flow is a plain menu',
    flow: says('Menu'),
    known: { client: { sector: 'healthcare' } },
    says: 'review-sector',
  },
  {
    name: 'the client is a bank',
    flow: says('Menu'),
    known: { client: { sector: 'banking' } },
    says: 'not-applicable',
  },
  { name: 'nothing is known of the client', flow: says('Olá!'), says: 'not-applicable' },
]);
