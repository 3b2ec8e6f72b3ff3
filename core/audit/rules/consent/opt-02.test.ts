import page from './opt-02.md?raw';
import { buildFlow, deskBlock } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { opt02 } from './opt-02.ts';

const desk = { 'desk:1': deskBlock('onboarding') };
const toDesk = { when: [['input', 'contains', 'humano']] as const, to: 'desk:1' };
const stop = { when: [['input', 'equals', 'SAIR', 'PARAR', 'STOP']] as const, to: 'off' };
const said = ['Pronto, você não receberá mais mensagens nossas.'];
const asks = ['Você aceita receber novidades e promoções por aqui?'];

testAudit(opt02, page, [
  {
    name: 'after the confirmation the menu goes on',
    flow: buildFlow({
      welcome: { says: ['Olá'], outputs: [stop, toDesk], otherwise: 'welcome' },
      off: { says: said, otherwise: 'welcome' },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'after the confirmation nothing leads anywhere',
    flow: buildFlow({
      welcome: { says: ['Olá'], outputs: [stop, toDesk], otherwise: 'welcome' },
      off: { says: said, otherwise: 'off' },
      ...desk,
    }),
    says: 'fail',
    blocks: ['off'],
  },
  {
    name: 'only those who agree get to the menu',
    flow: buildFlow({
      welcome: {
        says: asks,
        outputs: [{ when: [['input', 'equals', 'sim']], to: 'menu' }],
        otherwise: 'bye',
      },
      menu: { says: ['Menu'], outputs: [toDesk], otherwise: 'menu' },
      bye: { says: ['Que pena. Até logo!'], otherwise: 'welcome' },
      ...desk,
    }),
    says: 'fail-condition',
    blocks: ['welcome'],
  },
  {
    name: 'a no leads to the menu as well',
    flow: buildFlow({
      welcome: {
        says: asks,
        outputs: [{ when: [['input', 'equals', 'sim']], to: 'menu' }],
        otherwise: 'menu',
      },
      menu: { says: ['Menu'], outputs: [toDesk], otherwise: 'menu' },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'the question comes after the person',
    flow: buildFlow({
      welcome: { says: ['Olá'], outputs: [toDesk], otherwise: 'news' },
      news: { says: asks, otherwise: 'bye' },
      bye: { says: ['Até logo!'], otherwise: 'bye' },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'no word of stopping or agreeing',
    flow: buildFlow({
      welcome: { says: ['Olá'], outputs: [toDesk], otherwise: 'welcome' },
      ...desk,
    }),
    says: 'not-applicable',
  },
]);
