import { flushPromises } from '@vue/test-utils';
import { describe, expect, test, vi } from 'vitest';
import type { QualityRow } from '#app/contract/quality-views.ts';
import { aQualityRow, noQuality, type FakeQuality } from '#test/fakes/quality-bridge.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import { useRatings } from '#renderer/stores/ratings.ts';
import QualityView from './quality-view.vue';

const latest = aQualityRow().latest!;
const low = aQualityRow({
  ...{ numberId: 'n2', clientId: 'c2', clientName: 'Ótica', phone: '+551140028923' },
  ...{ reading: 'no-token', botId: null, botName: null, monthAgo: 'YELLOW' },
  latest: { ...latest, quality: 'RED', status: 'RESTRICTED', nameStatus: 'DECLINED' },
  incident: {
    ...{ incidentId: 'i1', kind: 'restriction', openedAt: latest.observedAt, recoveredAt: null },
    clock: {
      ...{ kind: 'appeal-window', startsAt: latest.observedAt, isHistorical: false, isUsual: true },
      endsAt: new Date(Date.now() + 10.5 * 86_400_000).toISOString(),
    },
    more: 2,
  },
});
const never = aQualityRow({
  ...{ numberId: 'n3', phone: '+551140028924', latest: null, weekAgo: null, monthAgo: null },
  ...{ reading: 'by-hand', verifiedName: null },
});

async function open(change: Partial<FakeQuality>, address = '/quality') {
  const { show, host } = await openTestWindow({ quality: { ...noQuality(), ...change } });
  const view = await show(QualityView, {}, address);
  return { view, host };
}

type View = Awaited<ReturnType<typeof open>>['view'];
const phonesOf = (view: View): string[] =>
  view.findAll('tbody a[href*="/numbers/"]').map((link) => link.text());
const button = (view: View, name: string) =>
  view.findAll('button').find((one) => one.text().startsWith(name))!;

describe('the ratings of all clients', () => {
  test('stand on one screen, the worst first, each with word, change, state and source', async () => {
    const { view } = await open({ rows: [never, aQualityRow(), low] });
    expect(phonesOf(view)).toEqual(['(11) 4002-8923', '(11) 4002-8922', '(11) 4002-8924']);
    const [first, second, third] = view.findAll('tbody tr').map((row) => row.text());
    for (const words of [
      ...['Ótica', 'Nenhum bot', 'Baixa', '7 d: Caiu, era Alta', '30 d: Caiu, era Média'],
      ...['Restrito', '2.000 em 24 h', '(recusado)', 'Restrição', 'em 10 dias', 'e mais 2'],
      ...['Meta, conta sem token'],
    ])
      expect(first).toContain(words);
    expect(second).toContain('7 d: Igual');
    for (const words of ['Nunca visto', 'Não se sabe', '–']) expect(third).toContain(words);
  });

  test('lead to the number, its client and its incident', async () => {
    const { view } = await open({ rows: [low] });
    const links = view.findAll('tbody a').map((link) => link.attributes('href'));
    expect(links).toEqual([
      '/clients/c2/numbers',
      '/clients/c2/numbers/n2',
      '/clients/c2/incidents/i1',
    ]);
  });

  test('show ninety days of each row in sight, asked for together and said in words', async () => {
    const { view, host } = await open({
      rows: [low, aQualityRow()],
      tracks: new Map([
        [
          'n2',
          {
            ...{ numberId: 'n2', since: '2026-11-12T12:00:00.000Z', before: 'GREEN' },
            strip: [
              { value: 'GREEN', days: 70 },
              { value: 'gap', days: 9 },
              { value: 'RED', days: 11 },
            ],
          },
        ],
      ]),
    });
    expect(host.calls.filter(({ name }) => name === 'quality.tracks')).toHaveLength(1);
    const strip = view.find('tbody svg[role=img]');
    expect(strip.attributes('aria-label')).toBe(
      'Últimos 90 dias: Alta em 70 dias, sem observação em 9 dias e Baixa em 11 dias.',
    );
    expect(strip.findAll('rect')).toHaveLength(2);
    expect(strip.findAll('line')).toHaveLength(1);
    expect(view.find('tbody [title^="12 de novembro"]').exists()).toBe(true);
    expect(view.find('tbody').text()).toContain('sem mudança vista');
  });

  test('say which accounts nobody reads', async () => {
    const account = (name: string) => ({ clientId: 'c1', clientName: 'Aurora', name });
    const { view } = await open({
      rows: [aQualityRow()],
      unread: ['A', 'B', 'C', 'D', 'E'].map(account),
    });
    const line = view.get('.unread');
    expect(line.text()).toContain('5 contas do WhatsApp sem token');
    expect(line.findAll('a').map((link) => link.attributes('href'))).toEqual([
      '/clients/c1/connections',
      '/clients/c1/connections',
      '/clients/c1/connections',
    ]);
    expect(line.text()).toContain('e mais 2');
  });

  test('are read again when a number changed, with the strips in sight', async () => {
    const { view, host } = await open({ rows: [aQualityRow()] });
    const asked = (name: string) => host.calls.filter((call) => call.name === name).length;
    host.send('data:changed', { nouns: ['number'] });
    await flushPromises();
    expect([asked('quality.list'), asked('quality.tracks')]).toEqual([2, 2]);
    host.send('data:changed', { nouns: ['talk'] });
    await flushPromises();
    expect(asked('quality.list')).toBe(2);
    view.unmount();
    host.send('data:changed', { nouns: ['number'] });
    await flushPromises();
    expect(asked('quality.list')).toBe(2);
  });

  test('come in pages, and only rows in sight are drawn', async () => {
    const rows = Array.from({ length: 450 }, (_, at) =>
      aQualityRow({ numberId: `n${String(at)}` }),
    );
    const { view, host } = await open({ rows });
    const pages = host.calls.filter(({ name }) => name === 'quality.list');
    expect(pages.map(({ request }) => (request as { offset: number }).offset)).toEqual([
      0, 200, 400,
    ]);
    expect(useRatings().value?.rows).toHaveLength(450);
    expect(view.findAll('tbody tr').length).toBeLessThan(60);
  });
});

describe('filters', () => {
  test('of an address are on, and are taken away one by one', async () => {
    const { view } = await open(
      { rows: [aQualityRow(), low, never] },
      '/quality?quality=RED&not-client=c1',
    );
    expect(phonesOf(view)).toEqual(['(11) 4002-8923']);
    const chips = view.findAll('.chips .chip').map((chip) => chip.text());
    expect(chips).toEqual(['Classificação: Baixa', 'Exceto Cliente: Padaria Aurora']);
    await button(view, 'Limpar filtros').trigger('click');
    expect(phonesOf(view)).toHaveLength(3);
  });

  test('that leave nothing say how many there are', async () => {
    const { view } = await open({ rows: [aQualityRow(), low] }, '/quality?text=nada-disso');
    expect(view.text()).toContain('Nenhum número corresponde aos filtros');
    expect(view.text()).toContain('Há 2 números fora deles.');
  });

  test('and the order stand in the address', async () => {
    const { view } = await open({ rows: [low, aQualityRow()] });
    await view
      .findAll('th button')
      .find((one) => one.text() === 'Cliente')!
      .trigger('click');
    await flushPromises();
    expect(view.vm.$router.currentRoute.value.query).toEqual({ sort: 'client' });
    expect(phonesOf(view)[0]).toBe('(11) 4002-8923');
  });
});

describe('what leaves the window', () => {
  async function chosen(rows: QualityRow[]) {
    const opened = await open({ rows });
    for (const box of opened.view.findAll('tbody input[type=checkbox]').slice(0, 2))
      await box.trigger('click');
    return opened;
  }

  test('are the chosen rows in their order, as text with tabs', async () => {
    const write = vi.fn(() => Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: write },
      configurable: true,
    });
    const { view, host } = await chosen([never, aQualityRow(), low]);
    expect(view.text()).toContain('2 números selecionados');
    await button(view, 'Copiar').trigger('click');
    await flushPromises();
    expect(host.calls.find(({ name }) => name === 'quality.copy')?.request).toMatchObject({
      numbers: ['n2', 'n1'],
      locale: 'pt-BR',
    });
    expect(write).toHaveBeenCalledWith('n2\nn1');
    await button(view, 'Limpar a seleção').trigger('click');
    expect(view.text()).not.toContain('selecionados');
  });

  test('can be chosen and copied by keys', async () => {
    const { view, host } = await open({ rows: [aQualityRow(), low, never] });
    const press = async (key: string) => {
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true }),
      );
      await flushPromises();
    };
    await press('c');
    expect(host.calls.some(({ name }) => name === 'quality.copy')).toBe(false);
    await press('a');
    expect(view.text()).toContain('3 números selecionados');
    await press('c');
    expect(host.calls.some(({ name }) => name === 'quality.copy')).toBe(true);
  });

  test('is this view, as the filters leave it', async () => {
    const { view, host } = await open(
      { rows: [never, low, aQualityRow()] },
      '/quality?not-quality=-',
    );
    await button(view, 'Exportar').trigger('click');
    await flushPromises();
    const asked = host.calls.find(({ name }) => name === 'quality.export')?.request as {
      numbers: string[];
      columns: { header: string }[];
    };
    expect(asked.numbers).toEqual(['n2', 'n1']);
    expect(asked.columns.map(({ header }) => header)).toContain('Situação do nome');
  });
});

describe('without rows', () => {
  test('it says what will stand here', async () => {
    const { view } = await open({});
    expect(view.text()).toContain('Nenhum número ainda');
  });

  test('it says what failed and tries again', async () => {
    const { show, host } = await openTestWindow({ quality: { ...noQuality(), rows: [low] } });
    host.faults.set('quality.list', { code: 'damaged-data', details: {} });
    const view = await show(QualityView, {}, '/quality');
    expect(view.get('[role=alert]').text()).toContain('As classificações não puderam ser');
    host.faults.clear();
    await view.get('[role=alert] button').trigger('click');
    await flushPromises();
    expect(phonesOf(view)).toHaveLength(1);
  });

  test('of strips, the list stands and says so', async () => {
    const { show, host } = await openTestWindow({ quality: { ...noQuality(), rows: [low] } });
    host.faults.set('quality.tracks', { code: 'damaged-data', details: {} });
    const view = await show(QualityView, {}, '/quality');
    expect(phonesOf(view)).toHaveLength(1);
    expect(view.text()).toContain('O histórico de 90 dias não pôde ser lido');
  });
});
