import page from './obs-06.md?raw';
import { buildFlow, deskBlock, script } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { obs06 } from './obs-06.ts';

const desk = { 'desk:1': deskBlock('onboarding') };
const toWait = { when: [['input', 'contains', 'atendente']] as const, to: 'wait' };
const menu = { says: ['Menu'], outputs: [toWait] };
const transfer = 'Aguarde um instante, vou te transferir para um atendente.';

testAudit(obs06, page, [
  {
    name: 'the block with the message does not wait',
    flow: buildFlow({
      welcome: menu,
      wait: { says: [transfer], waits: false, otherwise: 'desk:1' },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'the block with the message waits for the user',
    flow: buildFlow({ welcome: menu, wait: { says: [transfer], otherwise: 'desk:1' }, ...desk }),
    says: 'fail',
    blocks: ['wait'],
  },
  {
    name: 'only “please wait”, then a wait before the desk',
    flow: buildFlow({
      welcome: menu,
      wait: { says: ['Aguarde um momento, por favor.'], otherwise: 'desk:1' },
      ...desk,
    }),
    says: 'fail',
  },
  {
    name: 'the next block waits, in Spanish',
    flow: buildFlow({
      welcome: { says: ['Menú'], outputs: [toWait] },
      wait: { says: ['Te voy a transferir con un agente.'], waits: false, otherwise: 'reason' },
      reason: { says: ['¿Cuál es el motivo?'], otherwise: 'desk:1' },
      ...desk,
    }),
    says: 'fail',
    blocks: ['reason'],
  },
  {
    name: 'nobody is free: the bot takes its word back',
    flow: buildFlow({
      welcome: menu,
      wait: {
        says: [transfer],
        waits: false,
        entering: [script('hasAttendant')],
        outputs: [{ when: [['hasAttendant', 'equals', 'true']], to: 'desk:1' }],
        otherwise: 'none',
      },
      none: { says: ['Não temos atendentes disponíveis agora.'], otherwise: 'desk:1' },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'an offer with a question is no transfer',
    flow: buildFlow({
      welcome: menu,
      wait: { says: ['Vou te transferir para um atendente, tudo bem?'], otherwise: 'desk:1' },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'please wait while something is looked up, then a menu',
    flow: buildFlow({
      welcome: {
        says: ['Só um momento, estou buscando seus pedidos.'],
        outputs: [{ ...toWait, to: 'desk:1' }],
      },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'silence alone hands over after a while',
    flow: buildFlow({
      welcome: menu,
      wait: {
        says: [transfer],
        input: { bypass: false, expiration: '00:01:00' },
        otherwise: 'desk:1',
      },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'a script decides what follows the message',
    flow: buildFlow({
      welcome: menu,
      wait: {
        says: [transfer],
        leaving: [script('destino')],
        outputs: [{ when: [['destino', 'equals', 'fila']], to: 'desk:1' }],
        otherwise: 'welcome',
      },
      ...desk,
    }),
    says: 'review',
    blocks: ['wait'],
  },
  {
    name: 'a script decides, and somebody said that the user has to write again',
    flow: buildFlow({
      welcome: menu,
      wait: {
        says: [transfer],
        leaving: [script('destino')],
        outputs: [{ when: [['destino', 'equals', 'fila']], to: 'desk:1' }],
        otherwise: 'welcome',
      },
      ...desk,
    }),
    answered: [{ variant: 'review', subject: 'wait', says: 'yes' }],
    says: 'fail',
  },
  {
    name: 'there is no desk',
    flow: buildFlow({ welcome: { says: [transfer], otherwise: 'welcome' } }),
    says: 'not-applicable',
  },
]);
