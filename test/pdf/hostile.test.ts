import { describe, expect, it } from 'vitest';
import { hostileAppeal } from '#test/fixtures/hostile-appeal.ts';
import { hostileReport } from '#test/fixtures/hostile-report.ts';
import { hostileTexts } from '#test/fixtures/hostile-texts.ts';
import { appealPage, reportPage } from './pages-to-print.ts';
import { pdfWords } from './poppler.ts';
import { printInApp } from './print-in-app.ts';
import { expectSound } from './sound-pdf.ts';

const texts = Object.values(hostileTexts);

/** Each place says another hostile text; `turn` moves them on. */
const turned =
  (turn: number) =>
  (place: number): string =>
    texts[(place * 7 + turn) % texts.length] ?? '';

// The same texts by themselves, where there is least room for them.
const wide: Readonly<Record<string, string>> = {
  'all short ones in a row': texts.filter(({ length }) => length < 100).join(' '),
  ...Object.fromEntries(
    [
      'a long word of wide letters',
      'families without end',
      'letters with many marks',
      'many lines',
    ].map((name) => [name, hostileTexts[name] ?? '']),
  ),
};

describe('A49 a report of hostile texts', () => {
  it.each([0, 11])('prints as a sound document: turn %i', async (turn) => {
    const page = await reportPage({ ...hostileReport('pt-BR', turned(turn)), isDraft: true });
    await expectSound(await printInApp(`hostile-${String(turn)}`, page), page);
  });

  it.each(Object.entries(wide))('keeps to two pages everywhere: %s', async (name, text) => {
    expect(text.length).toBeGreaterThan(100);
    const page = await reportPage({
      ...hostileReport('es', () => text),
      length: 'summary',
      summary: { text: text.slice(0, 2_000), by: text.slice(0, 120), at: '2026-11-22T12:00:00Z' },
    });
    const pdf = await printInApp(`hostile-summary-${name.replaceAll(' ', '-')}`, page);
    await expectSound(pdf, page);
    expect(await pdfWords(pdf)).toHaveLength(2);
  });
});

describe('A49 a packet of hostile texts', () => {
  it.each([0, 11])('prints as a sound document: turn %i', async (turn) => {
    const facts = hostileAppeal(turn === 0 ? 'appeal' : 'remedied', turned(turn));
    const page = await appealPage(facts, 'pt-BR', turn === 0 ? 'A4' : 'Letter');
    await expectSound(await printInApp(`hostile-appeal-${String(turn)}`, page), page);
  });
});
