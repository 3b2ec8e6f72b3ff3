import { field, isObject, type Json, type JsonObject } from '#core/model/json.ts';
import {
  openingHoursSchema,
  weekdays,
  type OpeningHours,
  type OpenSpan,
  type Weekday,
} from '#core/model/opening-hours.ts';
import { ianaZone } from './time-zones.ts';

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
 * Opening hours from JSON: our own form (`{ timeZone, week, holidays }`), or the hours that Blip's Desk gives
 * (`attendance-hour-container`), bare or inside a command's answer; of several, the main one.
 * Throws {@link OpeningHoursError}.
 */
export function readOpeningHours(document: unknown): OpeningHours {
  const root = asObject(document as Json, 'document');
  const container = containerIn(root, 'document');
  return container === null ? ownForm(root) : fromDesk(container.object, container.place);
}

function ownForm(root: JsonObject): OpeningHours {
  const parsed = openingHoursSchema.safeParse(root);
  if (parsed.success) {
    const zone = ianaZone(parsed.data.timeZone);
    if (zone === null)
      throw new OpeningHoursError('timeZone', 'an IANA name such as America/Sao_Paulo');
    return { ...parsed.data, timeZone: zone };
  }
  const issue = parsed.error.issues[0];
  const place = (issue?.path ?? []).reduce<string>(
    (path, part) =>
      typeof part === 'number' ? `${path}[${part}]` : `${path}${path && '.'}${String(part)}`,
    '',
  );
  throw new OpeningHoursError(place || 'document', issue?.message ?? 'opening hours');
}

/** The Desk's container: the document itself, a command's `resource`, or the main one of a list. */
function containerIn(
  object: JsonObject,
  place: string,
): { object: JsonObject; place: string } | null {
  if (Array.isArray(field(object, 'attendanceHourScheduleItems'))) return { object, place };
  const resource = field(object, 'resource');
  if (isObject(resource)) return containerIn(resource, `${place}.resource`);
  const items = field(object, 'items');
  if (!Array.isArray(items)) return null;
  const found = items.flatMap((item, at) => {
    const inner = isObject(item) ? containerIn(item, `${place}.items[${at}]`) : null;
    return inner === null ? [] : [inner];
  });
  const isMain = ({ object: one }: { object: JsonObject }): boolean => {
    const hour = field(one, 'attendanceHour');
    return isObject(hour) && field(hour, 'isMain') === true;
  };
  const chosen = found.find((one) => isMain(one)) ?? found[0];
  if (chosen === undefined)
    throw new OpeningHoursError(
      `${place}.items`,
      'containers with attendanceHourScheduleItems, not only their headers',
    );
  return chosen;
}

function fromDesk(container: JsonObject, place: string): OpeningHours {
  const header = asObject(field(container, 'attendanceHour'), `${place}.attendanceHour`);
  const zonePlace = `${place}.attendanceHour.timeZoneId`;
  const named = field(header, 'timeZoneId');
  const zone = typeof named === 'string' ? ianaZone(named) : null;
  if (zone === null)
    throw new OpeningHoursError(zonePlace, 'a time zone such as E. South America Standard Time');
  const items = field(container, 'attendanceHourScheduleItems') as Json[];
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

/** `HH:mm` or `HH:mm:ss`; the last second of a day is its end. */
function timeOf(value: Json | undefined, place: string): string {
  const match =
    typeof value === 'string'
      ? /^(\d{2}:\d{2})(?::(\d{2})(?:\.\d{1,7})?)?$/.exec(value.trim())
      : null;
  const time = match?.[1] ?? '';
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
