import page from './obs-03.md?raw';
import { buildFlow, deskBlock, script } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { obs03 } from './obs-03.ts';

const desk = { 'desk:1': deskBlock('onboarding') };
const cpf = { when: [['input', 'matches', '^\\d{11}$']] as const, to: 'desk:1' };
const asks = (more: object = {}) => ({ says: ['Informe seu CPF'], outputs: [cpf], ...more });
const phone = { says: ['Sem problema. Ligue para (11) 4002-8922.'], otherwise: 'welcome' };
const request = { when: [['input', 'contains', 'atendente']] as const, to: 'cpf' };

testAudit(obs03, page, [
  {
    name: 'a refusal leads to a phone number',
    flow: buildFlow({ welcome: asks({ otherwise: 'phone' }), phone, ...desk }),
    says: 'pass',
  },
  {
    name: 'a refusal is taken for an answer, and the bot goes on to the person',
    flow: buildFlow({
      welcome: { says: ['Qual o seu nome?'], otherwise: 'menu' },
      menu: { says: ['Menu'], outputs: [{ ...request, to: 'desk:1' }] },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'the question is asked again and again',
    flow: buildFlow({ welcome: asks({ otherwise: 'welcome' }), ...desk }),
    says: 'fail',
    blocks: ['welcome'],
  },
  {
    name: 'the refusal leads back to the start',
    flow: buildFlow({ welcome: asks(), ...desk }),
    says: 'fail',
  },
  {
    name: 'the validation repeats its error for ever',
    flow: buildFlow({
      welcome: asks({
        input: {
          bypass: false,
          validation: { rule: 'regex', regex: '^\\d{11}$', error: 'Digite 11 números.' },
        },
      }),
      ...desk,
    }),
    says: 'fail',
  },
  {
    name: 'the error of the validation names another channel',
    flow: buildFlow({
      welcome: asks({
        input: {
          bypass: false,
          validation: {
            rule: 'regex',
            regex: '^\\d{11}$',
            error: 'CPF inválido. Se preferir, ligue para (11) 4002-8922.',
          },
        },
      }),
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'the third wrong answer leads to the desk, by three blocks in a row',
    flow: buildFlow({
      welcome: asks({ otherwise: 'again' }),
      again: asks({ says: ['CPF inválido. Informe seu CPF outra vez.'], otherwise: 'last' }),
      last: asks({ says: ['Ainda não. Digite seu CPF.'], otherwise: 'desk:1' }),
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'the menu has a free way to the desk, but the request for a person leads to the CPF',
    flow: buildFlow({
      welcome: {
        says: ['1 - Vendas, 2 - Atendente'],
        outputs: [{ when: [['input', 'equals', '1']], to: 'desk:1' }, request],
      },
      cpf: asks({ otherwise: 'cpf' }),
      ...desk,
    }),
    says: 'fail',
    blocks: ['cpf'],
  },
  {
    name: 'an order number for the status of an order does not stand before a person',
    flow: buildFlow({
      welcome: {
        says: ['1 - Meu pedido, 2 - Atendente'],
        outputs: [
          { when: [['input', 'equals', '1']], to: 'order' },
          { ...request, to: 'desk:1' },
        ],
      },
      order: {
        says: ['Digite o número do pedido'],
        outputs: [{ when: [['input', 'matches', '^\\d{6}$']], to: 'welcome' }],
        otherwise: 'order',
      },
      ...desk,
    }),
    says: 'not-applicable',
  },
  {
    name: 'a refusal in English to a question in English',
    flow: buildFlow({
      welcome: {
        says: ['What is your email?'],
        outputs: [
          { when: [['input', 'contains', 'not say', 'no', 'xyz']], to: 'phone' },
          { when: [['input', 'contains', '@']], to: 'desk:1' },
        ],
      },
      phone: { ...phone, says: ['No problem. Call us at +55 11 4002-8922.'] },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'a script judges the answer',
    flow: buildFlow({
      welcome: {
        says: ['Informe seu CPF'],
        leaving: [script('validaCpf')],
        outputs: [{ when: [['validaCpf', 'equals', 'ok']], to: 'desk:1' }],
        otherwise: 'welcome',
      },
      ...desk,
    }),
    says: 'review',
    blocks: ['welcome'],
  },
  {
    name: 'a script judges the answer, and somebody said that refusals are met',
    flow: buildFlow({
      welcome: {
        says: ['Informe seu CPF'],
        leaving: [script('validaCpf')],
        outputs: [{ when: [['validaCpf', 'equals', 'ok']], to: 'desk:1' }],
        otherwise: 'welcome',
      },
      ...desk,
    }),
    answered: [{ variant: 'review', subject: 'welcome', says: 'yes' }],
    says: 'pass',
  },
]);
