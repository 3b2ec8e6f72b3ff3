import page from './hrs-04.md?raw';
import { buildFlow, deskBlock, script, sends } from '#test/fixtures/build-flow.ts';
import { hoursFlow, menuTo } from '#test/fixtures/hours-flows.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { hrs04 } from './hrs-04.ts';

const timesInConfig = {
  flow: hoursFlow({
    says: ['Nosso horário de atendimento é de {{config.startDate}} a {{config.endDate}}.'],
  }),
  globalActions: {},
};

testAudit(hrs04, page, [
  {
    name: 'days and hours',
    flow: hoursFlow({ says: ['Estamos fechados. Atendemos de segunda a sexta, das 8h às 18h.'] }),
    says: 'pass',
    blocks: ['closed'],
  },
  { name: 'hours of every day', flow: hoursFlow({ says: ['Voltamos às 8h.'] }), says: 'pass' },
  {
    name: 'in Spanish',
    flow: hoursFlow({
      says: ['Estamos cerrados. Horario de atención: lunes a viernes de 9 a 18 h.'],
    }),
    says: 'pass',
  },
  {
    name: 'in English',
    flow: hoursFlow({ says: ['We are closed. Mon–Fri 9 am–6 pm.'] }),
    says: 'pass',
  },
  {
    name: 'the hours stand in a second text of the block',
    flow: hoursFlow({ says: ['Estamos fechados.', 'Seg a sex: 8h–18h'] }),
    says: 'pass',
  },
  {
    name: 'the hours are said in the same answer before the check',
    flow: hoursFlow(
      { says: ['No momento não há ninguém aqui.'] },
      {
        welcome: menuTo('info'),
        info: {
          says: ['Nosso atendimento humano funciona das 8h às 18h.'],
          waits: false,
          otherwise: 'hours',
        },
      },
    ),
    says: 'pass',
    blocks: ['info'],
  },
  {
    name: 'the hours are said on one of two ways to the check',
    flow: hoursFlow(
      { says: ['No momento estamos fechados.'] },
      {
        welcome: {
          says: ['1 - Horários, 2 - Falar com atendente'],
          outputs: [
            { when: [['input', 'equals', '1']], to: 'info' },
            { when: [['input', 'equals', '2']], to: 'hours' },
          ],
        },
        info: {
          says: ['Nosso atendimento humano funciona das 8h às 18h.'],
          waits: false,
          otherwise: 'hours',
        },
      },
    ),
    says: 'fail',
    blocks: ['closed'],
  },
  {
    name: 'the configuration that came with the file has the hours',
    flow: { ...timesInConfig, configuration: { startDate: '08:30', endDate: '18:50' } },
    says: 'pass',
  },
  {
    name: 'the hours stand in a configuration that did not come',
    flow: timesInConfig,
    says: 'review-variable',
  },
  {
    name: 'a script makes the message',
    flow: hoursFlow({ entering: [script('message')], says: ['{{message}}'] }),
    says: 'review-variable',
  },
  {
    name: 'the name of the user is no opening hour',
    flow: hoursFlow({ says: ['{{contact.name}}, estamos fechados.'] }),
    says: 'fail',
  },
  {
    name: 'closed, come back in business hours',
    flow: hoursFlow({ says: ['Estamos fechados. Volte em horário comercial.'] }),
    says: 'fail',
    blocks: ['closed'],
  },
  {
    name: 'a time limit is no opening hour',
    flow: hoursFlow({ says: ['Estamos fora do horário. Responderemos em até 24h.'] }),
    says: 'fail',
  },
  {
    name: 'one of two closed exits does not say them',
    flow: hoursFlow(
      { says: ['Estamos fechados. Atendemos das 8h às 18h.'] },
      {
        hours: {
          waits: false,
          entering: [script('isWorkTime')],
          outputs: [
            { when: [['isWorkTime', 'equals', 'feriado']], to: 'holiday' },
            { when: [['isWorkTime', 'equals', 'false']], to: 'closed' },
          ],
          otherwise: 'desk:1',
        },
        holiday: { says: ['Hoje é feriado.'], otherwise: 'welcome' },
      },
    ),
    says: 'fail',
    blocks: ['holiday'],
  },
  {
    name: 'days without a time',
    flow: hoursFlow({ says: ['Estamos fechados, atendemos de segunda a sexta.'] }),
    says: 'review-days',
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
    name: 'a picture may say them',
    flow: hoursFlow({
      says: ['Estamos fechados.'],
      entering: [
        sends(
          { type: 'image/png', uri: 'https://loja.com.br/horario.png' },
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
