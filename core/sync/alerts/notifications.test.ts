import { describe, expect, test } from 'vitest';
import type { Alert } from '#core/model/alert.ts';
import { weekdays } from '#core/model/opening-hours.ts';
import { digest } from './digest.ts';
import { notifications } from './notifications.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour)).toISOString();
const alert = (id: string, rest: Partial<Alert> = {}): Alert => ({
  id,
  key: id,
  clientId: 'a',
  kind: 'incident-opened',
  level: 'red',
  subject: { kind: 'incident', id },
  values: {},
  raisedAt: at(10),
  seenAt: at(10),
  times: 1,
  notifiedAt: null,
  snoozedUntil: null,
  dismissedAt: null,
  ...rest,
});
const rules = { now: at(12), quiet: null, timeZone: 'America/Sao_Paulo', notifies: true };
const show = (alerts: Alert[], more: Partial<typeof rules> | object = {}) =>
  notifications(alerts, { ...rules, ...more }).map(
    ({ clientId, level, alerts: [...all] }) =>
      `${clientId ?? '-'} ${level} ${all.map(({ id }) => id).join(' ')}`,
  );

describe('what is shown now', () => {
  test('one for each client, the worst first', () => {
    const amber = { level: 'amber' } as const;
    expect(
      show([
        alert('1', { clientId: 'b', ...amber }),
        alert('2', amber),
        alert('3'),
        alert('4', { raisedAt: at(11) }),
        alert('5', { clientId: null, ...amber, raisedAt: at(9) }),
      ]),
    ).toEqual(['a red 4 3 2', 'b amber 1', '- amber 5']);
  });

  // 09:00 in São Paulo.
  const morning = { from: '08:00', to: '10:00', days: [...weekdays] };
  test.each<[string, Alert, object, boolean]>([
    ['a new one', alert('1'), {}, true],
    ['when the system shows none', alert('1'), { notifies: false }, false],
    ['in quiet hours', alert('1'), { quiet: morning }, false],
    ['after quiet hours', alert('1'), { quiet: morning, now: at(13) }, true],
    ['one that was shown', alert('1', { notifiedAt: at(11) }), {}, false],
    ['a quiet one', alert('1', { level: 'quiet' }), {}, false],
    ['a dismissed one', alert('1', { dismissedAt: at(11) }), {}, false],
    ['a snoozed one', alert('1', { snoozedUntil: at(13) }), {}, false],
    ['whose snooze ended', alert('1', { notifiedAt: at(9), snoozedUntil: at(12) }), {}, true],
    [
      'shown since its snooze ended',
      alert('1', { notifiedAt: at(12), snoozedUntil: at(11) }),
      {},
      false,
    ],
  ])('%s', (_, one, more, isShown) => {
    expect(show([one], more)).toHaveLength(isShown ? 1 : 0);
  });
});

describe('the digest at nine', () => {
  const quiet = alert('1', { level: 'quiet' });
  const all = [quiet, alert('2'), alert('3', { level: 'quiet', notifiedAt: at(3) })];
  const ask = (last: string | null, now: string, digestAt: string | null = '09:00') =>
    digest(all, last, now, digestAt, 'America/Sao_Paulo')?.map(({ id }) => id) ?? null;
  test.each([
    ['is never', null, at(12), null, null],
    ['is due at its time', at(-12), at(12), '09:00', ['1']],
    ['is not due before', at(-12), at(11), '09:00', null],
    ['comes once', at(12), at(20), '09:00', null],
    ['is due when it was missed', at(-48), at(3), '09:00', ['1']],
    ['is due at first', null, at(3), '09:00', ['1']],
    ['does not wait for a clock that was put back', at(99), at(12), '09:00', ['1']],
  ])('%s', (_, last, now, digestAt, expected) => {
    expect(ask(last, now, digestAt)).toEqual(expected);
  });

  test('is due without anything to say', () => {
    expect(digest([], null, at(12), '09:00', 'UTC')).toEqual([]);
  });
});
