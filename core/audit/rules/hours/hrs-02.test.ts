import page from './hrs-02.md?raw';
import { buildFlow, deskBlock } from '#test/fixtures/build-flow.ts';
import {
  agentsCheck,
  hoursCheck,
  hoursFlow,
  menuTo,
  statusDesk,
} from '#test/fixtures/hours-flows.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { hrs02 } from './hrs-02.ts';

const closed = { says: ['Estamos fechados.'] };

testAudit(hrs02, page, [
  {
    name: 'the open exit leads to the desk',
    flow: hoursFlow(closed),
    says: 'pass',
    blocks: ['hours'],
  },
  {
    name: 'the way goes on over a question and a check of agents',
    flow: hoursFlow(closed, {
      hours: hoursCheck('team', 'closed'),
      team: {
        says: ['Qual equipe?'],
        outputs: [{ when: [['input', 'equals', '1']], to: 'agents' }],
      },
      agents: agentsCheck('desk:1', 'closed'),
    }),
    says: 'pass',
  },
  {
    name: 'the desk takes the user itself unless it is closed',
    flow: buildFlow({
      welcome: menuTo('desk:1'),
      'desk:1': statusDesk('closed', null),
      closed: { ...closed, otherwise: 'welcome' },
    }),
    says: 'pass',
    blocks: ['desk:1'],
  },
  {
    name: 'both exits lead to the desk',
    flow: hoursFlow({ says: ['Certo!'], waits: false, otherwise: 'desk:1' }),
    says: 'pass',
  },
  {
    name: 'a person is announced, and the way ends at the start',
    flow: hoursFlow(closed, {
      welcome: {
        says: ['Menu'],
        outputs: [
          { when: [['input', 'contains', 'atendente']], to: 'hours' },
          { when: [['input', 'equals', 'sac']], to: 'desk:1' },
        ],
      },
      hours: hoursCheck('announce', 'closed'),
      announce: {
        says: ['Um de nossos atendentes vai falar com você.'],
        waits: false,
        otherwise: 'onboarding',
      },
      closed: { title: 'Fora do horário', ...closed, otherwise: 'onboarding' },
    }),
    says: 'fail',
    blocks: ['announce'],
  },
  {
    name: 'a person is announced, and only another desk exists that no way reaches from there',
    flow: buildFlow({
      onboarding: {
        outputs: [{ when: [['input', 'equals', 'sac']], to: 'desk:1' }],
        otherwise: 'hours',
        extra: { root: true },
      },
      hours: hoursCheck('announce', 'closed'),
      announce: { says: ['Um de nossos atendentes vai falar com você.'], otherwise: 'announce' },
      closed: { ...closed, otherwise: 'closed' },
      'desk:1': { ...deskBlock('closed'), title: 'Outro atendimento' },
      fallback: { waits: false, otherwise: 'closed' },
    }),
    says: 'fail',
    blocks: ['announce'],
  },
  {
    name: 'the exit for true leads away',
    flow: hoursFlow(closed, {
      hours: {
        ...hoursCheck('desk:1', 'closed'),
        outputs: [
          { when: [['isWorkTime', 'equals', 'true']], to: 'closed' },
          { when: [['isWorkTime', 'equals', 'false']], to: 'desk:1' },
        ],
      },
    }),
    says: 'review-swapped',
    blocks: ['hours'],
  },
  {
    name: 'a variable named for being closed may well be true when it leads away',
    flow: hoursFlow(closed, {
      hours: {
        ...hoursCheck('desk:1', 'closed'),
        entering: [
          {
            type: 'ExecuteScript',
            settings: {
              function: 'run',
              source: 'function run() { return new Date().getHours() > 18; }',
              inputVariables: [],
              outputVariable: 'foraDoHorario',
            },
          },
        ],
        outputs: [{ when: [['foraDoHorario', 'equals', 'true']], to: 'closed' }],
        otherwise: 'desk:1',
      },
    }),
    says: 'pass',
  },
  {
    name: 'the way on hangs on an intent',
    flow: hoursFlow(closed, {
      hours: hoursCheck('topic', 'closed'),
      topic: {
        waits: false,
        outputs: [{ when: [['intent', 'equals', 'suporte']], to: 'desk:1' }],
        otherwise: 'other',
      },
      other: { says: ['Até logo.'], otherwise: 'other' },
    }),
    says: 'review-open',
    blocks: ['topic'],
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
