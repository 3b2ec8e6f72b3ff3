import type { JsonObject } from '#core/model/json.ts';
import page from './str-04.md?raw';
import { buildFlow, deskBlock, script, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { str04 } from './str-04.ts';

const desk = { 'desk:1': deskBlock('onboarding') };
const request: JsonObject = {
  type: 'ProcessHttp',
  settings: {
    method: 'GET',
    uri: 'https://api.loja.com.br/cliente',
    responseStatusVariable: 'status',
    responseBodyVariable: 'resposta',
  },
};
const command: JsonObject = {
  type: 'ProcessCommand',
  settings: {
    to: 'postmaster@desk.msging.net',
    method: 'get',
    uri: '/attendants',
    variable: 'agentes',
  },
};
const worked = { when: [['status', 'equals', '200']] as const, to: 'desk:1' };
const welcome: ShortBlock = { says: ['Olá'], otherwise: 'check' };

/** A block that makes a request and goes on by its result. */
const check = (more: ShortBlock): ShortBlock => ({
  title: 'Consulta',
  waits: false,
  entering: [request],
  outputs: [worked],
  ...more,
});
const told: ShortBlock = { says: ['Ligue para 0800 728 1234.'], otherwise: 'welcome' };
const hasAgent = script('hasAttendant', 'function run(a) { return a; }', ['agentes']);

testAudit(str04, page, [
  {
    name: 'the failure leads to the desk',
    flow: buildFlow({ welcome, check: check({ otherwise: 'desk:1' }), ...desk }),
    says: 'pass',
  },
  {
    name: 'the failure leads to a phone number',
    flow: buildFlow({ welcome, check: check({ otherwise: 'told' }), told, ...desk }),
    says: 'pass',
  },
  {
    name: 'the failure leads to the menu, which has another way',
    flow: buildFlow({
      welcome: { ...welcome, outputs: [{ when: [['input', 'equals', '0']], to: 'desk:1' }] },
      check: check({ otherwise: 'welcome' }),
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'the failure leads back to the start, and all ways pass the request',
    flow: buildFlow({ welcome, check: check({ otherwise: 'welcome' }), ...desk }),
    says: 'fail',
    blocks: ['check'],
  },
  {
    name: 'an exit for one status does not see a request without an answer',
    flow: buildFlow({
      welcome,
      check: check({
        outputs: [worked, { when: [['status', 'equals', '503']], to: 'desk:1' }],
        otherwise: 'welcome',
      }),
      ...desk,
    }),
    says: 'fail',
  },
  {
    name: 'an exit for every other status does',
    flow: buildFlow({
      welcome,
      check: check({
        outputs: [
          { when: [['status', 'notEquals', '200']], to: 'told' },
          { when: [['resposta@ativo', 'equals', 'true']], to: 'desk:1' },
        ],
        otherwise: 'welcome',
      }),
      told,
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'another block asks the same address',
    flow: buildFlow({
      welcome: { ...welcome, outputs: [{ when: [['input', 'equals', '2']], to: 'again' }] },
      check: check({ otherwise: 'welcome' }),
      again: check({ otherwise: 'welcome' }),
      ...desk,
    }),
    says: 'fail',
    blocks: ['check', 'again'],
  },
  {
    name: 'a command whose answer a condition reads',
    flow: buildFlow({
      welcome,
      check: check({
        entering: [command],
        outputs: [{ when: [['agentes@status', 'equals', 'success']], to: 'desk:1' }],
        otherwise: 'welcome',
      }),
      ...desk,
    }),
    says: 'fail',
  },
  {
    name: 'a refused command that is handled',
    flow: buildFlow({
      welcome,
      check: check({
        entering: [command],
        outputs: [
          { when: [['agentes@status', 'equals', 'failure']], to: 'told' },
          { when: [['agentes@resource.total', 'notEquals', '0']], to: 'desk:1' },
        ],
        otherwise: 'welcome',
      }),
      told,
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'a script makes yes or no of the answer, and no leaves nobody',
    flow: buildFlow({
      welcome,
      check: check({
        entering: [command, hasAgent],
        outputs: [
          { when: [['hasAttendant', 'equals', 'false']], to: 'welcome' },
          { when: [['hasAttendant', 'equals', 'true']], to: 'desk:1' },
        ],
        otherwise: 'fallback',
      }),
      ...desk,
    }),
    says: 'review',
    blocks: ['check'],
  },
  {
    name: 'the same, where no names a phone number',
    flow: buildFlow({
      welcome,
      check: check({
        entering: [command, hasAgent],
        outputs: [
          { when: [['hasAttendant', 'equals', 'false']], to: 'told' },
          { when: [['hasAttendant', 'equals', 'true']], to: 'desk:1' },
        ],
        otherwise: 'fallback',
      }),
      told,
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'hours are taken as open',
    flow: buildFlow({
      welcome: { ...welcome, otherwise: 'hours' },
      hours: {
        waits: false,
        entering: [script('isWorkTime')],
        outputs: [{ when: [['isWorkTime', 'equals', 'true']], to: 'check' }],
        otherwise: 'welcome',
      },
      check: check({ otherwise: 'desk:1' }),
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'a result that nothing reads decides nothing',
    flow: buildFlow({ welcome, check: check({ outputs: [], otherwise: 'desk:1' }), ...desk }),
    says: 'not-applicable',
  },
  {
    name: 'a bot without a way to a person has none to lose',
    flow: buildFlow({ welcome, check: check({ outputs: [], otherwise: 'welcome' }) }),
    says: 'not-applicable',
  },
  {
    name: 'a script that only computes does not fail',
    flow: buildFlow({
      welcome,
      check: check({
        entering: [script('status')],
        otherwise: 'welcome',
      }),
      ...desk,
    }),
    says: 'not-applicable',
  },
]);
