import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { locales, type Locale } from '#core/model/locale.ts';
import type { ReportDocument } from '#core/model/report.ts';
import { formulas } from '#test/fixtures/hostile-names.ts';
import { nastyReportDocument } from '#test/fixtures/nasty-report-document.ts';
import { reportDocument, shopBot } from '#test/fixtures/report-document.ts';
import { reportCsv, reportCsvColumns } from './report-csv.ts';
import { reportExportSchema, reportJson } from './report-json.ts';
import { reportSarif } from './report-sarif.ts';

interface Sarif {
  version: string;
  $schema: string;
  runs: {
    tool: { driver: { name: string; version: string; rules: { id: string }[] } };
    results: {
      ruleId: string;
      kind: string;
      level: string;
      message: { text: string };
      locations: { physicalLocation: { artifactLocation: { uri: string } } }[];
      suppressions?: { kind: string; justification: string }[];
    }[];
  }[];
}

function rowsOf(csv: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
    delimiter: ',',
  });
  expect(errors).toEqual([]);
  return data;
}

/** A report in which every text that a client controls is the same. */
function saying(text: string): ReportDocument {
  const plain = reportDocument('en');
  return {
    ...plain,
    client: { name: text },
    bots: [
      {
        ...shopBot,
        name: text,
        fileName: text,
        findings: shopBot.findings.map((finding) => ({
          ...finding,
          title: text,
          question: text,
          blocks: [{ id: text, title: text }],
        })),
      },
    ],
  };
}

describe('a report as CSV', () => {
  test.each(locales)('reads back, one row per check (%s)', (locale) => {
    const csv = reportCsv(reportDocument(locale));
    const rows = rowsOf(csv);
    expect(csv.startsWith('\uFEFF"client","bot"')).toBe(true);
    expect(Object.keys(rows[0] ?? {})).toEqual([...reportCsvColumns]);
    expect(rows.map(({ audit, outcome, title }) => [audit, outcome, title])).toEqual(
      shopBot.findings.map(({ auditId, outcome, title }) => [auditId, outcome, title]),
    );
  });

  test('tells answers and decisions', () => {
    const rows = rowsOf(reportCsv(reportDocument('es')));
    expect(rows.find(({ audit }) => audit === 'CH-04')).toMatchObject({
      answer: 'Sí',
      answeredBy: 'Ana Lima',
    });
    expect(rows.find(({ audit }) => audit === 'HRS-01')).toMatchObject({
      decision: 'Riesgo aceptado',
      decidedBy: 'Ana Lima',
      decidedUntil: '2027-01-31T13:00:00Z',
    });
  });

  test.each(formulas)('%j in every field a client controls is no formula', (text) => {
    const rows = rowsOf(reportCsv(saying(text)));
    expect(rows).toHaveLength(shopBot.findings.length);
    for (const cell of rows.flatMap((row) => Object.values(row))) {
      expect(cell).not.toMatch(/^[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/);
    }
  });
});

describe('a report as JSON', () => {
  test.each(locales)('parses as its own schema and loses nothing (%s)', (locale) => {
    const document = reportDocument(locale);
    const parsed = reportExportSchema.parse(JSON.parse(reportJson(document)));
    expect(parsed.schema).toBe('transbordo.report/1');
    expect(parsed.report).toEqual(document);
  });

  test('keeps a stranger’s texts as they came', () => {
    const document = nastyReportDocument('en');
    expect(JSON.parse(reportJson(document))).toHaveProperty('report', document);
  });

  test('is the same bytes in whatever order the report was put together', () => {
    const document = reportDocument('pt-BR');
    const backwards = Object.fromEntries(Object.entries(document).reverse()) as ReportDocument;
    expect(reportJson(backwards)).toBe(reportJson(document));
  });
});

describe('a report as SARIF', () => {
  const read = (document: ReportDocument): Sarif => JSON.parse(reportSarif(document)) as Sarif;

  test.each<[string, (locale: Locale) => ReportDocument]>([
    ['a shop’s', reportDocument],
    ['a hostile', nastyReportDocument],
  ])('%s report has what SARIF 2.1.0 asks for', (_, make) => {
    const log = read(make('en'));
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'transbordo' } } }],
    });
    const [run] = log.runs;
    const rules = run?.tool.driver.rules.map(({ id }) => id);
    expect(rules).toEqual([...new Set(rules)]);
    expect(run?.results.length).toBeGreaterThan(0);
    for (const { ruleId, kind, level, message, locations } of run?.results ?? []) {
      expect(rules).toContain(ruleId);
      expect(['fail', 'review']).toContain(kind);
      // SARIF 3.27.10: a level other than `none` belongs to failures alone.
      expect(kind === 'fail' ? ['error', 'warning', 'note'] : ['none']).toContain(level);
      expect(message.text).not.toBe('');
      for (const { physicalLocation } of locations) {
        const { uri } = physicalLocation.artifactLocation;
        expect(uri).toMatch(/^(?:[A-Za-z0-9._~!*'()-]|%[0-9A-F]{2})+$/);
      }
    }
  });

  test('what a person accepted is suppressed with the reason', () => {
    const results = read(reportDocument('pt-BR')).runs[0]?.results ?? [];
    const suppressed = results.filter(({ suppressions }) => suppressions !== undefined);
    expect(suppressed.map(({ ruleId }) => ruleId)).toEqual(['HRS-01']);
    expect(suppressed[0]?.suppressions?.[0]?.justification).toContain('janeiro');
  });
});
