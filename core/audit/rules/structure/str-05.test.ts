import { expect, test } from 'vitest';
import type { JsonObject } from '#core/model/json.ts';
import { toFinding } from '#core/audit/engine.ts';
import { auditFacts } from '#core/audit/facts.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import { redactFlow } from '#core/vault/redact-flow.ts';
import page from './str-05.md?raw';
import { buildFlow, script } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { str05 } from './str-05.ts';

const asks = (settings: JsonObject): JsonObject => ({
  type: 'ProcessHttp',
  $title: 'Buscar pedido',
  settings: { method: 'POST', uri: 'https://api.padaria.com.br/pedidos', ...settings },
});
const blocks = (...entering: JsonObject[]): JsonObject =>
  buildFlow({ welcome: { title: 'Boas vindas', entering, otherwise: 'welcome' } });
const clean = buildFlow({ welcome: { says: ['Olá'], otherwise: 'welcome' } });

testAudit(str05, page, [
  { name: 'nothing was taken out', flow: clean, says: 'pass' },
  {
    name: 'a variable stands where a secret would',
    flow: blocks(asks({ headers: { Authorization: 'Key {{config.key}}' } })),
    says: 'pass',
  },
  {
    name: 'a header',
    flow: blocks(asks({ headers: { Authorization: 'Key [blanked]' } })),
    says: 'fail',
    blocks: ['welcome'],
  },
  {
    name: 'a body that is JSON in a text',
    flow: blocks(asks({ body: '{\n  "usuario": "loja",\n  "senha": "[blanked]"\n}' })),
    says: 'fail',
  },
  {
    name: 'a script',
    flow: blocks(script('x', "const senha = '[blanked]';\nreturn 1;")),
    says: 'fail',
  },
  {
    name: 'an action before every message',
    flow: {
      flow: clean,
      globalActions: {
        id: 'global-actions',
        $enteringCustomActions: [asks({ headers: { apikey: '[blanked]' } })],
      },
    },
    says: 'fail',
    blocks: [],
  },
  {
    name: 'only the configuration',
    flow: { flow: clean, configuration: { authKey: '[blanked]', phone: '1' } },
    says: 'fail-configuration',
    severity: 'low',
    blocks: [],
  },
  {
    name: 'both',
    flow: {
      flow: blocks(asks({ headers: { Authorization: 'Key [blanked]' } })),
      configuration: { authKey: '[blanked]' },
    },
    says: 'fail',
    severity: 'high',
  },
  {
    name: 'the access key of a published application is there by design',
    flow: {
      identifier: 'padaria',
      accessKey: '[blanked]',
      settings: {
        flow: {
          id: 'f',
          states: [
            { id: 'onboarding', root: true, input: {}, outputs: [{ stateId: 'onboarding' }] },
          ],
        },
      },
    },
    says: 'pass',
  },
  {
    name: 'a router file has no blocks',
    flow: { settings: { children: [{ service: 'a' }] } },
    says: 'not-applicable',
  },
]);

test('what is blanked before a flow is read is found, and never told', () => {
  const secret = ['gira', 'ssol', '42x'].join('');
  const { document } = redactFlow(
    blocks(asks({ body: `{\n  "usuario": "loja",\n  "senha": "${secret}"\n}` })),
  );
  const finding = toFinding(str05, { severity: 'high' }, auditFacts(readFlow(document)));
  expect(finding).toMatchObject({
    variant: 'fail',
    params: { count: 1, place: 'Boas vindas › Buscar pedido › body' },
    evidence: [{ kind: 'quote', block: 'welcome', text: '  "senha": "[blanked]"' }],
  });
  expect(JSON.stringify(finding)).not.toContain(secret);
});
