import { flushPromises } from '@vue/test-utils';
import type { VueWrapper } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import type { RunView } from '#app/contract/views.ts';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { titles } from '#test/fixtures/report-findings.ts';
import { shopFlow } from '#test/fixtures/shop-flow.ts';
import type { FakeHost } from '#test/fakes/bridge.ts';
import { aFakeFlow } from '#test/fakes/flow-bridge.ts';
import { aFakeClient, aRunView } from '#test/fakes/views.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import BotView from '#renderer/bot/bot-view.vue';
import { useCommands } from '#renderer/frame/commands.ts';
import { useFlow } from '#renderer/stores/flow.ts';
import FlowPanel from './flow-panel.vue';

const client = aFakeClient('c1', 'Loja Maré', [['Atendimento', 'violations', 2]]);
const { bot, audited } = client.bots[0]!;
const view: RunView = aRunView(client.client, bot, audited!);

async function open(item: string | null = null, change: Partial<FakeHost> = {}) {
  const at = await openTestWindow({ clients: [client], ...change });
  const page = await at.show(FlowPanel, { view, item });
  return { at, page };
}

async function press(page: VueWrapper, words: string): Promise<void> {
  const found = page
    .findAll('button, label:has([type=radio])')
    .find((one) => one.text() === words || one.attributes('aria-label') === words);
  if (found === undefined) throw new Error(`no button ${words}`);
  await found.trigger('click');
  await flushPromises();
}

/** Id of “2.0 Pedidos”. */
const orders = Object.keys(titles).find((id) => titles[id] === '2.0 Pedidos')!;

const rows = (page: VueWrapper) => page.findAll('[role=treeitem]');
const current = (page: VueWrapper) =>
  page.find(`[id="${page.find('[role=tree]').attributes('aria-activedescendant')}"]`);

describe('the flow as a tree', () => {
  test('says levels, exits in words, and where no person can be reached', async () => {
    const { page } = await open();
    await press(page, 'Árvore');
    const orders = rows(page).find((row) => row.text().includes('se mensagem igual a “1”'))!;
    expect(orders.text()).toContain('2.0 Pedidos');
    expect(orders.text()).toContain('Sem pessoa');
    expect(orders.attributes()).toMatchObject({
      'aria-level': '4',
      'aria-posinset': '1',
      'aria-setsize': '4',
      'aria-expanded': 'true',
    });
  });

  test('is walked by keys, and shows the block it stands on', async () => {
    const { page } = await open();
    await press(page, 'Árvore');
    const tree = page.find('[role=tree]');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown'])
      await tree.trigger('keydown', { key });
    expect(current(page).text()).toContain('2.0 Pedidos');
    expect(page.find('.aside h2').text()).toBe('2.0 Pedidos');
    expect(page.find('.aside .way').text()).toBe('Daqui não se chega a uma pessoa no chat');
    const all = rows(page).length;
    await tree.trigger('keydown', { key: 'ArrowLeft' });
    expect(rows(page).length).toBeLessThan(all);
    expect(current(page).attributes('aria-expanded')).toBe('false');
    await tree.trigger('keydown', { key: 'ArrowLeft' });
    expect(current(page).text()).toContain('1.0 Menu principal');
    await tree.trigger('keydown', { key: 'End' });
    await tree.trigger('keydown', { key: 'ArrowRight' });
    await flushPromises();
    expect(current(page).text()).toContain('Início');
    expect(current(page).attributes('aria-level')).toBe('1');
  });

  test('finds what is chosen elsewhere', async () => {
    const { page } = await open();
    await press(page, 'Árvore');
    await page.find('.search input').setValue('confirmação');
    await flushPromises();
    expect(current(page).text()).toContain('2.0 Pedidos');
    await press(page, '2.1 Situação do pedido');
    expect(current(page).text()).toContain('2.1 Situação do pedido');
  });
});

describe('a block that the address names', () => {
  test('is selected once the flow is there, on the map and in the tree', async () => {
    const { page } = await open(orders);
    expect(page.find('.aside h2').text()).toBe('2.0 Pedidos');
    await press(page, 'Árvore');
    expect(current(page).text()).toContain('2.0 Pedidos');
  });

  test('is one of the newest version, whichever was looked at before', async () => {
    const { at } = await open();
    const flow = useFlow();
    await flow.showVersion('s1');
    await at.show(FlowPanel, { view, item: orders });
    expect(at.host.calls.filter(({ name }) => name === 'flow.read').at(-1)?.request).toMatchObject({
      snapshotId: null,
    });
  });

  test('that is gone selects nothing', async () => {
    const { page } = await open('no-such-block');
    expect(page.find('.aside h2').exists()).toBe(false);
  });
});

describe('the search', () => {
  test('goes from one block to the next and around', async () => {
    const { page } = await open();
    await page.find('.search input').setValue('devolucoes');
    await flushPromises();
    expect(page.find('.search [role=status]').text()).toBe('1 de 2');
    expect(page.find('.aside h2').text()).toBe('1.0 Menu principal');
    await page.find('.search').trigger('submit');
    expect(page.find('.aside h2').text()).toBe('3.0 Trocas e devoluções');
    await page.find('.search').trigger('submit');
    expect(page.find('.search [role=status]').text()).toBe('1 de 2');
    await page.find('.search input').setValue('xyz');
    await flushPromises();
    expect(page.find('.search [role=status]').text()).toBe('Nenhum bloco tem esse texto.');
  });
});

describe('a proof', () => {
  test('is walked step by step, and says only what was said by then', async () => {
    const { page } = await open('ESC-03~1');
    const step = () => page.find('.walk [role=status]').text();
    const bubbles = () => page.findAll('.bubble').length;
    expect(step()).toContain('Passo 1 de');
    expect(step()).toContain('Agora em “Início”');
    expect(bubbles()).toBe(0);
    for (let at = 0; at < 2; at += 1) expect(useCommands().run('next')).toBe(true);
    await flushPromises();
    expect(step()).toContain('Agora em “1.0 Menu principal”');
    expect(bubbles()).toBe(2);
    await press(page, 'Passo anterior');
    expect(step()).toContain('Passo 2 de');
    expect(bubbles()).toBe(0);
  });

  test('ends with the whole conversation, and stops there', async () => {
    const { page } = await open('ESC-03~1');
    for (let at = 0; at < 20; at += 1) useCommands().run('next');
    await flushPromises();
    expect(page.find('.walk [role=status]').text()).toContain('Passo 5 de 5');
    expect(page.findAll('.turn.user')).toHaveLength(3);
  });

  test('that is no way lists its blocks', async () => {
    const { page } = await open('ESC-03~0');
    expect(page.find('.blocks').text()).toContain('2.0 Pedidos');
    await press(page, 'Árvore');
    const lit = page.findAll('.row.lit').map((row) => row.text());
    expect(lit).toHaveLength(2);
  });

  test('is of the version that was audited: that one is shown', async () => {
    const flows = [
      aFakeFlow('c1-bot-1-later', '2026-11-21T10:00:00Z', buildFlow({ welcome: {} })),
      aFakeFlow('c1-bot-1-snapshot', '2026-11-20T10:00:00Z', shopFlow()),
    ];
    const { page } = await open('ESC-03~1', { flows });
    await flushPromises();
    expect(useFlow().value).toMatchObject({ snapshotId: 'c1-bot-1-snapshot' });
    expect(page.text()).not.toContain('A prova é da versão');
  });

  test('is reached from a finding', async () => {
    const { at } = await open();
    const page = await at.show(BotView, { clientId: 'c1', botId: 'c1-bot-1' });
    const links = page.findAll('a').filter((link) => link.text() === 'Ver no fluxo');
    expect(links.map((link) => link.attributes('href'))).toContain(
      '/clients/c1/bots/c1-bot-1/flow/ESC-03~1',
    );
  });
});

describe('versions', () => {
  const { 'novo-bloco': added, ...rest } = {
    ...shopFlow(),
    ...buildFlow({ 'novo-bloco': { title: '6.0 Promoções', otherwise: 'welcome' } }),
  } as Record<string, never>;
  const flows = [
    aFakeFlow('c1-bot-1-later', '2026-11-21T10:00:00Z', { ...rest, 'novo-bloco': added! }),
    aFakeFlow('c1-bot-1-snapshot', '2026-11-20T10:00:00Z', rest),
  ];

  test('are compared in words, and their marks stand in the tree', async () => {
    const { page } = await open(null, { flows });
    await press(page, 'Mudanças');
    await useFlow().compareWith('c1-bot-1-snapshot');
    await flushPromises();
    expect(page.find('.counts').text()).toContain('1 bloco novo');
    await press(page, 'O bloco “6.0 Promoções” foi incluído');
    await press(page, 'Árvore');
    expect(current(page).text()).toContain('Novo');
  });

  test('of a flow that came once: there is nothing to compare with', async () => {
    const { page } = await open();
    await press(page, 'Mudanças');
    expect(page.text()).toContain('Só há uma versão deste fluxo');
  });
});

describe('without a flow to show', () => {
  test('a router’s file says where its flows come from', async () => {
    const document = { settings: { children: [{ service: 'vendas', isDefault: true }] } };
    const flows = [aFakeFlow('c1-bot-1-snapshot', '2026-11-20T10:00:00Z', document)];
    const { page } = await open(null, { flows });
    expect(page.text()).toContain('Este fluxo não tem blocos');
  });

  test('a bot without any says so, and a fault can be tried again', async () => {
    const { page } = await open(null, { flows: [] });
    expect(page.text()).toContain('Este bot ainda não tem fluxo');
    const fault = { code: 'check-timeout', details: { seconds: 10 } } as const;
    const { at, page: failed } = await open(null, { faults: new Map([['flow.read', fault]]) });
    expect(failed.find('[role=alert]').text()).toContain('O fluxo não pôde ser mostrado');
    at.host.faults.clear();
    await press(failed, 'Tentar de novo');
    expect(failed.find('.canvas').attributes('aria-label')).toBe('Mapa do fluxo: 10 blocos');
  });
});
