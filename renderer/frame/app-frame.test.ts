import { flushPromises } from '@vue/test-utils';
import type { VueWrapper } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CommandId } from '#app/contract/commands.ts';
import { useNotices } from '#renderer/stores/notices.ts';
import { noSync } from '#test/fakes/sync-views.ts';
import { aFakeClient } from '#test/fakes/views.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import type { FakeHost } from '#test/fakes/bridge.ts';
import AppFrame from './app-frame.vue';
import { mainPlaces } from './main-places.ts';

async function open(address = '/overview', change: Partial<FakeHost> = {}) {
  const at = await openTestWindow({
    clients: [aFakeClient('c1', 'Padaria Aurora', [['Atendimento', 'violations', 2]])],
    ...change,
  });
  const page = await at.show(AppFrame, {}, address);
  /** Chooses an entry of the native menu. */
  const choose = async (command: CommandId): Promise<void> => {
    at.host.send('command:asked', { command });
    await flushPromises();
  };
  const calls = (name: string) => at.host.calls.filter((call) => call.name === name);
  return { at, page, choose, calls };
}

const here = (page: VueWrapper) => page.findAll('.step').map((step) => step.text());

describe('the native menu', () => {
  test('is told what can be run, and follows the view in front', async () => {
    const { at, page } = await open();
    const offered = () => at.host.places.offer?.commands ?? [];
    expect(offered()).toContain('palette');
    expect(offered()).not.toContain('audit');
    at.host.send('place:opened', { place: '/clients/c1' });
    await flushPromises();
    expect(here(page).at(-1)).toBe('Padaria Aurora');
    expect(offered()).toEqual(expect.arrayContaining(['audit', 'report', 'import-flow']));
    // A preference that holds already is nothing to choose.
    expect(offered()).not.toContain('theme-light');
    expect(offered()).toContain('theme-dark');
  });

  test('is told where somebody was, with addresses that lead there', async () => {
    const { at, page } = await open('/clients/c1/bots/c1-bot-1');
    at.host.send('place:opened', { place: '/clients/c1' });
    await flushPromises();
    expect(at.host.places.offer?.recent).toEqual([
      { label: 'Padaria Aurora', place: '/clients/c1' },
      { label: 'Atendimento – Padaria Aurora', place: '/clients/c1/bots/c1-bot-1' },
    ]);
    at.host.send('place:opened', { place: at.host.places.offer!.recent[1]!.place });
    await flushPromises();
    expect(here(page).at(-1)).toBe('Atendimento');
  });

  test('is told names that fit into a menu', async () => {
    const long = 'Loja '.repeat(60).trim();
    const { at } = await open('/clients/c9', { clients: [aFakeClient('c9', long, [])] });
    const [entry] = at.host.places.offer?.recent ?? [];
    expect(entry!.label).toHaveLength(80);
    expect(entry!.label.endsWith('…')).toBe(true);
  });

  test('runs what it was asked for in the window', async () => {
    const { at, page, choose } = await open();
    await choose('go-reports');
    expect(here(page)).toEqual(['Relatórios']);
    await choose('text-larger');
    expect(at.host.settings.textSize).toBe(110);
    await choose('text-usual');
    expect(at.host.settings.textSize).toBe(100);
    await choose('about');
    expect(page.find('[role=tab][data-state=active]').text()).toBe('Sobre');
    await choose('lock');
    expect(at.host.status.state).toBe('locked');
  });

  test('adds a client from anywhere', async () => {
    const { choose } = await open('/settings');
    await choose('add-client');
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('Novo cliente');
  });

  test('runs nothing but the lock while a dialog waits', async () => {
    const { at, page, choose } = await open();
    await choose('shortcuts');
    await choose('go-reports');
    expect(here(page)).toEqual(['Visão geral']);
    await choose('lock');
    expect(at.host.status.state).toBe('locked');
  });

  test('shows the technical log by the host', async () => {
    const { choose, calls } = await open();
    await choose('show-log');
    expect(calls('system.showLog')).toHaveLength(1);
  });
});

describe('commands of the frame', () => {
  test('undo is there as long as something can be taken back', async () => {
    const { at, choose } = await open();
    const undone = vi.fn();
    expect(at.host.places.offer?.commands).not.toContain('undo');
    useNotices().tell('Removido.', { label: 'Desfazer', undo: true, run: undone });
    await flushPromises();
    expect(at.host.places.offer?.commands).toContain('undo');
    await choose('undo');
    expect(undone).toHaveBeenCalledOnce();
    expect(at.host.places.offer?.commands).not.toContain('undo');
  });

  test('printing says on the paper when it was, and takes it away again', async () => {
    const { at, page, choose, calls } = await open();
    await choose('print');
    expect(calls('system.print')).toHaveLength(1);
    expect(page.find('.only-printed').exists()).toBe(false);
    // A dialog of the system that stays open.
    at.host.silent.add('system.print');
    await choose('print');
    expect(page.find('.only-printed').text()).toContain('Impresso em');
  });

  test('a printer that fails is told of', async () => {
    const { at, choose } = await open();
    at.host.faults.set('system.print', { code: 'printer-failed', details: { reason: 'no paper' } });
    await choose('print');
    expect(useNotices().list[0]?.text).toContain('O sistema não imprimiu (no paper).');
  });

  test('a visit that could not be written disturbs nobody', async () => {
    const { at, page } = await open('/overview');
    at.host.faults.set('place.visit', { code: 'read-only', details: { file: 'data.db' } });
    at.host.send('place:opened', { place: '/clients/c1' });
    await flushPromises();
    expect(here(page).at(-1)).toBe('Padaria Aurora');
    expect(useNotices().list).toEqual([]);
  });
});

describe('the rail', () => {
  test('leads to every view over all clients, and marks the one in front', async () => {
    const { page } = await open('/reports/batch');
    const links = page.findAll('.rail .places a');
    expect(links).toHaveLength(mainPlaces.length);
    expect(page.find('.rail [aria-current=page]').text()).toBe('Relatórios');
  });

  test('counts what belongs to a client to the clients', async () => {
    const { page } = await open('/clients/c1/incidents');
    expect(page.find('.rail [aria-current=page]').text()).toBe('Clientes');
  });
});

describe('the network', () => {
  let online = true;
  beforeEach(() => {
    online = true;
    vi.spyOn(navigator, 'onLine', 'get').mockImplementation(() => online);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  const sign = (page: VueWrapper) => page.find('.bar .sign').text();

  test('nothing is said while it is there', async () => {
    const { page } = await open();
    expect(sign(page)).toBe('');
  });

  test('its loss is said with the time and what still works, until it is back', async () => {
    const { page } = await open();
    vi.useFakeTimers({ now: new Date('2026-11-22T14:32:00'), toFake: ['Date'] });
    online = false;
    window.dispatchEvent(new Event('offline'));
    await flushPromises();
    expect(sign(page)).toContain('Sem rede desde 22/11/2026, 14:32');
    expect(sign(page)).toContain('Todo o resto funciona');
    online = true;
    window.dispatchEvent(new Event('online'));
    await flushPromises();
    expect(sign(page)).toBe('');
  });

  test('the last sync’s word counts too', async () => {
    const sync = noSync();
    sync.ages = { ...sync.ages, isOnline: false, offlineSince: null };
    const { at, page } = await open('/overview', { sync });
    expect(sign(page)).toContain('Sem rede');
    sync.ages = { ...sync.ages, isOnline: true };
    at.host.send('data:changed', { nouns: ['client', 'job'] });
    await flushPromises();
    expect(sign(page)).toBe('');
  });
});

describe('a clock that is off', () => {
  test.each([
    [null, ''],
    [720, 'Relógio 12 min atrasado'],
    [-7_200, 'Relógio 2 h adiantado'],
    [-315_360_000, 'Relógio 3650 dias adiantado'],
  ])('A66 by %s s is said in the bar: %s', async (skewSeconds, said) => {
    const sync = noSync();
    sync.ages = { ...sync.ages, skewSeconds };
    const { page } = await open('/overview', { sync });
    expect(page.find('.bar .clock .said').exists() ? page.find('.bar .clock .said').text() : '') //
      .toBe(said);
  });
});

describe('the age of what is shown', () => {
  const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

  test('over all clients it is the newest and the oldest sync', async () => {
    const sync = noSync();
    sync.ages = { ...sync.ages, newestAt: ago(2), oldestAt: ago(72), never: 1 };
    const { page } = await open('/reports', { sync });
    expect(page.find('.bar .age').text()).toBe(
      'Sincronizado há 2 horas; a leitura mais antiga, há 3 dias',
    );
  });

  test('of one client it is the newest flow', async () => {
    const sync = noSync();
    sync.ages = { ...sync.ages, newestAt: ago(2), oldestAt: ago(2), never: 0 };
    const { page } = await open('/clients/c1', { sync });
    expect(page.find('.bar .age').text()).toContain('Fluxo importado');
  });

  test('where nothing was ever synced there is none', async () => {
    const { page } = await open('/reports');
    expect(page.find('.bar .age').exists()).toBe(false);
  });
});
