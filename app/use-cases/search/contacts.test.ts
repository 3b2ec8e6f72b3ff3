import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { everyContact, type ContactQuery } from '#app/contract/search-query.ts';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { useCaseWorld } from '#test/fakes/use-case-world.ts';

const world = useCaseWorld();
let clients: string[];

beforeEach(async () => {
  const { use, file } = world();
  clients = [];
  for (const [name, says] of [
    [
      'Aurora',
      ['Ligue (11) 4002-8922 ou escreva para sac@aurora.com.br', 'Loja: http://aurora.com.br'],
    ],
    ['Zênite', ['Telefone (11) 4002-8922', 'Atendemos de segunda a sexta, das 8h às 18h']],
  ] as const) {
    const { id } = await use['client:create']({ name });
    clients.push(id);
    const flow = buildFlow({
      welcome: { title: '=Menu', says, otherwise: 'welcome' },
      island: { title: 'Ilha', says: ['Central: (11) 4002-8922'], otherwise: null },
    });
    await use['flow:import']({
      clientId: id,
      botId: null,
      paths: [file(`Bot ${name}.json`, flow)],
    });
  }
  await use['search:catch-up'](null);
});

async function list(change: Partial<ContactQuery> = {}, offset = 0, limit = 100) {
  const query = { ...everyContact, ...change };
  return world().use['contact:list']({ query, offset, limit, locale: 'pt-BR' });
}

const short = async (change: Partial<ContactQuery> = {}) =>
  (await list(change)).rows.map(({ kind, value, clientName }) => `${clientName} ${kind} ${value}`);

describe('the contacts of all bots', () => {
  it('are one row for each bot, in national form, and by kind first', async () => {
    expect(await short()).toEqual([
      'Aurora phone (11) 4002-8922',
      'Zênite phone (11) 4002-8922',
      'Aurora email sac@aurora.com.br',
      'Aurora link aurora.com.br',
      'Zênite hours segunda a sexta, das 8h às 18h',
    ]);
  });

  it('are read anew after they could not be read', async () => {
    const { search } = world().workspace;
    vi.spyOn(search, 'contacts').mockImplementationOnce(() => {
      throw new Error('the disk');
    });
    await expect(list()).rejects.toThrow('the disk');
    expect((await list()).total).toBe(5);
  });

  it('say where they stand and what is worth a look', async () => {
    const [phone, , email, link] = (await list()).rows;
    expect(phone).toMatchObject({ places: 2, notes: ['shared'], otherClients: ['Zênite'] });
    expect(phone?.named.map(({ blockTitle, isReached }) => [blockTitle, isReached])).toEqual([
      ['=Menu', true],
      ['Ilha', false],
    ]);
    expect(email?.notes).toEqual([]);
    expect(link?.notes).toEqual(['http']);
  });

  it.each<[string, Partial<ContactQuery>, number]>([
    ['kind', { kinds: ['email', 'hours'] }, 2],
    ['note', { note: 'shared' }, 2],
    ['words', { text: 'aurora -sac' }, 2],
    ['a phone as it is typed', { text: '+55 11 4002-8922' }, 2],
    ['nothing that is there', { text: 'nada' }, 0],
  ])('are filtered by %s', async (_, change, count) => {
    expect((await list(change)).total).toBe(count);
  });

  it('are filtered by client, and counted', async () => {
    const page = await list({ clientId: clients[0]!, kinds: ['phone'] });
    expect(page).toMatchObject({ total: 1, all: 5, notes: { shared: 1, http: 0 } });
    expect(page.kinds).toEqual({ phone: 1, email: 1, link: 1, hours: 0 });
  });

  it('are sorted both ways, and come page by page', async () => {
    const sort = { by: 'client', descending: true } as const;
    const all = await short({ sort });
    expect(all[0]).toContain('Zênite');
    expect((await list({ sort }, 1, 2)).rows.map(({ value }) => value)).toHaveLength(2);
  });

  it('are gone with their bot', async () => {
    const { use } = world();
    const [bot] = await use['bot:list']({ clientId: clients[0]! });
    await use['bot:set-removed']({ id: bot!.bot.id, removed: true });
    expect(await short({ note: 'shared' })).toEqual([]);
    expect((await list()).all).toBe(2);
  });
});

describe('a table of contacts', () => {
  const table = {
    query: everyContact,
    columns: [
      { id: 'value', header: 'Contato' },
      { id: 'places', header: 'Onde' },
      { id: 'notes', header: 'Atenção' },
    ] as const,
    locale: 'pt-BR' as const,
  };

  it('is text with tabs that a spreadsheet does not run', async () => {
    const { text, rows } = await world().use['contact:copy'](table);
    expect(rows).toBe(5);
    expect(text.split('\n').slice(0, 2)).toEqual([
      'Contato\tOnde\tAtenção',
      "(11) 4002-8922\t'=Menu; Ilha\tEm bots de outros clientes: Zênite",
    ]);
  });

  it('is written as CSV', async () => {
    const path = join(world().folder, 'contatos.csv');
    expect(await world().use['contact:write-table']({ ...table, path })).toEqual({ rows: 5 });
    const written = readFileSync(path, 'utf8');
    expect(written.startsWith('\uFEFF"Contato","Onde"')).toBe(true);
    expect(written).toContain(`"'=Menu; Ilha"`);
  });
});
