import page from './hrs-05.md?raw';
import { buildFlow, deskBlock, script, sends } from '#test/fixtures/build-flow.ts';
import { hoursFlow, menuTo, statusDesk } from '#test/fixtures/hours-flows.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { hrs05 } from './hrs-05.ts';

testAudit(hrs05, page, [
  {
    name: 'an e-mail address',
    flow: hoursFlow({ says: ['Estamos fechados. Escreva para sac@padariadosol.com.br.'] }),
    says: 'pass',
    blocks: ['closed'],
  },
  {
    name: 'a phone number behind a link',
    flow: hoursFlow({
      says: ['Estamos fechados.'],
      entering: [
        sends(
          { uri: 'tel:+551140028922', text: 'Ligue para a gente' },
          'application/vnd.lime.web-link+json',
        ),
      ],
    }),
    says: 'pass',
  },
  {
    name: 'a number that came with the configuration',
    flow: {
      flow: hoursFlow({ says: ['Estamos fechados. Ligue para {{config.sac}}.'] }),
      configuration: { sac: '0800 728 1234' },
    },
    says: 'pass',
  },
  {
    name: 'a choice leads to the address',
    flow: hoursFlow(
      {
        says: ['Estamos fechados.'],
        options: ['Enviar e-mail', 'Voltar'],
        outputs: [{ when: [['input', 'equals', 'Enviar e-mail']], to: 'mail' }],
      },
      { mail: { says: ['Escreva para sac@padariadosol.com.br.'], otherwise: 'welcome' } },
    ),
    says: 'pass',
  },
  {
    name: 'the desk’s own exit leads to a message with a phone number',
    flow: buildFlow({
      welcome: menuTo('desk:1'),
      'desk:1': statusDesk('closed', null),
      closed: {
        says: ['Estamos fora do horário. Ligue para 0800 728 1234.'],
        otherwise: 'welcome',
      },
    }),
    says: 'pass',
  },
  {
    name: 'in Spanish, with a number of the client’s country',
    flow: hoursFlow({ says: ['Estamos cerrados. Llámanos al 910 123 456.'] }),
    known: { client: { country: 'ES' } },
    says: 'pass',
  },
  {
    name: 'the hours and nothing else',
    flow: hoursFlow({ says: ['Estamos fechados. Atendemos das 8h às 18h.'] }),
    says: 'fail',
    blocks: ['closed'],
  },
  {
    name: 'the user is queued all the same, without another channel',
    flow: hoursFlow({
      says: ['Estamos fechados, respondemos amanhã às 8h.'],
      waits: false,
      otherwise: 'desk:1',
    }),
    says: 'fail',
  },
  {
    name: 'one of two choices that are closed at night names no channel',
    flow: buildFlow({
      welcome: {
        entering: [script('isWorkTime')],
        says: ['1 - Vendas, 2 - Suporte'],
        outputs: [
          {
            when: [
              ['input', 'equals', '1'],
              ['isWorkTime', 'equals', 'false'],
            ],
            to: 'sales',
          },
          {
            when: [
              ['input', 'equals', '2'],
              ['isWorkTime', 'equals', 'false'],
            ],
            to: 'support',
          },
          { when: [['input', 'equals', '1', '2']], to: 'desk:1' },
        ],
      },
      sales: {
        says: ['Estamos fechados. Escreva para vendas@padariadosol.com.br.'],
        otherwise: 'welcome',
      },
      support: { says: ['Estamos fechados.'], otherwise: 'welcome' },
      'desk:1': deskBlock('onboarding'),
    }),
    says: 'fail',
    blocks: ['support'],
  },
  {
    name: 'a social network alone',
    flow: hoursFlow({
      says: ['Estamos fechados. Siga a gente em https://instagram.com/padariadosol'],
    }),
    says: 'fail',
  },
  {
    name: 'the address comes after the user has answered',
    flow: hoursFlow({
      says: ['Estamos fechados.'],
      saysAfter: ['Escreva para sac@padariadosol.com.br.'],
    }),
    says: 'fail',
  },
  {
    name: 'a variable with the hours is no channel',
    flow: hoursFlow({
      entering: [script('workDays')],
      says: ['Estamos fechados agora. Nosso horário de atendimento é {{workDays}}'],
    }),
    says: 'fail',
  },
  {
    name: 'a shop that takes no orders at night checks for its orders, not for the desk far behind',
    flow: buildFlow({
      welcome: {
        says: ['1 - Pedir'],
        outputs: [{ when: [['input', 'equals', '1']], to: 'shop' }],
      },
      shop: {
        waits: false,
        entering: [script('isOpen')],
        outputs: [{ when: [['isOpen', 'equals', 'true']], to: 'product' }],
        otherwise: 'closed',
      },
      closed: { says: ['A loja está fechada agora.'], otherwise: 'welcome' },
      product: { says: ['Qual produto?'], otherwise: 'amount' },
      amount: { says: ['Quantos?'], otherwise: 'address' },
      address: { says: ['Qual o endereço de entrega?'], otherwise: 'payment' },
      payment: { says: ['Como quer pagar?'], otherwise: 'more' },
      more: { says: ['Precisa de mais alguma coisa?'], otherwise: 'desk:1' },
      'desk:1': deskBlock('onboarding'),
    }),
    says: 'not-applicable-unchecked',
  },
  {
    name: 'a contact page',
    flow: hoursFlow({
      says: ['Estamos fechados. Fale conosco: https://padariadosol.com.br/contato'],
    }),
    says: 'review-weak',
  },
  {
    name: 'the site',
    flow: hoursFlow({ says: ['Estamos fechados. Acesse https://www.padariadosol.com.br'] }),
    says: 'review-weak',
  },
  {
    name: 'a sample address',
    flow: hoursFlow({ says: ['Estamos fechados. Escreva para contato@email.com'] }),
    says: 'review-weak',
  },
  {
    name: 'somebody will call back',
    flow: hoursFlow({ says: ['Estamos fechados. Deixe seu telefone que entraremos em contato.'] }),
    says: 'review-callback',
  },
  {
    name: 'a script makes the message',
    flow: hoursFlow({ entering: [script('message')], says: ['{{message}}'] }),
    says: 'review-variable',
  },
  {
    name: 'another bot goes on with the answer',
    flow: hoursFlow({
      says: ['Estamos fechados.'],
      waits: false,
      leaving: [{ type: 'Redirect', settings: { address: 'despedida' } }],
      otherwise: 'onboarding',
    }),
    says: 'review-other-bot',
  },
  {
    name: 'a picture may name one',
    flow: hoursFlow({
      says: ['Estamos fechados.'],
      entering: [
        sends(
          { type: 'image/png', uri: 'https://loja.com.br/contatos.png' },
          'application/vnd.lime.media-link+json',
        ),
      ],
    }),
    says: 'review-media',
  },
  {
    name: 'a variable names the block that goes on',
    flow: hoursFlow({
      says: ['Estamos fechados.'],
      waits: false,
      entering: [script('proximo')],
      otherwise: null,
      extra: { $defaultOutput: { stateId: '{{proximo}}' } },
    }),
    says: 'review-target',
  },
  {
    name: 'both exits hand over and neither says anything of it',
    flow: hoursFlow({ says: ['Certo!'], waits: false, otherwise: 'desk:1' }),
    says: 'review-unclear',
    blocks: ['hours'],
  },
  {
    name: 'nothing is checked',
    flow: buildFlow({ welcome: menuTo('desk:1'), 'desk:1': deskBlock('onboarding') }),
    says: 'not-applicable-unchecked',
  },
  {
    name: 'there is no desk',
    flow: buildFlow({ welcome: { says: ['Menu'], otherwise: 'welcome' } }),
    says: 'not-applicable',
  },
]);
