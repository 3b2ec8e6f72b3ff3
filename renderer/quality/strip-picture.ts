import type { RatingSpan } from '#core/model/rating-strip.ts';

/** A span as a bar: how high it stands says the rating, so that colour is not needed. */
export interface StripBar {
  readonly value: RatingSpan['value'];
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
}

/** Height of the picture, in the days' unit. */
export const STRIP_HEIGHT = 20;

/** The better the rating the higher the bar. A gap has no bar at all: nothing is drawn where nothing was known. */
const levels: Readonly<Record<Exclude<RatingSpan['value'], 'gap'>, number>> = {
  GREEN: 18,
  YELLOW: 12,
  RED: 6,
  UNKNOWN: 2,
};

/** Spans as bars from left to right, one unit for a day. */
export function stripBars(strip: readonly RatingSpan[]): StripBar[] {
  const bars: StripBar[] = [];
  let x = 0;
  for (const { value, days } of strip) {
    const height = value === 'gap' ? 0 : levels[value];
    bars.push({ value, x, width: days, y: STRIP_HEIGHT - height, height });
    x += days;
  }
  return bars;
}

/** Days of each value, in the order in which a value is first met. */
export function stripDaysOf(
  strip: readonly RatingSpan[],
): readonly { readonly value: RatingSpan['value']; readonly days: number }[] {
  const sums = new Map<RatingSpan['value'], number>();
  for (const { value, days } of strip) sums.set(value, (sums.get(value) ?? 0) + days);
  return [...sums].map(([value, days]) => ({ value, days }));
}
