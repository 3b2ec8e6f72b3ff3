import { describe, expect, it } from 'vitest';
import { locales } from '#core/model/locale.ts';
import { reportTexts } from '#core/report/report-context.ts';
import { problemSentence, problemSentences } from '#core/model/problem-sentences.ts';
import { severityWords } from '#core/model/severity-words.ts';

const counts = { fail: 1, review: 2, error: 0, pass: 0, 'not-applicable': 0 };
const assumption = { block: 'a', kind: 'desk', name: 'b', condition: 'equals c', holds: false };

/** What a sentence is asked with: one thing, several things, and where it needs more, that. */
const samples: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  verdict: [
    ['violations', counts, '2026-09'],
    ['open-questions', counts, '2026-09'],
    ['no-violation-found', { ...counts, review: 0 }, '2026-09'],
  ],
  line: [['Open', 'Ana', '1 May']],
  assumption: [
    [assumption, 'Menu'],
    [{ ...assumption, kind: 'variable', holds: true }, 'Menu'],
  ],
};
const numbers = [
  [1, 2, 1],
  [2, 2, 2],
];

/** Every sentence of a language. */
function sentences(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') {
    const ask = value as (...values: readonly unknown[]) => unknown;
    return (samples[name] ?? numbers).flatMap((values) => sentences(ask(...values)));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, key));
}

describe.each(locales)('the words in %s', (locale) => {
  const all = [reportTexts, problemSentences, severityWords].flatMap((texts) =>
    sentences(texts[locale]),
  );

  it('hold no exclamation mark, no gap and no left-over placeholder', () => {
    expect(all.length).toBeGreaterThan(150);
    expect(
      all.filter((text) => /[!¡{}]|undefined|NaN| {2}/.test(text) || text.trim() === ''),
    ).toEqual([]);
  });

  it('never call a flow compliant', () => {
    expect(
      all.filter((text) => /\b(?:compliant|em conformidade|conforme|cumple con)\b/i.test(text)),
    ).toEqual([]);
  });

  it('say one thing and several things differently', () => {
    const { summary, evidence, bot } = reportTexts[locale];
    for (const say of [
      summary.askFix,
      summary.askAnswer,
      summary.uncertainPaths,
      evidence.closedSet,
      bot.messages,
    ]) {
      expect(say(1).replace('1', '')).not.toBe(say(2).replace('2', ''));
    }
  });

  it('have a sentence for a fault nobody knew of', () => {
    expect(problemSentence(problemSentences[locale], 'tilted-block', 'x')).toContain(
      'tilted-block',
    );
    expect(problemSentence(problemSentences[locale], 'unknown', 'x')).toContain('unknown');
  });
});
