import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { openTestWindow } from '#test/fakes/window.ts';
import { aFakeClient } from '#test/fakes/views.ts';
import { aNumberRow, noSync } from '#test/fakes/sync-views.ts';
import AppFrame from '#renderer/frame/app-frame.vue';

async function open(address: string) {
  const sync = noSync();
  sync.numbers = [aNumberRow()];
  sync.bots = {
    'c1-bot-1': {
      jobId: 'job-1',
      state: 'waiting',
      lastLookedAt: '2026-11-22T11:00:00.000Z',
      lastReadAt: '2026-11-22T11:00:00.000Z',
      publishedAt: '2026-11-22T10:00:00.000Z',
      draftDiffers: false,
      auditIsOld: true,
      fault: null,
    },
  };
  const at = await openTestWindow({
    clients: [
      aFakeClient('c1', 'Loja Maré', [
        ['Atendimento', 'violations', 2],
        ['SAC', 'violations', 2],
      ]),
    ],
    sync,
  });
  const page = await at.show(AppFrame, {}, address);
  return { at, page };
}

describe('a client’s page', () => {
  test('shows how its bots stand to what is published', async () => {
    const { page } = await open('/clients/c1');
    const rows = page.findAll('tbody tr').map((row) => row.text());
    expect(rows.find((row) => row.includes('Atendimento'))).toContain('Publicado mudou');
    expect(rows.find((row) => row.includes('SAC'))).toContain('Sem conexão');
  });

  test('has an address for each of its parts', async () => {
    const { page } = await open('/clients/c1/numbers');
    expect(page.find('[role=tab][data-state=active]').text()).toBe('Números');
    expect(page.find('tbody').text()).toContain('(11) 4002-8922');
    expect(page.find('tbody').text()).toContain('2.000 em 24 h');
  });

  test('opens where a notification of the system leads', async () => {
    const { at, page } = await open('/clients');
    at.host.send('place:opened', { place: '/clients/c1/connections' });
    await flushPromises();
    expect(page.find('[role=tab][data-state=active]').text()).toBe('Conexões');
    expect(page.find('[aria-current=page].step').text()).toBe('Loja Maré');
  });

  test('a number’s page names client and number', async () => {
    const { page } = await open('/clients/c1/numbers/n1');
    expect(page.findAll('.step').map((step) => step.text())).toEqual([
      'Clientes',
      'Loja Maré',
      'Números',
      '(11) 4002-8922',
    ]);
  });
});
