import { describe, expect, test } from 'vitest';
import { auditGroups } from '#core/model/audit-group.ts';
import { locales } from '#core/model/locale.ts';
import { audits } from '#core/audit/registry.ts';
import { badFlow, goodFlow, useCaseWorld } from '#test/fakes/use-case-world.ts';

const inWorld = useCaseWorld();

async function imported(name: string, flow: unknown) {
  const { use, file } = inWorld();
  const { id: clientId } = await use['client:create']({ name });
  const paths = [file(`${name}.json`, flow)];
  await use['flow:import']({ clientId, botId: null, paths });
  return clientId;
}

describe('the catalogue', () => {
  test('has every audit once, group by group, each with a place, a source and a sentence', async () => {
    for (const locale of locales) {
      const rows = await inWorld().use['rule:list']({ locale });
      expect(rows.map(({ auditId }) => auditId).toSorted()).toEqual([...audits.keys()].toSorted());
      const order = rows.map(({ group }) => auditGroups.indexOf(group));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      for (const { title, places } of rows) {
        expect(title).not.toMatch(/[{}|]/);
        expect(places.length).toBeGreaterThan(0);
      }
    }
  });

  test('names the newest ruleset first, and law as law', async () => {
    const rows = await inWorld().use['rule:list']({ locale: 'en' });
    const placesOf = (id: string) =>
      rows.find(({ auditId }) => auditId === id)?.places.map(({ rules }) => rules);
    expect(placesOf('ESC-01')).toEqual(['2026-09', '2020-10']);
    expect(placesOf('STR-01')).toEqual(['2026-09']);
    expect(placesOf('LAW-ES-01')).toEqual(['spain-customer-service-2025']);
  });

  test('counts the newest runs of visible bots, and nobody twice', async () => {
    const { use } = inWorld();
    const count = async () =>
      (await use['rule:list']({ locale: 'en' })).find(({ auditId }) => auditId === 'ESC-01')
        ?.counts;
    await imported('Loja', badFlow);
    const gone = await imported('Padaria', goodFlow);
    expect(await count()).toMatchObject({ fail: 1, pass: 1 });
    await use['client:set-removed-many']({ ids: [gone], removed: true });
    expect(await count()).toMatchObject({ fail: 1, pass: 0 });
  });
});

describe('a page', () => {
  test('says why, how it ends and how to mend it in the language asked for', async () => {
    const rule = await inWorld().use['rule:read']({ auditId: 'ESC-01', locale: 'es' });
    expect(rule?.why).toContain('WhatsApp exige');
    expect(rule?.fix.length).toBeGreaterThan(2);
    expect(rule?.sentences.map(({ outcome }) => outcome)).toEqual(
      expect.arrayContaining(['fail', 'review', 'pass']),
    );
    expect(rule?.places[0]?.clause.link).toBe('https://whatsappbusiness.com/policy');
  });

  test('of an audit that this version does not know is null', async () => {
    expect(await inWorld().use['rule:read']({ auditId: 'OLD-01', locale: 'en' })).toBeNull();
  });

  test('names the clients for whom it is changed, and forgets removed ones', async () => {
    const { use } = inWorld();
    const { id: clientId } = await use['client:create']({ name: 'Padaria' });
    const off = {
      auditId: 'ESC-02',
      reason: 'menu em teste',
      by: 'Ana',
      at: '2026-11-22T12:00:00Z',
    };
    await use['client:write-record']({
      ...{ clientId, by: 'Ana' },
      change: { settings: { switchedOff: [off], severities: { 'ESC-03': 'low' }, phrases: [] } },
    });
    const read = (auditId: string) => use['rule:read']({ auditId, locale: 'en' });
    expect((await read('ESC-02'))?.switchedOff).toEqual([
      { clientId, clientName: 'Padaria', reason: 'menu em teste', by: 'Ana', at: off.at },
    ]);
    expect((await read('ESC-03'))?.severities).toMatchObject([{ clientId, severity: 'low' }]);
    await use['client:set-removed']({ id: clientId, removed: true });
    expect((await read('ESC-02'))?.switchedOff).toEqual([]);
  });
});

describe('rulesets', () => {
  test('say which is in force, what each adds, and whose bots use it', async () => {
    const { use } = inWorld();
    const clientId = await imported('Loja', badFlow);
    const record = await use['client:read-record']({ clientId });
    await use['client:write-record']({
      ...{ clientId, by: 'Ana' },
      change: { facts: { ...record.facts, country: 'BR', sector: 'telecom' } },
    });
    const rows = await use['rule:rulesets']({ locale: 'en' });
    expect(rows.map(({ id, isCurrent, bots }) => [id, isCurrent, bots])).toEqual([
      ['2026-09', true, 1],
      ['2020-10', false, 0],
      ['brazil-sac-2022', false, 1],
      ['spain-customer-service-2025', false, 0],
    ]);
    const [today, past] = rows;
    expect(today?.added).toContain('STR-01');
    expect(today?.added).not.toContain('ESC-01');
    expect(past?.added).toHaveLength(past?.audits ?? 0);
    expect(past?.clocks.map(({ days }) => days)).toEqual([7]);
    expect(today?.clients).toEqual([{ clientId, clientName: 'Loja' }]);
  });
});
