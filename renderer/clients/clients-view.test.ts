import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { openTestWindow } from '#test/fakes/window.ts';
import { aFakeClient } from '#test/fakes/views.ts';
import { useNotices } from '#renderer/stores/notices.ts';
import { useBatch } from '#renderer/stores/batch.ts';
import { useClients } from '#renderer/stores/clients.ts';
import ClientTable from './client-table.vue';
import ClientsView from './clients-view.vue';

const two = () => [
  aFakeClient('c1', 'Loja Maré', [['Atendimento', 'violations', 2]]),
  aFakeClient('c2', 'Óptica Luz', []),
];

describe('the list of clients', () => {
  test('empty: four ways to begin', async () => {
    const at = await openTestWindow();
    const page = await at.show(ClientsView);
    expect(page.findAll('button').map((button) => button.text())).toEqual([
      'Adicionar cliente',
      'Experimentar com uma agência de exemplo',
      'Importar clientes de CSV',
      'Receber um cliente',
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
    expect(page.get('th[aria-sort]').attributes('aria-sort')).toBe('ascending');
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

describe('many clients', () => {
  const some = () => [
    { ...aFakeClient('c1', 'Loja Maré', [['A', 'violations', 2]]), tags: ['varejo'] },
    { ...aFakeClient('c2', 'Óptica Luz', []), tags: ['saúde'], status: 'paused' as const },
    aFakeClient('c3', 'Padaria Sol', []),
  ];

  async function open(address = '/clients') {
    const at = await openTestWindow({ clients: some() });
    const page = await at.show(ClientsView, {}, address);
    const choose = async (name: string) => {
      const row = page.findAll('tbody tr').find((one) => one.text().includes(name))!;
      await row.get('input').trigger('click');
      await flushPromises();
    };
    const button = (text: string) =>
      page.findAll('button').find((one) => one.text().includes(text))!;
    const asked = (name: string) => at.host.calls.filter((call) => call.name === name);
    const names = () => page.findAll('tbody a').map((link) => link.text());
    return { ...at, page, choose, button, asked, names };
  }

  test('are filtered by tag, standing and result, which the address holds', async () => {
    const { page, names } = await open('/clients?not-tag=varejo');
    expect(names()).toEqual(['Óptica Luz', 'Padaria Sol']);
    expect(page.get('.chips .turn').text()).toBe('Exceto Etiqueta: varejo');
    await page.get('.chips .turn').trigger('click');
    await flushPromises();
    expect(names()).toEqual(['Loja Maré']);
    await page.get('.chips .away').trigger('click');
    await flushPromises();
    expect(names()).toHaveLength(3);
  });

  test('show their tags, and their standing where it is not the usual one', async () => {
    const { page } = await open();
    const labels = page
      .findAll('tbody tr')
      .map((row) => row.findAll('.labels *').map((one) => one.text()));
    expect(labels.map((words) => words.join(' '))).toEqual([
      expect.stringContaining('varejo'),
      expect.stringMatching(/^Pausado .*saúde/),
      '',
    ]);
  });

  test('are audited and reported together, and every verb says how many', async () => {
    const { choose, button, asked, page } = await open();
    await choose('Loja Maré');
    await choose('Padaria Sol');
    expect(page.get('[role=status].count').text()).toContain('2 clientes selecionados');
    await button('Auditar 2 clientes').trigger('click');
    await flushPromises();
    expect(asked('run.audit').at(-1)?.request).toEqual({ botIds: null, clientIds: ['c1', 'c3'] });
    await button('Relatórios de 2 clientes').trigger('click');
    expect(useBatch().scope).toEqual(['c1', 'c3']);
  });

  test('are removed together and come back together', async () => {
    const { choose, button, names } = await open();
    await choose('Loja Maré');
    await choose('Padaria Sol');
    await button('Remover 2 clientes').trigger('click');
    await flushPromises();
    expect(names()).toEqual(['Óptica Luz']);
    await useNotices().undoLast();
    await flushPromises();
    expect(names()).toHaveLength(3);
  });

  test('get a tag, and lose it again by the notice', async () => {
    const { choose, button, asked } = await open();
    await choose('Padaria Sol');
    await button('Pôr etiqueta').trigger('click');
    await flushPromises();
    const sheet = document.querySelector<HTMLElement>('.modal-sheet')!;
    const offered = [...sheet.querySelectorAll('button')].map((one) => one.textContent.trim());
    expect(offered).toEqual(expect.arrayContaining(['saúde', 'varejo']));
    const field = sheet.querySelector('input')!;
    field.value = ' novo ';
    field.dispatchEvent(new Event('input'));
    sheet.querySelector('form')!.dispatchEvent(new Event('submit'));
    await flushPromises();
    expect(asked('client.tagMany').at(-1)?.request).toMatchObject({
      ...{ clientIds: ['c3'], add: ['novo'], remove: [] },
    });
    await useNotices().undoLast();
    await flushPromises();
    expect(asked('client.tagMany').at(-1)?.request).toMatchObject({ add: [], remove: ['novo'] });
  });
});
