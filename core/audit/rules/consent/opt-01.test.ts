import page from './opt-01.md?raw';
import { buildFlow, script } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { opt01 } from './opt-01.ts';

const stop = { when: [['input', 'equals', 'SAIR', 'PARAR', 'STOP']] as const, to: 'off' };
const removes = { type: 'ManageList', settings: { action: 'Remove', listName: 'novidades' } };
const off = {
  says: ['Pronto, você não receberá mais mensagens nossas.'],
  waits: false,
  otherwise: 'onboarding',
};
const listening = {
  fallback: { waits: false, outputs: [stop], otherwise: 'error' },
};
const hears = { outputs: [stop, { when: [['input', 'matches', '.*']] as const, to: 'welcome' }] };
const start = { onboarding: { ...hears, extra: { root: true } } };
const template = { name: 'promo', category: 'MARKETING', status: 'APPROVED' } as const;

testAudit(opt01, page, [
  {
    name: 'the word is heard everywhere, confirmed, and the list is shortened',
    flow: buildFlow({
      ...start,
      ...listening,
      welcome: { says: ['Olá'], otherwise: 'fallback' },
      off: { ...off, entering: [removes] },
    }),
    says: 'pass',
  },
  {
    name: 'it is kept in a field of the contact',
    flow: buildFlow({
      ...start,
      ...listening,
      welcome: { says: ['Olá'], otherwise: 'fallback' },
      off: {
        ...off,
        says: ['Feito.'],
        entering: [{ type: 'MergeContact', settings: { extras: { optOut: 'true' } } }],
      },
    }),
    says: 'pass',
  },
  {
    name: 'one block hears it, the start does not',
    flow: buildFlow({
      ...listening,
      welcome: { says: ['Olá'], otherwise: 'fallback' },
      off: { ...off, entering: [removes] },
    }),
    says: 'fail',
    severity: 'medium',
    blocks: ['onboarding'],
  },
  {
    name: 'nobody hears it',
    flow: buildFlow({ welcome: { says: ['Olá'], otherwise: 'welcome' } }),
    says: 'fail-nowhere',
    severity: 'medium',
  },
  {
    name: 'nobody hears it, and the number has templates',
    flow: buildFlow({ welcome: { says: ['Olá'], otherwise: 'welcome' } }),
    known: { number: { templates: [template] } },
    says: 'fail-nowhere',
    severity: 'high',
  },
  {
    name: 'a goodbye is no confirmation',
    flow: buildFlow({
      ...start,
      ...listening,
      welcome: { says: ['Olá'], otherwise: 'fallback' },
      off: { ...off, says: ['Tchau!'] },
    }),
    says: 'fail-nowhere',
  },
  {
    name: 'it is confirmed, and nothing shows who does it',
    flow: buildFlow({
      ...start,
      ...listening,
      welcome: { says: ['Olá'], otherwise: 'fallback' },
      off,
    }),
    says: 'review-list',
  },
  {
    name: 'a script decides whether the word is heard',
    flow: buildFlow({
      onboarding: {
        leaving: [script('pedido')],
        outputs: [{ when: [['pedido', 'equals', 'sair']], to: 'off' }],
        otherwise: 'onboarding',
        extra: { root: true },
      },
      off: { ...off, entering: [removes] },
    }),
    says: 'review-variable',
  },
  {
    name: 'the number never writes first',
    flow: buildFlow({ welcome: { says: ['Olá!'], otherwise: 'welcome' } }),
    known: { number: { templates: [] } },
    says: 'not-applicable-quiet',
  },
  {
    name: 'a router has nothing that waits',
    flow: { settings: { children: [] } },
    says: 'not-applicable',
  },
]);
