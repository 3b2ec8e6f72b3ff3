/** Ends in `Z` or an offset: without one, `Date.parse` would take the machine's own zone. */
const withZone = /(?:Z|[+-]\d{2}:?\d{2})$/;

/** Milliseconds since 1970 in UTC of an ISO 8601 instant; finer parts are cut off. Throws for a text that is none. */
export function toMilliseconds(instant: string): number {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds) || !withZone.test(instant)) throw new Error('not an instant');
  return milliseconds;
}

/** The instant again, as `2026-11-22T12:00:00.000Z`. */
export function toInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

const day = 86_400_000;
const padded = (length: number, digits: number): string[] =>
  Array.from({ length }, (_, value) => String(value).padStart(digits, '0'));
const sixty = padded(60, 2);
const thousand = padded(1_000, 3);

/**
 * Writes many instants as {@link toInstant} does; those of one day in a row share its date. A year of one number is
 * thousands of them, and `toISOString` would take longer than the query.
 */
export function instantWriter(): (milliseconds: number) => string {
  let date = Number.NaN;
  let text = '';
  return (milliseconds) => {
    const found = Math.floor(milliseconds / day);
    if (found !== date) {
      date = found;
      text = toInstant(found * day).slice(0, -'00:00:00.000Z'.length);
    }
    const rest = milliseconds - found * day;
    const hour = sixty[Math.floor(rest / 3_600_000)]!;
    const minute = sixty[Math.floor(rest / 60_000) % 60]!;
    const second = sixty[Math.floor(rest / 1_000) % 60]!;
    return `${text}${hour}:${minute}:${second}.${thousand[rest % 1_000]!}Z`;
  };
}
