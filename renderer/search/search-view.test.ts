import { flushPromises } from '@vue/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { FakeHost } from '#test/fakes/bridge.ts';
import { aContactRow, noFlowsToSearch, type FakeHit } from '#test/fakes/search-bridge.ts';
import { aFakeClient } from '#test/fakes/views.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import { useNotices } from '#renderer/stores/notices.ts';
import { useSearch } from '#renderer/stores/search.ts';
import SearchView from './search-view.vue';

const hit = (change: Partial<FakeHit> = {}): FakeHit => ({
  ...{ kind: 'text', text: 'Trocas e devoluções', botName: 'Vendas', clientName: 'Aurora' },
  block: 'menu',
  ...change,
});
const hits = [
  hit(),
  hit({ kind: 'variable', text: 'devolucao.motivo', isReached: false }),
  hit({ botName: 'Suporte', text: 'Devolver um produto', block: 'b2' }),
  hit({ botName: 'Zap', clientName: 'Zênite', text: 'Devoluções em 7 dias' }),
];
const index = { bots: 3, pending: 0, failed: 0 };

afterEach(() => vi.useRealTimers());

async function open(address: string, change: Partial<FakeHost> = {}) {
  const window = await openTestWindow({
    search: { ...noFlowsToSearch(), hits, index },
    clients: [aFakeClient('c1', 'Aurora', [])],
    ...change,
  });
  const part = address.startsWith('/search/contacts') ? 'contacts' : 'flows';
  const view = await window.show(SearchView, { part }, address);
  const router = view.vm.$router;
  const rows = () => view.findAll('[role=row]').map((row) => row.text());
  const asked = (name: string) => window.host.calls.filter((call) => call.name === name);
  const press = async (key: string) => {
    await view.get('[role=grid], [role=treegrid]').trigger('keydown', { key });
    await flushPromises();
  };
  const click = async (words: string) => {
    const button = view.findAll('button').find((one) => one.text().startsWith(words));
    if (button === undefined) throw new Error(`no button ${words}`);
    await button.trigger('click');
    await flushPromises();
  };
  return { ...window, view, router, rows, asked, press, click };
}

describe('the search', () => {
  test('shows hits by client and bot, with what matched', async () => {
    const { view, rows } = await open('/search?q=devolu');
    expect(view.text()).toContain('3 resultados em 2 bots de 2 clientes');
    expect(rows()).toEqual([
      'Aurora',
      'Vendas2 resultados',
      'TextoTrocas e devoluçõesBloco menu',
      'Variáveldevolucao.motivoBloco menu',
      'Zênite',
      'Zap1 resultado',
      'TextoDevoluções em 7 diasBloco menu',
    ]);
    expect(view.findAll('mark').map((mark) => mark.text())).toEqual(['devolu', 'devolu', 'Devolu']);
    expect(view.find('[aria-label="Nenhuma conversa chega a este bloco"]').exists()).toBe(true);
  });

  test('has the caret in its field, and follows it after a pause', async () => {
    const { view, asked, router } = await open('/search');
    const input = view.get('input');
    expect(document.activeElement).toBe(input.element);
    vi.useFakeTimers();
    await input.setValue('dev');
    await input.setValue('devolu');
    await vi.runAllTimersAsync();
    const texts = asked('search.flows').map(({ request }) => request);
    expect(texts).toHaveLength(2);
    expect(texts[1]).toMatchObject({ query: { text: 'devolu', kinds: [], clientId: null } });
    expect(router.currentRoute.value.query).toEqual({ q: 'devolu' });
  });

  test('opens the flow at the block, and Back finds the list as it was', async () => {
    const { view, router, press, show } = await open('/search?q=devol');
    await view.get('input').trigger('keydown', { key: 'ArrowDown' });
    expect(document.activeElement?.getAttribute('role')).toBe('grid');
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await press(key);
    const { name, params } = router.currentRoute.value;
    expect([name, params]).toEqual([
      'bot',
      { clientId: 'Aurora', botId: 'Vendas', part: 'flow', item: 'menu' },
    ]);
    view.unmount();
    const back = await show(SearchView, { part: 'flows' }, '/search?q=devol');
    expect(document.activeElement?.getAttribute('role')).toBe('grid');
    expect(back.get('.row.active').text()).toContain('Trocas');
  });

  test('asks for kinds that are pressed, and counts all of them', async () => {
    const { view, click, rows } = await open('/search?q=devol');
    expect(view.get('[role=group]').text()).toContain('Variável 1');
    await click('Variável');
    expect(rows()).toHaveLength(3);
    expect(view.get('[aria-pressed=true]').text()).toContain('Variável');
  });

  test('says that it is searching only when that takes long, and what is still to be read', async () => {
    const { view, host } = await open('/search?q=devol', {
      search: { ...noFlowsToSearch(), hits, index: { bots: 9, pending: 4, failed: 1 } },
    });
    expect(view.text()).toContain('Falta ler o fluxo de 4 bots');
    expect(view.text()).toContain('O fluxo de 1 bot não pôde ser lido');
    host.silent.add('search.flows');
    vi.useFakeTimers();
    void useSearch().load();
    await vi.advanceTimersByTimeAsync(400);
    expect(view.text()).not.toContain('Buscando…');
    await vi.advanceTimersByTimeAsync(200);
    expect(view.text()).toContain('Buscando…');
  });

  test('reads page after page, and again when a flow has changed', async () => {
    const many = Array.from({ length: 250 }, (_, at) => hit({ text: `devol ${at}` }));
    const { asked, host } = await open('/search?q=devol', {
      search: { ...noFlowsToSearch(), hits: many, index },
    });
    const search = useSearch();
    await search.more();
    expect(search.rows).toHaveLength(200);
    const before = asked('search.flows').length;
    host.send('data:changed', { nouns: ['search'] });
    await flushPromises();
    expect(asked('search.flows')).toHaveLength(before + 2);
    expect(search.rows).toHaveLength(200);
  });

  test.each([
    ['nothing to search', '/search', noFlowsToSearch(), 'Ainda não há fluxos para pesquisar'],
    [
      'nothing typed',
      '/search',
      { hits, contacts: [], index },
      'Busque nos fluxos mais novos de 3',
    ],
    ['nothing found', '/search?q=x9', { hits, contacts: [], index }, 'Nada encontrado para “x9”'],
  ])('says that there is %s', async (_, address, search, words) => {
    expect((await open(address, { search })).view.text()).toContain(words);
  });

  test('says what went wrong, and tries again', async () => {
    const faults = new Map([['search.flows', { code: 'damaged-data' as const, details: {} }]]);
    const { view, click, rows } = await open('/search?q=devol', { faults });
    expect(view.get('[role=alert]').text()).toContain('Não foi possível pesquisar');
    faults.clear();
    await click('Tentar');
    expect(rows().length).toBeGreaterThan(3);
  });
});

describe('the contacts', () => {
  const contacts = [
    aContactRow({ notes: ['shared'], otherClients: ['Zênite'], places: 3 }),
    aContactRow({ id: 'two', kind: 'email', value: 'sac@aurora.com.br' }),
  ];
  const search = { ...noFlowsToSearch(), contacts, index };

  test('are a table whose rows open to their places, by keyboard as well', async () => {
    const { view, rows, press, router } = await open('/search/contacts', { search });
    expect(view.text()).toContain('2 de 2 contatos');
    expect(rows()).toHaveLength(3);
    expect(rows()[1]).toContain('Também em Zênite');
    await press('ArrowRight');
    expect(rows()[2]).toContain('MenuLigue (11) 4002-8922');
    expect(rows()[3]).toBe('e mais 2 lugares');
    expect(view.get('[aria-level="1"]').attributes('aria-expanded')).toBe('true');
    await press('ArrowDown');
    await press('ArrowLeft');
    expect(rows()).toHaveLength(3);
    for (const key of ['Enter', 'ArrowDown', 'Enter']) await press(key);
    expect(router.currentRoute.value.params).toEqual({
      ...{ clientId: 'c1', botId: 'bot-1', part: 'flow', item: 'menu' },
    });
  });

  test('are sorted and filtered by what the address says', async () => {
    const { view, asked, click, router } = await open('/search/contacts?sort=-client&kinds=email', {
      search,
    });
    expect(asked('contact.list')[0]?.request).toMatchObject({
      query: { kinds: ['email'], sort: { by: 'client', descending: true } },
    });
    expect(view.get('[aria-sort]').text()).toContain('Cliente');
    await click('Bot');
    expect(router.currentRoute.value.query).toEqual({ kinds: 'email', sort: 'bot' });
    await click('Em bots de outros clientes');
    expect(router.currentRoute.value.query).toMatchObject({ note: 'shared' });
  });

  test('leave as text and as a file, and say so', async () => {
    const written: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
      written.push(text);
      return Promise.resolve();
    });
    const { click, asked } = await open('/search/contacts?q=aurora', { search });
    await click('Copiar');
    await click('Exportar CSV');
    expect(written).toEqual(['Contato\tTipo']);
    expect(asked('contact.export')[0]?.request).toMatchObject({
      query: { text: 'aurora' },
      columns: [{ id: 'value', header: 'Contato' }, {}, {}, {}, {}, {}],
      locale: 'pt-BR',
    });
    expect(useNotices().list.map(({ text }) => text)).toEqual([
      '2 contatos copiados',
      'contatos_2026-11-22.csv: 2 contatos',
    ]);
  });

  test.each([
    ['no contact', '/search/contacts', noFlowsToSearch(), 'Nenhum bot informa um contato'],
    ['none of a filter', '/search/contacts?q=x9', search, 'Nenhum contato corresponde aos filtros'],
    ['nothing to look at', '/search/contacts?note=http', search, 'Nada a conferir'],
  ])('say that there is %s', async (_, address, known, words) => {
    expect((await open(address, { search: known })).view.text()).toContain(words);
  });
});

test('nothing stays once the workspace is closed', async () => {
  await open('/search?q=devol');
  const search = useSearch();
  search.clear();
  expect([search.rows, search.summary, search.query.text]).toEqual([[], null, '']);
});
