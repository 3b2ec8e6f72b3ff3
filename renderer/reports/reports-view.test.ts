import { flushPromises } from '@vue/test-utils';
import type { VueWrapper } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { aPacketCheck, aReportRow, reportRows } from '#test/fakes/report-rows.ts';
import { noReports } from '#test/fakes/report-bridge.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import { useBatch } from '#renderer/stores/batch.ts';
import { usePacketCheck } from '#renderer/stores/packet-check.ts';
import { useReportList } from '#renderer/stores/report-list.ts';
import ReportsView from './reports-view.vue';

async function open(rows = reportRows()) {
  const at = await openTestWindow({ reports: { ...noReports(), rows } });
  const page = await at.show(ReportsView, {}, '/reports');
  return { at, page };
}

const button = (page: VueWrapper, text: string) =>
  page.findAll('button').find((one) => one.text().includes(text))!;
const names = (page: VueWrapper) => page.findAll('tbody a').map((link) => link.text());
const box = (page: VueWrapper, name: string) =>
  page
    .findAll('tbody tr')
    .find((row) => row.text().includes(name))!
    .find('input');
const radio = (page: VueWrapper, text: string) =>
  page.findAll('label:has([type=radio])').find((one) => one.text().includes(text))!;

describe('the reports of all clients', () => {
  test('say how each client stands in words and shapes, and lead to its report', async () => {
    const { page } = await open();
    const rows = page.findAll('tbody tr').map((row) => row.text().replaceAll(/\s+/g, ' '));
    expect(rows[0]).toContain('2 de 3 bots auditados');
    expect(rows[0]).toContain(' · v1');
    expect(rows[0]).toContain('Aprovado por Ana Souza · Português (Brasil)');
    expect(page.findAll('[data-shape]').map((mark) => mark.text())).toEqual([
      'Pendente',
      'Nunca enviado',
      'Em dia',
      'Sem auditoria',
    ]);
    expect(
      new Set(page.findAll('[data-shape]').map((mark) => mark.attributes('data-shape'))).size,
    ).toBe(4);
    expect(page.find('tbody a').attributes('href')).toBe('/clients/c1/report');
  });

  test.each([
    ['Todos (4)', ['Loja Maré', 'Óptica Luz', 'Padaria Sol', 'Ateliê Norte']],
    ['Pendentes (2)', ['Loja Maré', 'Óptica Luz']],
    ['Nunca enviados (2)', ['Óptica Luz', 'Ateliê Norte']],
  ])('narrowed to %s', async (filter, shown) => {
    const { page } = await open();
    await radio(page, filter).trigger('click');
    expect(names(page)).toEqual(shown);
  });

  test('none is due: that is said, with the moment', async () => {
    const { page } = await open([aReportRow('c3', 'Padaria Sol', { isDue: false })]);
    await radio(page, 'Pendentes').trigger('click');
    expect(page.text()).toContain('Todos os relatórios estão em dia');
    await button(page, 'Limpar o filtro').trigger('click');
    expect(names(page)).toEqual(['Padaria Sol']);
  });

  test('are searched by name once there are many, and drawn only where they are seen', async () => {
    const { page } = await open(
      Array.from({ length: 300 }, (_, index) => aReportRow(`c${index}`, `Cliente ${index}`)),
    );
    expect(page.findAll('tbody a').length).toBeLessThanOrEqual(80);
    await page.find('input[placeholder="Filtrar clientes"]').setValue('299');
    expect(names(page)).toEqual(['Cliente 299']);
    expect(page.text()).toContain('1 de 300');
    await page.find('input[placeholder="Filtrar clientes"]').setValue('zzz');
    expect(page.text()).toContain('Nenhum cliente corresponde a “zzz”');
  });

  test('without clients: where to begin', async () => {
    const { page } = await open([]);
    expect(page.text()).toContain('Nenhum relatório ainda');
    expect(page.find('a').attributes('href')).toBe('/clients');
    expect(page.text()).not.toContain('Gerar');
  });

  test('could not be loaded: the fault, and a way to go on', async () => {
    const at = await openTestWindow();
    at.host.faults.set('report.list', { code: 'damaged-data', details: {} });
    const page = await at.show(ReportsView, {}, '/reports');
    expect(page.find('[role=alert]').text()).toContain('O arquivo de dados está danificado');
    at.host.faults.clear();
    at.host.reports.rows.push(...reportRows());
    await page.find('[role=alert] button').trigger('click');
    await flushPromises();
    expect(names(page)).toHaveLength(4);
  });

  test('follow what changes elsewhere, and keep who was chosen', async () => {
    const { at, page } = await open();
    await box(page, 'Óptica Luz').trigger('click');
    at.host.reports.rows = at.host.reports.rows.slice(0, 2);
    at.host.send('data:changed', { nouns: ['report'] });
    await flushPromises();
    expect(names(page)).toEqual(['Loja Maré', 'Óptica Luz']);
    expect(page.text()).toContain('1 cliente escolhido');
  });
});

describe('choosing clients for a batch', () => {
  test('one by one: the count is named before anything is written', async () => {
    const { page } = await open();
    await box(page, 'Loja Maré').trigger('click');
    await box(page, 'Padaria Sol').trigger('click');
    expect(page.find('.bulk').text()).toContain('2 clientes escolhidos');
    await page.find('.bulk').findAll('button').at(-1)!.trigger('click');
    await flushPromises();
    expect(useBatch().scope).toEqual(['c1', 'c3']);
  });

  test('a range with Shift follows the order that is seen', async () => {
    const { page } = await open();
    // By name: Ateliê Norte, Loja Maré, Óptica Luz, Padaria Sol.
    await page.findAll('th button')[0]!.trigger('click');
    await box(page, 'Ateliê Norte').trigger('click');
    await box(page, 'Óptica Luz').trigger('click', { shiftKey: true });
    expect([...useReportList().chosen].sort()).toEqual(['c1', 'c2', 'c4']);
  });

  test('all that are shown, by box and by keyboard, and none with Escape', async () => {
    const { page } = await open();
    await radio(page, 'Pendentes').trigger('click');
    await page.find('thead input').trigger('click');
    expect([...useReportList().chosen]).toEqual(['c1', 'c2']);
    await page.find('tbody a').trigger('keydown', { key: 'Escape' });
    expect(page.find('.bulk').exists()).toBe(false);
    await page.find('tbody a').trigger('keydown', { key: 'a', ctrlKey: true });
    expect([...useReportList().chosen]).toEqual(['c1', 'c2']);
  });

  test('those outside the filter are still counted, and said', async () => {
    const { page } = await open();
    await box(page, 'Padaria Sol').trigger('click');
    await radio(page, 'Pendentes').trigger('click');
    expect(page.find('.bulk').text()).toContain('1 fora do filtro');
  });

  test.each([
    ['Todos', 'Gerar relatórios de 4 clientes', null],
    ['Pendentes', 'Gerar relatórios de 2 clientes', ['c1', 'c2']],
  ])('%s without a choice', async (filter, words, scope) => {
    const { page } = await open();
    await radio(page, filter).trigger('click');
    await button(page, words).trigger('click');
    await flushPromises();
    expect(useBatch().scope).toEqual(scope);
  });

  test('a click on a box opens no client', async () => {
    const { page } = await open();
    await box(page, 'Loja Maré').trigger('click');
    await flushPromises();
    expect(page.find('tbody').exists()).toBe(true);
    expect(useReportList().chosen.size).toBe(1);
  });
});

test('a packet is checked from here', async () => {
  const { at, page } = await open();
  at.host.reports.check = aPacketCheck();
  await button(page, 'Conferir um pacote').trigger('click');
  await flushPromises();
  expect(at.host.calls.at(-1)).toEqual({ name: 'packet.choose', request: { locale: 'pt-BR' } });
  expect(usePacketCheck().value?.fileName).toBe('loja-mare_recurso.zip');
});
