import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { locales } from '#core/model/locale.ts';
import type { ReportDocument } from '#core/model/report.ts';
import {
  emoji,
  longWord,
  markup,
  nastyReportDocument,
} from '#test/fixtures/nasty-report-document.ts';
import { reportDocument, shopBot } from '#test/fixtures/report-document.ts';
import { renderReport } from './render-report.ts';
import { reportTexts } from './report-context.ts';
import { reportStyles } from './report-styles.ts';

/** The page as a browser reads it. */
async function page(document: ReportDocument): Promise<Window['document']> {
  const window = new Window();
  window.document.write(await renderReport(document));
  return window.document;
}

/** One tag a line and no style, so that a change of words shows as a change of lines. */
function readable(html: string): string {
  return html.replace(reportStyles, '').replaceAll('><', '>\n<');
}

describe.each(locales)('a report in %s', (locale) => {
  it('is the page that was looked at', async () => {
    await expect(readable(await renderReport(reportDocument(locale)))).toMatchFileSnapshot(
      `../../test/golden/report-${locale}.html`,
    );
  });

  it('says its language, its title and one heading of the first level', async () => {
    const html = await page(reportDocument(locale));
    expect(html.documentElement.getAttribute('lang')).toBe(locale);
    expect(html.title).toBe(`${reportTexts[locale].title}: Loja Maré`);
    expect(html.querySelectorAll('h1')).toHaveLength(1);
  });

  it('says the verdict in the words of the policy', async () => {
    const quiet: ReportDocument = {
      ...reportDocument(locale),
      verdict: 'no-violation-found',
      counts: { fail: 0, review: 0, error: 0, pass: 3, 'not-applicable': 0 },
    };
    const verdict = (await page(quiet)).querySelector('.verdict')?.textContent ?? '';
    const expected = reportTexts[locale].verdict('no-violation-found', quiet.counts, '2026-09');
    expect(verdict.trim()).toBe(expected);
  });
});

describe('the structure', () => {
  const severalBots: ReportDocument = {
    ...reportDocument('en'),
    bots: [shopBot, { ...shopBot, name: 'Second' }],
  };

  it.each([
    ['one bot', reportDocument('en')],
    ['several bots', severalBots],
  ])('skips no level of heading with %s', async (_name, document) => {
    const levels = [...(await page(document)).querySelectorAll('h1,h2,h3,h4,h5,h6')].map(
      (heading) => Number(heading.tagName.slice(1)),
    );
    expect(levels.length).toBeGreaterThan(8);
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    }
  });

  it('gives every header cell a scope and every figure a name', async () => {
    const html = await page(reportDocument('en'));
    const cells = [...html.querySelectorAll('th')];
    const figures = [...html.querySelectorAll('figure')];
    expect(cells.length).toBeGreaterThan(0);
    expect(figures.length).toBeGreaterThan(0);
    expect(cells.filter((cell) => !/^(?:row|col)$/.test(cell.getAttribute('scope') ?? ''))).toEqual(
      [],
    );
    expect(figures.filter((figure) => !figure.getAttribute('aria-label'))).toEqual([]);
  });

  it('labels every bubble with who speaks', async () => {
    const html = await page(reportDocument('en'));
    const turns = [...html.querySelectorAll('.turn')];
    expect(turns.length).toBeGreaterThan(0);
    for (const turn of turns)
      expect(turn.querySelector('.speaker')?.textContent.trim()).not.toBe('');
  });

  it('shows a closed set once when it is the list of blocks concerned', async () => {
    const html = await page(reportDocument('en'));
    const first = html.querySelector('.finding');
    expect(first?.querySelectorAll('.block-list')).toHaveLength(1);
  });

  it('shows each bot under its own heading when there are several', async () => {
    const html = await page(severalBots);
    const names = [...html.querySelectorAll('.bot-title')].map((title) => title.textContent.trim());
    expect(names).toEqual(['Atendimento da loja', 'Second']);
  });
});

describe('text of strangers', () => {
  it('never becomes an element or an attribute', async () => {
    const html = await page(nastyReportDocument('pt-BR'));
    expect(
      html.querySelectorAll('script,img,a,link,iframe,object,embed,form,input,base'),
    ).toHaveLength(0);
    const attributes = [...html.querySelectorAll('*')].flatMap((element) => [
      ...element.attributes,
    ]);
    const risky = attributes.filter(({ name }) => /^(?:on|style$|href$|src$|xlink)/i.test(name));
    expect(risky).toEqual([]);
    expect(html.querySelectorAll('style')).toHaveLength(1);
  });

  it('stands there as it was written', async () => {
    const text = (await page(nastyReportDocument('pt-BR'))).body.textContent;
    expect(text).toContain(markup);
    expect(text).toContain(longWord);
    expect(text).toContain(emoji);
  });

  it('has no unseen character left', async () => {
    const html = await renderReport(nastyReportDocument('pt-BR'));
    for (const unseen of ['\u202A', '\u202E', '\u200B', '\u0007'])
      expect(html).not.toContain(unseen);
    expect(html).toContain('U+202E');
    expect(html).toContain('U+0007');
  });

  it('does not reach prototypes through ids and codes', async () => {
    const text = (await page(nastyReportDocument('en'))).body.textContent;
    expect(text).toContain('Problem constructor');
    expect(text).not.toContain('[native code]');
  });
});

describe('the page alone', () => {
  it('asks for nothing but its fonts', () => {
    const addresses = [...reportStyles.matchAll(/url\(([^)]*)\)/g)].map((match) => match[1]);
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) expect(address).toMatch(/^fonts\/[a-z0-9-]+\.woff2$/);
    expect(reportStyles).not.toMatch(/@import|https?:/);
  });

  it('is the same twice', async () => {
    const document = nastyReportDocument('es');
    expect(await renderReport(document)).toBe(await renderReport(document));
  });

  it('refuses scripts and addresses by a policy of its own', async () => {
    const policy = (await page(reportDocument('en')))
      .querySelector('meta[http-equiv="Content-Security-Policy"]')
      ?.getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script-src');
  });
});
