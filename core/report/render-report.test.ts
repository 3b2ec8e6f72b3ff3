import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { locales } from '#core/model/locale.ts';
import type { ReportDocument } from '#core/model/report.ts';
import {
  emoji,
  formula,
  longWord,
  markup,
  nastyReportDocument,
  nastySummaryDocument,
} from '#test/fixtures/nasty-report-document.ts';
import { reportDocument, shopBot } from '#test/fixtures/report-document.ts';
import { shopBrand } from '#test/fixtures/report-parts.ts';
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
  return html.replace(/<style>[^<]*<\/style>/, '<style></style>').replaceAll('><', '>\n<');
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
    expect(verdict.trim().replaceAll('\u00a0', ' ')).toBe(expected);
  });
});

const severalBots: ReportDocument = {
  ...reportDocument('en'),
  bots: [shopBot, { ...shopBot, botId: 'bot-2', name: 'Second' }],
};
const brief: ReportDocument = { ...reportDocument('en'), length: 'summary' };
const firstReport: ReportDocument = {
  ...reportDocument('en'),
  changes: null,
  numbers: [],
  incidents: [],
  period: null,
  approval: null,
  agency: null,
  preparedBy: null,
  bots: [{ ...shopBot, survey: null, score: null, triages: [], humanPaths: [], findings: [] }],
};

describe('the structure', () => {
  it.each([
    ['one bot', reportDocument('en')],
    ['several bots', severalBots],
    ['the first report of an empty bot', firstReport],
    ['two pages', brief],
    ['two pages on several bots', { ...brief, bots: severalBots.bots }],
  ])('skips no level of heading with %s', async (_name, document) => {
    const levels = [...(await page(document)).querySelectorAll('h1,h2,h3,h4,h5,h6')].map(
      (heading) => Number(heading.tagName.slice(1)),
    );
    expect(levels.length).toBeGreaterThan(4);
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    }
  });

  it('has the sections of a full report in their order', async () => {
    const html = await page(reportDocument('en'));
    expect([...html.querySelectorAll('h2')].map((title) => title.textContent.trim())).toEqual([
      'Summary',
      'Score',
      'What changed since the last report',
      'Failures by severity',
      'Open questions',
      'Answers of people',
      'Quality history',
      'Ways to a person',
      'Requests for a person',
      'Accepted risks',
      'Method and limits',
      'Appendix',
      'Sign-off',
    ]);
  });

  it('gives every header cell a scope and every figure and picture a name', async () => {
    const html = await page(reportDocument('en'));
    const cells = [...html.querySelectorAll('th')];
    const figures = [...html.querySelectorAll('figure,[role=img]')];
    const pictures = [...html.querySelectorAll('img')];
    expect(cells.length).toBeGreaterThan(0);
    expect(figures.length).toBeGreaterThan(0);
    expect(pictures).toHaveLength(2);
    expect(cells.filter((cell) => !/^(?:row|col)$/.test(cell.getAttribute('scope') ?? ''))).toEqual(
      [],
    );
    expect(figures.filter((figure) => !figure.getAttribute('aria-label'))).toEqual([]);
    expect(pictures.filter((picture) => !picture.getAttribute('alt'))).toEqual([]);
  });

  it('gives every table a head that can be repeated, or facts by row', async () => {
    const html = await page(severalBots);
    const tables = [...html.querySelectorAll('table')];
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables) {
      const isFacts = table.classList.contains('facts');
      expect(table.querySelector('thead') === null).toBe(isFacts);
    }
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

  it('shows each bot under its own heading in each section when there are several', async () => {
    const html = await page(severalBots);
    const findings = [...html.querySelectorAll('.findings .bot-title')];
    expect(findings.map((title) => title.textContent.trim())).toEqual([
      'Atendimento da loja',
      'Second',
    ]);
    expect((await page(reportDocument('en'))).querySelectorAll('.bot-title')).toHaveLength(0);
  });
});

describe('what people add', () => {
  it('stands with its finding: owner, status, comment and effort', async () => {
    const finding = (await page(reportDocument('en'))).querySelector('.finding');
    const text = finding?.textContent ?? '';
    expect(text).toContain('Bruno, da Loja Maré');
    expect(text).toContain('Combinado com a loja');
    expect(text).toMatch(/3 steps\s+in 2 blocks/);
  });

  it('takes the place of the made summary, but not of the verdict', async () => {
    const summary = {
      text: 'First thing.\n\nSecond thing.',
      by: 'Ana',
      at: '2026-11-22T12:00:00Z',
    };
    const html = await page({ ...reportDocument('en'), summary });
    const own = [...html.querySelectorAll('.own-words p')].map((one) => one.textContent.trim());
    expect(own).toEqual(['First thing.', 'Second thing.', 'Ana, 22 November 2026']);
    expect(html.querySelector('.summary .matters')).toBeNull();
    expect(html.querySelector('.summary .verdict')).not.toBeNull();
  });

  it('is a draft on every page until somebody approves', async () => {
    const draft = await page({ ...reportDocument('en'), isDraft: true, approval: null });
    expect(draft.querySelectorAll('.draft')).toHaveLength(1);
    expect(draft.querySelector('.cover')?.textContent).toContain('draft');
    expect(draft.querySelector('.cover')?.textContent).not.toContain('Approved');
    const approved = await page(reportDocument('en'));
    expect(approved.querySelectorAll('.draft')).toHaveLength(0);
    expect(approved.querySelector('.cover')?.textContent).toContain('Carla Dias');
  });
});

describe('what an agency changes for one client', () => {
  it('tells which checks are not made, by whom and why, with the method', async () => {
    const off: (typeof shopBot.findings)[number] = {
      ...shopBot.findings[0]!,
      ...{ auditId: 'ESC-05', outcome: 'not-applicable', variant: 'switched-off' },
      title: 'Check switched off for this client by Ana: the menu is on trial',
    };
    const bots = [{ ...shopBot, findings: [...shopBot.findings, off] }];
    const method = (await page({ ...reportDocument('en'), bots })).querySelector('.method');
    expect(method?.textContent).toContain('Checks not made');
    expect(method?.textContent).toContain(`ESC-05 ${off.title}`);
    const usual = (await page(reportDocument('en'))).querySelector('.method');
    expect(usual?.textContent).not.toContain('Checks not made');
  });

  it('prints facts of the agency’s own on the cover, as many as have room, and no empty ones', async () => {
    const fields = ['Contract', '', 'Account', 'Region', 'Plan', 'Team'].map((name) => ({
      name,
      value: name === '' ? 'x' : `${name} ${'y'.repeat(500)}`,
    }));
    const cover = (
      await page({ ...reportDocument('en'), client: { name: 'Loja Maré', fields } })
    ).querySelector('.cover-foot');
    const terms = [...(cover?.querySelectorAll('dt') ?? [])].map((term) => term.textContent.trim());
    expect(terms.slice(-4)).toEqual(['Contract', 'Account', 'Region', 'Plan']);
    expect(cover?.querySelector('dd:last-child')?.textContent.length).toBeLessThan(40);
  });
});

describe('two pages', () => {
  it('hold two sheets and nothing else, whatever the texts are', async () => {
    const html = await page({ ...nastyReportDocument('en'), length: 'summary' });
    expect(html.querySelectorAll('.sheet')).toHaveLength(2);
    expect([...(html.querySelector('main')?.children ?? [])].map((one) => one.className)).toEqual([
      'sheet',
      'sheet',
    ]);
    expect(html.body.textContent.length).toBeLessThan(6_000);
  });

  it('say what they leave out', async () => {
    const findings = shopBot.findings.flatMap((one) =>
      Array.from({ length: 5 }, (_, at) => ({ ...one, auditId: `${one.auditId}-${at}` })),
    );
    const html = await page({ ...brief, bots: [{ ...shopBot, findings }] });
    const shown = html.querySelectorAll('.brief-table tbody tr').length;
    expect(shown).toBeGreaterThan(6);
    expect(html.querySelector('.brief')?.textContent).toContain(
      `and ${20 - shown} more, in the full report`,
    );
  });
});

describe('paper and colour', () => {
  it('come from the document, and severities keep their own', () => {
    const plain = reportStyles({ paper: 'A4', brand: { ...shopBrand, colour: null } });
    const letter = reportStyles({ paper: 'Letter', brand: { ...shopBrand, colour: '#ff0000' } });
    expect(plain).toContain('@page{size:A4;');
    expect(letter).toContain('@page{size:letter;');
    expect(letter).toContain('--brand:#ff0000');
    const [, ...rest] = letter.split('#ff0000');
    expect(rest.join('')).not.toContain('#ff0000');
    for (const rule of letter.matchAll(/\.(?:severity|outcome|certainty|result)-[^{]*{([^}]*)}/g))
      expect(rule[1]).not.toContain('--brand');
  });
});

describe('text of strangers', () => {
  it.each([
    ['a full report', nastyReportDocument('pt-BR')],
    ['a summary in own words', nastySummaryDocument('pt-BR')],
    ['two pages', { ...nastySummaryDocument('pt-BR'), length: 'summary' as const }],
  ])('never becomes an element or an attribute in %s', async (_name, document) => {
    const html = await page(document);
    expect(html.querySelectorAll('script,a,link,iframe,object,embed,form,input,base')).toHaveLength(
      0,
    );
    const pictures = [...html.querySelectorAll('img')].map((one) => one.getAttribute('src'));
    expect(pictures).toEqual([document.brand.agencyLogo, document.brand.clientLogo]);
    const attributes = [...html.querySelectorAll('*:not(img)')].flatMap((element) => [
      ...element.attributes,
    ]);
    const risky = attributes.filter(({ name }) => /^(?:on|style$|href$|src$|xlink)/i.test(name));
    expect(risky).toEqual([]);
    expect(html.querySelectorAll('style')).toHaveLength(1);
  });

  it('stands there as it was written', async () => {
    const text = (await page(nastyReportDocument('pt-BR'))).body.textContent;
    for (const written of [markup, longWord, emoji, formula])
      expect(text.includes(written)).toBe(true);
  });

  it('has no unseen character left', async () => {
    const html = await renderReport(nastySummaryDocument('pt-BR'));
    for (const hidden of ['\u202A', '\u202E', '\u200B', '\u0007'])
      expect(html.includes(hidden)).toBe(false);
    expect(html.includes('U+202E')).toBe(true);
    expect(html.includes('U+0007')).toBe(true);
  });

  it('does not reach prototypes through ids and codes', async () => {
    const text = (await page(nastyReportDocument('en'))).body.textContent;
    expect(text).toContain('Problem constructor');
    expect(text).not.toContain('[native code]');
  });

  it('draws no line to nowhere where an instant is none', async () => {
    const html = await renderReport(nastyReportDocument('en'));
    expect(/NaN|Infinity|undefined/.exec(html)).toBeNull();
  });
});

describe('the page alone', () => {
  it('asks for nothing but its fonts', () => {
    const styles = reportStyles(reportDocument('en'));
    const addresses = [...styles.matchAll(/url\(([^)]*)\)/g)].map((match) => match[1]);
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) expect(address).toMatch(/^fonts\/[a-z0-9-]+\.woff2$/);
    expect(styles).not.toMatch(/@import|https?:/);
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
