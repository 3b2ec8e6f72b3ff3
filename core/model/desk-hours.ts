import { field, isObject, type Json, type JsonObject } from './json.ts';
import { weekdays, type OpeningHours, type OpenSpan, type Weekday } from './opening-hours.ts';
import { ianaZone } from './time-zone.ts';

/** Why a document tells no opening hours: where, and what should stand there. */
export class OpeningHoursError extends Error {
  /** Path inside the document, e.g. `week[2].from`. */
  readonly place: string;
  readonly expected: string;

  constructor(place: string, expected: string) {
    super(`${place}: ${expected}`);
    this.name = 'OpeningHoursError';
    this.place = place;
    this.expected = expected;
  }
}

/**
 * The opening hours of a container of Blip's Desk (`attendance-hour-container`, BLIP_API 3.5): zone, week, and whole
 * days off as holidays. `place` is the container's path, for the error. Throws {@link OpeningHoursError}.
 */
export function deskHours(container: JsonObject, place: string): OpeningHours {
  const header = asObject(field(container, 'attendanceHour'), `${place}.attendanceHour`);
  const zonePlace = `${place}.attendanceHour.timeZoneId`;
  const named = field(header, 'timeZoneId');
  const zone = typeof named === 'string' ? ianaZone(named) : null;
  if (zone === null)
    throw new OpeningHoursError(zonePlace, 'a time zone such as E. South America Standard Time');
  const items = field(container, 'attendanceHourScheduleItems');
  if (!Array.isArray(items))
    throw new OpeningHoursError(`${place}.attendanceHourScheduleItems`, 'a list of spans [ … ]');
  const off = field(container, 'attendanceHourOffItems');
  return {
    timeZone: zone,
    week: items.map((item, at) => spanOf(item, `${place}.attendanceHourScheduleItems[${at}]`)),
    holidays: Array.isArray(off)
      ? [
          ...new Set(
            off.flatMap((item, at) => daysOff(item, `${place}.attendanceHourOffItems[${at}]`)),
          ),
        ].sort()
      : null,
  };
}

function spanOf(item: Json, place: string): OpenSpan {
  const object = asObject(item, place);
  return {
    day: dayOf(field(object, 'dayOfWeek'), `${place}.dayOfWeek`),
    from: timeOf(field(object, 'startTime'), `${place}.startTime`),
    to: timeOf(field(object, 'endTime'), `${place}.endTime`),
  };
}

/** English names in answers, numbers from Sunday 0 as .NET counts them. */
function dayOf(value: Json | undefined, place: string): Weekday {
  const name = typeof value === 'string' ? value.trim().toLowerCase() : null;
  const named = weekdays.find((day) => day === name);
  if (named !== undefined) return named;
  const number = typeof value === 'number' ? value : /^[0-6]$/.test(name ?? '') ? Number(name) : -1;
  const day = Number.isInteger(number) && number >= 0 ? weekdays[(number + 6) % 7] : undefined;
  if (day === undefined || number > 6)
    throw new OpeningHoursError(place, 'Monday … Sunday, or 0 (Sunday) to 6');
  return day;
}

/** `HH:mm` or `HH:mm:ss`; a day's last minute is its end, and so is .NET's whole day. */
function timeOf(value: Json | undefined, place: string): string {
  const written = typeof value === 'string' ? value.trim().replace(/^1\.00:00/, '24:00') : '';
  const time = /^(\d{2}:\d{2})(?::\d{2}(?:\.\d{1,7})?)?$/.exec(written)?.[1] ?? '';
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time))
    throw new OpeningHoursError(place, 'a time such as 08:30:00');
  return time === '23:59' ? '24:00' : time;
}

const dayLength = 86_400_000;
/** A longer absence is no holiday, and nobody wants its days listed. */
const mostDays = 60;

/** Whole days that a time off covers; its instants are wall-clock times marked as UTC. */
function daysOff(item: Json, place: string): string[] {
  const object = asObject(item, place);
  const from = momentOf(field(object, 'startDate'), `${place}.startDate`);
  const to = momentOf(field(object, 'endDate'), `${place}.endDate`);
  const days: string[] = [];
  // A day counts when it is covered from its first minute to its last.
  let day = Math.ceil(from / dayLength) * dayLength;
  for (; day + dayLength - 60_000 <= to && days.length < mostDays; day += dayLength)
    days.push(new Date(day).toISOString().slice(0, 10));
  return days;
}

function momentOf(value: Json | undefined, place: string): number {
  const match =
    typeof value === 'string'
      ? /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2})?)?/.exec(value.trim())
      : null;
  const moment =
    match === null ? Number.NaN : Date.parse(`${match[1]!}T${match[2] ?? '00:00'}:00Z`);
  if (Number.isNaN(moment))
    throw new OpeningHoursError(place, 'a date such as 2026-12-25T00:00:00Z');
  return moment;
}

function asObject(value: Json | undefined, place: string): JsonObject {
  if (isObject(value)) return value;
  throw new OpeningHoursError(place, 'an object { … }');
}
