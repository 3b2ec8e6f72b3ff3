import type { BackupReason } from '#core/model/backup.ts';

/** A backup as far as it matters for how long it is kept. */
export interface DatedBackup {
  readonly id: string;
  /** UTC instant. */
  readonly at: string;
  readonly reason: BackupReason;
}

/** How many are kept: one a day, one a week, the last before a change of schema, the last that somebody asked for. */
export const backupsKept = { daily: 7, weekly: 4, migration: 3, asked: 3 } as const;

/**
 * Which backups stay, by id; the others may go. Of a day and of a week the newest counts, whoever asked for it. The
 * newest of all always stays. Days without a backup use up no place: after a month's holiday the old ones are there.
 * @param timeZone IANA name of the zone whose days count
 */
export function whichToKeep(backups: readonly DatedBackup[], timeZone: string): Set<string> {
  const newestFirst = [...backups].sort((a, b) => compare(b.at, a.at) || compare(b.id, a.id));
  const dayOf = calendarDay(timeZone);
  const byCalendar = newestFirst.filter(({ reason }) => reason !== 'migration');
  const ofReason = (reason: BackupReason) => newestFirst.filter((one) => one.reason === reason);
  const kept = [
    ...newestFirst.slice(0, 1),
    ...newestOfEach(byCalendar, ({ at }) => dayOf(at), backupsKept.daily),
    ...newestOfEach(byCalendar, ({ at }) => weekOf(dayOf(at)), backupsKept.weekly),
    ...ofReason('migration').slice(0, backupsKept.migration),
    ...ofReason('asked').slice(0, backupsKept.asked),
  ];
  return new Set(kept.map(({ id }) => id));
}

/** True where the calendar asks for a backup: none but those before a change of schema bears today's date. */
export function isBackupDue(
  backups: readonly DatedBackup[],
  now: string,
  timeZone: string,
): boolean {
  const dayOf = calendarDay(timeZone);
  const today = dayOf(now);
  return !backups.some(({ at, reason }) => reason !== 'migration' && dayOf(at) === today);
}

function newestOfEach(
  newestFirst: readonly DatedBackup[],
  groupOf: (backup: DatedBackup) => string,
  most: number,
): DatedBackup[] {
  const groups = new Map<string, DatedBackup>();
  for (const backup of newestFirst) {
    const group = groupOf(backup);
    if (!groups.has(group)) groups.set(group, backup);
  }
  return [...groups.values()].slice(0, most);
}

/** `2026-11-22` of an instant in a zone. */
function calendarDay(timeZone: string): (at: string) => string {
  // The Swedish calendar is written as ISO writes it.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  return (at) => format.format(Date.parse(at));
}

/** Number of the week, Monday to Sunday, that a day lies in. */
function weekOf(day: string): string {
  const days = Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
  // Day 0 was a Thursday.
  return String(Math.floor((days + 3) / 7));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
