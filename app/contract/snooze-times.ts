/** The instant that stands for “until resumed” where everything is paused. */
export const untilResumed = '9999-12-31T00:00:00.000Z';

/** How long an alert can be put off. */
export const snoozeSpans = ['hour', 'tomorrow', 'week'] as const;

/** A span for which an alert is put off. */
export type SnoozeSpan = (typeof snoozeSpans)[number];

/** The hour at which a working day begins here: what was put off to a day comes back then. */
const MORNING = 8;

/** When an alert comes back (UTC, ISO 8601): in an hour, tomorrow morning, or on Monday morning. */
export function snoozeEnd(span: SnoozeSpan, now: Date): string {
  if (span === 'hour') return new Date(now.getTime() + 3_600_000).toISOString();
  const back = new Date(now);
  const days = span === 'tomorrow' ? 1 : 7 - ((now.getDay() + 6) % 7);
  back.setDate(back.getDate() + days);
  back.setHours(MORNING, 0, 0, 0);
  return back.toISOString();
}
