import page from './acc-04.md?raw';
import { buildFlow, deskBlock, script } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { acc04 } from './acc-04.ts';

testAudit(acc04, page, [
  {
    name: 'the error block answers whatever comes',
    flow: buildFlow({
      welcome: { says: ['Menu'], outputs: [{ when: [['input', 'equals', '1']], to: 'welcome' }] },
    }),
    says: 'pass',
  },
  {
    name: 'a block for what is no text',
    flow: buildFlow({
      welcome: {
        says: ['Menu'],
        outputs: [
          { when: [['input.type', 'notEquals', 'text/plain']], to: 'media' },
          { when: [['input', 'equals', '1']], to: 'welcome' },
        ],
      },
      media: { says: ['Ainda não entendo áudio. Escreva, por favor.'], otherwise: 'welcome' },
    }),
    says: 'pass',
  },
  {
    name: 'what is no word falls into silence',
    flow: buildFlow({
      onboarding: {
        outputs: [{ when: [['input', 'matches', '^[a-z ]+$']], to: 'welcome' }],
        otherwise: 'onboarding',
        extra: { root: true },
      },
      welcome: { says: ['Olá'], otherwise: 'welcome' },
    }),
    says: 'fail',
    blocks: ['onboarding'],
  },
  {
    name: 'one letter of the address is taken for an answer',
    flow: buildFlow({
      welcome: {
        says: ['Confirma?'],
        outputs: [
          { when: [['input', 'contains', 's']], to: 'done' },
          { when: [['input', 'contains', 'não']], to: 'welcome' },
        ],
      },
      done: { says: ['Pedido confirmado!'], otherwise: 'done' },
    }),
    says: 'fail-taken',
    blocks: ['welcome'],
  },
  {
    name: 'whoever gets a person by chance is not lost',
    flow: buildFlow({
      welcome: {
        says: ['Quer falar com alguém?'],
        outputs: [{ when: [['input', 'contains', 's']], to: 'desk:1' }],
      },
      'desk:1': deskBlock('onboarding'),
    }),
    says: 'pass',
  },
  {
    name: 'a longer word is meant',
    flow: buildFlow({
      welcome: {
        says: ['Menu'],
        outputs: [{ when: [['input', 'contains', 'audio']], to: 'media' }],
      },
      media: { says: ['Recebi o seu áudio.'], otherwise: 'welcome' },
    }),
    says: 'pass',
  },
  {
    name: 'a script decides whether anything is answered',
    flow: buildFlow({
      onboarding: {
        leaving: [script('transcrito')],
        outputs: [
          { when: [['transcrito', 'exists']], to: 'welcome' },
          { when: [['input', 'matches', '^[a-z ]+$']], to: 'welcome' },
        ],
        otherwise: 'onboarding',
        extra: { root: true },
      },
      welcome: { says: ['Olá'], otherwise: 'welcome' },
    }),
    says: 'review',
  },
  {
    name: 'a router has nothing that waits',
    flow: { settings: { children: [] } },
    says: 'not-applicable',
  },
]);
