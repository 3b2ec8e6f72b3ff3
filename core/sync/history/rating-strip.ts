import type { Gap, QualityValue } from '#core/model/quality-history.ts';
import type { RatingSpan } from '#core/model/rating-strip.ts';

const dayMs = 86_400_000;

/** What a strip is drawn from; instants in ISO 8601. */
export interface SeenRatings {
  /** Oldest first; those that name no rating count as looks all the same. */
  readonly observations: readonly {
    readonly observedAt: string;
    readonly quality: QualityValue | null;
  }[];
  readonly gaps: readonly Gap[];
  /** The last rating before the strip begins; null where none was told. */
  readonly before: QualityValue | null;
  /** Milliseconds: where the strip ends. */
  readonly end: number;
  readonly days: number;
}

const worstFirst: readonly QualityValue[] = ['RED', 'YELLOW', 'GREEN', 'UNKNOWN'];

/**
 * A rating over the last days, day by day (24 hours each, back from the end): the worst that was seen on it, and where
 * nobody looked the one that was known, unless the day lies in a gap. Days that are alike are one span. Days before
 * anything was known, and days on which nothing could be, are `gap`.
 */
export function ratingStrip({ observations, gaps, before, end, days }: SeenRatings): RatingSpan[] {
  const begin = end - days * dayMs;
  const seen = Array.from({ length: days }, () => new Set<QualityValue>());
  const last = new Array<QualityValue | null>(days).fill(null);
  for (const { observedAt, quality } of observations) {
    const day = Math.floor((Date.parse(observedAt) - begin) / dayMs);
    if (quality === null || day < 0 || day >= days) continue;
    seen[day]!.add(quality);
    last[day] = quality;
  }
  const blind = gaps.map(({ from, to }) => [Date.parse(from), Date.parse(to)] as const);
  const spans: RatingSpan[] = [];
  let known = before;
  for (let day = 0; day < days; day += 1) {
    const start = begin + day * dayMs;
    const isBlind = blind.some(([from, to]) => from <= start && to >= start + dayMs);
    const worst = worstFirst.find((value) => seen[day]!.has(value));
    const value = worst ?? (isBlind ? null : known);
    known = last[day] ?? known;
    const span = spans.at(-1);
    if (span?.value === (value ?? 'gap'))
      spans[spans.length - 1] = { ...span, days: span.days + 1 };
    else spans.push({ value: value ?? 'gap', days: 1 });
  }
  return spans;
}
