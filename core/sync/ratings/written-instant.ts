import { DateTime } from 'luxon';

/**
 * A date as people write it in a table, as a UTC instant (ISO 8601); null for what is none. ISO 8601 with or without
 * time and offset; with `isDayFirst` also `dd/mm/yyyy`, with dashes and points as well, and a time after it. Without an
 * offset it is local time of the zone; without a time the day's beginning, so that no time is claimed that lies ahead.
 *
 * @param zone IANA name, e.g. `America/Sao_Paulo`.
 */
export function readInstant(written: string, zone: string, isDayFirst: boolean): string | null {
  const text = written.trim();
  if (/^\d{4}-\d{2}-\d{2}(?:[T ]|$)/.test(text)) return utc(DateTime.fromISO(iso(text), { zone }));
  const parts =
    /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:(?:,|\s)\s*(?:[aà]s\s+|a las\s+)?(\d{1,2})(?::|h)(\d{2})(?::(\d{2}))?h?)?$/i.exec(
      text,
    );
  if (parts === null || !isDayFirst) return null;
  const [day, month, year] = [parts[1], parts[3], parts[4]].map(Number);
  const [hour, minute, second] = [parts[5], parts[6], parts[7]].map((part) => Number(part ?? 0));
  return utc(DateTime.fromObject({ day, month, year, hour, minute, second }, { zone }));
}

/** Spreadsheets write a space where ISO has a T, and one before the offset. */
function iso(text: string): string {
  return text.replace(' ', 'T').replace(/\s+(?=[+-]|Z$)/, '');
}

function utc(at: DateTime): string | null {
  return at.isValid && at.year >= 1970 && at.year <= 9999
    ? at.toUTC().toJSDate().toISOString()
    : null;
}
