import page from './esc-03.md?raw';
import { buildFlow, deskBlock, script } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { esc03 } from './esc-03.ts';

const toDesk = { when: [['input', 'contains', 'atendente']] as const, to: 'desk:1' };
const desk = { 'desk:1': deskBlock('onboarding') };

testAudit(esc03, page, [
  {
    name: 'every block leads back to a menu with a desk',
    flow: buildFlow({
      welcome: {
        says: ['Menu'],
        outputs: [toDesk, { when: [['input', 'equals', '1']], to: 'orders' }],
      },
      orders: { says: ['Qual pedido?'], otherwise: 'welcome' },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'a branch that repeats itself for ever is a trap',
    flow: buildFlow({
      welcome: {
        says: ['Menu'],
        outputs: [toDesk, { when: [['input', 'equals', '1']], to: 'orders' }],
      },
      orders: { says: ['Qual pedido?'], otherwise: 'orders' },
      ...desk,
    }),
    says: 'fail',
    blocks: ['orders'],
  },
  {
    name: 'two blocks that hand the user to each other are one trap',
    flow: buildFlow({
      welcome: {
        says: ['Menu'],
        outputs: [toDesk, { when: [['input', 'equals', '1']], to: 'size' }],
      },
      size: { says: ['Tamanho?'], otherwise: 'colour' },
      colour: { says: ['Cor?'], otherwise: 'size' },
      ...desk,
    }),
    says: 'fail',
    blocks: ['size', 'colour'],
  },
  {
    name: 'opening hours are taken as open',
    flow: buildFlow({
      welcome: { says: ['Menu'], otherwise: 'hours' },
      hours: {
        waits: false,
        entering: [script('isWorkTime')],
        outputs: [{ when: [['isWorkTime', 'equals', 'true']], to: 'desk:1' }],
        otherwise: 'welcome',
      },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'a script nobody can read decides',
    flow: buildFlow({
      welcome: { says: ['Seu CPF?'], otherwise: 'check' },
      check: {
        waits: false,
        entering: [script('cpfValido')],
        outputs: [{ when: [['cpfValido', 'equals', 'true']], to: 'desk:1' }],
        otherwise: 'welcome',
      },
      ...desk,
    }),
    says: 'review',
    blocks: ['onboarding', 'welcome'],
  },
  {
    name: 'a user of another channel is not meant',
    flow: buildFlow({
      welcome: {
        waits: false,
        outputs: [
          { when: [['contact.source', 'equals', 'WhatsApp']], to: 'menu' },
          { when: [['contact.source', 'exists']], to: 'other' },
        ],
        otherwise: 'menu',
      },
      menu: { says: ['Menu'], outputs: [toDesk], otherwise: 'menu' },
      other: { says: ['Menu'], outputs: [toDesk], otherwise: 'menu' },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'a block without any exit starts over, which is a way',
    flow: buildFlow({
      welcome: {
        says: ['Menu'],
        outputs: [toDesk, { when: [['input', 'equals', '1']], to: 'end' }],
      },
      end: { says: ['Tchau'], otherwise: null },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'a router file has nothing that waits',
    flow: { settings: { children: [{ service: 'a' }] } },
    says: 'not-applicable',
  },
]);
