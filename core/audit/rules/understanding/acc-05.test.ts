import page from './acc-05.md?raw';
import type { JsonObject } from '#core/model/json.ts';
import { buildFlow, deskBlock, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { acc05 } from './acc-05.ts';

const toDesk = { when: [['input', 'contains', 'atendente']] as const, to: 'desk:1' };
const menu: Record<string, ShortBlock> = {
  welcome: {
    says: ['1 - Pedidos\n2 - Falar com atendente'],
    outputs: [toDesk, { when: [['input', 'equals', '1']], to: 'orders' }],
  },
  'desk:1': deskBlock('onboarding'),
};
const open = { orders: { says: ['Qual pedido?'], otherwise: 'welcome' } };
const trap = { orders: { says: ['Qual pedido?'], otherwise: 'orders' } };
const slow: Record<string, ShortBlock> = {
  welcome: { says: ['Seu nome?'], otherwise: 'city' },
  city: { says: ['Sua cidade?'], otherwise: 'menu' },
  menu: { says: ['Menu'], outputs: [toDesk], otherwise: 'welcome' },
  'desk:1': deskBlock('onboarding'),
};
const withConfiguration = (
  blocks: Record<string, ShortBlock>,
  configuration: JsonObject,
): JsonObject => ({ flow: buildFlow(blocks), globalActions: {}, configuration });

testAudit(acc05, page, [
  { name: 'a way from everywhere', flow: buildFlow({ ...menu, ...open }), says: 'pass' },
  {
    name: 'a trap, but sessions end',
    flow: withConfiguration({ ...menu, ...trap }, { 'builder:stateExpiration': '1.00:00:00' }),
    says: 'pass',
  },
  {
    name: 'a trap, and sessions never end',
    flow: withConfiguration({ ...menu, ...trap }, { loja: 'Centro' }),
    says: 'fail-place',
    blocks: ['orders'],
  },
  {
    name: 'an end of zero is none',
    flow: withConfiguration({ ...menu, ...trap }, { 'builder:stateExpiration': '00:00:00' }),
    says: 'fail-place',
  },
  {
    name: 'a trap, and nobody knows whether sessions end',
    flow: buildFlow({ ...menu, ...trap }),
    says: 'review',
    blocks: ['orders'],
  },
  {
    name: 'sessions end, and the way from the start is long',
    flow: withConfiguration(slow, { 'builder:stateExpiration': '0:30' }),
    says: 'fail-start',
  },
  {
    name: 'the client calls it short enough',
    flow: withConfiguration(slow, { 'builder:stateExpiration': '0:30' }),
    known: { client: { quickMessages: 4 } },
    says: 'pass',
  },
  {
    name: 'the only way leads to another bot',
    flow: buildFlow({
      welcome: { says: ['Olá'], otherwise: 'away' },
      away: {
        waits: false,
        leaving: [{ type: 'Redirect', settings: { address: 'vendas' } }],
        otherwise: 'welcome',
      },
    }),
    says: 'not-applicable-open',
  },
  {
    name: 'nobody is there',
    flow: buildFlow({ welcome: { says: ['Olá'], otherwise: 'welcome' } }),
    says: 'not-applicable',
  },
]);
