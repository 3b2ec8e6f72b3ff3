import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Profile } from '#app/ports/sync-stores.ts';
import { qualityValues, type NumberObservation } from '#core/model/quality-history.ts';
import { factSources } from '#core/model/surroundings.ts';
import { faultCode } from '#test/fakes/fault-code.ts';
import { storeWorld } from '#test/fakes/store-world.ts';
import { aNumber, aNumberObservation } from '#test/fakes/sync-records.ts';

const world = storeWorld();
const ever = ['0001-01-01T00:00:00Z', '9999-01-01T00:00:00Z'] as const;
const on = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`;

const instants = fc.oneof(
  fc.constantFrom(on(1), on(2)),
  fc
    .date({ min: new Date('1970-01-02'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
);
const words = fc.option(fc.oneof(fc.constantFrom('CONNECTED', 'TIER_2K', ''), fc.string()));
const observations: fc.Arbitrary<NumberObservation> = fc.record({
  observedAt: instants,
  source: fc.constantFrom(...factSources),
  quality: fc.option(fc.constantFrom(...qualityValues)),
  status: words,
  nameStatus: words,
  limit: words,
  canSend: words,
  reason: fc.option(fc.string({ unit: 'binary', maxLength: 300 })),
  proofId: fc.constantFrom(null, 'proof-1'),
});

/** Sorting is stable, so equal instants stay in the order of arrival. */
function byInstant<Row extends { readonly observedAt: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => Date.parse(a.observedAt) - Date.parse(b.observedAt));
}

beforeEach(() => {
  world.workspace.numbers.put(aNumber());
});

describe('observations of a number', () => {
  it('come back equal, in the order of time and then of arrival', () => {
    world.workspace.history.addProof('proof-1', {
      fileName: 'tela.png',
      mediaType: 'image/png',
      bytes: Uint8Array.of(1),
    });
    let made = 0;
    fc.assert(
      fc.property(fc.array(observations, { minLength: 1, maxLength: 20 }), (seen) => {
        const id = `made-${String((made += 1))}`;
        world.workspace.transaction(() => {
          world.workspace.numbers.put(aNumber({ id }));
          for (const observation of seen) world.workspace.history.addNumber(id, observation);
        });
        const sorted = byInstant(seen);
        expect(world.workspace.history.ofNumber(id, ...ever)).toEqual(sorted);
        const telling = sorted.filter(({ quality, status }) => quality !== null || status !== null);
        expect(world.workspace.history.latestOfNumber(id)).toEqual(telling.at(-1) ?? null);
        expect(world.workspace.history.latestOfNumbers().get(id)).toEqual(telling.at(-1));
      }),
      { numRuns: 60 },
    );
  });

  it('are found from an instant until before another, however these are written', () => {
    for (const day of [1, 2, 3, 4]) {
      world.workspace.history.addNumber('number-1', aNumberObservation({ observedAt: on(day) }));
    }
    const found = (from: string, to: string): string[] =>
      world.workspace.history.ofNumber('number-1', from, to).map(({ observedAt }) => observedAt);
    expect(found(on(2), on(4))).toEqual([on(2), on(3)]);
    expect(found('2026-11-02T12:00:00Z', '2026-11-03T09:00:00-03:00')).toEqual([on(2)]);
    expect(found(on(4), on(2))).toEqual([]);
    expect(world.workspace.history.ofNumber('nobody', ...ever)).toEqual([]);
  });

  it('are of numbers that are there, at instants, with pictures that are there', () => {
    const { history } = world.workspace;
    expect(() => history.addNumber('nobody', aNumberObservation())).toThrow('no such number');
    for (const observedAt of ['yesterday', '2026-11-22', '2026-11-22T12:00:00']) {
      expect(() => history.addNumber('number-1', aNumberObservation({ observedAt }))).toThrow(
        'instant',
      );
    }
    expect(() => history.addNumber('number-1', aNumberObservation({ proofId: 'none' }))).toThrow(
      'FOREIGN KEY',
    );
    expect(history.ofNumber('number-1', ...ever)).toEqual([]);
  });

  it('survive a transaction that was undone in between', () => {
    const { history } = world.workspace;
    expect(() =>
      world.workspace.transaction(() => {
        history.addNumber('number-1', aNumberObservation({ status: 'UNDONE' }));
        throw new Error('stop');
      }),
    ).toThrow('stop');
    history.addNumber('number-1', aNumberObservation({ status: 'OTHER' }));
    history.addNumber('number-1', aNumberObservation({ status: 'UNDONE', observedAt: on(23) }));
    expect(history.ofNumber('number-1', ...ever).map(({ status }) => status)).toEqual([
      'OTHER',
      'UNDONE',
    ]);
  });

  it('of hidden numbers and clients are not among all', () => {
    world.workspace.history.addNumber('number-1', aNumberObservation());
    expect([...world.workspace.history.latestOfNumbers()]).toEqual([
      ['number-1', aNumberObservation()],
    ]);
    world.workspace.numbers.setRemoved('number-1', true);
    expect(world.workspace.history.latestOfNumbers().size).toBe(0);
    expect(world.workspace.history.latestOfNumber('number-1')).toEqual(aNumberObservation());
    world.workspace.numbers.setRemoved('number-1', false);
    world.workspace.clients.setRemoved('client-1', true);
    expect(world.workspace.history.latestOfNumbers().size).toBe(0);
  });

  it('say when what they refer to is not what it was', () => {
    world.workspace.history.addNumber('number-1', aNumberObservation());
    world.behind((rows) =>
      rows.script(`DROP TRIGGER observed_content_is_not_changed;
        UPDATE observed_content SET body = json_set(body, '$.quality', 'PURPLE');`),
    );
    expect(faultCode(() => world.workspace.history.latestOfNumbers())).toBe('damaged-data');
  });
});

describe('profiles', () => {
  const profile: Profile = {
    about: 'Pães',
    description: null,
    address: null,
    email: null,
    websites: ['https://aurora.example'],
    vertical: 'RETAIL',
    observedAt: on(20),
    source: 'meta',
  };

  it('are kept where they differ in more than the moment of looking', () => {
    const { history } = world.workspace;
    expect(history.latestProfile('number-1')).toBeNull();
    expect(history.addProfile('number-1', profile)).toBe(true);
    expect(history.addProfile('number-1', { ...profile, observedAt: on(21) })).toBe(false);
    expect(history.latestProfile('number-1')).toEqual(profile);
    const other = { ...profile, email: 'a@aurora.example', observedAt: on(22) };
    expect(history.addProfile('number-1', other)).toBe(true);
    expect(history.addProfile('number-1', profile)).toBe(true);
    expect(history.latestProfile('number-1')).toEqual(other);
    const typed: Profile = { ...profile, source: 'typed', observedAt: null };
    expect(history.addProfile('number-1', typed)).toBe(true);
    expect(history.latestProfile('number-1')).toEqual(typed);
    expect(() => history.addProfile('nobody', profile)).toThrow('no such number');
  });
});
