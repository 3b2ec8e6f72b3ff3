import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { locales } from '#core/model/locale.ts';
import type { ReportDocument } from '#core/model/report.ts';
import { nastyReportDocument } from '#test/fixtures/nasty-report-document.ts';
import { reportDocument } from '#test/fixtures/report-document.ts';
import { renderReport } from '../render-report.ts';
import { reportFonts } from '../report-fonts.ts';
import { reportHtml } from './report-html.ts';

const fonts = new Map(
  reportFonts.map(({ path }) => [path, `data:font/woff2;base64,${btoa(path)}`]),
);

async function page(document: ReportDocument): Promise<string> {
  return reportHtml(await renderReport(document), fonts);
}

/** Elements that run or load something, or lead the page elsewhere. */
const active = ['script', 'link', 'iframe', 'object', 'embed', 'base', 'form', 'video', 'audio'];

/** Attributes whose address is loaded without a click. */
const loading = ['src', 'srcset', 'poster', 'data', 'background', 'xlink:href'];

/** As a browser reads it, which tells an attribute from a text that looks like one. */
function parsed(html: string) {
  return new new Window().DOMParser().parseFromString(html, 'text/html');
}

function styleOf(html: string): string {
  return html.slice(html.indexOf('<style>'), html.indexOf('</style>'));
}

describe('a report as one file', () => {
  test.each(locales)('asks for nothing outside itself (%s)', async (locale) => {
    for (const document of [reportDocument(locale), nastyReportDocument(locale)]) {
      const html = await page(document);
      for (const [, url = ''] of styleOf(html).matchAll(/url\(([^)]*)\)/g))
        expect(url).toMatch(/^data:/);
      expect(styleOf(html)).not.toContain('@import');
      const elements = [...parsed(html).querySelectorAll('*')];
      expect(elements.length).toBeGreaterThan(100);
      for (const { localName, attributes } of elements) {
        expect(active).not.toContain(localName);
        for (const { name, value } of attributes) {
          expect(name).not.toMatch(/^on/);
          if (loading.includes(name)) expect(value).toMatch(/^data:image\//);
          if (name === 'href') expect(value).toMatch(/^(?:#|https:|mailto:|tel:)/);
        }
      }
    }
  });

  test('forbids itself scripts and the network, and keeps the rules for paper', async () => {
    const rendered = await renderReport(reportDocument('pt-BR'));
    const paper = '@page { size: A4 } @media print { h2 { break-after: avoid } }';
    const html = reportHtml(rendered.replace('</style>', `${paper}</style>`), fonts);
    const policies = html.match(/<meta http-equiv="Content-Security-Policy"[^>]*>/g);
    expect(policies).toHaveLength(1);
    expect(policies?.[0]).toContain("default-src 'none'");
    expect(policies?.[0]).toContain('font-src data:');
    expect(policies?.[0]).not.toContain("'self'");
    expect(html).toContain(paper);
  });

  test('carries the emoji only where there is one', async () => {
    const emoji = fonts.get('fonts/noto-emoji-emoji-400-normal.woff2') ?? '';
    const latin = fonts.get('fonts/inter-latin-400-normal.woff2') ?? '';
    expect(await page(reportDocument('pt-BR'))).not.toContain(emoji);
    expect(await page(reportDocument('pt-BR'))).toContain(latin);
    expect(await page(nastyReportDocument('pt-BR'))).toContain(emoji);
  });

  test('a font that is missing, or a page without a policy, is refused', async () => {
    const html = await renderReport(reportDocument('en'));
    expect(() => reportHtml(html, new Map())).toThrow('no font');
    expect(() => reportHtml('<p>hello</p>', fonts)).toThrow('policy');
  });
});
