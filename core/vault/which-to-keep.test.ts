import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BackupReason } from '#core/model/backup.ts';
import { backupsKept, isBackupDue, whichToKeep, type DatedBackup } from './which-to-keep.ts';

const zone = 'America/Sao_Paulo';

/** Backups from `DAY HOUR reason`, named by what they are. */
function listed(...lines: string[]): DatedBackup[] {
  return lines.map((id) => {
    const [day = '', hour = '', reason = ''] = id.split(' ');
    return { id, at: `${day}T${hour}:00:00.000Z`, reason: reason as BackupReason };
  });
}

/** `count` daily backups at noon, the last of them on that day. */
function dailyUntil(last: string, count: number): DatedBackup[] {
  const end = Date.parse(`${last}T12:00:00Z`);
  return listed(
    ...Array.from({ length: count }, (_, back) => {
      const day = new Date(end - back * 86_400_000).toISOString().slice(0, 10);
      return `${day} 12 daily`;
    }),
  );
}

const daysKept = (backups: readonly DatedBackup[]) =>
  [...whichToKeep(backups, zone)].map((id) => id.slice(5, 10)).sort();

describe('which backups are kept', () => {
  it.each<[string, DatedBackup[], string[]]>([
    ['none of none', [], []],
    ['a week whole', dailyUntil('2026-11-22', 5), ['11-18', '11-19', '11-20', '11-21', '11-22']],
    [
      // 22 November 2026 is a Sunday: its week is that of the seven days, three more have their Sundays.
      'seven days and the last of four weeks',
      dailyUntil('2026-11-22', 60),
      ['11-01', '11-08', '11-15', '11-16', '11-17', '11-18', '11-19', '11-20', '11-21', '11-22'],
    ],
    [
      'the newest of a day',
      listed('2026-11-22 12 daily', '2026-11-22 15 daily', '2026-11-22 13 daily'),
      ['11-22'],
    ],
    [
      'days as the clock on the wall counts them',
      // 01:00 UTC is the evening before in São Paulo.
      listed('2026-11-22 01 daily', '2026-11-21 12 daily', '2026-11-22 12 daily'),
      ['11-22', '11-22'],
    ],
    [
      'what was there before a long holiday',
      [...dailyUntil('2026-08-01', 3), ...listed('2026-11-22 12 daily')],
      ['07-30', '07-31', '08-01', '11-22'],
    ],
    [
      'three before a change of schema, however old',
      [
        ...dailyUntil('2026-11-22', 1),
        ...listed(
          '2026-01-01 12 migration',
          '2026-02-01 12 migration',
          '2026-03-01 12 migration',
          '2026-04-01 12 migration',
        ),
      ],
      ['02-01', '03-01', '04-01', '11-22'],
    ],
    [
      'three that were asked for on one day',
      listed(
        '2026-11-22 09 asked',
        '2026-11-22 10 asked',
        '2026-11-22 11 asked',
        '2026-11-22 12 asked',
      ),
      ['11-22', '11-22', '11-22'],
    ],
  ])('%s', (_name, backups, expected) => {
    expect(daysKept(backups)).toEqual(expected);
  });

  const anyBackup = fc.record({
    id: fc.uuid(),
    at: fc
      .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) })
      .map((time) => new Date(time).toISOString()),
    reason: fc.constantFrom<BackupReason>('daily', 'asked', 'migration'),
  });
  const anyBackups = fc.uniqueArray(anyBackup, { selector: ({ id }) => id, maxLength: 60 });

  it('always the newest, never more than the limits together, whatever the order', () => {
    const most =
      1 + backupsKept.daily + backupsKept.weekly + backupsKept.migration + backupsKept.asked;
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const kept = whichToKeep(backups, zone);
        expect(kept.size).toBeLessThanOrEqual(most);
        const newest = [...backups].sort((a, b) => (a.at < b.at ? 1 : -1))[0];
        if (newest !== undefined) {
          const times = backups.filter(({ id }) => kept.has(id)).map(({ at }) => at);
          expect(times).toContain(newest.at);
        }
        expect(whichToKeep([...backups].reverse(), zone)).toEqual(kept);
      }),
    );
  });

  it('the same again once the others are gone, so that two clean-ups take no more than one', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const kept = whichToKeep(backups, zone);
        const left = backups.filter(({ id }) => kept.has(id));
        expect(whichToKeep(left, zone)).toEqual(kept);
      }),
    );
  });
});

describe('a backup is due', () => {
  it.each<[string, DatedBackup[], string, boolean]>([
    ['where there is none', [], '2026-11-22T12:00:00Z', true],
    ['on a new day', listed('2026-11-21 12 daily'), '2026-11-22T12:00:00Z', true],
    ['not twice on a day', listed('2026-11-22 12 daily'), '2026-11-22T23:00:00Z', false],
    [
      'not on a day with one asked for',
      listed('2026-11-22 12 asked'),
      '2026-11-22T13:00:00Z',
      false,
    ],
    [
      'beside one before a migration',
      listed('2026-11-22 12 migration'),
      '2026-11-22T13:00:00Z',
      true,
    ],
    ['with a clock set back', listed('2027-11-22 12 daily'), '2026-11-22T13:00:00Z', true],
  ])('%s', (_name, backups, now, expected) => {
    expect(isBackupDue(backups, now, zone)).toBe(expected);
  });
});
