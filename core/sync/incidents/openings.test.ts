import { describe, expect, test } from 'vitest';
import type { Incident } from '#core/model/incident.ts';
import type { NumberObservation } from '#core/model/quality-history.ts';
import { openIncident, type IncidentPlace } from './incident-change.ts';
import { openings, type Sighting } from './openings.ts';

const day = (date: number) => new Date(Date.UTC(2026, 10, date, 12)).toISOString();
const seen = (date: number, rest: Partial<NumberObservation> = {}): NumberObservation => ({
  observedAt: day(date),
  source: 'meta',
  quality: null,
  status: null,
  nameStatus: null,
  limit: null,
  canSend: null,
  reason: null,
  proofId: null,
  ...rest,
});
const placeWith = (...incidents: Incident[]): IncidentPlace => {
  let id = 0;
  return {
    clientId: 'client',
    numberId: 'number',
    wabaId: 'waba',
    incidents,
    ruleset: '2026-09',
    now: day(22),
    nextId: () => `id-${id++}`,
  };
};
const incident = (
  kind: Incident['kind'],
  after: string,
  rest: Partial<Incident> & { expiresAt?: string } = {},
): Incident => {
  const { expiresAt = null, ...fields } = rest;
  const opening = {
    kind,
    after,
    openedAt: day(10),
    source: 'meta' as const,
    before: null,
    reason: null,
  };
  return {
    ...openIncident(placeWith(), { ...opening, expiresAt }).incident,
    id: 'open',
    ...fields,
  };
};
/** What happens, shortly: `opened low-quality RED`. */
const does = (sighting: Sighting, ...incidents: Incident[]) =>
  openings(sighting, placeWith(...incidents)).map(
    ({ entry, incident: { kind } }) => `${entry.kind} ${kind} ${entry.text}`,
  );

const good = seen(20, {
  quality: 'GREEN',
  status: 'CONNECTED',
  canSend: 'AVAILABLE',
  nameStatus: 'APPROVED',
});

describe('a bad value opens', () => {
  test.each<[Partial<NumberObservation>, string[]]>([
    [{ quality: 'RED' }, ['opened low-quality RED']],
    [{ status: 'FLAGGED' }, ['opened low-quality FLAGGED']],
    [{ quality: 'RED', status: 'FLAGGED' }, ['opened low-quality RED']],
    [{ status: 'RESTRICTED' }, ['opened restriction RESTRICTED']],
    [{ status: 'RATE_LIMITED', canSend: 'BLOCKED' }, ['opened restriction RATE_LIMITED']],
    [{ canSend: 'BLOCKED' }, ['opened restriction BLOCKED']],
    [{ status: 'BANNED', canSend: 'BLOCKED' }, ['opened disabled BANNED']],
    [{ status: 'DISCONNECTED', canSend: 'BLOCKED' }, ['opened disconnection DISCONNECTED']],
    [{ status: 'PENDING', canSend: 'BLOCKED' }, []],
    [{ nameStatus: 'DECLINED' }, ['opened name-rejected DECLINED']],
    [
      { quality: 'RED', status: 'RESTRICTED', nameStatus: 'DECLINED' },
      ['opened low-quality RED', 'opened restriction RESTRICTED', 'opened name-rejected DECLINED'],
    ],
    [{ quality: 'UNKNOWN', status: 'UNKNOWN', canSend: 'LIMITED' }, []],
    [{ quality: 'YELLOW', status: 'SOMETHING_NEW', nameStatus: 'EXPIRED' }, []],
    [{}, []],
  ])('%o', (values, expected) => {
    expect(does({ previous: good, next: seen(22, values) })).toEqual(expected);
    expect(does({ previous: null, next: seen(22, values) })).toEqual(expected);
  });

  test('with what is known of it', () => {
    const next = seen(22, { quality: 'RED', source: 'typed', reason: 'Muitos bloqueios' });
    const [change] = openings({ previous: good, next }, placeWith());
    expect(change).toMatchObject({
      isNew: true,
      incident: {
        clientId: 'client',
        numberId: 'number',
        wabaId: 'waba',
        openedAt: day(22),
        source: 'typed',
        before: 'GREEN',
        after: 'RED',
        reason: 'Muitos bloqueios',
        ruleset: '2026-09',
        recoveredAt: null,
        closedAt: null,
      },
      entry: { at: day(22), by: '', kind: 'opened', text: 'RED' },
    });
  });
});

const low = incident('low-quality', 'RED');
const well = { ...low, recoveredAt: day(15) };
const closed = { ...low, closedAt: day(18), closedBy: 'Ana' };
const wellClosed = { ...closed, recoveredAt: day(15) };
const red = (date: number) => seen(date, { quality: 'RED' });

describe('while incidents are there', () => {
  test.each<[string, Sighting, Incident[], string[]]>([
    ['the same value again', { previous: red(21), next: red(22) }, [low], []],
    [
      'the same after a look that saw none',
      { previous: seen(21, { quality: 'UNKNOWN' }), next: red(22) },
      [low],
      [],
    ],
    ['a relapse', { previous: good, next: red(22) }, [well], ['observed low-quality RED']],
    [
      'a late one from before the recovery is none',
      { previous: red(10), next: red(14) },
      [well],
      [],
    ],
    [
      'another value of the kind',
      { previous: seen(21, { status: 'RESTRICTED' }), next: seen(22, { status: 'RATE_LIMITED' }) },
      [incident('restriction', 'RESTRICTED')],
      ['observed restriction RATE_LIMITED'],
    ],
    ['closed while it lasts', { previous: red(21), next: red(22) }, [closed], []],
    [
      'closed, better, and worse again',
      { previous: good, next: red(22) },
      [closed],
      ['opened low-quality RED'],
    ],
    [
      'closed after its end',
      { previous: good, next: red(22) },
      [wellClosed],
      ['opened low-quality RED'],
    ],
    [
      'never opened, though it was seen',
      { previous: red(21), next: red(22) },
      [],
      ['opened low-quality RED'],
    ],
    [
      'that of another number',
      { previous: good, next: red(22) },
      [{ ...low, numberId: 'other' }],
      ['opened low-quality RED'],
    ],
    [
      'the whole account has one',
      { previous: good, next: seen(22, { canSend: 'BLOCKED' }) },
      [incident('restriction', 'RESTRICTED_BIZ_INITIATED_MESSAGING', { numberId: null })],
      [],
    ],
    [
      'another account has one',
      { previous: good, next: seen(22, { canSend: 'BLOCKED' }) },
      [
        incident('restriction', 'RESTRICTED_BIZ_INITIATED_MESSAGING', {
          numberId: null,
          wabaId: 'other',
        }),
      ],
      ['opened restriction BLOCKED'],
    ],
  ])('%s', (_, sighting, incidents, expected) => {
    expect(does(sighting, ...incidents)).toEqual(expected);
  });

  test('a relapse takes the recovery back', () => {
    expect(openings({ previous: good, next: red(22) }, placeWith(well))[0]).toMatchObject({
      isNew: false,
      incident: { id: 'open', recoveredAt: null },
    });
  });
});

const messages = 'RESTRICTED_BIZ_INITIATED_MESSAGING';

describe('a good value marks as recovered', () => {
  test.each<[Incident, Partial<NumberObservation>, boolean]>([
    [low, { quality: 'GREEN' }, true],
    [low, { quality: 'YELLOW' }, true],
    [low, { quality: 'UNKNOWN' }, false],
    [low, { status: 'CONNECTED' }, false],
    [low, { quality: 'GREEN', status: 'FLAGGED' }, false],
    [incident('low-quality', 'FLAGGED'), { status: 'CONNECTED' }, true],
    [incident('low-quality', 'FLAGGED'), { status: 'CONNECTED', quality: 'RED' }, false],
    [incident('restriction', 'RESTRICTED'), { status: 'CONNECTED', canSend: 'AVAILABLE' }, true],
    [incident('restriction', 'RESTRICTED'), { status: 'CONNECTED', canSend: 'BLOCKED' }, false],
    [incident('restriction', 'BLOCKED'), { canSend: 'LIMITED' }, true],
    [incident('restriction', 'BLOCKED'), { status: 'CONNECTED' }, false],
    [incident('disabled', 'BANNED'), { status: 'CONNECTED' }, true],
    [incident('disabled', 'BANNED'), { status: 'DISCONNECTED' }, false],
    [incident('disabled', 'DISABLE'), { status: 'CONNECTED', canSend: 'AVAILABLE' }, false],
    [incident('disconnection', 'DISCONNECTED'), { status: 'CONNECTED' }, true],
    [incident('disconnection', 'DISCONNECTED'), { status: 'UNKNOWN' }, false],
    [incident('name-rejected', 'DECLINED'), { nameStatus: 'APPROVED' }, true],
    [incident('name-rejected', 'REJECTED'), { nameStatus: 'APPROVED' }, false],
    [incident('restriction', messages, { expiresAt: day(20) }), { canSend: 'AVAILABLE' }, true],
    [incident('restriction', messages, { expiresAt: day(25) }), { canSend: 'AVAILABLE' }, false],
    [incident('restriction', messages), { canSend: 'AVAILABLE' }, false],
    [
      incident('restriction', 'RESTRICTED_ADD_PHONE_NUMBER_ACTION', { expiresAt: day(20) }),
      { canSend: 'AVAILABLE' },
      false,
    ],
    [incident('restriction', 'SCAM'), { canSend: 'AVAILABLE', status: 'CONNECTED' }, false],
    [well, { quality: 'GREEN' }, false],
    [closed, { quality: 'GREEN' }, false],
    [{ ...low, numberId: null }, { quality: 'GREEN' }, false],
  ])('%o by %o: %s', (one, values, isRecovered) => {
    const changes = openings({ previous: null, next: seen(22, values) }, placeWith(one));
    const recoveries = changes.filter(({ entry }) => entry.kind === 'recovered');
    expect(recoveries.map(({ incident: { id, recoveredAt } }) => [id, recoveredAt])).toEqual(
      isRecovered ? [['open', day(22)]] : [],
    );
  });
});

describe('an observation that comes late', () => {
  test.each<[string, Sighting, Incident[], string[]]>([
    [
      'of what newer ones tell differently',
      { previous: seen(21, { quality: 'GREEN' }), next: red(20) },
      [],
      [],
    ],
    [
      'the same, by what is stored',
      { previous: null, next: red(20), later: [seen(21, { quality: 'GREEN' })] },
      [],
      [],
    ],
    [
      'of what newer ones do not tell',
      {
        previous: null,
        next: red(20),
        later: [seen(21, { status: 'CONNECTED', quality: 'UNKNOWN' })],
      },
      [],
      ['opened low-quality RED'],
    ],
    ['newer ones say the same themselves', { previous: red(21), next: red(20) }, [], []],
    ['seven days ago', { previous: null, next: red(15) }, [], ['opened low-quality RED']],
    ['older than a rating looks back', { previous: null, next: red(14) }, [], []],
    [
      'a ban of a year ago, which lasts',
      {
        previous: null,
        next: { ...seen(1, { status: 'BANNED' }), observedAt: '2025-11-22T12:00:00.000Z' },
      },
      [],
      ['opened disabled BANNED'],
    ],
    [
      'a restriction of two months ago',
      {
        previous: null,
        next: { ...seen(1, { status: 'RESTRICTED' }), observedAt: '2026-09-22T12:00:00.000Z' },
      },
      [],
      [],
    ],
    [
      'a recovery that newer ones take back',
      { previous: red(21), next: seen(20, { quality: 'GREEN' }) },
      [low],
      [],
    ],
    [
      'a good value from before the incident',
      { previous: null, next: seen(9, { quality: 'GREEN' }) },
      [low],
      [],
    ],
  ])('%s', (_, sighting, incidents, expected) => {
    expect(does(sighting, ...incidents)).toEqual(expected);
  });

  test('begins when it was observed', () => {
    const [change] = openings({ previous: null, next: red(20) }, placeWith());
    expect([change?.incident.openedAt, change?.entry.at]).toEqual([day(20), day(22)]);
  });
});
