import page from './dis-03.md?raw';
import { buildFlow, deskBlock, script, sends } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { dis03 } from './dis-03.ts';

const desk = { 'desk:1': deskBlock('onboarding') };
const on = (to: string, ...values: string[]) => ({
  when: [['input', 'equals', ...values]] as const,
  to,
});
const orders = { orders: { says: ['Qual pedido?'], otherwise: 'welcome' } };
const lines = '1 - Conhecer hotéis\n2 - Falar com atendente';

testAudit(dis03, page, [
  {
    name: 'label and number both work',
    flow: buildFlow({
      welcome: {
        says: [lines],
        outputs: [
          { when: [['input', 'contains', '1', 'hotéis', 'hoteis']], to: 'orders' },
          { when: [['input', 'contains', '2', 'atendente']], to: 'desk:1' },
        ],
      },
      ...orders,
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'buttons are compared whole, so a space at the end is one letter too many',
    flow: buildFlow({
      welcome: {
        says: ['Olá'],
        options: ['Pedidos', 'Falar com atendente'],
        outputs: [on('orders', 'Pedidos'), on('desk:1', 'Falar com atendente')],
      },
      ...orders,
      ...desk,
    }),
    says: 'pass-space',
  },
  {
    name: 'suggestions for a question that takes any answer',
    flow: buildFlow({
      welcome: { says: ['Qual o período?'], options: ['Manhã', 'Tarde'], otherwise: 'orders' },
      ...orders,
    }),
    says: 'pass',
  },
  {
    name: 'the reply is kept and the variable compared',
    flow: buildFlow({
      welcome: {
        says: ['Olá'],
        options: ['Pedidos'],
        input: { bypass: false, variable: 'opcao' },
        outputs: [{ when: [['opcao', 'contains', 'Pedidos', 'pedidos', 'PEDIDOS']], to: 'thanks' }],
      },
      thanks: { says: ['Obrigado!'], waits: false, otherwise: 'fallback' },
    }),
    says: 'pass',
  },
  {
    name: 'a button that nothing waits for',
    flow: buildFlow({
      welcome: {
        says: ['Olá'],
        options: ['Pedidos', 'Trocas'],
        outputs: [{ when: [['input', 'contains', 'Pedidos']], to: 'orders' }],
      },
      ...orders,
    }),
    says: 'fail',
    blocks: ['welcome'],
  },
  {
    name: 'the label ends in a space, the condition does not',
    flow: buildFlow({
      welcome: {
        says: ['Olá'],
        options: ['Pedidos', 'Falar com atendente '],
        outputs: [on('orders', 'Pedidos'), on('desk:1', 'Falar com atendente')],
      },
      ...orders,
      ...desk,
    }),
    says: 'fail',
    blocks: ['welcome'],
  },
  {
    name: 'a number that the menu shows and no exit knows',
    flow: buildFlow({
      welcome: {
        says: ['*1* - Pedidos\n2️⃣ Trocas\n3. Falar com atendente'],
        outputs: [
          { when: [['input', 'contains', '1', 'Pedidos']], to: 'orders' },
          { when: [['input', 'contains', '2', 'Trocas']], to: 'orders' },
        ],
      },
      ...orders,
      ...desk,
    }),
    says: 'fail',
    blocks: ['welcome'],
  },
  {
    name: 'only the number of the option for people works',
    flow: buildFlow({
      welcome: {
        says: [lines],
        outputs: [on('orders', '1', 'Conhecer hotéis'), on('desk:1', '2', 'atendente', 'humano')],
        otherwise: 'welcome',
      },
      ...orders,
      ...desk,
    }),
    says: 'fail-person',
    blocks: ['welcome'],
  },
  {
    name: 'only the numbers of other options work',
    flow: buildFlow({
      welcome: {
        says: ['1 - Pedidos\n2 - Trocas'],
        outputs: [on('orders', '1'), on('orders', '2')],
      },
      ...orders,
    }),
    says: 'fail-variants',
    severity: 'low',
    blocks: ['welcome'],
  },
  {
    name: 'accents count for “contains”',
    flow: buildFlow({
      welcome: {
        says: ['Olá'],
        options: ['Programação'],
        outputs: [{ when: [['input', 'contains', 'programação']], to: 'orders' }],
      },
      ...orders,
    }),
    says: 'fail-variants',
    severity: 'low',
  },
  {
    name: 'the number on a button does not work',
    flow: buildFlow({
      welcome: {
        says: ['Olá'],
        options: ['1 - Pedidos', '2 - Trocas'],
        outputs: [{ when: [['input', 'contains', 'pedidos', 'trocas']], to: 'orders' }],
      },
      ...orders,
    }),
    says: 'fail-variants',
    severity: 'low',
  },
  {
    name: 'several buttons of the same words need not be told apart by them',
    flow: buildFlow({
      welcome: {
        says: ['Escolha'],
        entering: [
          sends(
            {
              scope: 'immediate',
              text: 'Escolha',
              options: [
                { text: 'Comprar', value: '29.90' },
                { text: 'Comprar', value: '89.90' },
              ],
            },
            'application/vnd.lime.select+json',
          ),
        ],
        outputs: [{ when: [['input', 'matches', '^\\d+\\.\\d+$']], to: 'orders' }],
      },
      ...orders,
    }),
    says: 'pass',
  },
  {
    name: 'WhatsApp sends the id of a row',
    flow: buildFlow({
      welcome: {
        entering: [
          sends(
            {
              type: 'interactive',
              interactive: {
                type: 'list',
                body: { text: 'Escolha' },
                action: {
                  button: 'Ver',
                  sections: [{ title: 'Tudo', rows: [{ id: 'row-1', title: 'Pedidos' }] }],
                },
              },
            },
            'application/json',
          ),
        ],
        outputs: [on('orders', 'row-1')],
      },
      ...orders,
    }),
    says: 'fail-variants',
  },
  {
    name: 'a script judges what was chosen',
    flow: buildFlow({
      welcome: {
        says: ['Olá'],
        options: ['Pedidos', 'Trocas'],
        leaving: [script('escolha', 'function run(a) { return a; }', ['input.content'])],
        outputs: [{ when: [['escolha', 'equals', 'Pedidos']], to: 'orders' }],
      },
      ...orders,
    }),
    says: 'review-variable',
  },
  {
    name: 'the menu is made at run time',
    flow: buildFlow({
      welcome: {
        entering: [
          {
            type: 'SendRawMessage',
            settings: { type: 'application/json', rawContent: '{{menu}}' },
          },
        ],
        outputs: [{ when: [['input', 'equals', '1']], to: 'orders' }],
      },
      ...orders,
    }),
    says: 'review-menu',
    blocks: ['welcome'],
  },
  {
    name: 'the flow asks and offers nothing to choose',
    flow: buildFlow({ welcome: { says: ['Qual a sua dúvida?'], otherwise: 'welcome' } }),
    says: 'not-applicable',
  },
]);
