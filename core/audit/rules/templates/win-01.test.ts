import page from './win-01.md?raw';
import { buildFlow, deskBlock, script, sends } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { win01 } from './win-01.ts';

const silent = { when: [['input', 'notExists']] as const, to: 'later' };
const expires = (expiration: string) => ({ input: { bypass: false, expiration } });
const asks = (expiration: string) => ({
  title: 'Pergunta',
  says: ['Posso ajudar?'],
  ...expires(expiration),
  outputs: [silent],
  otherwise: 'welcome',
});
const goodbye = { says: ['Ainda precisa de ajuda?'], otherwise: 'welcome' };
const template = JSON.stringify({
  type: 'template',
  template: { name: 'retomada', language: { code: 'pt_BR' } },
});
const schedule = (content: object) => ({
  type: 'ProcessCommand',
  settings: {
    to: 'postmaster@scheduler.msging.net',
    method: 'set',
    uri: '/schedules',
    type: 'application/vnd.iris.schedule+json',
    resource: { when: '{{quando}}', message: { to: '{{contact.identity}}', ...content } },
  },
});

testAudit(win01, page, [
  {
    name: 'half an hour of silence',
    flow: buildFlow({ welcome: asks('0:30'), later: goodbye }),
    says: 'pass',
  },
  {
    name: 'a day of silence is answered by a template',
    flow: buildFlow({
      welcome: asks('1.00:00:00'),
      later: {
        entering: [
          { type: 'SendRawMessage', settings: { type: 'application/json', rawContent: template } },
        ],
        otherwise: 'welcome',
      },
    }),
    says: 'pass',
  },
  {
    name: 'a day of silence ends the conversation without a word',
    flow: buildFlow({
      welcome: asks('1.06:00'),
      later: { waits: false, otherwise: 'onboarding' },
    }),
    says: 'pass',
  },
  {
    name: 'a template is scheduled',
    flow: buildFlow({
      welcome: {
        says: ['Combinado!'],
        leaving: [schedule({ type: 'application/json', content: JSON.parse(template) as object })],
        otherwise: 'welcome',
      },
    }),
    says: 'pass',
  },
  {
    name: 'a message after a day of silence',
    flow: buildFlow({ welcome: asks('24:00'), later: goodbye }),
    says: 'fail',
    blocks: ['welcome'],
  },
  {
    name: 'days alone',
    flow: buildFlow({ welcome: asks('2'), later: goodbye }),
    says: 'fail',
  },
  {
    name: 'two waits of half a day follow each other',
    flow: buildFlow({
      welcome: asks('12:00'),
      later: {
        title: 'Segunda espera',
        says: ['Ainda está aí?'],
        ...expires('12:00'),
        outputs: [{ when: [['input', 'notExists']], to: 'end' }],
        otherwise: 'welcome',
      },
      end: { says: ['Até logo.'], otherwise: 'welcome' },
    }),
    says: 'fail',
    blocks: ['later'],
  },
  {
    name: 'a picture after a day of silence is no template',
    flow: buildFlow({
      welcome: asks('1.00:00'),
      later: {
        entering: [
          sends(
            { uri: 'https://img.padaria.com.br/pao.png', type: 'image/png' },
            'application/vnd.lime.media-link+json',
          ),
        ],
        otherwise: 'welcome',
      },
    }),
    says: 'fail',
  },
  {
    name: 'it asks again every hour: fifty times, says the engine',
    flow: buildFlow({
      welcome: {
        says: ['Ainda está aí?'],
        ...expires('1:00'),
        outputs: [{ when: [['input', 'notExists']], to: 'welcome' }],
        otherwise: 'welcome',
      },
    }),
    says: 'fail',
  },
  {
    name: 'it asks again every minute, for less than an hour in all',
    flow: buildFlow({
      welcome: {
        says: ['Ainda está aí?'],
        ...expires('0:01'),
        outputs: [{ when: [['input', 'notExists']], to: 'welcome' }],
        otherwise: 'welcome',
      },
    }),
    says: 'pass',
  },
  {
    name: 'a script makes what is sent after a day',
    flow: buildFlow({
      welcome: asks('1.00:00'),
      later: {
        entering: [
          script('retomada'),
          { type: 'SendRawMessage', settings: { type: '{{tipo}}', rawContent: '{{retomada}}' } },
        ],
        otherwise: 'welcome',
      },
    }),
    says: 'review-silence',
    blocks: ['welcome'],
  },
  {
    name: 'a desk that gives a ticket up after a day',
    flow: buildFlow({
      welcome: { says: ['Um momento.'], waits: false, otherwise: 'desk:1' },
      'desk:1': {
        ...deskBlock('later'),
        ...expires('1.00:00'),
        outputs: [silent],
        otherwise: 'desk:1',
      },
      later: goodbye,
    }),
    says: 'review-silence',
    blocks: ['desk:1'],
  },
  {
    name: 'a reminder is scheduled for a time that a variable holds',
    flow: buildFlow({
      welcome: {
        says: ['Combinado!'],
        leaving: [schedule({ type: 'text/plain', content: 'Sua consulta é amanhã.' })],
        otherwise: 'welcome',
      },
    }),
    says: 'review-schedule',
    blocks: ['welcome'],
  },
  {
    name: 'the same by an HTTP call',
    flow: buildFlow({
      welcome: {
        says: ['Combinado!'],
        leaving: [
          {
            type: 'ProcessHttp',
            settings: {
              method: 'POST',
              uri: '{{config.commands}}',
              body: '{"id":"1","to":"postmaster@scheduler.msging.net","method":"set","uri":"/schedules","type":"application/vnd.iris.schedule+json","resource":{"when":{{quando}},"message":{"to":"a","type":"text/plain","content":"Oi"}}}',
            },
          },
        ],
        otherwise: 'welcome',
      },
    }),
    says: 'review-schedule',
  },
  {
    name: 'schedules are only looked at',
    flow: buildFlow({
      welcome: {
        says: ['Combinado!'],
        leaving: [
          {
            type: 'ProcessCommand',
            settings: { method: 'get', uri: '/schedules/1', variable: 'x' },
          },
        ],
        otherwise: 'welcome',
      },
    }),
    says: 'not-applicable',
  },
  {
    name: 'nothing is sent on its own',
    flow: buildFlow({ welcome: { says: ['Olá!'], otherwise: 'welcome' } }),
    says: 'not-applicable',
  },
]);
