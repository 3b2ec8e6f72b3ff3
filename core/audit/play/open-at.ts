import {
  weekdays,
  type OpeningHours,
  type OpenSpan,
  type Weekday,
} from '#core/model/opening-hours.ts';

/** Whether people answer at a moment (UTC instant, ISO 8601); null when the zone is none this machine knows. */
export function openAt(hours: OpeningHours, moment: string): boolean | null {
  const here = clockAt(hours.timeZone, new Date(moment));
  if (here === null) return null;
  if (hours.holidays?.includes(here.date) === true) return false;
  const yesterday = weekdays[(weekdays.indexOf(here.day) + 6) % 7]!;
  return hours.week.some((span) =>
    isPastMidnight(span)
      ? (span.day === here.day && here.time >= span.from) ||
        (span.day === yesterday && here.time < span.to)
      : span.day === here.day && here.time >= span.from && here.time < span.to,
  );
}

function isPastMidnight({ from, to }: OpenSpan): boolean {
  return to <= from;
}

/** Day, date and time of day as a clock on the wall shows them. */
function clockAt(
  timeZone: string,
  moment: Date,
): { day: Weekday; date: string; time: string } | null {
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone,
      weekday: 'long',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).formatToParts(moment);
    const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
    const day = weekdays.find((one) => one === of('weekday').toLowerCase());
    if (day === undefined) return null;
    return {
      day,
      date: `${of('year')}-${of('month')}-${of('day')}`,
      time: `${of('hour')}:${of('minute')}`,
    };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
