import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBot } from '#test/fakes/records.ts';
import { storeWorld } from '#test/fakes/store-world.ts';
import { aBotObservation, someBotFacts } from '#test/fakes/sync-records.ts';

const world = storeWorld();
const on = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`;
const instants = fc.oneof(
  fc.constantFrom(on(1), on(2)),
  fc
    .date({ min: new Date('1970-01-02'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
);

/** Sorting is stable, so equal instants stay in the order of arrival. */
function byInstant<Row extends { readonly observedAt: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => Date.parse(a.observedAt) - Date.parse(b.observedAt));
}

describe('observations of a bot', () => {
  const looks: fc.Arbitrary<ReturnType<typeof aBotObservation>> = fc.record({
    observedAt: instants,
    depth: fc.constantFrom('changes', 'everything'),
    publicationIndex: fc.option(fc.integer()),
    publishedAt: fc.option(fc.string()),
    publishedSha256: fc.option(fc.string()),
    workingSha256: fc.option(fc.string()),
  });

  it('come back equal, newest first', () => {
    let made = 0;
    fc.assert(
      fc.property(fc.array(looks, { minLength: 1, maxLength: 20 }), (seen) => {
        const id = `made-${String((made += 1))}`;
        world.workspace.transaction(() => {
          world.workspace.bots.insert(aBot({ id }));
          for (const look of seen) world.workspace.history.addBot(id, look);
        });
        const newestFirst = byInstant(seen).reverse();
        const full = newestFirst.find(({ depth }) => depth === 'everything') ?? null;
        expect(world.workspace.history.ofBot(id, 100)).toEqual(newestFirst);
        expect(world.workspace.history.ofBot(id, 3)).toEqual(newestFirst.slice(0, 3));
        expect(world.workspace.history.latestFullOfBot(id)).toEqual(full);
        expect(world.workspace.history.latestOfBots().get(id)).toEqual({
          newest: newestFirst[0],
          full,
        });
      }),
      { numRuns: 40 },
    );
  });

  it('of hidden bots and clients are not among all', () => {
    world.workspace.history.addBot('bot-1', aBotObservation());
    expect([...world.workspace.history.latestOfBots().keys()]).toEqual(['bot-1']);
    world.workspace.bots.setRemoved('bot-1', true);
    expect(world.workspace.history.latestOfBots().size).toBe(0);
    world.workspace.bots.setRemoved('bot-1', false);
    world.workspace.clients.setRemoved('client-1', true);
    expect(world.workspace.history.latestOfBots().size).toBe(0);
    expect(() => world.workspace.history.addBot('nobody', aBotObservation())).toThrow(
      'no such bot',
    );
  });
});

describe('facts of a bot', () => {
  const desk = someBotFacts().desk!;

  it.each([
    ['a desk with people', someBotFacts()],
    [
      'a desk whose people could not be counted',
      someBotFacts({ desk: { ...desk, attendants: null } }),
    ],
    ['no desk', someBotFacts({ desk: null, entities: [{ name: 'cor', values: ['azul'] }] })],
  ])('come back equal: %s', (_name, facts) => {
    expect(world.workspace.history.addBotFacts('bot-1', on(20), facts)).toBe(true);
    expect(world.workspace.history.latestBotFacts('bot-1')).toEqual({ observedAt: on(20), facts });
    expect(world.workspace.history.addBotFacts('bot-1', on(21), structuredClone(facts))).toBe(
      false,
    );
    expect(world.workspace.history.latestBotFacts('bot-1')?.observedAt).toBe(on(20));
  });

  it('are kept where they differ, counts of people included, and their rest once', () => {
    const { history } = world.workspace;
    expect(history.latestBotFacts('bot-1')).toBeNull();
    history.addBotFacts('bot-1', on(20), someBotFacts());
    const attendants = { total: 4, online: 0, paused: 0 };
    const night = someBotFacts({ desk: { ...desk, attendants } });
    expect(history.addBotFacts('bot-1', on(21), night)).toBe(true);
    expect(history.latestBotFacts('bot-1')?.facts).toEqual(night);
    expect(history.addBotFacts('bot-1', on(22), someBotFacts())).toBe(true);
    expect(() => history.addBotFacts('nobody', on(22), night)).toThrow('no such bot');
    expect(
      world.behind((rows) =>
        rows.get('SELECT count(*) AS n, count(DISTINCT content) AS contents FROM bot_facts'),
      ),
    ).toEqual({ n: 3, contents: 1 });
  });
});
