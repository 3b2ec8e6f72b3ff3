import page from './hrs-01.md?raw';
import { buildFlow, deskBlock, script } from '#test/fixtures/build-flow.ts';
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
    name: 'there is no desk',
    flow: buildFlow({ welcome: { says: ['Menu'], otherwise: 'welcome' } }),
    says: 'not-applicable',
  },
]);
