import { flushPromises } from '@vue/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { usualQuery } from '#app/contract/finding-query.ts';
import { aFindingRow, manyFindings, noOverview } from '#test/fakes/overview-bridge.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import { useNotices } from '#renderer/stores/notices.ts';
import FindingsView from './findings-view.vue';

const rows = [
  aFindingRow(),
  aFindingRow({ auditId: 'HRS-01', title: 'Fora do horário ninguém avisa', severity: 'high' }),
  aFindingRow({ auditId: 'CH-01', title: 'O telefone não tem prefixo', severity: 'low' }),
];

async function open(findings = rows, address = '/findings') {
  const window = await openTestWindow({ overview: { ...noOverview(), findings } });
  const view = await window.show(FindingsView, {}, address);
  const grid = () => view.get('[role="grid"]');
  const press = async (key: string, change: KeyboardEventInit = {}) => {
    await grid().trigger('keydown', { key, ...change });
    await flushPromises();
  };
  const chosen = () => view.findAll('[aria-selected="true"]').length;
  const asked = (name: string) => window.host.calls.filter((call) => call.name === name);
  return { ...window, view, grid, press, chosen, asked };
}

describe('the list of findings', () => {
  test('says how many there are, how old they are, and whose each one is', async () => {
    const { view } = await open();
    expect(view.text()).toContain('3 de 3 achados');
    expect(view.text()).toContain('Fluxo mais antigo');
    const first = view.get('[role="row"][aria-rowindex="2"]');
    expect(first.text()).toContain('Padaria Aurora');
    expect(first.get('a').attributes('href')).toContain('/clients/c1/bots/bot-1/findings/ESC-01');
  });

  test('asks with what the address says', async () => {
    const { asked } = await open(
      rows,
      '/findings?severity=high,blocker&not-audit=ESC-01&sort=-since',
    );
    expect(asked('finding.search')[0]?.request).toMatchObject({
      query: {
        severity: { only: ['high', 'blocker'], not: [] },
        audit: { only: [], not: ['ESC-01'] },
        sort: { by: 'since', descending: true },
      },
    });
  });

  test('has chips that can be turned round and taken away', async () => {
    const { view, asked } = await open(rows, '/findings?severity=high');
    const chip = view.get('.chips .chip');
    expect(chip.text()).toContain('Gravidade: Alta');
    await chip.get('.turn').trigger('click');
    await flushPromises();
    expect(asked('finding.search').at(-1)?.request).toMatchObject({
      query: { severity: { only: [], not: ['high'] } },
    });
    await view.get('.chips .away').trigger('click');
    await flushPromises();
    expect(view.find('.chips').exists()).toBe(false);
  });

  test('sorts by a head, and by it again the other way round', async () => {
    const { view, asked } = await open();
    const head = () => view.findAll('.sort').find((one) => one.text() === 'Cliente')!;
    await head().trigger('click');
    await flushPromises();
    await head().trigger('click');
    await flushPromises();
    expect(asked('finding.search').at(-1)?.request).toMatchObject({
      query: { sort: { by: 'client', descending: true } },
    });
    expect(view.get('[aria-sort]').attributes('aria-sort')).toBe('descending');
  });

  test('draws few of ten thousand rows and asks for a page at a time', async () => {
    const { view, asked } = await open(manyFindings(10_000));
    expect(view.get('[role="grid"]').attributes('aria-rowcount')).toBe('10001');
    expect(view.findAll('[role="row"]').length).toBeLessThan(80);
    expect(
      asked('finding.search').every(({ request }) => (request as { limit: number }).limit <= 200),
    ).toBe(true);
  });

  test('shows one defect over all clients, which leads to its findings', async () => {
    const { view, host, asked } = await open();
    host.overview.groups = [
      {
        ...{ auditId: 'ESC-01', title: 'Sem saída', outcome: 'fail', severity: 'blocker' },
        ...{ findings: 4, bots: 4, clients: 2, since: '2026-11-20T12:00:00.000Z', clause: 'x' },
      },
    ];
    await view
      .findAll('label:has([type=radio])')
      .find((one) => one.text() === 'Por defeito')!
      .trigger('click');
    await flushPromises();
    await view.get('tbody button').trigger('click');
    await flushPromises();
    expect(asked('finding.search').at(-1)?.request).toMatchObject({
      query: { audit: { only: ['ESC-01'], not: [] } },
    });
    expect(view.find('[role="grid"]').exists()).toBe(true);
  });
});

describe('choosing', () => {
  test('works by keyboard alone', async () => {
    const { press, chosen, view } = await open();
    await press(' ');
    expect(chosen()).toBe(1);
    await press('ArrowDown', { shiftKey: true });
    expect(chosen()).toBe(2);
    expect(view.text()).toContain('2 achados selecionados');
    await press('ArrowDown', { ctrlKey: true });
    await press(' ');
    expect(chosen()).toBe(3);
    await press('Escape');
    expect(chosen()).toBe(0);
    await press('a', { ctrlKey: true });
    expect(chosen()).toBe(3);
    await press('Home');
    expect(chosen()).toBe(1);
  });

  test('works with the mouse as file managers do', async () => {
    const { view, chosen } = await open();
    const row = (at: number) => view.get(`[aria-rowindex="${at + 2}"]`);
    await row(0).trigger('click');
    await row(2).trigger('click', { ctrlKey: true });
    await flushPromises();
    expect(chosen()).toBe(2);
    await row(1).trigger('click', { shiftKey: true });
    await flushPromises();
    expect(chosen()).toBe(2);
    await row(1).trigger('click');
    await flushPromises();
    expect(chosen()).toBe(1);
  });

  test('asks for names of rows that are not there, and of ten thousand at most', async () => {
    const { press, asked, view } = await open(manyFindings(10_050));
    await press('a', { ctrlKey: true });
    expect(asked('finding.keys').at(-1)?.request).toMatchObject({ from: 0, to: 9_999 });
    expect(view.text()).toContain('10.000 achados selecionados');
    expect(view.text()).toContain('No máximo 10.000 de uma vez');
  });

  test('copies the chosen rows', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    const { press, asked } = await open();
    await press(' ');
    await press('c', { ctrlKey: true });
    expect(asked('finding.copy').at(-1)?.request).toMatchObject({
      findings: [{ botId: 'bot-1', auditId: 'ESC-01' }],
    });
    expect(writeText).toHaveBeenCalledWith('Achado\tCliente');
  });

  test('decides about all of them, says how many, and takes it back', async () => {
    const { press, view, host, asked } = await open();
    host.settings = { ...host.settings, person: 'Ana' };
    await press('a', { ctrlKey: true });
    const verb = view.findAll('button').find((one) => one.text() === 'Mudar o tratamento')!;
    await verb.trigger('click');
    await flushPromises();
    const item = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    item.find((one) => one.textContent.includes('Corrigido'))!.click();
    await flushPromises();
    const sheet = document.querySelector<HTMLElement>('.modal-sheet')!;
    expect(sheet.textContent).toContain('Marcar 3 achados como “Corrigido”');
    const by = sheet.querySelector<HTMLInputElement>('input')!;
    by.value = 'Ana';
    by.dispatchEvent(new Event('input'));
    sheet.querySelector('form')!.dispatchEvent(new Event('submit'));
    await flushPromises();
    expect(asked('finding.triageMany').at(-1)?.request).toMatchObject({
      ...{ state: 'fixed', author: 'Ana' },
      findings: rows.map(({ botId, auditId }) => ({ botId, auditId })),
    });
    const notice = useNotices().list.at(-1)!;
    expect(notice.text).toBe('3 achados marcados como “Corrigido”.');
    await useNotices().act(notice);
    expect(asked('finding.undoTriage').at(-1)?.request).toEqual({ undoId: 'undo-1' });
  });
});

describe('a list without rows', () => {
  test('says that nothing was found yet', async () => {
    const { view } = await open([]);
    expect(view.text()).toContain('Nenhum achado ainda');
  });

  test('says that the filters leave nothing, and leaves them at a press', async () => {
    const { view, asked } = await open(rows, '/findings?text=xyzzy');
    expect(view.text()).toContain('Nenhum achado corresponde aos filtros');
    await view.get('.message button').trigger('click');
    await flushPromises();
    expect(asked('finding.search').at(-1)?.request).toMatchObject({ query: { text: '' } });
  });

  test('says what failed and tries again', async () => {
    const { host, show } = await openTestWindow();
    host.faults.set('finding.search', { code: 'damaged-data', details: {} });
    const view = await show(FindingsView, {}, '/findings');
    expect(view.get('[role="alert"]').text()).toContain('Os achados não puderam ser carregados');
    host.faults.clear();
    host.overview.findings = rows;
    await view.get('[role="alert"] button').trigger('click');
    await flushPromises();
    expect(view.text()).toContain('3 de 3 achados');
  });
});

test('a view is kept under a name and shown again', async () => {
  const views = [
    {
      ...{ id: 'v', name: 'Vermelhos', isGrouped: false, columns: ['title', 'owner'] as const },
      query: { ...usualQuery, severity: { only: ['blocker'] as const, not: [] } },
    },
  ];
  const { show, host } = await openTestWindow({
    overview: { ...noOverview(), findings: rows, views },
  });
  const view = await show(FindingsView, {}, '/findings');
  await view
    .findAll('button')
    .find((one) => one.text() === 'Visões')!
    .trigger('click');
  await flushPromises();
  const kept = [...document.querySelectorAll<HTMLElement>('.float-list button')];
  kept.find((one) => one.textContent.includes('Vermelhos'))!.click();
  await flushPromises();
  expect(view.findAll('.sort').map((one) => one.text())).toEqual(['Achado', 'Responsável']);
  expect(host.calls.findLast(({ name }) => name === 'finding.search')?.request).toMatchObject({
    query: { severity: { only: ['blocker'] } },
  });
});
