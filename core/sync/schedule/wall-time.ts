import { IANAZone } from 'luxon';

/** A calendar day, without zone: the UTC instant of its midnight in milliseconds. */
export type CalendarDay = number;

/** Milliseconds of a day of 24 hours. */
export const dayMs = 24 * 60 * 60 * 1000;

/** True for a name that this build's time-zone data knows, e.g. `America/Sao_Paulo`. */
export function isTimeZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/** A zone of the IANA data. Throws RangeError for a name it does not hold. */
export function zoneOf(name: string): IANAZone {
  if (!isTimeZone(name)) throw new RangeError('unknown time zone');
  return IANAZone.create(name);
}

/** The calendar day on which an instant (milliseconds) falls in a zone. */
export function dayOf(zone: IANAZone, instant: number): CalendarDay {
  const wall = instant + zone.offset(instant) * 60_000;
  return Math.floor(wall / dayMs) * dayMs;
}

/**
 * The instant (milliseconds) at which a zone's clocks show a time of day (`HH:MM`) on a day. Clocks that skip it: the
 * first moment after the skip. Clocks that show it twice: the first time (SECURITY H37). Later times of day never give
 * earlier instants. Luxon's own reading of an ambiguous time depends on the day on which it is asked, so it is not used.
 */
export function instantOf(zone: IANAZone, day: CalendarDay, time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const wall = day + (hours * 60 + minutes) * 60_000;
  const before = wall - dayMs;
  const after = wall + dayMs;
  const candidates = [zone.offset(before), zone.offset(after)].map((offset) => ({
    offset,
    instant: wall - offset * 60_000,
  }));
  const shown = candidates.filter(({ offset, instant }) => zone.offset(instant) === offset);
  return shown.length > 0
    ? Math.min(...shown.map(({ instant }) => instant))
    : firstShown(zone, wall, before, after);
}

/** The first instant within a span whose wall-clock time is not before the one that is looked for. */
function firstShown(zone: IANAZone, wall: number, from: number, to: number): number {
  let [early, late] = [from, to];
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (middle + zone.offset(middle) * 60_000 >= wall) late = middle;
    else early = middle;
  }
  return late;
}
