import { describe, expect, test } from 'vitest';
import { anIncident } from '#test/fakes/sync-views.ts';
import { nextClock } from '#core/model/next-clock.ts';
import { standingOf } from './incident-words.ts';

const now = Date.parse('2026-11-12T12:00:00.000Z');

describe('the clock that counts', () => {
  test('is not the one of 2020, though that ends first', () => {
    expect(nextClock(anIncident().incident, now)?.kind).toBe('appeal-window');
  });

  test.each([
    ['once it ran out', {}, Date.parse('2027-03-01T00:00:00.000Z')],
    ['once the incident is closed', { closedAt: '2026-11-11T00:00:00.000Z' }, now],
  ])('is none %s', (_, change, at) => {
    expect(nextClock(anIncident(change).incident, at)).toBeNull();
  });
});

test.each([
  [{}, 'open'],
  [{ recoveredAt: '2026-11-11T00:00:00.000Z' }, 'recovered'],
  [{ recoveredAt: '2026-11-11T00:00:00.000Z', closedAt: '2026-11-12T00:00:00.000Z' }, 'closed'],
] as const)('%o is %s', (change, standing) => {
  expect(standingOf(anIncident(change).incident)).toBe(standing);
});
