import page from './acc-02.md?raw';
import { buildFlow, deskBlock } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { acc02 } from './acc-02.ts';

const desk = { 'desk:1': deskBlock('onboarding') };
const toDesk = { when: [['input', 'contains', 'humano', 'atendente']] as const, to: 'desk:1' };
const listens = { fallback: { waits: false, outputs: [toDesk], otherwise: 'error' } };
const bye = { bye: { says: ['Até logo!'], otherwise: 'onboarding' } };
const takes = (...values: string[]) => ({
  when: [['input', 'contains', ...values]] as const,
  to: 'bye',
});

testAudit(acc02, page, [
  {
    name: 'the output to the person comes first',
    flow: buildFlow({
      welcome: { says: ['Olá'], outputs: [toDesk, takes('n')], otherwise: 'fallback' },
      ...bye,
      ...listens,
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'the letter of a “no” ends the chat with whoever asks for a human',
    flow: buildFlow({
      welcome: {
        says: ['Posso ajudar em mais alguma coisa?'],
        outputs: [takes('n'), { when: [['input', 'contains', 'sim']], to: 'welcome' }],
        otherwise: 'fallback',
      },
      ...bye,
      ...listens,
      ...desk,
    }),
    says: 'fail',
    blocks: ['welcome'],
  },
  {
    name: 'a word of the request is taken for another subject',
    flow: buildFlow({
      welcome: { says: ['Olá'], outputs: [takes('quero', 'falar'), toDesk], otherwise: 'fallback' },
      ...bye,
      ...listens,
      ...desk,
    }),
    says: 'fail',
    blocks: ['welcome'],
  },
  {
    name: 'the variable that keeps the reply is compared instead of it',
    flow: buildFlow({
      welcome: {
        says: ['Mais alguma coisa?'],
        input: { bypass: false, variable: 'mais' },
        outputs: [{ when: [['mais', 'contains', 'n']], to: 'bye' }],
        otherwise: 'fallback',
      },
      ...bye,
      ...listens,
      ...desk,
    }),
    says: 'fail',
    blocks: ['welcome'],
  },
  {
    name: 'an output that takes everything stands before the one for people',
    flow: buildFlow({
      welcome: {
        says: ['Olá'],
        outputs: [{ when: [['input', 'exists']], to: 'bye' }, toDesk],
        otherwise: 'fallback',
      },
      ...bye,
      ...listens,
      ...desk,
    }),
    says: 'fail-all',
    blocks: ['welcome'],
  },
  {
    name: 'where a script decides first, the order of the outputs tells',
    flow: buildFlow({
      welcome: {
        says: ['Olá'],
        leaving: [{ type: 'ProcessHttp', settings: { responseBodyVariable: 'vip' } }],
        outputs: [{ when: [['vip', 'equals', 'sim']], to: 'desk:1' }, takes('n'), toDesk],
        otherwise: 'error',
      },
      ...bye,
      ...desk,
    }),
    says: 'fail',
    blocks: ['welcome'],
  },
  {
    name: 'a question that takes any answer steals nothing',
    flow: buildFlow({
      welcome: {
        says: ['Qual o seu nome?'],
        outputs: [{ when: [['input', 'exists']], to: 'menu' }],
        otherwise: 'fallback',
      },
      menu: { says: ['Menu'], outputs: [toDesk], otherwise: 'fallback' },
      ...listens,
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'the taken output leads to a person as well',
    flow: buildFlow({
      welcome: {
        says: ['Olá'],
        outputs: [{ when: [['input', 'contains', 'n']], to: 'ready' }, toDesk],
        otherwise: 'fallback',
      },
      ready: { says: ['Um momento.'], waits: false, otherwise: 'desk:1' },
      ...listens,
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'a letter takes the request to a question that tells how',
    flow: buildFlow({
      welcome: {
        says: ['Olá'],
        outputs: [{ when: [['input', 'contains', 'n']], to: 'order' }, toDesk],
        otherwise: 'fallback',
      },
      order: {
        says: ['O que deseja? Ou digite ATENDENTE.'],
        outputs: [toDesk],
        otherwise: 'order',
      },
      ...listens,
      ...desk,
    }),
    says: 'fail',
    blocks: ['welcome'],
  },
  {
    name: 'a menu of teams behind the verb is a way to a person',
    flow: buildFlow({
      welcome: {
        says: ['Olá'],
        outputs: [{ when: [['input', 'contains', 'falar']], to: 'teams' }, toDesk],
        otherwise: 'fallback',
      },
      teams: { says: ['Com qual equipe você quer falar?'], otherwise: 'desk:1' },
      ...listens,
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'nobody is there to be reached',
    flow: buildFlow({ welcome: { says: ['Olá'], outputs: [takes('n')] }, ...bye }),
    says: 'not-applicable',
  },
]);
