import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { openTestWindow } from '#test/fakes/window.ts';
import { aFakeClient } from '#test/fakes/views.ts';
import { useNotices } from '#renderer/stores/notices.ts';
import { useClients } from '#renderer/stores/clients.ts';
import ClientTable from './client-table.vue';
import ClientsView from './clients-view.vue';

const two = () => [
  aFakeClient('c1', 'Loja Maré', [['Atendimento', 'violations', 2]]),
  aFakeClient('c2', 'Óptica Luz', []),
];

describe('the list of clients', () => {
  test('empty: three ways to begin', async () => {
    const at = await openTestWindow();
    const page = await at.show(ClientsView);
    expect(page.findAll('button').map((button) => button.text())).toEqual([
      'Adicionar cliente',
      'Experimentar com uma agência de exemplo',
      'Importar clientes de CSV',
    ]);
  });

  test('failed: the sentence of the fault and a way to go on', async () => {
    const at = await openTestWindow();
    at.host.faults.set('client.list', { code: 'damaged-data', details: {} });
    const page = await at.show(ClientsView);
    expect(page.find('[role=alert]').text()).toContain('O arquivo de dados está danificado');
    at.host.faults.clear();
    at.host.clients = two();
    await page.find('[role=alert] button').trigger('click');
    await flushPromises();
    expect(page.text()).toContain('Loja Maré');
  });

  test('full: verdicts as words with a shape of their own', async () => {
    const at = await openTestWindow({ clients: two() });
    const page = await at.show(ClientsView);
    const verdicts = page.findAll('[data-verdict]');
    expect(verdicts.map((mark) => [mark.attributes('data-verdict'), mark.text()])).toEqual([
      ['violations', 'Violações'],
      ['none', 'Ainda não auditado'],
    ]);
  });

  test('sorts by a column, accents as people expect', async () => {
    const at = await openTestWindow({
      clients: [...two(), aFakeClient('c3', 'Padaria Sol', [])],
    });
    const page = await at.show(ClientsView);
    const names = () => page.findAll('tbody a').map((link) => link.text());
    await page.find('th button').trigger('click');
    expect(names()).toEqual(['Loja Maré', 'Óptica Luz', 'Padaria Sol']);
    expect(page.find('th').attributes('aria-sort')).toBe('ascending');
    await page.find('th button').trigger('click');
    expect(names()).toEqual(['Padaria Sol', 'Óptica Luz', 'Loja Maré']);
  });

  test('draws only the rows in sight once there are many', async () => {
    const at = await openTestWindow({
      clients: Array.from({ length: 500 }, (_, index) =>
        aFakeClient(`c${index}`, `Cliente ${index}`, []),
      ),
    });
    const page = await at.show(ClientsView);
    expect(page.find('table').attributes('aria-rowcount')).toBe('501');
    expect(page.findAll('tbody a').length).toBeLessThanOrEqual(80);
  });

  test('a removal can be taken back', async () => {
    const at = await openTestWindow({ clients: two() });
    const page = await at.show(ClientsView);
    const row = useClients().value?.[0];
    page.findComponent(ClientTable).vm.$emit('remove', row);
    await flushPromises();
    expect(page.text()).not.toContain('Loja Maré');
    await useNotices().undoLast();
    await flushPromises();
    expect(page.text()).toContain('Loja Maré');
  });
});
