import { describe, expect, test } from 'vitest';
import type { Flow } from '#core/model/flow.ts';
import type { JsonObject } from '#core/model/json.ts';
import { joinServices } from '#core/flow/join-services.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import { replays } from '#core/flow/simulate/explore.ts';
import { toFinding } from '#core/audit/engine.ts';
import { auditFacts } from '#core/audit/facts.ts';
import page from './esc-02.md?raw';
import { buildFlow, deskBlock, script, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { esc02 } from './esc-02.ts';

const desk = { 'desk:1': deskBlock('onboarding') };
const toDesk = { when: [['input', 'contains', 'atendente']] as const, to: 'desk:1' };
const menu: ShortBlock = { says: ['Menu'], outputs: [toDesk], otherwise: 'welcome' };

const redirect = (address: string): JsonObject => ({
  type: 'Redirect',
  settings: { address, context: { type: 'text/plain', value: 'oi' } },
});
const leadingTo = (address: string): Record<string, ShortBlock> => ({
  welcome: { ...menu, outputs: [toDesk, { when: [['input', 'equals', '1']], to: 'go' }] },
  go: { waits: false, leaving: [redirect(address)], otherwise: 'onboarding' },
  ...desk,
});

/** A main flow that calls a subflow; the subflow's own blocks. */
const withSubflow = (inside: Record<string, ShortBlock>, after = 'welcome'): JsonObject => ({
  flow: buildFlow({
    welcome: { ...menu, outputs: [toDesk, { when: [['input', 'equals', '1']], to: 'subflow:1' }] },
    'subflow:1': { waits: false, otherwise: after, extra: { shortNameOfSubflow: 'pedidos' } },
    ...desk,
  }),
  globalActions: {},
  subflows: [
    {
      shortName: 'pedidos',
      flow: buildFlow({
        onboarding: { waits: false, otherwise: 'ask', extra: { root: true } },
        end: { waits: false, otherwise: null, extra: { end: true } },
        ...inside,
      }),
    },
  ],
});

testAudit(esc02, page, [
  {
    name: 'the only flow leads to a desk',
    flow: buildFlow({ welcome: menu, ...desk }),
    says: 'pass',
  },
  {
    name: 'a branch that is a trap is the affair of ESC-03',
    flow: buildFlow({
      welcome: { ...menu, outputs: [toDesk, { when: [['input', 'equals', '1']], to: 'trap' }] },
      trap: { says: ['Qual pedido?'], otherwise: 'trap' },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'a subflow comes back to the menu with the desk',
    flow: withSubflow({ ask: { says: ['Qual pedido?'], otherwise: 'end' } }),
    says: 'pass',
    blocks: ['onboarding', 'pedidos/onboarding'],
  },
  {
    name: 'the subflow never ends',
    flow: withSubflow({ ask: { says: ['Qual pedido?'], otherwise: 'ask' } }),
    says: 'fail',
    blocks: ['pedidos/onboarding'],
  },
  {
    name: 'nobody is there at all',
    flow: buildFlow({ welcome: { says: ['Menu'], otherwise: 'welcome' } }),
    says: 'fail',
    blocks: ['onboarding'],
  },
  {
    name: 'a subflow that hands over at once, but not to those who come back into it',
    flow: withSubflow({
      onboarding: {
        waits: false,
        entering: [{ type: 'ForwardToDesk', settings: {} }],
        otherwise: 'ask',
        extra: { root: true },
      },
      ask: { says: ['Qual pedido?'], otherwise: 'ask' },
    }),
    says: 'fail',
    blocks: ['pedidos/onboarding'],
  },
  {
    name: 'a service of the router was not imported',
    flow: buildFlow(leadingTo('vendas')),
    says: 'review-service',
    blocks: ['go'],
  },
  {
    name: 'somebody knows that the service has a person',
    flow: buildFlow(leadingTo('vendas')),
    answered: [{ variant: 'review-service', subject: 'vendas', says: 'yes' }],
    says: 'review-service',
  },
  {
    name: 'of a router only the list of services is known',
    flow: { identifier: 'r', settings: { children: [{ service: 'principal', isDefault: true }] } },
    says: 'review-service',
  },
  {
    name: 'the body of a subflow is not in the file',
    flow: {
      flow: buildFlow({
        welcome: {
          ...menu,
          outputs: [toDesk, { when: [['input', 'equals', '1']], to: 'subflow:1' }],
        },
        'subflow:1': {
          waits: false,
          otherwise: 'welcome',
          extra: { shortNameOfSubflow: 'pedidos' },
        },
        ...desk,
      }),
      globalActions: {},
    },
    says: 'review-subflow',
    blocks: ['subflow:1'],
  },
  {
    name: 'only an intent leads there',
    flow: buildFlow({
      welcome: {
        says: ['Olá'],
        outputs: [{ when: [['intent', 'equals', 'humano']], to: 'desk:1' }],
        otherwise: 'welcome',
      },
      ...desk,
    }),
    says: 'review-open',
  },
  {
    name: 'a script may keep some users back, which ESC-03 asks about',
    flow: buildFlow({
      welcome: {
        waits: false,
        entering: [script('cpfValido')],
        outputs: [{ when: [['cpfValido', 'equals', 'true']], to: 'desk:1' }],
        otherwise: 'onboarding',
      },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'a campaign may put users into a block that leads nowhere',
    flow: buildFlow({
      welcome: menu,
      campaign: { says: ['Gostou da oferta?'], otherwise: 'thanks' },
      thanks: { says: ['Que bom!'], otherwise: 'thanks' },
      ...desk,
    }),
    says: 'review-outside',
    blocks: ['campaign'],
  },
  {
    name: 'a block that only the outside can enter tells a number',
    flow: buildFlow({
      welcome: menu,
      campaign: { says: ['Gostou? Ligue 4004-1234'], otherwise: 'campaign' },
      ...desk,
    }),
    says: 'pass',
  },
  {
    name: 'a router without services',
    flow: { settings: { children: [] } },
    says: 'not-applicable',
  },
]);

describe('ESC-02 on the joined flows of a router', () => {
  const main = readFlow(buildFlow(leadingTo('vendas')));
  const auditJoined = (sales: Flow) => {
    const facts = auditFacts(joinServices(main, new Map([['vendas', sales]])));
    const finding = toFinding(esc02, { severity: 'high' }, facts);
    for (const one of finding.evidence)
      if (one.kind === 'conversation') expect(replays(facts.graphFacts, one)).toBe(true);
    return finding;
  };

  test('every service has a person', () => {
    const sales = readFlow(buildFlow({ welcome: menu, ...desk }));
    expect(auditJoined(sales)).toMatchObject({ variant: 'pass', params: { total: 2 } });
  });

  test('one of them has none', () => {
    const sales = readFlow(buildFlow({ welcome: { says: ['Ofertas'], otherwise: 'welcome' } }));
    expect(auditJoined(sales)).toMatchObject({
      variant: 'fail',
      blocks: ['vendas/onboarding'],
      params: { count: 1, total: 2, name: 'vendas' },
    });
  });
});
