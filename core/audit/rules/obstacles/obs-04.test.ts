import page from './obs-04.md?raw';
import type { JsonObject } from '#core/model/json.ts';
import { buildFlow, deskBlock, script } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { obs04 } from './obs-04.ts';

const desk = { 'desk:1': deskBlock('onboarding') };
const request = { when: [['input', 'contains', 'atendente', 'humano']] as const, to: 'desk:1' };
const always = (to: string) => ({ when: [['input', 'exists']] as const, to });
const input = (validation: JsonObject, more: JsonObject = {}) => ({
  input: { bypass: false, validation, ...more },
});
const cpf = { rule: 'regex', regex: '^\\d{11}$', error: 'CPF inválido.' };

testAudit(obs04, page, [
  {
    name: 'a validation that only takes eleven digits',
    flow: buildFlow({
      welcome: { says: ['Informe seu CPF'], ...input(cpf), outputs: [request, always('desk:1')] },
      ...desk,
    }),
    says: 'fail',
    severity: 'high',
    blocks: ['welcome'],
  },
  {
    name: 'a number of the menu, which anybody can type',
    flow: buildFlow({
      welcome: {
        says: ['De 1 a 5, qual o seu interesse?'],
        ...input({ rule: 'regex', regex: '[1-5]', error: 'Informe um número entre 1 e 5' }),
        outputs: [always('desk:1')],
      },
      ...desk,
    }),
    says: 'fail',
    severity: 'medium',
  },
  {
    name: 'a number, by the rule of that name',
    flow: buildFlow({
      welcome: {
        says: ['Quantos anos você tem?'],
        ...input({ rule: 'number', error: 'Só números.' }),
        outputs: [always('desk:1')],
      },
      ...desk,
    }),
    says: 'fail',
  },
  {
    name: 'the expression takes the words of the request too',
    flow: buildFlow({
      welcome: {
        says: ['Informe seu CPF'],
        ...input({ ...cpf, regex: '^\\d{11}$|atendente|humano' }),
        outputs: [request, always('desk:1')],
      },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'the error names a word that leads out',
    flow: buildFlow({
      welcome: {
        says: ['Informe seu CPF'],
        ...input({
          ...cpf,
          regex: '^(\\d{11}|SAIR)$',
          error: 'CPF inválido. Digite SAIR para desistir.',
        }),
        outputs: [{ when: [['input', 'equals', 'sair']], to: 'menu' }, always('desk:1')],
      },
      menu: { says: ['Menu'], outputs: [request] },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'the error tells a phone number',
    flow: buildFlow({
      welcome: {
        says: ['Informe seu CPF'],
        ...input({ ...cpf, error: 'CPF inválido. Ligue para (11) 4002-8922.' }),
        outputs: [always('desk:1')],
      },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'silence ends the wait',
    flow: buildFlow({
      welcome: {
        says: ['Informe seu CPF'],
        ...input(cpf, { expiration: '00:05:00' }),
        outputs: [{ when: [['input', 'notExists']], to: 'desk:1' }, always('welcome')],
      },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'no validation, but the default exit asks again for ever',
    flow: buildFlow({
      welcome: {
        says: ['Informe seu CPF'],
        outputs: [{ when: [['input', 'matches', '^\\d{11}$']], to: 'desk:1' }],
        otherwise: 'invalid',
      },
      invalid: { says: ['CPF inválido.'], waits: false, otherwise: 'welcome' },
      ...desk,
    }),
    says: 'fail',
    blocks: ['welcome'],
  },
  {
    name: 'the default exit of the question leads to the exceptions',
    flow: buildFlow({
      welcome: {
        says: ['Informe seu CPF'],
        outputs: [{ when: [['input', 'matches', '^\\d{11}$']], to: 'desk:1' }],
      },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'text of any kind is taken',
    flow: buildFlow({
      welcome: {
        says: ['Menu'],
        ...input({ rule: 'type', type: 'text/plain', error: 'Só entendo texto.' }),
        outputs: [request],
      },
      ...desk,
    }),
    says: 'not-applicable',
  },
  {
    name: 'a script counts the tries, nobody knows how',
    flow: buildFlow({
      welcome: {
        says: ['Informe seu CPF'],
        leaving: [script('tentativas')],
        outputs: [
          { when: [['tentativas', 'equals', '3']], to: 'desk:1' },
          { when: [['input', 'matches', '^\\d{11}$']], to: 'desk:1' },
        ],
        otherwise: 'welcome',
      },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'an expression that cannot be decided offline',
    flow: buildFlow({
      welcome: {
        says: ['Informe seu CPF'],
        ...input({ ...cpf, regex: '^(?!0)\\d{11}$' }),
        outputs: [always('desk:1')],
      },
      ...desk,
    }),
    says: 'review',
    blocks: ['welcome'],
  },
  {
    name: 'somebody said that the undecidable expression refuses requests',
    flow: buildFlow({
      welcome: {
        says: ['Informe seu CPF'],
        ...input({ ...cpf, regex: '^(?!0)\\d{11}$' }),
        outputs: [always('desk:1')],
      },
      ...desk,
    }),
    answered: [{ variant: 'review', subject: 'welcome', says: 'no' }],
    says: 'fail',
  },
  {
    name: 'a script names the block, so that nobody was seen to come there',
    flow: buildFlow({
      welcome: {
        says: ['Menu'],
        leaving: [script('destino', 'function run() { return "cpf"; }')],
        otherwise: '{{destino}}',
      },
      cpf: { says: ['Informe seu CPF'], ...input(cpf), outputs: [request, always('desk:1')] },
      ...desk,
    }),
    says: 'fail',
    blocks: ['cpf'],
  },
  {
    name: 'a script names a block that asks without a validation',
    flow: buildFlow({
      welcome: {
        says: ['Menu'],
        leaving: [script('destino', 'function run() { return "cpf"; }')],
        otherwise: '{{destino}}',
      },
      cpf: {
        says: ['Informe seu CPF'],
        outputs: [{ when: [['input', 'matches', '^\\d{11}$']], to: 'desk:1' }],
        otherwise: 'cpf',
      },
      ...desk,
    }),
    says: 'review',
    blocks: ['cpf'],
  },
  {
    name: 'a script names a block that asks and takes anything',
    flow: buildFlow({
      welcome: {
        says: ['Menu'],
        leaving: [script('destino', 'function run() { return "cpf"; }')],
        otherwise: '{{destino}}',
      },
      cpf: { says: ['Informe seu CPF'], outputs: [always('desk:1')] },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'a menu without validation that repeats itself is no validation',
    flow: buildFlow({
      welcome: { says: ['1 - Hotéis'], outputs: [request], otherwise: 'welcome' },
      ...desk,
    }),
    says: 'not-applicable',
  },
]);
