import { describe, expect, test } from 'vitest';
import type { Incident } from '#core/model/incident.ts';
import type { MetaEvent } from '#core/model/quality-history.ts';
import { clocksFor, rulesetInForce } from './clocks-for.ts';
import type { IncidentPlace } from './incident-change.ts';
import { openingsFromEvent } from './openings-from-event.ts';
import { tasksFor } from './tasks-for.ts';

const day = (date: number) => new Date(Date.UTC(2026, 10, date, 12)).toISOString();
const event = (
  kind: MetaEvent['kind'],
  word: string,
  date: number,
  rest: Partial<MetaEvent> = {},
): MetaEvent => ({
  hash: `${kind}${date}`,
  kind,
  at: day(date),
  wabaId: 'waba',
  phone: null,
  event: word,
  expiresAt: null,
  reason: null,
  detail: {},
  ...rest,
});
const placeWith = (...incidents: Incident[]): IncidentPlace => {
  let id = 0;
  return {
    clientId: 'client',
    numberId: null,
    wabaId: 'waba',
    incidents,
    ruleset: '2026-09',
    now: day(22),
    nextId: () => `id-${id++}`,
  };
};
const does = (one: MetaEvent, later: MetaEvent[] = [], ...incidents: Incident[]) =>
  openingsFromEvent(one, placeWith(...incidents), later).map(
    ({ entry, incident: { kind } }) => `${entry.kind} ${kind} ${entry.text}`,
  );
const opened = (one: MetaEvent): Incident => openingsFromEvent(one, placeWith())[0]!.incident;

const word = 'RESTRICTED_BIZ_INITIATED_MESSAGING';
const restriction = event('restriction', word, 20, { expiresAt: day(27), reason: 'Spam' });
const ban = event('ban', 'DISABLE', 20);
const back = event('ban', 'REINSTATE', 21);

describe('an event', () => {
  test.each<[string, MetaEvent, MetaEvent[], Incident[], string[]]>([
    ['a restriction', restriction, [], [], [`opened restriction ${word}`]],
    [
      'a restriction that has ended',
      event('restriction', word, 10, { expiresAt: day(22) }),
      [],
      [],
      [],
    ],
    ['one without an end', event('restriction', word, 1), [], [], [`opened restriction ${word}`]],
    ['one without an end, long ago', event('restriction', word, -10), [], [], []],
    ['a violation', event('violation', 'SCAM', -10), [], [], ['opened restriction SCAM']],
    ['a violation of last winter', event('violation', 'SCAM', -90), [], [], []],
    ['a ban', ban, [], [], ['opened disabled DISABLE']],
    [
      'a ban to come',
      event('ban', 'SCHEDULE_FOR_DISABLE', 20),
      [],
      [],
      ['opened disabled SCHEDULE_FOR_DISABLE'],
    ],
    ['a ban that was taken back', ban, [back], [], []],
    [
      'a ban, and another account’s return',
      ban,
      [{ ...back, wabaId: 'other' }],
      [],
      ['opened disabled DISABLE'],
    ],
    ['a ban after a return', { ...ban, at: day(22) }, [back], [], ['opened disabled DISABLE']],
    ['a return', back, [], [opened(ban)], ['recovered disabled REINSTATE']],
    ['a return from before', { ...back, at: day(19) }, [], [opened(ban)], []],
    ['a return of nothing', back, [], [], []],
    [
      'a rejected name',
      event('name-decision', 'REJECTED', 20),
      [],
      [],
      ['opened name-rejected REJECTED'],
    ],
    ['a name that waits', event('name-decision', 'PENDING', 20), [], [], []],
    [
      'an approved name',
      event('name-decision', 'APPROVED', 21),
      [],
      [opened(event('name-decision', 'REJECTED', 20))],
      ['recovered name-rejected APPROVED'],
    ],
    ['the same again', restriction, [], [opened(restriction)], []],
    [
      'more of it',
      event('restriction', 'RESTRICTED_UTILITY_TEMPLATES', 21),
      [],
      [opened(restriction)],
      ['observed restriction RESTRICTED_UTILITY_TEMPLATES'],
    ],
    [
      'a relapse',
      { ...restriction, at: day(22) },
      [],
      [{ ...opened(restriction), recoveredAt: day(21) }],
      [`observed restriction ${word}`],
    ],
    [
      'from before a recovery',
      restriction,
      [],
      [{ ...opened(restriction), recoveredAt: day(21) }],
      [],
    ],
    ['of templates', event('template-status', 'PAUSED', 20), [], [], []],
    ['of a partner', event('partner', 'PARTNER_REMOVED', 20), [], [], []],
  ])('%s', (_, one, later, incidents, expected) => {
    expect(does(one, later, ...incidents)).toEqual(expected);
  });

  test('brings its end and its reason', () => {
    expect(opened(restriction)).toMatchObject({
      source: 'webhook',
      numberId: null,
      reason: 'Spam',
      openedAt: day(20),
      clocks: [
        { kind: 'restriction-expiry', endsAt: day(27), isUsual: false },
        { kind: 'appeal-window', isUsual: true },
      ],
    });
  });

  test('brings them to an incident that a look opened, and a later end moves the clock', () => {
    const shadow = { ...opened(event('restriction', 'BLOCKED', 21)), source: 'meta' as const };
    const told = openingsFromEvent(restriction, placeWith(shadow))[0]!.incident;
    expect(told).toMatchObject({ openedAt: day(21), after: 'BLOCKED', reason: 'Spam' });
    expect(told.clocks[0]).toMatchObject({ kind: 'restriction-expiry', endsAt: day(27) });
    const longer = openingsFromEvent({ ...restriction, expiresAt: day(29) }, placeWith(told))[0];
    expect(longer?.incident.clocks.map(({ kind, endsAt }) => [kind, endsAt])).toEqual([
      ['restriction-expiry', day(29)],
      ['appeal-window', shadow.clocks[0]?.endsAt],
    ]);
  });
});

describe('clocks', () => {
  const at = '2026-11-22T12:00:00Z';
  const ends = {
    'seven-days': '2026-11-29',
    'appeal-window': '2027-02-20',
    'restriction-expiry': '2026-11-27',
  };
  test.each([
    ['low-quality', '2020-10', null, ['seven-days']],
    ['low-quality', '2026-09', null, []],
    ['low-quality', '2026-09', day(27), []],
    ['restriction', '2020-10', null, []],
    ['restriction', '2026-09', null, ['appeal-window']],
    ['restriction', '2026-09', day(27), ['restriction-expiry', 'appeal-window']],
    ['disabled', '2026-09', null, ['appeal-window']],
    ['disconnection', '2026-09', null, []],
    ['name-rejected', '2020-10', null, []],
  ] as const)('%s under %s, ending %s', (kind, ruleset, expiresAt, expected) => {
    const clocks = clocksFor(kind, at, ruleset, expiresAt);
    expect(clocks.map((clock) => clock.kind)).toEqual(expected);
    for (const clock of clocks) {
      expect(clock.endsAt.slice(0, 10)).toBe(ends[clock.kind]);
      expect(clock.isHistorical).toBe(clock.kind === 'seven-days');
      expect(clock.isUsual).toBe(clock.kind === 'appeal-window');
    }
  });

  test.each([
    ['2021-03-01T00:00:00Z', '2020-10'],
    ['2025-10-06T23:59:59Z', '2020-10'],
    ['2025-10-07T00:00:00Z', '2026-09'],
    ['2026-11-22T00:00:00Z', '2026-09'],
  ])('at %s those of %s ran', (instant, ruleset) => {
    expect(rulesetInForce(instant)).toBe(ruleset);
  });
});

test('a review is asked for where there is one', () => {
  const keys = (...[kind, ruleset]: [Incident['kind'], '2020-10' | '2026-09']) =>
    tasksFor(kind, ruleset, () => 'id').map(({ key }) => key);
  expect(keys('low-quality', '2020-10')).toContain('submit-appeal');
  expect(keys('low-quality', '2026-09')).not.toContain('submit-appeal');
  expect(keys('restriction', '2026-09')).toContain('submit-appeal');
  expect(keys('disconnection', '2026-09')).toEqual([
    'read-reason',
    'reconnect-number',
    'read-again',
    'tell-client',
  ]);
  expect(keys('name-rejected', '2026-09')).toContain('choose-name');
  for (const kind of [
    'low-quality',
    'restriction',
    'disabled',
    'disconnection',
    'name-rejected',
  ] as const) {
    expect(keys(kind, '2026-09')[0]).toBe('read-reason');
    expect(new Set(keys(kind, '2026-09')).size).toBe(keys(kind, '2026-09').length);
  }
});
