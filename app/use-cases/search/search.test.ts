import { describe, expect, it } from 'vitest';
import type { SearchQuery } from '#app/contract/search-query.ts';
import { AppFault } from '#app/contract/errors.ts';
import { createUseCases } from '#app/serve.ts';
import { buildFlow, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { useCaseWorld } from '#test/fakes/use-case-world.ts';

const world = useCaseWorld();

const every: SearchQuery = { text: '', kinds: [], clientId: null };

async function search(text: string, change: Partial<SearchQuery> = {}, offset = 0, limit = 100) {
  const query = { ...every, ...change, text };
  return world().use['search:flows']({ query, offset, limit, locale: 'pt-BR' });
}

/** Hits in short: bot, kind and the marked text. */
async function hits(text: string, change: Partial<SearchQuery> = {}): Promise<string[]> {
  const page = await search(text, change);
  return page.hits.map((hit) => {
    const marked = hit.ranges.map(([start, end]) => hit.text.slice(start, end)).join('|');
    return `${page.bots[hit.bot]!.botName} ${hit.kind} ${marked}`;
  });
}

async function importFlow(
  clientId: string,
  name: string,
  blocks: Record<string, ShortBlock>,
): Promise<string> {
  const path = world().file(`${name}.json`, buildFlow(blocks));
  const [result] = await world().use['flow:import']({ clientId, botId: null, paths: [path] });
  if (result?.ok !== true) throw new Error('the flow was not imported');
  return result.botId;
}

/** Two clients: the second's name comes first. */
async function agency() {
  const { use } = world();
  const one = await use['client:create']({ name: 'Óticas São João' });
  const two = await use['client:create']({ name: 'Padaria Aurora' });
  const first = await importFlow(two.id, 'Vendas', {
    welcome: {
      title: 'Devoluções',
      says: ['Olá {{contact.name}}! Veja a devolução em http://aurora.com.br'],
      otherwise: 'welcome',
    },
  });
  const second = await importFlow(one.id, 'Atendimento', {
    welcome: { says: ['Ligue para (11) 4002-8922'], options: ['Devolver'], otherwise: 'welcome' },
  });
  await use['search:catch-up'](null);
  return { one, two, first, second };
}

describe('the search of all flows', () => {
  it('finds texts whatever their accents and case, by client and bot, with what matched', async () => {
    await agency();
    expect(await hits('DEVOLU')).toEqual(['Vendas block Devolu', 'Vendas text devolu']);
    expect(await hits('devol')).toEqual([
      'Atendimento text Devol',
      'Vendas block Devol',
      'Vendas text devol',
    ]);
  });

  it.each<[string, string[]]>([
    ['devol -olver', ['Vendas block Devol', 'Vendas text devol']],
    ['ver devolucao', []],
    ['veja devolucao', ['Vendas text Veja|devolução']],
    ['contact.name', ['Vendas text contact.name', 'Vendas variable contact.name']],
    ['40028922', ['Atendimento phone 40028922']],
    ['+55 (11) 4002-8922', ['Atendimento phone (11)|4002-8922']],
    ['(11) 4002-8922', ['Atendimento text (11)|4002-8922', 'Atendimento phone (11)|4002-8922']],
    ['aurora', ['Vendas text aurora', 'Vendas link aurora']],
    ['devol e', ['Atendimento text Devol|e', 'Vendas block Devol|e', 'Vendas text e|e|devol|e']],
    // Few letters are looked for as well.
    ['9', ['Atendimento text 9', 'Atendimento phone 9']],
    ['ol', ['Atendimento text ol', 'Vendas block ol', 'Vendas text Ol|ol']],
    ['-devol', []],
    ['', []],
  ])('%j', async (text, wanted) => {
    await agency();
    const found = await hits(text);
    expect(found.filter((hit) => !/Exce|Erro|Início/.test(hit))).toEqual(wanted);
  });

  it('counts every kind, and shows those that are asked for', async () => {
    const { two } = await agency();
    const page = await search('devol', { kinds: ['block'] });
    expect(page).toMatchObject({ total: 1, hitBots: 1, hitClients: 1, isCut: false });
    expect(page.kinds).toMatchObject({ block: 1, text: 2, phone: 0 });
    expect(await hits('devol', { clientId: two.id })).toHaveLength(2);
  });

  it('comes page by page, with the hits that each bot has in all', async () => {
    await agency();
    const first = await search('devol', {}, 0, 2);
    const second = await search('devol', {}, 2, 2);
    expect([...first.hits, ...second.hits].map(({ text }) => text)).toEqual(
      (await search('devol')).hits.map(({ text }) => text),
    );
    expect(second.bots).toEqual([expect.objectContaining({ botName: 'Vendas', hits: 2 })]);
  });

  it('leads to the block', async () => {
    await agency();
    const { hits: found } = await search('4002');
    expect(found[0]).toMatchObject({ blockId: 'welcome', isReached: true });
  });

  it('finds no secret: what is stored has none', async () => {
    const secret = 'Key YXRlbmRpbWVudG86c2VncmVkb3NlZ3JlZG8xMjM=';
    const client = await world().use['client:create']({ name: 'Aurora' });
    await importFlow(client.id, 'Bot', {
      welcome: {
        says: [`Use ${secret} e nada mais`],
        entering: [
          {
            type: 'ProcessHttp',
            settings: { uri: 'https://api.loja.com.br', headers: { Authorization: secret } },
          },
        ],
        otherwise: 'welcome',
      },
    });
    await world().use['search:catch-up'](null);
    expect(await hits('e nada mais')).toHaveLength(1);
    expect(await hits('YXRlbmRpbWVudG86')).toEqual([]);
  });
});

describe('the index', () => {
  it('follows a new version, and forgets what is hidden until it is back', async () => {
    const { two, first } = await agency();
    const { use } = world();
    await importFlow(two.id, 'Vendas', { welcome: { says: ['Trocas'], otherwise: 'welcome' } });
    expect((await search('trocas')).index).toEqual({ bots: 2, pending: 1, failed: 0 });
    await use['search:catch-up'](null);
    expect(await hits('trocas')).toEqual(['Vendas text Trocas']);
    expect(await hits('aurora')).toEqual([]);

    await use['bot:set-removed']({ id: first, removed: true });
    expect(await hits('trocas')).toEqual([]);
    await use['search:catch-up'](null);
    expect(world().workspace.search.strays()).toEqual([]);
    await use['bot:set-removed']({ id: first, removed: false });
    await use['search:catch-up'](null);
    expect(await hits('trocas')).toEqual(['Vendas text Trocas']);
  });

  it('is caught up with once, however often that is asked for, and tells the window', async () => {
    await agency();
    const { use, events } = world();
    const told = () =>
      events.filter(([event, payload]) => event === 'data:changed' && has(payload, 'search'))
        .length;
    const before = told();
    expect(before).toBe(1);
    await Promise.all([use['search:catch-up'](null), use['search:catch-up'](null)]);
    expect(told()).toBe(before);
  });

  it('reads phones anew when the client gets a country', async () => {
    const { use } = world();
    const client = await use['client:create']({ name: 'Aurora' });
    await importFlow(client.id, 'Bot', {
      welcome: { says: ['Llame al 55 1234 5678'], otherwise: 'welcome' },
    });
    await use['search:catch-up'](null);
    const { facts } = await use['client:read-record']({ clientId: client.id });
    const change = { facts: { ...facts, country: 'MX' } };
    await use['client:write-record']({ clientId: client.id, by: 'Ana', change });
    expect((await search('llame')).index.pending).toBe(1);
    await use['search:catch-up'](null);
    expect(await hits('525512345678')).toEqual(['Bot phone 525512345678']);
  });

  it('says which flows could not be read, and does not try them again', async () => {
    await agency();
    let tried = 0;
    const { deps } = world();
    const use = createUseCases({
      ...deps,
      checker: {
        ...deps.checker,
        index: () => {
          tried += 1;
          return Promise.reject(new AppFault('check-timeout', { seconds: 10 }));
        },
      },
    });
    await importFlow((await use['client:create']({ name: 'Zeta' })).id, 'Enorme', {});
    await use['search:catch-up'](null);
    await use['search:catch-up'](null);
    expect(tried).toBe(1);
    expect((await search('devol')).index).toEqual({ bots: 3, pending: 0, failed: 1 });
  });
});

function has(payload: unknown, noun: string): boolean {
  return (payload as { nouns: string[] }).nouns.includes(noun);
}
