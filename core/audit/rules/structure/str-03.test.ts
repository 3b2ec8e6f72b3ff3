import page from './str-03.md?raw';
import { buildFlow, script } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { str03 } from './str-03.ts';

const chain = Object.fromEntries(
  Array.from({ length: 12 }, (_, at) => [
    `step${at}`,
    { waits: false, otherwise: at === 11 ? 'menu' : `step${at + 1}` },
  ]),
);

testAudit(str03, page, [
  {
    name: 'a new bot',
    flow: buildFlow({ welcome: { says: ['Olá'], otherwise: 'welcome' } }),
    says: 'pass',
  },
  {
    name: 'an output leads nowhere',
    flow: buildFlow({ welcome: { says: ['Olá'], otherwise: 'gone' } }),
    says: 'fail',
    blocks: ['welcome'],
  },
  {
    name: 'two start blocks',
    flow: buildFlow({ welcome: { says: ['Olá'], otherwise: 'welcome', extra: { root: true } } }),
    says: 'fail',
    blocks: [],
  },
  {
    name: 'a published flow with one id twice',
    flow: {
      states: [
        { id: 'start', root: true, input: { bypass: false }, outputs: [{ stateId: 'a' }] },
        { id: 'a', input: { bypass: false }, outputs: [{ stateId: 'start' }] },
        { id: 'a', input: { bypass: false }, outputs: [{ stateId: 'start' }] },
      ],
    },
    says: 'fail',
    blocks: ['a'],
  },
  {
    name: 'two bypassed blocks hand the message to each other',
    flow: buildFlow({
      welcome: { waits: false, otherwise: 'other' },
      other: { waits: false, otherwise: 'welcome' },
    }),
    says: 'fail-loop',
    blocks: ['welcome', 'other'],
  },
  {
    name: 'a bypassed block that names itself',
    flow: buildFlow({ welcome: { waits: false, otherwise: 'welcome' } }),
    says: 'fail-loop',
  },
  {
    name: 'more blocks in a row than the engine goes through',
    flow: buildFlow({
      welcome: { waits: false, otherwise: 'step0' },
      ...chain,
      menu: { says: ['Menu'], otherwise: 'menu' },
    }),
    says: 'fail-too-long',
  },
  {
    name: 'a circle that a variable may end',
    flow: buildFlow({
      welcome: {
        waits: false,
        entering: [script('tentativas')],
        outputs: [{ when: [['tentativas', 'equals', '3']], to: 'menu' }],
        otherwise: 'retry',
      },
      retry: { waits: false, otherwise: 'welcome' },
      menu: { says: ['Menu'], otherwise: 'menu' },
    }),
    says: 'review-loop',
    blocks: ['welcome', 'retry'],
  },
  {
    name: 'a router',
    flow: { settings: { children: [{ service: 'a' }] } },
    says: 'not-applicable',
  },
]);
