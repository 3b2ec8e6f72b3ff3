import page from './acc-01.md?raw';
import { buildFlow, deskBlock, script } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { acc01 } from './acc-01.ts';

const desk = { 'desk:1': deskBlock('onboarding') };
const toDesk = {
  when: [['input', 'contains', 'humano', 'atendente', 'pessoa']] as const,
  to: 'desk:1',
};
/** An exceptions block that hands over whoever asks. */
const listens = { fallback: { waits: false, outputs: [toDesk], otherwise: 'error' } };
const menu = ['Sobre o que você quer falar?', '1 - Pedidos\n2 - Falar com atendente'];

testAudit(acc01, page, [
  {
    name: 'the exceptions block hands over',
    flow: buildFlow({
      welcome: { says: ['Olá, qual a sua dúvida?'], otherwise: 'fallback' },
      ...listens,
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'no keyword, but the menu with the option comes again at once',
    flow: buildFlow({
      welcome: {
        says: menu,
        outputs: [{ when: [['input', 'equals', '2']], to: 'desk:1' }],
        otherwise: 'welcome',
      },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'an apology first, and the menu with the option after the next message',
    flow: buildFlow({
      welcome: {
        says: menu,
        outputs: [{ when: [['input', 'equals', '2']], to: 'desk:1' }],
      },
      ...desk,
    }),
    says: 'pass-second',
  },
  {
    name: 'opening hours stand before the desk',
    flow: buildFlow({
      welcome: {
        says: ['Olá, qual a sua dúvida?'],
        outputs: [{ when: toDesk.when, to: 'hours' }],
        otherwise: 'fallback',
      },
      fallback: {
        waits: false,
        outputs: [{ when: toDesk.when, to: 'hours' }],
        otherwise: 'error',
      },
      hours: {
        waits: false,
        entering: [script('isWorkTime')],
        outputs: [{ when: [['isWorkTime', 'equals', 'true']], to: 'desk:1' }],
        otherwise: 'closed',
      },
      closed: { says: ['Agora não dá.'], otherwise: 'hours' },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'questions in a row take the request for an answer',
    flow: buildFlow({
      welcome: { says: ['Qual o seu nome?'], otherwise: 'phone' },
      phone: { says: ['Qual o seu telefone?'], otherwise: 'city' },
      city: { says: ['Qual a sua cidade?'], otherwise: 'menu' },
      menu: { says: menu, outputs: [toDesk], otherwise: 'menu' },
      ...desk,
    }),
    says: 'fail',
    blocks: ['onboarding', 'welcome'],
  },
  {
    name: 'a validation refuses the request for ever',
    flow: buildFlow({
      welcome: {
        says: ['Olá! 1 - Boleto, 2 - Falar com atendente'],
        outputs: [{ when: [['input', 'equals', '1']], to: 'cpf' }, toDesk],
        otherwise: 'welcome',
      },
      cpf: {
        says: ['Digite o seu CPF'],
        input: {
          bypass: false,
          validation: { rule: 'number', error: 'Só números, por favor.' },
        },
        otherwise: 'welcome',
      },
      ...desk,
    }),
    says: 'fail',
    blocks: ['cpf'],
  },
  {
    name: 'repeating the user’s words is no offer',
    flow: buildFlow({
      welcome: {
        says: ['Qual o seu nome?'],
        input: { bypass: false, variable: 'nome' },
        otherwise: 'city',
      },
      city: { says: ['Muito prazer, {{nome}}! Qual a sua cidade?'], otherwise: 'age' },
      age: { says: ['E a sua idade?'], otherwise: 'menu' },
      menu: { says: menu, outputs: [toDesk], otherwise: 'menu' },
      ...desk,
    }),
    says: 'fail',
    blocks: ['onboarding', 'welcome'],
  },
  {
    name: 'there is nobody to be had',
    flow: buildFlow({
      welcome: { says: ['Olá, veja o nosso cardápio.'], otherwise: 'welcome' },
    }),
    says: 'fail-nowhere',
  },
  {
    name: 'what is promised leads nowhere',
    flow: buildFlow({ welcome: { says: menu, otherwise: 'welcome' } }),
    says: 'fail-nowhere',
  },
  {
    name: 'one block listens to one word only',
    flow: buildFlow({
      welcome: {
        says: ['Olá, qual a sua dúvida?'],
        outputs: [{ when: [['input', 'equals', 'transferir para atendente']], to: 'desk:1' }],
        otherwise: 'welcome',
      },
      ...desk,
    }),
    says: 'fail-some',
    severity: 'medium',
    blocks: ['onboarding', 'welcome'],
  },
  {
    name: 'an intent decides',
    flow: buildFlow({
      welcome: {
        says: ['Olá, qual a sua dúvida?'],
        outputs: [{ when: [['intent', 'equals', 'atendimento']], to: 'desk:1' }],
        otherwise: 'welcome',
      },
      ...desk,
    }),
    says: 'review-intent',
  },
  {
    name: 'a script judges the words',
    flow: buildFlow({
      welcome: {
        says: ['Olá, qual a sua dúvida?'],
        leaving: [script('escolha', 'function run(a) { return a; }', ['input.content'])],
        outputs: [{ when: [['escolha', 'equals', 'pessoa']], to: 'desk:1' }],
        otherwise: 'welcome',
      },
      ...desk,
    }),
    says: 'review-variable',
  },
  {
    name: 'another bot of the router takes everything',
    flow: buildFlow({
      welcome: { says: ['Olá, qual a sua dúvida?'], otherwise: 'away' },
      away: {
        waits: false,
        leaving: [{ type: 'Redirect', settings: { address: 'vendas' } }],
        otherwise: 'welcome',
      },
      ...desk,
    }),
    says: 'review-service',
  },
  {
    name: 'no conversation comes to one of the blocks',
    flow: buildFlow({
      welcome: {
        says: menu,
        outputs: [
          {
            when: [
              ['input', 'startsWith', 'ab'],
              ['input', 'endsWith', 'yz'],
            ],
            to: 'far',
          },
          toDesk,
        ],
        otherwise: 'welcome',
      },
      far: { says: ['Cor?'], outputs: [toDesk], otherwise: 'welcome' },
      ...desk,
    }),
    says: 'review-unseen',
    blocks: ['far'],
  },
  {
    name: 'a router has nothing that waits',
    flow: { settings: { children: [{ service: 'a' }] } },
    says: 'not-applicable',
  },
]);
