import page from './ch-06.md?raw';
import type { JsonObject } from '#core/model/json.ts';
import { buildFlow, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { ch06 } from './ch-06.ts';

const form = (question: ShortBlock, more: Readonly<Record<string, ShortBlock>> = {}): JsonObject =>
  buildFlow({
    welcome: { otherwise: 'done', ...question },
    done: { says: ['Obrigado! Entraremos em contato em até 24h.'], otherwise: 'onboarding' },
    ...more,
  });

const cpf = '^\\d{3}\\.?\\d{3}\\.?\\d{3}-?\\d{2}$';

testAudit(ch06, page, [
  {
    name: 'name and e-mail',
    flow: form({ says: ['Qual o seu nome e e-mail?'] }),
    says: 'pass',
    blocks: ['done'],
  },
  {
    name: 'a CPF that a validation demands',
    flow: form({
      says: ['Informe seu CPF'],
      input: { bypass: false, validation: { rule: 'regex', regex: cpf, error: 'CPF inválido.' } },
    }),
    says: 'fail',
    blocks: ['welcome'],
  },
  {
    name: 'a contract number without which the question comes again',
    flow: form({
      says: ['Informe o número do contrato'],
      outputs: [{ when: [['input', 'matches', '^\\d{8}$']], to: 'done' }],
      otherwise: 'welcome',
    }),
    says: 'fail',
  },
  {
    name: 'another block asks for it again',
    flow: form(
      {
        says: ['Informe seu CPF'],
        outputs: [{ when: [['input', 'matches', cpf]], to: 'done' }],
        otherwise: 'again',
      },
      {
        again: {
          says: ['CPF inválido. Informe seu CPF de novo'],
          outputs: [{ when: [['input', 'matches', cpf]], to: 'done' }],
          otherwise: 'again',
        },
      },
    ),
    says: 'fail',
  },
  {
    name: 'a CPF that may be skipped',
    flow: form({
      says: ['Informe seu CPF, ou digite pular'],
      outputs: [
        { when: [['input', 'matches', cpf]], to: 'done' },
        { when: [['input', 'equals', 'pular']], to: 'done' },
      ],
      otherwise: 'welcome',
    }),
    says: 'pass-optional',
    blocks: ['welcome'],
  },
  {
    name: 'a CPF, and any answer goes on',
    flow: form({ says: ['Informe seu CPF'] }),
    says: 'pass-optional',
  },
  {
    name: 'a script decides whether it goes on',
    flow: form({
      says: ['Informe seu CPF'],
      input: { bypass: false, variable: 'cpf' },
      leaving: [
        {
          type: 'ExecuteScript',
          settings: {
            function: 'run',
            source: 'function run(cpf) { return cpf; }',
            inputVariables: ['cpf'],
            outputVariable: 'ok',
          },
        },
      ],
      outputs: [{ when: [['ok', 'equals', 'true']], to: 'done' }],
      otherwise: 'welcome',
    }),
    says: 'review-unclear',
    blocks: ['welcome'],
  },
  {
    name: 'a page behind a link',
    flow: buildFlow({
      welcome: { says: ['Fale conosco: https://forms.gle/abc'], otherwise: 'welcome' },
    }),
    says: 'review-page',
  },
  {
    name: 'no form',
    flow: buildFlow({ welcome: { says: ['Oi!'], otherwise: 'welcome' } }),
    says: 'not-applicable',
  },
]);
