import { describe, expect, test } from 'vitest';
import { badFlow, faultOf, useCaseWorld } from '#test/fakes/use-case-world.ts';

const inWorld = useCaseWorld();

async function client(name = 'Padaria'): Promise<string> {
  return (await inWorld().use['client:create']({ name })).id;
}

describe('what is kept of a client', () => {
  test('is changed part by part: what nobody named stays', async () => {
    const { use } = inWorld();
    const clientId = await client();
    const write = (change: object) => use['client:write-record']({ clientId, by: 'Ana', change });
    await write({ tags: ['varejo'], status: 'paused' });
    await write({ notes: 'Prefere e-mail', tags: undefined });
    expect(await use['client:read-record']({ clientId })).toMatchObject({
      ...{ tags: ['varejo'], status: 'paused', notes: 'Prefere e-mail', by: 'Ana' },
      facts: { name: 'Padaria', brands: ['Padaria'] },
    });
    expect(await use['client:list'](null)).toMatchObject([{ tags: ['varejo'], status: 'paused' }]);
  });

  test('a client without a record is active and has no tags', async () => {
    await client();
    expect(await inWorld().use['client:list'](null)).toMatchObject([
      { tags: [], status: 'active' },
    ]);
  });

  test('a record of an older version reads', async () => {
    const { use, workspace } = inWorld();
    const clientId = await client();
    const { facts, settings } = await use['client:read-record']({ clientId });
    workspace.clientRecords.insert(clientId, {
      facts,
      settings,
      by: 'Ana',
      at: '2026-01-01T00:00:00Z',
    });
    expect((await use['client:read-record']({ clientId })).contacts).toEqual([]);
    expect(await use['client:list'](null)).toMatchObject([{ tags: [], status: 'active' }]);
  });

  test('of a client that is not there is a fault', async () => {
    const { use } = inWorld();
    const request = { clientId: 'nobody', by: '', change: {} };
    expect(await faultOf(use['client:write-record'](request))).toBe('client-missing');
  });
});

describe('many clients at once', () => {
  test('tags are given, none twice, and taken back from those alone that got them', async () => {
    const { use } = inWorld();
    const [one, two] = [await client('Um'), await client('Dois')];
    const change = { by: 'Ana', add: ['Varejo'], remove: [] };
    expect(await use['client:tag-many']({ ...change, clientIds: [one] })).toEqual({
      changed: [one],
    });
    const again = { ...change, add: ['VAREJO'], clientIds: [one, two, 'nobody'] };
    const { changed } = await use['client:tag-many'](again);
    expect(changed).toEqual([two]);
    await use['client:tag-many']({ by: 'Ana', add: [], remove: ['varejo'], clientIds: changed });
    const tags = (await use['client:list'](null)).map((row) => [row.client.name, row.tags]);
    expect(Object.fromEntries(tags)).toEqual({ Um: ['Varejo'], Dois: [] });
  });

  test('they are removed and come back in one step each', async () => {
    const { use } = inWorld();
    const ids = [await client('Um'), await client('Dois')];
    await use['client:set-removed-many']({ ids: [...ids, 'nobody'], removed: true });
    expect(await use['client:list'](null)).toEqual([]);
    expect(await use['client:set-removed-many']({ ids, removed: false })).toEqual({ changed: ids });
    expect(await use['client:list'](null)).toHaveLength(2);
  });

  test('only the chosen ones are audited, and only where something changed', async () => {
    const { use, file } = inWorld();
    const [one, two] = [await client('Um'), await client('Dois')];
    for (const [at, clientId] of [one, two].entries())
      await use['flow:import']({ clientId, botId: null, paths: [file(`${at}.json`, badFlow)] });
    const change = {
      settings: { switchedOff: [], severities: {}, phrases: ['quero o balconista'] },
    };
    for (const clientId of [one, two])
      await use['client:write-record']({ clientId, by: 'Ana', change });
    expect(await use['client:pending-audits']({ clientId: one })).toEqual({ bots: 1, pending: 1 });
    const audited = await use['run:audit']({ botIds: null, clientIds: [one] });
    expect(audited).toEqual({ audited: 1, unchanged: 0, failed: 0 });
    expect(await use['client:pending-audits']({ clientId: one })).toEqual({ bots: 1, pending: 0 });
    expect(await use['client:pending-audits']({ clientId: two })).toEqual({ bots: 1, pending: 1 });
  });
});
