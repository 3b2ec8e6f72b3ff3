import page from './esc-01.md?raw';
import { buildFlow, deskBlock, script, sends } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { esc01 } from './esc-01.ts';

const menu = { says: ['Como posso ajudar?'], options: ['Pedidos', 'Falar com atendente'] };

testAudit(esc01, page, [
  {
    name: 'a menu option leads to the desk',
    flow: buildFlow({
      welcome: {
        ...menu,
        outputs: [{ when: [['input', 'equals', 'Falar com atendente']], to: 'desk:1' }],
      },
      'desk:1': deskBlock('onboarding'),
    }),
    says: 'pass',
    blocks: ['desk:1'],
  },
  {
    name: 'the way needs the hours script to say open',
    flow: buildFlow({
      welcome: {
        waits: false,
        entering: [script('isWorkTime')],
        outputs: [{ when: [['isWorkTime', 'equals', 'true']], to: 'desk:1' }],
        otherwise: 'closed',
      },
      closed: { says: ['Estamos fechados.'], otherwise: 'welcome' },
      'desk:1': deskBlock('onboarding'),
    }),
    says: 'pass',
  },
  {
    name: 'a channel that is told only when the service is closed is no way while it is open',
    flow: buildFlow({
      welcome: { says: ['Oi'], otherwise: 'hours' },
      hours: {
        waits: false,
        entering: [script('isWorkTime', 'function run() { return new Date().getHours() > 8; }')],
        outputs: [{ when: [['isWorkTime', 'equals', 'true']], to: 'welcome' }],
        otherwise: 'closed',
      },
      closed: {
        says: ['Estamos fora do horário de atendimento. Ligue para 0800 728 1234.'],
        otherwise: 'welcome',
      },
    }),
    says: 'review-closed',
    blocks: ['hours'],
  },
  {
    name: 'a phone number told in the chat counts',
    flow: buildFlow({
      welcome: { says: ['Ligue para 0800 728 1234 e fale com a gente.'], otherwise: 'welcome' },
    }),
    says: 'pass',
    blocks: ['welcome'],
  },
  {
    name: 'an e-mail address told in the chat counts',
    flow: buildFlow({
      welcome: { says: ['Escreva para contato@padariadosol.com.br'], otherwise: 'welcome' },
    }),
    says: 'pass',
  },
  {
    name: 'the option is promised but its condition does not accept it',
    flow: buildFlow({
      welcome: {
        says: ['1 - Pedidos\n2 - Falar com atendente'],
        outputs: [{ when: [['input', 'equals', '1']], to: 'orders' }],
      },
      orders: { says: ['Qual o número do pedido?'], otherwise: 'welcome' },
    }),
    says: 'fail-promised',
    blocks: ['welcome'],
  },
  {
    name: 'an unconditional earlier output hides the desk',
    flow: buildFlow({
      welcome: {
        ...menu,
        outputs: [
          { when: [['input', 'exists']], to: 'orders' },
          { when: [['input', 'contains', 'atendente']], to: 'desk:1' },
        ],
      },
      orders: { says: ['Qual o número do pedido?'], otherwise: 'welcome' },
      'desk:1': deskBlock('onboarding'),
    }),
    says: 'fail-promised',
  },
  {
    name: 'a bot that speaks of itself promises nobody',
    flow: buildFlow({
      welcome: { says: ['Sou a atendente virtual da loja.'], otherwise: 'welcome' },
    }),
    says: 'fail',
  },
  {
    name: 'a number inside an image address is no phone',
    flow: buildFlow({
      welcome: { says: ['Veja https://img.loja.com.br/1140028922/a.png'], otherwise: 'welcome' },
    }),
    says: 'fail',
  },
  {
    name: 'a number given as an example is no phone',
    flow: buildFlow({
      welcome: { says: ['Informe seu telefone, ex.: (11) 98765-4321'], otherwise: 'welcome' },
    }),
    says: 'fail',
  },
  {
    name: 'the site alone does not count',
    flow: buildFlow({
      welcome: { says: ['Acesse https://www.loja.com.br'], otherwise: 'welcome' },
    }),
    says: 'fail',
    blocks: [],
  },
  {
    name: 'a redirect to another bot has to be asked about',
    flow: buildFlow({
      welcome: {
        says: ['Um momento.'],
        leaving: [{ type: 'Redirect', settings: { address: 'atendimento' } }],
        otherwise: 'onboarding',
      },
    }),
    says: 'review-other-bot',
    blocks: ['welcome'],
  },
  {
    name: 'a contact page has to be looked at',
    flow: buildFlow({
      welcome: {
        entering: [
          sends(
            { uri: 'https://loja.com.br/fale-conosco', text: 'Fale conosco' },
            'application/vnd.lime.web-link+json',
          ),
        ],
        otherwise: 'welcome',
      },
    }),
    says: 'review-weak',
  },
  {
    name: 'a desk behind an intent is possible, not sure',
    flow: buildFlow({
      welcome: {
        says: ['Diga o que precisa.'],
        outputs: [{ when: [['intent', 'equals', 'humano']], to: 'desk:1' }],
        otherwise: 'welcome',
      },
      'desk:1': deskBlock('onboarding'),
    }),
    says: 'review-open',
  },
  {
    name: 'a router has no blocks of its own',
    flow: { identifier: 'r', settings: { children: [{ service: 'principal', isDefault: true }] } },
    says: 'review-router',
  },
]);
