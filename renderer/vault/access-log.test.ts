import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { anAccess, someStorage, type FakeStorage } from '#test/fakes/storage-bridge.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import { useNotices } from '#renderer/stores/notices.ts';
import AccessLog from './access-log.vue';

async function open(change: Partial<FakeStorage> = {}) {
  const at = await openTestWindow({ storage: { ...someStorage(), ...change } });
  const page = await at.show(AccessLog, {}, '/settings/security');
  const press = async (label: string) => {
    await page
      .findAll('button')
      .find((one) => one.text() === label)!
      .trigger('click');
    await flushPromises();
  };
  return { at, page, press };
}

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => anAccess({ sequence: count - at }));

describe('the access log', () => {
  test('says that there is nothing yet', async () => {
    const { page } = await open();
    expect(page.text()).toContain('Nada foi registrado ainda.');
    expect(page.find('table').exists()).toBe(false);
  });

  test('tells in words what was done, whose it was and the rest as it is', async () => {
    const rows = [
      anAccess({ sequence: 2, action: 'client-erased', clientName: null, detail: { rows: 12 } }),
      anAccess(),
    ];
    const { page } = await open({ accesses: rows });
    const [erased, exported] = page.findAll('tbody tr').map((row) => row.text());
    expect(erased).toContain('Cliente apagado de vez');
    expect(erased).toContain('rows=12');
    expect(exported).toContain('Relatório exportado');
    expect(exported).toContain('Padaria Aurora');
  });

  test('comes page by page', async () => {
    const { at, page, press } = await open({ accesses: many(120) });
    expect(page.text()).toContain('1 a 50 de 120');
    await press('Mais novas');
    await press('Mais antigas');
    await press('Mais antigas');
    await press('Mais antigas');
    expect(page.text()).toContain('101 a 120 de 120');
    const asked = at.host.calls.filter(({ name }) => name === 'access.list');
    expect(asked.map(({ request }) => request)).toEqual([
      { offset: 0, limit: 50 },
      { offset: 50, limit: 50 },
      { offset: 100, limit: 50 },
    ]);
  });

  test.each([
    [null, 'nenhuma linha foi mudada nem falta. Linhas: 1.'],
    [7, 'não confere a partir da linha 7'],
  ])('is checked: %s', async (brokenAt, said) => {
    const { page, press } = await open({ accesses: [anAccess()], brokenAt });
    await press('Conferir');
    expect(page.find('[role=status]').text()).toContain(said);
  });

  test('is exported with the words of the window', async () => {
    const { at, press } = await open({ accesses: [anAccess()] });
    await press('Exportar CSV');
    const [call] = at.host.calls.filter(({ name }) => name === 'access.export');
    expect(call?.request).toMatchObject({
      headings: ['Linha', 'Quando', 'O que foi feito', 'Cliente', 'Detalhe'],
      actions: { 'client-erased': 'Cliente apagado de vez', unlocked: 'Área de trabalho aberta' },
    });
    expect(useNotices().list[0]?.text).toContain(
      'registro_de_acessos_2026-11-22.csv salvo. Linhas: 1',
    );
  });

  test('that cannot be loaded says so', async () => {
    const at = await openTestWindow();
    at.host.faults.set('access.list', { code: 'damaged-data', details: {} });
    const page = await at.show(AccessLog, {}, '/settings/security');
    expect(page.find('[role=alert]').text()).toContain('não pôde ser carregado');
  });
});
