import page from './str-02.md?raw';
import { buildFlow, deskBlock, script } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { str02 } from './str-02.ts';

const toDesk = { when: [['input', 'contains', 'atendente']] as const, to: 'desk:1' };
const everything = { when: [['input', 'exists']] as const, to: 'orders' };
const orders = { says: ['Qual pedido?'], otherwise: 'welcome' };
const desk = { 'desk:1': { ...deskBlock('welcome'), title: 'Atendimento' } };
const phone = { title: 'Telefone', says: ['Ligue para 0800 728 1234.'], otherwise: 'welcome' };

testAudit(str02, page, [
  {
    name: 'the desk is reached',
    flow: buildFlow({
      welcome: { says: ['Menu'], outputs: [toDesk], otherwise: 'orders' },
      orders,
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'an unreachable block without a contact harms nobody',
    flow: buildFlow({
      welcome: { says: ['Menu'], outputs: [toDesk], otherwise: 'welcome' },
      old: { says: ['Promoção de Natal'], otherwise: 'welcome' },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'an exit that takes everything stands before the desk',
    flow: buildFlow({
      welcome: { says: ['Menu'], outputs: [everything, toDesk], otherwise: 'orders' },
      orders,
      ...desk,
    }),
    says: 'fail',
    blocks: ['desk:1'],
  },
  {
    name: 'the contact lies behind another block that is cut off',
    flow: buildFlow({
      welcome: {
        says: ['Menu'],
        outputs: [everything, { when: [['input', 'equals', '2']], to: 'more' }],
        otherwise: 'orders',
      },
      orders,
      more: { says: ['Mais opções'], otherwise: 'phone' },
      phone,
    }),
    says: 'fail',
    blocks: ['phone'],
  },
  {
    name: 'a validation that no request passes',
    flow: buildFlow({
      welcome: {
        says: ['Qual o número do pedido?'],
        input: { bypass: false, validation: { rule: 'number', error: 'Só números.' } },
        outputs: [toDesk],
        otherwise: 'orders',
      },
      orders,
      ...desk,
    }),
    says: 'fail',
    blocks: ['desk:1'],
  },
  {
    name: 'a block that no exit names may be entered by a broadcast',
    flow: buildFlow({
      welcome: { says: ['Menu'], otherwise: 'orders' },
      orders,
      phone,
    }),
    says: 'review',
    blocks: ['phone'],
  },
  {
    name: 'so may what only such a block leads to',
    flow: buildFlow({
      welcome: { says: ['Menu'], otherwise: 'orders' },
      orders,
      campaign: { says: ['Oferta!'], otherwise: 'desk:1' },
      ...desk,
    }),
    says: 'review',
    blocks: ['desk:1'],
  },
  {
    name: 'a variable may name any block',
    flow: buildFlow({
      welcome: { says: ['Menu'], outputs: [everything, toDesk], otherwise: 'orders' },
      orders: { says: ['Qual pedido?'], entering: [script('next')], otherwise: '{{next}}' },
      ...desk,
    }),
    says: 'review',
    blocks: ['desk:1'],
  },
  {
    name: 'the next one is asked about once the first was vouched for',
    flow: buildFlow({
      welcome: { says: ['Menu'], otherwise: 'orders' },
      orders,
      phone,
      mail: { says: ['Escreva para contato@padariadosol.com.br'], otherwise: 'welcome' },
    }),
    answered: [{ variant: 'review', subject: 'phone', says: 'yes' }],
    says: 'review',
    blocks: ['mail'],
  },
  {
    name: 'a number that is asked for is no contact',
    flow: buildFlow({
      welcome: { says: ['Menu'], otherwise: 'orders' },
      orders,
      old: { says: ['Informe seu telefone, ex.: (11) 98765-4321'], otherwise: 'welcome' },
    }),
    says: 'not-applicable',
  },
]);
