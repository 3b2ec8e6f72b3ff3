import page from './hrs-03.md?raw';
import { buildFlow, deskBlock, script, sends } from '#test/fixtures/build-flow.ts';
import { hoursCheck, hoursFlow, menuTo, statusDesk } from '#test/fixtures/hours-flows.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { hrs03 } from './hrs-03.ts';

testAudit(hrs03, page, [
  {
    name: 'the closed block says so',
    flow: hoursFlow({ says: ['Estamos fora do horário de atendimento.'] }),
    says: 'pass',
    blocks: ['closed'],
  },
  {
    name: 'saying the hours instead of handing over says so as well',
    flow: hoursFlow({ says: ['Atendemos de segunda a sexta, das 8h às 18h.'] }),
    says: 'pass',
  },
  {
    name: 'in Spanish',
    flow: hoursFlow({
      says: ['En este momento no estamos disponibles. Te responderemos el próximo día hábil.'],
    }),
    says: 'pass',
  },
  {
    name: 'in English',
    flow: hoursFlow({ says: ['We’re closed right now.'] }),
    says: 'pass',
  },
  {
    name: 'the message stands in the block after the exit’s',
    flow: hoursFlow(
      { says: [], waits: false, otherwise: 'message' },
      { message: { says: ['Nosso atendimento está encerrado.'], otherwise: 'welcome' } },
    ),
    says: 'pass',
    blocks: ['message'],
  },
  {
    name: 'the values are spelt the other way round; where they lead decides',
    flow: hoursFlow(
      { says: ['Estamos fechados.'] },
      {
        hours: {
          ...hoursCheck('desk:1', 'closed'),
          outputs: [
            { when: [['isWorkTime', 'equals', 'fora']], to: 'closed' },
            { when: [['input', 'exists']], to: 'desk:1' },
          ],
        },
      },
    ),
    says: 'pass',
  },
  {
    name: 'an exit for a script that failed is no closed exit',
    flow: hoursFlow(
      { says: ['Estamos fechados.'] },
      { fallback: { waits: false, otherwise: 'error' } },
    ),
    says: 'pass',
  },
  {
    name: 'the hand-over is announced before the hours are checked',
    flow: hoursFlow(
      { says: ['No momento estamos fechados.'] },
      {
        welcome: menuTo('announce'),
        announce: {
          says: ['Vou transferir você para um atendente.'],
          waits: false,
          otherwise: 'hours',
        },
      },
    ),
    says: 'pass',
  },
  {
    name: 'both exits hand over, but one says that it is closed',
    flow: hoursFlow({
      says: ['Estamos fechados, mas sua mensagem fica na fila.'],
      waits: false,
      otherwise: 'desk:1',
    }),
    says: 'pass',
    blocks: ['closed'],
  },
  {
    name: 'the desk’s own exit leads to a message',
    flow: buildFlow({
      welcome: menuTo('desk:1'),
      'desk:1': statusDesk('closed', null),
      closed: { says: ['Estamos fora do horário.'], otherwise: 'welcome' },
    }),
    says: 'pass',
  },
  {
    name: 'the option is there in opening hours only, and the user is told why it is not',
    flow: buildFlow({
      welcome: {
        waits: false,
        entering: [script('isWorkTime')],
        outputs: [{ when: [['isWorkTime', 'equals', 'true']], to: 'menu' }],
        otherwise: 'night',
      },
      menu: { ...menuTo('desk:1') },
      night: {
        says: ['Nosso atendimento humano funciona das 8h às 18h. Digite 1 para pedidos.'],
        otherwise: 'night',
      },
      'desk:1': deskBlock('onboarding'),
    }),
    says: 'pass',
  },
  {
    name: 'a subflow works out the hours, and its caller tests them',
    flow: {
      flow: buildFlow({
        welcome: menuTo('subflow:1'),
        'subflow:1': {
          outputs: [{ when: [['isWorkTime', 'equals', 'true']], to: 'desk:1' }],
          otherwise: 'closed',
          extra: { shortNameOfSubflow: 'hours' },
        },
        closed: { says: ['Estamos fechados.'], otherwise: 'welcome' },
        'desk:1': deskBlock('onboarding'),
      }),
      subflows: [
        {
          shortName: 'hours',
          flow: buildFlow({
            onboarding: {
              waits: false,
              entering: [script('isWorkTime')],
              otherwise: 'end',
              extra: { root: true },
            },
            end: { waits: false, otherwise: 'fallback', extra: { end: true } },
          }),
        },
      ],
    },
    says: 'pass',
    blocks: ['closed'],
  },
  {
    name: 'a menu without a word about it',
    flow: hoursFlow({ says: ['Escolha: 1 - Boleto, 2 - Catálogo'] }),
    says: 'fail',
    blocks: ['closed'],
  },
  {
    name: 'the closed exit falls into the error',
    flow: buildFlow({
      welcome: menuTo('hours'),
      hours: {
        waits: false,
        entering: [script('isWorkTime')],
        outputs: [{ when: [['isWorkTime', 'equals', 'true']], to: 'desk:1' }],
      },
      'desk:1': deskBlock('onboarding'),
    }),
    says: 'fail',
    blocks: ['error'],
  },
  {
    name: 'a request in closed hours is not understood, because the exit needs both',
    flow: buildFlow({
      welcome: {
        entering: [script('isWorkTime')],
        says: ['Como posso ajudar?'],
        outputs: [
          {
            when: [
              ['input', 'contains', 'atendente'],
              ['isWorkTime', 'equals', 'true'],
            ],
            to: 'desk:1',
          },
        ],
      },
      'desk:1': deskBlock('onboarding'),
    }),
    says: 'fail',
  },
  {
    name: 'nothing is said',
    flow: hoursFlow({ otherwise: 'welcome', waits: true }),
    says: 'fail-silent',
    blocks: ['closed'],
  },
  {
    name: 'the desk’s own exit leads back to the waiting start',
    flow: buildFlow({
      welcome: menuTo('desk:1'),
      'desk:1': deskBlock('onboarding', { checksHours: true }),
    }),
    says: 'fail-silent',
  },
  {
    name: 'one of two closed exits is silent',
    flow: hoursFlow(
      { says: ['Estamos fechados.'] },
      {
        hours: {
          ...hoursCheck('desk:1', 'closed'),
          outputs: [
            { when: [['isWorkTime', 'equals', 'feriado']], to: 'holiday' },
            { when: [['isWorkTime', 'equals', 'false']], to: 'closed' },
            { when: [['isWorkTime', 'equals', 'true']], to: 'desk:1' },
          ],
        },
        holiday: { otherwise: 'welcome' },
      },
    ),
    says: 'fail-silent',
    blocks: ['holiday'],
  },
  {
    name: 'the whole message is a variable',
    flow: hoursFlow({ entering: [script('message')], says: ['{{message}}'] }),
    says: 'review-variable',
  },
  {
    name: 'other words, which may say it',
    flow: hoursFlow({ says: ['A turma já foi descansar, amanhã a gente conversa!'] }),
    says: 'review-words',
  },
  {
    name: 'another bot answers out of hours',
    flow: hoursFlow({
      waits: false,
      leaving: [{ type: 'Redirect', settings: { address: 'plantao' } }],
      otherwise: 'onboarding',
    }),
    says: 'review-other-bot',
  },
  {
    name: 'a picture is shown',
    flow: hoursFlow({
      entering: [
        sends(
          { type: 'image/png', uri: 'https://loja.com.br/fechado.png' },
          'application/vnd.lime.media-link+json',
        ),
      ],
    }),
    says: 'review-media',
  },
  {
    name: 'a variable names the block that answers',
    flow: hoursFlow({
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
    name: 'an appointment’s hour is no check of opening hours',
    flow: buildFlow({
      welcome: {
        says: ['Que horário você prefere?'],
        input: { bypass: false, variable: 'horario' },
        otherwise: 'free',
      },
      free: {
        waits: false,
        outputs: [{ when: [['horario', 'equals', '10h']], to: 'desk:1' }],
        otherwise: 'taken',
      },
      taken: { says: ['Escolha outro, por favor.'], otherwise: 'free' },
      'desk:1': deskBlock('onboarding'),
    }),
    says: 'not-applicable-unchecked',
  },
  {
    name: 'there is no desk',
    flow: buildFlow({ welcome: { says: ['Menu'], otherwise: 'welcome' } }),
    says: 'not-applicable',
  },
]);
