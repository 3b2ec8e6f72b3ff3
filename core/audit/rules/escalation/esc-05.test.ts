import page from './esc-05.md?raw';
import { buildFlow, deskBlock, sends, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { esc05 } from './esc-05.ts';

const desk = { 'desk:1': deskBlock('onboarding') };
const orders: ShortBlock = { says: ['Qual o pedido?'], otherwise: 'onboarding' };

/** A menu of two: orders, and the option that leads to the desk. */
const withOption = (label: string, says: readonly string[] = ['Olá! Escolha:']) =>
  buildFlow({
    welcome: {
      says,
      options: ['Pedidos', label],
      outputs: [
        { when: [['input', 'equals', 'Pedidos']], to: 'orders' },
        { when: [['input', 'equals', label]], to: 'desk:1' },
      ],
      otherwise: 'error',
    },
    orders,
    ...desk,
  });
const withLines = (second: string) =>
  buildFlow({
    welcome: {
      says: [`Olá!\n*1* - Pedidos\n*2* - ${second}`],
      outputs: [
        { when: [['input', 'equals', '1']], to: 'orders' },
        { when: [['input', 'equals', '2']], to: 'desk:1' },
      ],
      otherwise: 'error',
    },
    orders,
    ...desk,
  });

testAudit(esc05, page, [
  {
    name: 'a button names the agent',
    flow: withOption('Falar com atendente'),
    says: 'pass',
    blocks: ['welcome'],
  },
  { name: 'a line of the menu names attendance', flow: withLines('Atendimento 👨‍💼'), says: 'pass' },
  { name: 'a department is a team of people', flow: withOption('Financeiro'), says: 'pass' },
  { name: 'in Spanish', flow: withOption('Hablar con un asesor'), says: 'pass' },
  { name: 'in English', flow: withOption('Customer service'), says: 'pass' },
  {
    name: 'the question offers the agent, the button only says yes',
    flow: buildFlow({
      welcome: {
        says: ['Quer falar com um atendente?'],
        options: ['Sim', 'Não'],
        outputs: [{ when: [['input', 'equals', 'sim']], to: 'desk:1' }],
        otherwise: 'orders',
      },
      orders,
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'every option is a team, and all go to the desk',
    flow: buildFlow({
      welcome: { says: ['Com qual equipe deseja falar?\n1- Azul\n2- Verde'], otherwise: 'desk:1' },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'a question about the car stands before, and is no label of a person',
    flow: buildFlow({
      welcome: { says: ['Qual modelo?\n1 - Onix\n2 - Argo'], otherwise: 'menu' },
      menu: {
        says: ['E agora?'],
        options: ['Ver preços', 'Falar com vendedor'],
        outputs: [{ when: [['input', 'contains', 'vendedor']], to: 'desk:1' }],
        otherwise: 'orders',
      },
      orders,
      ...desk,
    }),
    says: 'pass',
    blocks: ['menu'],
  },
  {
    name: 'a vague option is nearer, a clear one is there',
    flow: buildFlow({
      welcome: {
        options: ['Pedidos', 'Outros'],
        outputs: [
          { when: [['input', 'equals', 'Pedidos']], to: 'orders' },
          { when: [['input', 'equals', 'Outros']], to: 'desk:1' },
        ],
        otherwise: 'error',
      },
      orders: {
        says: ['Pedidos'],
        options: ['Rastrear', 'Atendente'],
        outputs: [{ when: [['input', 'equals', 'Atendente']], to: 'desk:1' }],
        otherwise: 'onboarding',
      },
      ...desk,
    }),
    says: 'review-unclear',
  },
  { name: 'more options', flow: withOption('Mais opções'), says: 'fail', blocks: ['welcome'] },
  { name: 'others, as a line with its number', flow: withLines('Outros assuntos'), says: 'fail' },
  { name: 'something else, in English', flow: withOption('Something else'), says: 'fail' },
  {
    name: 'the agent is there, behind a vague first step',
    flow: buildFlow({
      welcome: {
        options: ['Pedidos', 'Outras opções'],
        outputs: [
          { when: [['input', 'equals', 'Pedidos']], to: 'orders' },
          { when: [['input', 'equals', 'Outras opções']], to: 'more' },
        ],
        otherwise: 'error',
      },
      more: {
        options: ['Trabalhe conosco', 'Falar com atendente'],
        outputs: [{ when: [['input', 'contains', 'atendente']], to: 'desk:1' }],
        otherwise: 'onboarding',
      },
      orders,
      ...desk,
    }),
    says: 'fail',
    blocks: ['welcome'],
  },
  { name: 'a label that is neither', flow: withOption('Tive um problema'), says: 'review-unclear' },
  { name: 'a bot is not a person', flow: withOption('Assistente virtual'), says: 'review-unclear' },
  {
    name: 'the sentence offers a person, the option is vague',
    flow: withOption('Outros', ['Aqui você também pode falar com um atendente.']),
    says: 'review-unclear',
  },
  {
    name: 'a clear option stands where nobody was found to come',
    flow: buildFlow({
      welcome: {
        options: ['Pedidos', 'Outros'],
        outputs: [
          { when: [['input', 'equals', 'Outros']], to: 'desk:1' },
          {
            when: [
              ['input', 'equals', 'x'],
              ['input', 'equals', 'y'],
            ],
            to: 'hidden',
          },
        ],
        otherwise: 'orders',
      },
      hidden: {
        options: ['Pedidos', 'Falar com atendente'],
        outputs: [{ when: [['input', 'contains', 'atendente']], to: 'desk:1' }],
      },
      orders,
      ...desk,
    }),
    says: 'review-unclear',
  },
  {
    name: 'the menu is a picture',
    flow: buildFlow({
      welcome: {
        entering: [
          sends(
            { uri: 'https://loja.com.br/menu.png', type: 'image/png' },
            'application/vnd.lime.media-link+json',
          ),
        ],
        outputs: [{ when: [['input', 'equals', '2']], to: 'desk:1' }],
        otherwise: 'error',
      },
      ...desk,
    }),
    says: 'review-media',
    blocks: ['welcome'],
  },
  {
    name: 'a word and no menu',
    flow: buildFlow({
      welcome: {
        says: ['Faça a sua pergunta.'],
        outputs: [{ when: [['input', 'contains', 'humano']], to: 'desk:1' }],
        otherwise: 'error',
      },
      ...desk,
    }),
    says: 'not-applicable',
  },
  {
    name: 'a phone number is told at once; a vague option comes later',
    flow: buildFlow({
      welcome: {
        says: ['Ligue para (11) 3296-8700.'],
        options: ['Pedidos', 'Outros'],
        outputs: [{ when: [['input', 'equals', 'Outros']], to: 'desk:1' }],
        otherwise: 'orders',
      },
      orders,
      ...desk,
    }),
    says: 'not-applicable',
  },
]);
