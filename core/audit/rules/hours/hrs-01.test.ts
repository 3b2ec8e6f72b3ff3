import page from './hrs-01.md?raw';
import { buildFlow, deskBlock, script, sends } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { hrs01 } from './hrs-01.ts';

const desk = { 'desk:1': deskBlock('onboarding') };
const toDesk = { when: [['input', 'contains', 'atendente']] as const, to: 'desk:1' };
const hours = {
  waits: false,
  entering: [script('isWorkTime')],
  outputs: [{ when: [['isWorkTime', 'equals', 'true']] as const, to: 'desk:1' }],
  otherwise: 'closed',
};
const closed = { says: ['Estamos fechados.'], otherwise: 'welcome' };

testAudit(hrs01, page, [
  {
    name: 'a script checks the hours on the only way',
    flow: buildFlow({
      welcome: { says: ['Menu'], outputs: [{ when: toDesk.when, to: 'hours' }] },
      hours,
      closed,
      ...desk,
    }),
    says: 'pass',
    blocks: ['hours'],
  },
  {
    name: 'the script is known by the clock it reads, whatever its name',
    flow: buildFlow({
      welcome: { says: ['Menu'], outputs: [{ when: toDesk.when, to: 'check' }] },
      check: {
        ...hours,
        entering: [
          script('resultado', 'function run() { return String(new Date().getHours() > 8); }'),
        ],
        outputs: [{ when: [['resultado', 'equals', 'true']], to: 'desk:1' }],
      },
      closed,
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'the desk block itself leaves when it is closed',
    flow: buildFlow({
      welcome: { says: ['Menu'], outputs: [toDesk] },
      'desk:1': deskBlock('onboarding', { checksHours: true }),
    }),
    says: 'pass',
  },
  {
    name: 'nothing is checked',
    flow: buildFlow({ welcome: { says: ['Menu'], outputs: [toDesk] }, ...desk }),
    says: 'fail',
    blocks: ['desk:1'],
  },
  {
    name: 'a second way goes around the check',
    flow: buildFlow({
      welcome: {
        says: ['Menu'],
        outputs: [{ when: [['input', 'equals', '1']], to: 'hours' }, toDesk],
      },
      hours,
      closed,
      ...desk,
    }),
    says: 'fail',
  },
  {
    name: 'two desks, one of them unchecked',
    flow: buildFlow({
      welcome: {
        says: ['Menu'],
        outputs: [
          { when: [['input', 'equals', '1']], to: 'hours' },
          { when: toDesk.when, to: 'desk:2' },
        ],
      },
      hours,
      closed,
      ...desk,
      'desk:2': deskBlock('onboarding'),
    }),
    says: 'fail',
    blocks: ['desk:2'],
  },
  {
    name: 'only the agents are looked at',
    flow: buildFlow({
      welcome: { says: ['Menu'], outputs: [{ when: toDesk.when, to: 'agents' }] },
      agents: {
        waits: false,
        entering: [script('hasAttendant')],
        outputs: [{ when: [['hasAttendant', 'equals', 'true']], to: 'desk:1' }],
        otherwise: 'closed',
      },
      closed,
      ...desk,
    }),
    says: 'review-agents-only',
    blocks: ['agents'],
  },
  {
    name: 'something is tested that nobody can read',
    flow: buildFlow({
      welcome: { says: ['Menu'], outputs: [{ when: toDesk.when, to: 'check' }] },
      check: {
        waits: false,
        entering: [script('ok')],
        outputs: [{ when: [['ok', 'equals', 'true']], to: 'desk:1' }],
        otherwise: 'closed',
      },
      closed,
      ...desk,
    }),
    says: 'review-unclear',
    blocks: ['check'],
  },
  {
    name: 'the hand-over is announced before the hours are checked',
    flow: buildFlow({
      welcome: { says: ['Menu'], outputs: [{ when: toDesk.when, to: 'announce' }] },
      announce: { says: ['Vou transferir você.'], waits: false, otherwise: 'hours' },
      hours,
      closed,
      ...desk,
    }),
    says: 'pass',
    blocks: ['hours'],
  },
  {
    name: 'the hours are looked at after the hand-over only',
    flow: buildFlow({
      welcome: { says: ['Menu'], outputs: [toDesk] },
      'desk:1': deskBlock('hours'),
      hours: { ...hours, outputs: [{ when: [['isWorkTime', 'equals', 'true']], to: 'welcome' }] },
      closed,
    }),
    says: 'fail',
    blocks: ['desk:1'],
  },
  {
    name: 'the hour the user chose for an appointment is no opening hour',
    flow: buildFlow({
      welcome: {
        says: ['Para que horário?'],
        input: { bypass: false, variable: 'horario' },
        otherwise: 'slot',
      },
      slot: {
        waits: false,
        outputs: [{ when: [['horario', 'exists']], to: 'desk:1' }],
        otherwise: 'closed',
      },
      closed,
      ...desk,
    }),
    says: 'fail',
  },
  {
    name: 'whether the reply is a valid number says nothing of hours',
    flow: buildFlow({
      welcome: {
        says: ['Seu CPF?'],
        input: { bypass: false, variable: 'cpf' },
        otherwise: 'check',
      },
      check: {
        waits: false,
        entering: [script('cpfValido', 'function run(cpf) { return cpf.length === 11; }', ['cpf'])],
        outputs: [{ when: [['cpfValido', 'equals', 'true']], to: 'desk:1' }],
        otherwise: 'welcome',
      },
      ...desk,
    }),
    says: 'fail',
  },
  {
    name: 'no message takes the exit to the desk',
    flow: buildFlow({
      welcome: {
        says: ['Menu'],
        outputs: [
          {
            when: [
              ['input', 'equals', 'a'],
              ['input', 'equals', 'b'],
            ],
            to: 'desk:1',
          },
        ],
      },
      ...desk,
    }),
    says: 'review-untried',
    blocks: ['desk:1'],
  },
  {
    name: 'days off alone are no opening hours',
    flow: buildFlow({
      welcome: { says: ['Menu'], outputs: [{ when: toDesk.when, to: 'hours' }] },
      hours: {
        waits: false,
        entering: [script('isHoliday')],
        outputs: [{ when: [['isHoliday', 'equals', 'true']], to: 'closed' }],
        otherwise: 'desk:1',
      },
      closed,
      ...desk,
    }),
    says: 'review-unclear',
  },
  {
    name: 'a check whose exits all lead to one block decides nothing',
    flow: buildFlow({
      welcome: { says: ['Menu'], outputs: [{ when: toDesk.when, to: 'hours' }] },
      hours: {
        ...hours,
        outputs: [
          { when: [['isWorkTime', 'equals', 'true']], to: 'desk:1' },
          { when: [['isWorkTime', 'equals', 'false']], to: 'desk:1' },
        ],
        otherwise: 'desk:1',
      },
      ...desk,
    }),
    says: 'review-unclear',
  },
  {
    name: 'a text is only sent when closed; whether it is a check has to be asked',
    flow: buildFlow({
      welcome: { says: ['Menu'], outputs: [{ when: toDesk.when, to: 'notice' }] },
      notice: {
        waits: false,
        entering: [
          script('isWorkTime'),
          {
            ...sends('Estamos fechados, mas deixe sua mensagem.'),
            conditions: [
              {
                source: 'context',
                variable: 'isWorkTime',
                comparison: 'equals',
                values: ['false'],
              },
            ],
          },
        ],
        otherwise: 'desk:1',
      },
      ...desk,
    }),
    says: 'review-unclear',
    blocks: ['notice'],
  },
  {
    name: 'there is no desk',
    flow: buildFlow({ welcome: { says: ['Menu'], otherwise: 'welcome' } }),
    says: 'not-applicable',
  },
]);
