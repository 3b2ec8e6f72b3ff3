import page from './ch-01.md?raw';
import type { JsonObject } from '#core/model/json.ts';
import {
  buildFlow,
  deskBlock,
  script,
  type ShortBlock,
  type ShortCondition,
} from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { ch01 } from './ch-01.ts';

const forward: JsonObject = { type: 'ForwardMessageToDesk', settings: {} };
const ticket: ShortCondition = ['input.type', 'equals', 'application/vnd.iris.ticket+json'];
const closedByAgent: ShortCondition = ['input.content@status', 'equals', 'ClosedAttendant'];
const closedByClient: ShortCondition = ['input.content@status', 'equals', 'ClosedClient'];

/** An attendance block of 2019: every message goes back to it until the ticket is closed. */
const oldDesk: ShortBlock = {
  entering: [forward],
  outputs: [
    { when: [ticket, closedByAgent], to: 'onboarding' },
    { when: [ticket, closedByClient], to: 'onboarding' },
  ],
  otherwise: 'desk:1',
};

const toDesk = (when: readonly ShortCondition[] = []): ShortBlock => ({
  says: ['Oi!'],
  waits: false,
  outputs: when.length === 0 ? [] : [{ when, to: 'desk:1' }],
  otherwise: when.length === 0 ? 'desk:1' : 'onboarding',
});

const setsDesk = (value: string): JsonObject => ({
  type: 'SetVariable',
  settings: { variable: 'deskIsOn', value },
});

testAudit(ch01, page, [
  {
    name: 'an attendance block of the first generation',
    flow: buildFlow({ welcome: toDesk(), 'desk:1': oldDesk }),
    says: 'pass',
    blocks: ['desk:1'],
  },
  {
    name: 'an attendance block of the newest generation',
    flow: buildFlow({
      welcome: toDesk(),
      'desk:1': deskBlock('onboarding', { checksHours: true }),
    }),
    says: 'pass',
  },
  {
    name: 'the ticket bookkeeping of 2020: the action runs under a script’s result',
    flow: buildFlow({
      welcome: toDesk(),
      'desk:1': {
        ...oldDesk,
        entering: [
          script('helpDeskHasTicket'),
          {
            ...forward,
            conditions: [
              {
                source: 'context',
                variable: 'helpDeskHasTicket',
                comparison: 'equals',
                values: ['true'],
              },
            ],
          },
        ],
      },
    }),
    says: 'pass',
  },
  {
    name: 'a word by which the user leaves the queue',
    flow: buildFlow({
      welcome: toDesk(),
      'desk:1': {
        ...oldDesk,
        outputs: [
          { when: [['input', 'equals', '#sair']], to: 'onboarding' },
          ...(oldDesk.outputs ?? []),
        ],
      },
    }),
    says: 'pass',
  },
  {
    name: 'nothing leaves the block when the ticket is closed',
    flow: buildFlow({ welcome: toDesk(), 'desk:1': { entering: [forward], otherwise: 'desk:1' } }),
    says: 'fail',
    blocks: ['desk:1'],
  },
  {
    name: 'the closing leads back into the block',
    flow: buildFlow({
      welcome: toDesk(),
      'desk:1': { ...oldDesk, outputs: [{ when: [ticket, closedByAgent], to: 'desk:1' }] },
    }),
    says: 'fail',
  },
  {
    name: 'one of the closings leads nowhere',
    flow: buildFlow({
      welcome: toDesk(),
      'desk:1': {
        ...oldDesk,
        outputs: [
          { when: [ticket, closedByAgent], to: 'onboarding' },
          { when: [ticket, closedByClient], to: 'gone' },
        ],
      },
    }),
    says: 'fail-broken-return',
  },
  {
    name: 'any word throws the user out of the queue',
    flow: buildFlow({
      welcome: toDesk(),
      'desk:1': {
        ...oldDesk,
        outputs: [{ when: [['input', 'exists']], to: 'onboarding' }, ...(oldDesk.outputs ?? [])],
      },
    }),
    says: 'fail-leaves-early',
  },
  {
    name: 'the default exit leads out of the block',
    flow: buildFlow({ welcome: toDesk(), 'desk:1': { ...oldDesk, otherwise: 'welcome' } }),
    says: 'fail-leaves-early',
  },
  {
    name: 'the block has lost its action',
    flow: buildFlow({ welcome: toDesk(), 'desk:1': { ...oldDesk, entering: [] } }),
    says: 'fail-no-action',
  },
  {
    name: 'the block does not wait',
    flow: buildFlow({ welcome: toDesk(), 'desk:1': { ...oldDesk, waits: false } }),
    says: 'fail-no-wait',
  },
  {
    name: 'an exit names an attendance block that was deleted',
    flow: buildFlow({ welcome: toDesk([['input', 'contains', 'atendente']]) }),
    says: 'fail-missing',
    blocks: ['welcome'],
  },
  {
    name: 'a constant keeps everybody out',
    flow: buildFlow({
      welcome: { ...toDesk([['deskIsOn', 'equals', 'true']]), entering: [setsDesk('false')] },
      switch: { entering: [setsDesk('true')], otherwise: 'onboarding' },
      'desk:1': oldDesk,
    }),
    says: 'fail-switched-off',
    blocks: ['desk:1'],
  },
  {
    name: 'a constant that nothing in the file ever lets in is written elsewhere',
    flow: buildFlow({
      welcome: { ...toDesk([['deskIsOn', 'equals', 'true']]), entering: [setsDesk('false')] },
      'desk:1': oldDesk,
    }),
    says: 'pass',
  },
  {
    name: 'the constant may be one that lets in',
    flow: buildFlow({
      welcome: {
        ...toDesk([['deskIsOn', 'equals', 'true']]),
        entering: [setsDesk('true')],
      },
      'desk:1': oldDesk,
    }),
    says: 'pass',
  },
  {
    name: 'a ticket opened by an own command',
    flow: buildFlow({
      welcome: {
        says: ['Um momento.'],
        entering: [
          {
            type: 'ProcessCommand',
            settings: {
              to: 'postmaster@desk.msging.net',
              method: 'set',
              uri: '/tickets',
              variable: 'ticket',
            },
          },
        ],
        otherwise: 'welcome',
      },
    }),
    says: 'review-custom',
    blocks: ['welcome'],
  },
  {
    name: 'a ticket opened by an own command whose closing the next block waits for',
    flow: buildFlow({
      welcome: {
        waits: false,
        entering: [
          {
            type: 'ProcessCommand',
            settings: {
              to: 'postmaster@desk.msging.net',
              method: 'set',
              uri: '/tickets',
              variable: 'ticket',
            },
          },
        ],
        otherwise: 'talk',
      },
      talk: { outputs: [{ when: [ticket], to: 'onboarding' }], otherwise: 'talk' },
    }),
    says: 'pass',
  },
  {
    name: 'no attendance block at all',
    flow: buildFlow({ welcome: { says: ['Oi!'], otherwise: 'welcome' } }),
    says: 'not-applicable',
  },
  {
    name: 'an attendance block that nothing leads to',
    flow: buildFlow({ welcome: { says: ['Oi!'], otherwise: 'welcome' }, 'desk:1': oldDesk }),
    says: 'not-applicable-unreached',
  },
]);
