import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qualityValues, type QualityValue } from '#core/model/quality-history.ts';
import { ratingStrip, type SeenRatings } from './rating-strip.ts';

const end = Date.parse('2026-11-22T12:00:00.000Z');
const ago = (days: number): string => new Date(end - days * 86_400_000).toISOString();
const seen = (days: number, quality: QualityValue | null) => ({ observedAt: ago(days), quality });
const gap = (from: number, to: number) => ({
  ...{ from: ago(from), to: ago(to), reason: 'app-closed' as const },
});
const strip = (change: Partial<SeenRatings>) =>
  ratingStrip({ observations: [], gaps: [], before: null, end, days: 10, ...change })
    .map(({ value, days }) => `${value} ${String(days)}`)
    .join(', ');

describe('a strip of ratings', () => {
  it.each<[string, Partial<SeenRatings>, string]>([
    ['nothing was ever known', {}, 'gap 10'],
    ['what was known before goes on', { before: 'GREEN' }, 'GREEN 10'],
    ['it begins with the first look', { observations: [seen(3.5, 'GREEN')] }, 'gap 6, GREEN 4'],
    [
      'the worst of a day, then the last of it',
      { observations: [seen(5.6, 'GREEN'), seen(5.4, 'RED'), seen(5.2, 'GREEN')] },
      'gap 4, RED 1, GREEN 5',
    ],
    ['a gap is not bridged', { before: 'GREEN', gaps: [gap(6, 3)] }, 'GREEN 4, gap 3, GREEN 3'],
    ['half a day is no gap', { before: 'GREEN', gaps: [gap(5.5, 4.6)] }, 'GREEN 10'],
    [
      'a look within a gap counts',
      { before: 'GREEN', gaps: [gap(6, 2)], observations: [seen(3.5, 'YELLOW')] },
      'GREEN 4, gap 2, YELLOW 1, gap 1, YELLOW 2',
    ],
    ['a look without a rating changes nothing', { observations: [seen(3, null)] }, 'gap 10'],
    [
      'a clock that ran ahead is left out',
      { before: 'GREEN', observations: [seen(-2, 'RED'), seen(400, 'RED')] },
      'GREEN 10',
    ],
  ])('%s', (_name, change, expected) => {
    expect(strip(change)).toBe(expected);
  });

  it('is always as long as its days, and no two neighbours are alike', () => {
    const looks = fc.array(
      fc.record({
        days: fc.double({ min: -3, max: 14, noNaN: true }),
        quality: fc.constantFrom(...qualityValues, null),
      }),
    );
    const gaps = fc.array(fc.tuple(fc.double({ min: 0, max: 12, noNaN: true }), fc.nat(5)));
    fc.assert(
      fc.property(looks, gaps, fc.constantFrom(...qualityValues, null), (some, holes, before) => {
        const spans = ratingStrip({
          observations: some
            .sort((a, b) => b.days - a.days)
            .map(({ days, quality }) => seen(days, quality)),
          gaps: holes.map(([from, length]) => gap(from + length, from)),
          ...{ before, end, days: 10 },
        });
        expect(spans.reduce((sum, { days }) => sum + days, 0)).toBe(10);
        for (const [at, span] of spans.entries()) expect(span.value).not.toBe(spans[at + 1]?.value);
      }),
    );
  });
});
