import page from './sen-02.md?raw';
import { buildFlow, script } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { sen02 } from './sen-02.ts';

const ask = (more: object = {}) => ({
  says: ['Informe seu CPF'],
  input: { bypass: false, variable: 'cpf' },
  otherwise: 'next',
  ...more,
});
const set = (variable: string, value: string) => ({
  type: 'SetVariable',
  settings: { variable, value },
});

testAudit(sen02, page, [
  {
    name: 'asked for and not shown',
    flow: buildFlow({ welcome: ask(), next: { says: ['Obrigado!'], otherwise: 'welcome' } }),
    says: 'pass',
  },
  {
    name: 'shown again as it was given',
    flow: buildFlow({
      welcome: ask(),
      next: { says: ['Seu CPF é {{cpf}}, certo?'], otherwise: 'welcome' },
    }),
    says: 'fail',
    blocks: ['next'],
  },
  {
    name: 'shown under another name that it was copied to',
    flow: buildFlow({
      welcome: ask({ leaving: [set('documento', '{{cpf}}')] }),
      next: { says: ['Confirma: {{documento}}?'], otherwise: 'welcome' },
    }),
    says: 'fail',
  },
  {
    name: 'kept in the contact and shown from there',
    flow: buildFlow({
      welcome: ask({
        leaving: [{ type: 'MergeContact', settings: { extras: { doc: '{{input.content}}' } } }],
      }),
      next: { says: ['Confirma: {{contact.extras.doc}}?'], otherwise: 'welcome' },
    }),
    says: 'fail',
  },
  {
    name: 'a script makes something else of it',
    flow: buildFlow({
      welcome: ask({ leaving: [script('visivel', 'function run(c) { return c; }', ['cpf'])] }),
      next: { says: ['Confirma: {{visivel}}?'], otherwise: 'welcome' },
    }),
    says: 'review',
    blocks: ['next'],
  },
  {
    name: 'somebody said that the script masks it',
    flow: buildFlow({
      welcome: ask({ leaving: [script('visivel', 'function run(c) { return c; }', ['cpf'])] }),
      next: { says: ['Confirma: {{visivel}}?'], otherwise: 'welcome' },
    }),
    answered: [{ variant: 'review', subject: 'visivel', says: 'yes' }],
    says: 'pass',
  },
  {
    name: 'a service sends a CPF that the bot shows',
    flow: buildFlow({
      welcome: {
        says: ['Cadastro: {{cliente@cpf}}'],
        entering: [{ type: 'ProcessHttp', settings: { responseBodyVariable: 'cliente' } }],
        otherwise: 'welcome',
      },
    }),
    says: 'review',
  },
  {
    name: 'the script masks it in place',
    flow: buildFlow({
      welcome: ask({ leaving: [script('cpf', 'function run(c) { return c; }', ['cpf'])] }),
      next: { says: ['Confirma: {{cpf}}?'], otherwise: 'welcome' },
    }),
    says: 'review',
  },
  {
    name: 'a name may be repeated',
    flow: buildFlow({
      welcome: {
        says: ['Qual o seu nome?'],
        input: { bypass: false, variable: 'nome' },
        otherwise: 'next',
      },
      next: { says: ['Olá, {{nome}}!'], otherwise: 'welcome' },
    }),
    says: 'not-applicable',
  },
]);
