import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { openTestWindow } from '#test/fakes/window.ts';
import { aHistory, aNumberRow, noSync } from '#test/fakes/sync-views.ts';
import NumberView from './number-view.vue';

async function open(history = aHistory()) {
  const at = await openTestWindow({
    sync: { ...noSync(), numbers: [aNumberRow()], history },
  });
  const page = await at.show(NumberView, { clientId: 'c1', numberId: 'n1' });
  return { at, page };
}

describe('the history of a number', () => {
  test('stands in the table as it is in the data: values, gaps, versions, incidents', async () => {
    const { page } = await open();
    const rows = page
      .findAll('tbody tr')
      .map((row) => [
        row.find('time').attributes('data-kind'),
        row.find('time').attributes('datetime'),
        row.find('[data-quality]').exists()
          ? row.find('[data-quality]').text()
          : row.findAll('td')[1]!.text(),
        row.findAll('td')[4]!.text(),
      ]);
    const { observations, gaps, versions, incidents } = aHistory();
    expect(rows).toEqual([
      ['observation', observations[3]!.observedAt, 'Média', 'Meta'],
      ['version', versions[0]!.at, 'Fluxo publicado', ''],
      ['observation', observations[2]!.observedAt, 'Baixa', 'Digitado'],
      ['incident', incidents[0]!.openedAt, 'Classificação de qualidade baixa', ''],
      ['gap', gaps[0]!.from, expect.stringContaining('o Transbordo estava fechado'), ''],
      ['observation', observations[1]!.observedAt, 'Alta', 'Meta'],
      ['observation', observations[0]!.observedAt, 'Alta', 'Meta'],
    ]);
  });

  test('shows the picture that proves a typed value', async () => {
    const { at, page } = await open();
    await page.findAll('tbody button')[0]!.trigger('click');
    await flushPromises();
    expect(at.host.calls.at(-1)).toEqual({ name: 'proof.read', request: { id: 'proof-1' } });
    expect(document.querySelector('[role=dialog] img')?.getAttribute('src')).toMatch(/^data:image/);
  });

  test('is asked for over another span', async () => {
    const { at, page } = await open();
    const year = page.findAll('label:has([type=radio])').find((one) => one.text() === '1 ano')!;
    await year.trigger('click');
    await flushPromises();
    const asked = at.host.calls.filter(({ name }) => name === 'number.history');
    const days = asked.map(({ request }) => {
      const { from, to } = request as { from: string; to: string };
      return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
    });
    expect(days).toEqual([30, 365]);
  });

  test('of nothing says so and offers to enter something', async () => {
    const { page } = await open(
      aHistory({ observations: [], incidents: [], gaps: [], versions: [] }),
    );
    expect(page.text()).toContain('Nada foi observado neste período');
    expect(page.find('tbody').exists()).toBe(false);
  });

  test('takes down what somebody read', async () => {
    const { at, page } = await open();
    await page
      .findAll('button')
      .find((one) => one.text() === 'Registrar classificação')!
      .trigger('click');
    await flushPromises();
    const dialog = document.querySelector('[role=dialog]')!;
    const at_ = dialog.querySelector<HTMLInputElement>('input[type=datetime-local]')!;
    at_.value = '2026-11-21T10:00';
    at_.dispatchEvent(new Event('input'));
    dialog.querySelector('textarea')!.value = ' Motivo, tal qual. ';
    dialog.querySelector('textarea')!.dispatchEvent(new Event('input'));
    dialog.querySelector('form')!.dispatchEvent(new Event('submit'));
    await flushPromises();
    expect(at.host.calls.find(({ name }) => name === 'rating.enter')?.request).toEqual({
      numberId: 'n1',
      observedAt: new Date('2026-11-21T10:00').toISOString(),
      quality: 'GREEN',
      status: null,
      limit: null,
      reason: ' Motivo, tal qual. ',
      proofId: null,
    });
  });
});
