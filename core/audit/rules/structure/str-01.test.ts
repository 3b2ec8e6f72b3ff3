import page from './str-01.md?raw';
import { buildFlow, deskBlock, script } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { str01 } from './str-01.ts';

const one = { when: [['input', 'equals', '1']] as const, to: 'orders' };
const menu = { says: ['1 - Pedidos'], outputs: [one], otherwise: 'fallback' };

testAudit(str01, page, [
  {
    name: 'every question leads somewhere',
    flow: buildFlow({ welcome: menu, orders: { says: ['Qual pedido?'], otherwise: 'welcome' } }),
    says: 'pass',
  },
  {
    name: 'a question whose only exit is itself',
    flow: buildFlow({ welcome: menu, orders: { says: ['Qual pedido?'], otherwise: 'orders' } }),
    says: 'fail',
    blocks: ['orders'],
  },
  {
    name: 'several conditions that all lead back are one way',
    flow: buildFlow({
      welcome: menu,
      orders: {
        says: ['Qual pedido?'],
        outputs: [{ when: [['input', 'contains', 'pedido']], to: 'orders' }],
        otherwise: 'orders',
      },
    }),
    says: 'fail',
    blocks: ['orders'],
  },
  {
    name: 'a question that comes back by way of an apology',
    flow: buildFlow({
      welcome: menu,
      orders: { says: ['Qual pedido?'], otherwise: 'sorry' },
      sorry: { says: ['Desculpe, não entendi.'], waits: false, otherwise: 'orders' },
    }),
    says: 'fail',
    blocks: ['orders'],
  },
  {
    name: 'a reply that gets no answer, because the block has no exit',
    flow: buildFlow({ welcome: menu, orders: { says: ['Qual pedido?'], otherwise: null } }),
    says: 'fail',
    blocks: ['orders'],
  },
  {
    name: 'a block that says goodbye without waiting and has no exit starts over',
    flow: buildFlow({
      welcome: menu,
      orders: { says: ['Tchau!'], waits: false, otherwise: null },
    }),
    says: 'pass',
  },
  {
    name: 'a menu that leads back to itself answers',
    flow: buildFlow({
      welcome: { ...menu, otherwise: 'welcome' },
      orders: { says: ['Seus pedidos saem amanhã.'], waits: false, otherwise: 'welcome' },
    }),
    says: 'pass',
  },
  {
    name: 'silence leads out of it',
    flow: buildFlow({
      welcome: menu,
      orders: {
        says: ['Qual pedido?'],
        input: { bypass: false, expiration: '0:05' },
        outputs: [{ when: [['input', 'notExists']], to: 'welcome' }],
        otherwise: 'orders',
      },
    }),
    says: 'pass',
  },
  {
    name: 'an exit that an earlier one hides is none',
    flow: buildFlow({
      welcome: menu,
      orders: {
        says: ['Qual pedido?'],
        outputs: [
          { when: [['input', 'exists']], to: 'orders' },
          { when: [['input', 'contains', 'menu']], to: 'welcome' },
        ],
      },
    }),
    says: 'fail',
    blocks: ['orders'],
  },
  {
    name: 'a phone number told in the block lets the user out',
    flow: buildFlow({
      welcome: menu,
      orders: { says: ['Ligue para 0800 728 1234.'], otherwise: 'orders' },
    }),
    says: 'pass',
  },
  {
    name: 'a desk block comes back to itself while a person answers',
    flow: buildFlow({
      welcome: { ...menu, outputs: [{ ...one, to: 'desk:1' }] },
      'desk:1': { ...deskBlock('onboarding'), otherwise: 'desk:1' },
    }),
    says: 'pass',
  },
  {
    name: 'an AI agent comes back to itself while it answers',
    flow: buildFlow({
      welcome: { ...menu, outputs: [{ ...one, to: 'ai-agent:1' }] },
      'ai-agent:1': {
        title: 'Agente',
        entering: [{ type: 'ForwardToAgent', settings: {} }],
        otherwise: 'ai-agent:1',
      },
    }),
    says: 'pass',
  },
  {
    name: 'a target that only a variable names may lead on',
    flow: buildFlow({
      welcome: menu,
      orders: { says: ['Qual pedido?'], entering: [script('back')], otherwise: '{{back}}' },
    }),
    says: 'pass',
  },
  {
    name: 'a block nobody comes to traps nobody',
    flow: buildFlow({
      welcome: { ...menu, outputs: [] },
      orders: { says: ['Qual pedido?'], otherwise: 'orders' },
    }),
    says: 'pass',
  },
  {
    name: 'a circle with a request in it may answer',
    flow: buildFlow({
      welcome: menu,
      orders: { says: ['Pergunte o que quiser.'], otherwise: 'answer' },
      answer: {
        waits: false,
        entering: [{ type: 'ProcessHttp', settings: { uri: '{{config.api}}', method: 'POST' } }],
        says: ['{{resposta}}'],
        otherwise: 'orders',
      },
    }),
    says: 'review',
    blocks: ['orders'],
  },
  {
    name: 'a target that does not exist is a fault of another kind',
    flow: buildFlow({ welcome: menu, orders: { says: ['Qual pedido?'], otherwise: 'gone' } }),
    says: 'pass',
  },
  {
    name: 'a router file has nothing that waits',
    flow: { settings: { children: [{ service: 'a' }] } },
    says: 'not-applicable',
  },
]);
