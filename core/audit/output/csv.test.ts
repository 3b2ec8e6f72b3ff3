import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readFlow } from '#core/flow/read/read-flow.ts';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { auditFlow } from '../engine.ts';
import { checkedFlowDocument, checkSchema, type CheckDocument } from './check-document.ts';
import { toCsv } from './csv.ts';

function check(file: string): CheckDocument {
  const flow = readFlow(buildFlow({ welcome: { says: ['Oi, "amigo";\nbem-vindo'] } }));
  const asOf = '2026-11-22T12:00:00Z';
  const run = auditFlow(flow, { ruleset: '2026-09', asOf, appVersion: '0' });
  return {
    schema: checkSchema,
    tool: { name: 'transbordo', version: '0' },
    ruleset: '2026-09',
    asOf,
    flows: [checkedFlowDocument(file, { rawSha256: '0', shape: flow.shape, run }, 'en')],
    errors: [],
  };
}

describe('a check as CSV', () => {
  test('has one row per audit, and reads back', () => {
    const document = check('loja.json');
    const { data, errors } = Papa.parse<Record<string, string>>(toCsv(document, 'en'), {
      header: true,
    });
    expect(errors).toEqual([]);
    expect(data.map(({ audit, outcome, title }) => [audit, outcome, title])).toEqual(
      document.flows[0]?.audits.map(({ id, outcome, title }) => [id, outcome, title]),
    );
  });

  test.each(['=cmd|x', '+1', '-1', '@sum', '\tx', '\r=1'])(
    'a cell that begins like %j is no formula',
    (file) => {
      const { data } = Papa.parse<Record<string, string>>(toCsv(check(file), 'en'), {
        header: true,
      });
      expect(data[0]?.file).toBe(`'${file}`);
    },
  );
});
