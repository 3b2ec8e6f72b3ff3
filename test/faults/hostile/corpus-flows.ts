import { expect } from 'vitest';
import { Window } from 'happy-dom';
import { drawStored } from '#app/check/draw-stored.ts';
import { dotnetRegex } from '#core/flow/match/dotnet-regex.ts';
import { renderReport } from '#core/report/render-report.ts';
import { reportCsv } from '#core/report/export/report-csv.ts';
import { reportXlsx } from '#core/report/export/report-xlsx.ts';
import { patternName, nameTokens } from '#core/report/file-name/name-pattern.ts';
import { buildFlow, sends, script } from '#test/fixtures/build-flow.ts';
import { formulas, hostileNames } from '#test/fixtures/hostile-names.ts';
import { hostileReport } from '#test/fixtures/hostile-report.ts';
import {
  brokenAudits,
  checkedFile,
  fileWith,
  problemsOf,
  type HostileCase,
} from './hostile-case.ts';
import { cellsOf } from './spreadsheet-cells.ts';

/** The page of a report in which every text that a stranger chooses is this one. */
async function pageOf(text: string): Promise<Document> {
  const html = await renderReport(hostileReport('pt-BR', () => text));
  return new new Window().DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

const markup = '<img src=https://evil.test/x onerror=alert(1)><script>alert(1)</script><b>';

/** Inputs that are hostile by what they say (H14 to H22, H24, H25). */
export const flowCases: readonly HostileCase[] = [
  {
    id: 'H14',
    says: 'text that looks like markup is text',
    check: async () => {
      const page = await pageOf(markup);
      expect(page.querySelectorAll('script, [onerror], b')).toHaveLength(0);
      expect(page.body.textContent).toContain('<script>alert(1)</script>');
    },
  },
  {
    id: 'H15',
    says: 'only https, mailto and tel become links',
    check: async () => {
      for (const scheme of [
        'javascript:alert(1)',
        'file:///etc/passwd',
        'smb://h/x',
        'ms-word:x',
      ]) {
        const page = await pageOf(`${scheme} https://loja.test/`);
        const links = [...page.querySelectorAll('[href]')].map((link) => link.getAttribute('href'));
        expect(links.filter((link) => !/^(?:#|https:|mailto:|tel:)/.test(link ?? ''))).toEqual([]);
        expect(page.body.textContent).toContain(scheme);
      }
    },
  },
  {
    id: 'H16',
    says: 'pictures of a flow are never fetched',
    check: async () => {
      const page = await pageOf('https://evil.test/pixel.png');
      for (const picture of page.querySelectorAll('[src], [srcset], image, object, iframe')) {
        expect(picture.getAttribute('src') ?? 'data:').toMatch(/^data:/);
      }
      expect(page.querySelector('meta[http-equiv="Content-Security-Policy"]')).not.toBeNull();
    },
  },
  {
    id: 'H17',
    says: 'content that is a page or a picture in letters is shown as text',
    check: async () => {
      const svg = '<svg onload=alert(1)><style>*{display:none}</style></svg>';
      const file = fileWith({ entering: [sends(svg, 'text/html')], says: [svg] });
      expect(brokenAudits(checkedFile(file))).toEqual([]);
      const own = (await pageOf('x')).querySelectorAll('svg, style').length;
      expect((await pageOf(svg)).querySelectorAll('svg, style')).toHaveLength(own);
    },
  },
  {
    id: 'H18',
    says: 'a pattern that can block the bot is told',
    check: () => {
      const file = fileWith({
        outputs: [{ when: [['input', 'matches', '^(a+)+$']], to: 'error' }],
      });
      expect(problemsOf(checkedFile(file))).toContain('runaway-regex ^(a+)+$');
    },
  },
  {
    id: 'H19',
    says: 'a huge or nested pattern is not decided, and breaks nothing',
    check: () => {
      const patterns = [
        'a{2000}',
        '(((a{100}){100}){100}){100}',
        '('.repeat(100_000),
        `${'('.repeat(2_000)}a${')'.repeat(2_000)}`,
        'a|'.repeat(50_000),
        '[a-z]'.repeat(20_000),
      ];
      for (const pattern of patterns) {
        expect(dotnetRegex(pattern).test('a')).toBeNull();
        const file = fileWith({
          outputs: [{ when: [['input', 'matches', pattern]], to: 'error' }],
        });
        expect(brokenAudits(checkedFile(file))).toEqual([]);
      }
    },
  },
  {
    id: 'H20',
    says: 'circles of blocks, subflows and services end',
    check: () => {
      const calls = { shortNameOfSubflow: 'a' };
      const body = buildFlow({ 'subflow:2': { extra: calls, otherwise: 'subflow:2' } });
      const main = buildFlow({
        welcome: { waits: false, otherwise: 'other' },
        other: { waits: false, otherwise: 'welcome' },
        self: { otherwise: 'self' },
        'subflow:1': { extra: calls, otherwise: 'welcome' },
        router: { entering: [{ type: 'Redirect', settings: { address: 'router' } }] },
      });
      const file = JSON.stringify({ flow: main, subflows: [{ shortName: 'a', flow: body }] });
      expect(brokenAudits(checkedFile(file))).toEqual([]);
    },
  },
  {
    id: 'H21',
    says: 'thousands of blocks and exits are audited and drawn',
    check: () => {
      const blocks = Object.fromEntries(
        Array.from({ length: 6_000 }, (_, at) => [`b${String(at)}`, { otherwise: 'welcome' }]),
      );
      const outputs = Array.from({ length: 2_000 }, (_, at) => ({
        when: [['input', 'equals', String(at)]] as const,
        to: `b${String(at)}`,
      }));
      const checked = checkedFile(JSON.stringify(buildFlow({ welcome: { outputs }, ...blocks })));
      expect(brokenAudits(checked)).toEqual([]);
      const drawing = drawStored({
        document: checked.document,
        ruleset: '2026-09',
        asOf: '2026-11-22T12:00:00.000Z',
        appVersion: '0.0.0',
        locale: 'pt-BR',
      });
      expect(drawing.blocks.length).toBeGreaterThan(6_000);
    },
  },
  {
    id: 'H22',
    says: 'texts that grow by naming each other stay bounded',
    check: () => {
      const doubled = (from: string, to: string) => ({
        type: 'SetVariable',
        settings: { variable: to, value: `{{${from}}}{{${from}}}{{${from}}}{{${from}}}` },
      });
      const names = Array.from({ length: 40 }, (_, at) => `v${String(at)}`);
      const entering = [
        { type: 'SetVariable', settings: { variable: 'v0', value: 'x'.repeat(1_000) } },
        ...names.slice(1).map((name, at) => doubled(names[at]!, name)),
        script('y', 'function run(a) { return a + a; }', ['v39']),
      ];
      const checked = checkedFile(
        fileWith({
          entering,
          says: ['{{v39}}', '{{v{{v{{v1}}}}}}'],
          outputs: [{ when: [['v39', 'contains', 'xx']], to: 'error' }],
        }),
      );
      expect(brokenAudits(checked)).toEqual([]);
      expect(JSON.stringify(checked.run).length).toBeLessThan(1_000_000);
    },
  },
  {
    id: 'H24',
    says: 'names that leave the folder or mean a device become names of files',
    check: () => {
      for (const name of hostileNames) {
        const values = Object.fromEntries(
          nameTokens.map((token) => [token, token === 'kind' ? 'relatorio' : name]),
        );
        const { name: file } = patternName('{client}_{bot}', values as never, 'pdf');
        expect(file).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]*\.pdf$/);
        expect(file.length).toBeLessThanOrEqual(120);
        expect(file).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
      }
    },
  },
  {
    id: 'H25',
    says: 'cells that look like formulas are text',
    check: async () => {
      const document = hostileReport('en', (place) => formulas[place % formulas.length] ?? '');
      for (const book of [reportCsv(document), await reportXlsx(document)]) {
        for (const { f } of cellsOf(book)) expect(f).toBeUndefined();
      }
    },
  },
];
