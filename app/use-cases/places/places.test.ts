import { describe, expect, test } from 'vitest';
import { mostRecentPlaces, placesPerPage } from '#app/contract/limits.ts';
import type { Place } from '#app/contract/place-views.ts';
import { longestName } from '#core/model/name-length.ts';
import { aBot, aClient } from '#test/fakes/records.ts';
import { aNumber, anIncident } from '#test/fakes/sync-records.ts';
import { useCaseWorld } from '#test/fakes/use-case-world.ts';
import type { Deps } from '../deps.ts';
import { listPlaces } from './places.ts';

const inWorld = useCaseWorld();

/** A client with a bot, a number and an open incident. */
function fill(): void {
  const { clients, bots, numbers, incidents } = inWorld().workspace;
  clients.insert(aClient());
  bots.insert(aBot());
  numbers.put(aNumber());
  incidents.put(anIncident());
}

const named = (places: readonly Place[]) => places.map(({ kind, id }) => `${kind} ${id}`);
const everything = [
  'client client-1',
  'bot bot-1',
  'number number-1',
  'incident incident-1',
] as const;

describe('the list of places', () => {
  test('holds clients, bots, numbers and open incidents with what names them', async () => {
    fill();
    const { places, next } = await inWorld().use['place:list']({ from: 0 });
    expect(named(places)).toEqual(everything);
    expect(places[1]).toEqual({
      kind: 'bot',
      id: 'bot-1',
      clientId: 'client-1',
      clientName: 'Padaria Aurora',
      name: 'Atendimento',
    });
    expect(places[3]).toMatchObject({ phone: '+551140028922', about: 'low-quality' });
    expect(next).toBeNull();
  });

  test('leaves out what is removed, with a client all that is its, and closed incidents', async () => {
    fill();
    const { bots, clients, incidents } = inWorld().workspace;
    bots.setRemoved('bot-1', true);
    incidents.put(anIncident({ closedAt: '2026-11-23T12:00:00.000Z' }));
    const left = await inWorld().use['place:list']({ from: 0 });
    expect(named(left.places)).toEqual(['client client-1', 'number number-1']);
    clients.setRemoved('client-1', true);
    expect((await inWorld().use['place:list']({ from: 0 })).places).toEqual([]);
  });

  test('comes in pages that together are everything, each once', async () => {
    const { clients, transaction } = inWorld().workspace;
    transaction(() => {
      for (let at = 0; at < placesPerPage + 5; at += 1)
        clients.insert(aClient({ id: `c${at}`, name: `Loja ${at}` }));
    });
    const ids = new Set<string>();
    let from: number | null = 0;
    let pages = 0;
    while (from !== null) {
      const page: { places: Place[]; next: number | null } = await inWorld().use['place:list']({
        from,
      });
      expect(page.places.length).toBeLessThanOrEqual(placesPerPage);
      for (const { id } of page.places) ids.add(id);
      from = page.next;
      pages += 1;
    }
    expect([ids.size, pages]).toEqual([placesPerPage + 5, 2]);
  });

  test('a page of the longest names stays below the largest message', () => {
    const long = '絵'.repeat(longestName);
    const id = (at: number) => `${String(at).padStart(8, '0')}-0000-4000-8000-000000000000`;
    const bots = Array.from({ length: 2_000 }, (_, at) =>
      aBot({ id: id(at + 1), clientId: id(0), name: long }),
    );
    const workspace = {
      clients: { list: () => [aClient({ id: id(0), name: long })] },
      bots: { listAll: () => bots },
      numbers: { list: () => [] },
      incidents: { list: () => [] },
    };
    const deps = { workspace: () => workspace } as unknown as Deps;
    let from: number | null = 0;
    let seen = 0;
    while (from !== null) {
      const page: { places: Place[]; next: number | null } = listPlaces(deps, from);
      const bytes = new TextEncoder().encode(JSON.stringify(page)).length;
      expect(bytes).toBeLessThan(1024 * 1024);
      seen += page.places.length;
      from = page.next;
    }
    expect(seen).toBe(2_001);
  });
});

describe('recent places', () => {
  const visit = (kind: Place['kind'], id: string) => inWorld().use['place:visit']({ kind, id });
  const recent = () => inWorld().use['place:read-recent'](null);

  test('are those visited last, each once, newest first', async () => {
    fill();
    await visit('client', 'client-1');
    await visit('bot', 'bot-1');
    await visit('number', 'number-1');
    await visit('incident', 'incident-1');
    const now = await visit('client', 'client-1');
    expect(named(now)).toEqual([
      'client client-1',
      'incident incident-1',
      'number number-1',
      'bot bot-1',
    ]);
    expect(await recent()).toEqual(now);
  });

  test('are twelve at most', async () => {
    const { clients } = inWorld().workspace;
    for (let at = 0; at < mostRecentPlaces + 3; at += 1) {
      clients.insert(aClient({ id: `c${at}`, name: `Loja ${at}` }));
      await visit('client', `c${at}`);
    }
    const now = await recent();
    expect(now).toHaveLength(mostRecentPlaces);
    expect(now[0]).toEqual({ kind: 'client', id: 'c14', name: 'Loja 14' });
  });

  test('have today’s names, and none that is gone', async () => {
    fill();
    for (const one of everything)
      await visit(one.split(' ')[0] as Place['kind'], one.split(' ')[1]!);
    const { clients, bots, numbers } = inWorld().workspace;
    clients.rename('client-1', 'Padaria do Sol');
    bots.setRemoved('bot-1', true);
    numbers.setRemoved('number-1', true);
    expect(await recent()).toEqual([
      {
        kind: 'incident',
        id: 'incident-1',
        clientId: 'client-1',
        clientName: 'Padaria do Sol',
        phone: '+551140028922',
        about: 'low-quality',
      },
      { kind: 'client', id: 'client-1', name: 'Padaria do Sol' },
    ]);
    clients.setRemoved('client-1', true);
    expect(await recent()).toEqual([]);
  });

  test('do not take in what is not there', async () => {
    fill();
    await visit('client', 'client-1');
    expect(named(await visit('bot', 'nobody'))).toEqual(['client client-1']);
    expect(named(await recent())).toEqual(['client client-1']);
  });

  test('are read past what a version to come wrote', async () => {
    fill();
    inWorld().workspace.settings.put('recent-places', [
      { kind: 'campaign', id: 'x' },
      7,
      { kind: 'bot', id: 'bot-1' },
    ]);
    expect(named(await recent())).toEqual(['bot bot-1']);
    inWorld().workspace.settings.put('recent-places', 'nothing');
    expect(await recent()).toEqual([]);
  });

  test('tell nobody that something changed: going somewhere changes nothing', async () => {
    fill();
    const before = inWorld().events.length;
    await visit('client', 'client-1');
    expect(inWorld().events).toHaveLength(before);
  });
});
