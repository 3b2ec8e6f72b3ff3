import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { openTestWindow } from '#test/fakes/window.ts';
import { aJob, noSync } from '#test/fakes/sync-views.ts';
import { useNotices } from '#renderer/stores/notices.ts';
import { useSync } from '#renderer/stores/sync.ts';
import SchedulePanel from './schedule-panel.vue';
import SchedulesView from './schedules-view.vue';

const at12 = '2026-11-22T12:00:00.000Z';

async function open() {
  const sync = noSync();
  sync.overview = {
    ...sync.overview,
    missed: 2,
    jobs: [
      aJob(),
      aJob(
        {
          id: 'job-2',
          state: 'blocked',
          lastFault: { code: 'bad-credential', at: at12, message: '' },
        },
        { subjectName: 'SAC' },
      ),
    ],
  };
  const at = await openTestWindow({ sync });
  const page = await at.show(SchedulesView, {}, '/schedules');
  return { at, page };
}

describe('all schedules', () => {
  test('say how often in words, what stops a job and where to put it right', async () => {
    const { page } = await open();
    const rows = page.findAll('tbody tr');
    expect(rows[0]!.text()).toContain('A cada 3 horas, dias úteis, das 08:00 às 20:00');
    expect(rows[1]!.text()).toContain('Espera por você');
    expect(rows[1]!.text()).toContain('A chave ou o token foi recusado');
    expect(rows[1]!.findAll('a').map((link) => link.attributes('href'))).toContain(
      '/clients/c1/connections',
    );
    expect(page.text()).toContain('2 leituras perdidas');
    expect(page.text()).toContain('só acontecem com este computador ligado');
  });

  test('one reading is asked for from its row', async () => {
    const { at, page } = await open();
    const button = page.find('[aria-label="Sincronizar SAC agora"]');
    await button.trigger('click');
    await flushPromises();
    expect(at.host.calls.find(({ name }) => name === 'sync.now')?.request).toEqual({
      clientId: null,
      jobIds: ['job-2'],
      everything: false,
    });
  });

  test('sync now shows how far it is, can be stopped, and says what it brought', async () => {
    const { at, page } = await open();
    at.host.silent.add('sync.now');
    await page
      .findAll('button')
      .find((one) => one.text() === 'Sincronizar todos')!
      .trigger('click');
    at.host.send('task:progressed', {
      task: 'sync',
      done: 3,
      total: 12,
      item: 'SAC',
      state: 'running',
    });
    await flushPromises();
    expect(page.text()).toContain('Sincronizando 3 de 12');
    await page
      .findAll('button')
      .find((one) => one.text() === 'Parar')!
      .trigger('click');
    expect(at.host.calls.at(-1)?.name).toBe('sync.cancel');
  });

  test('the result is told', async () => {
    const { page } = await open();
    await page
      .findAll('button')
      .find((one) => one.text() === 'Sincronizar todos')!
      .trigger('click');
    await flushPromises();
    expect(useNotices().list.at(-1)?.text).toBe('Sincronizado: 1 com mudança, 2 sem mudança.');
    expect(useSync().progress).toBeNull();
  });

  test('paused until resumed, and resumed', async () => {
    const { at, page } = await open();
    await useSync().pause('9999-12-31T00:00:00.000Z');
    await flushPromises();
    expect(page.text()).toContain('Tudo pausado até você retomar.');
    await page
      .findAll('button')
      .find((one) => one.text() === 'Retomar')!
      .trigger('click');
    await flushPromises();
    expect(at.host.calls).toContainEqual({ name: 'sync.pause', request: { until: null } });
    expect(page.text()).not.toContain('Tudo pausado');
  });

  test('settings of alerts are kept as the contract has them', async () => {
    const { at, page } = await open();
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(at.host.calls.find(({ name }) => name === 'sync.writeSettings')?.request).toEqual({
      graphVersion: 'v25.0',
      notifies: true,
      quiet: null,
      digestAt: '09:00',
    });
  });
});

describe('a client’s schedule', () => {
  test('is stored as it was changed, and a sync meanwhile does not undo the change', async () => {
    const at = await openTestWindow();
    const page = await at.show(SchedulePanel, { clientId: 'c1' });
    const pause = page.findAll('input[type=checkbox]').at(-1)!;
    await pause.setValue(true);
    at.host.send('data:changed', { nouns: ['job'] });
    await flushPromises();
    await page.find('form').trigger('submit');
    await flushPromises();
    const { schedule } = noSync().schedule;
    expect(at.host.calls.find(({ name }) => name === 'schedule.write')?.request).toEqual({
      clientId: 'c1',
      schedule: { ...schedule, isPaused: true },
    });
  });

  test('promises nothing while nothing is connected', async () => {
    const at = await openTestWindow();
    const page = await at.show(SchedulePanel, { clientId: 'c1' });
    expect(page.text()).toContain('Nada é lido enquanto este cliente não tiver uma conexão.');
    expect(page.findAll('ol time')).toEqual([]);
    expect(page.text()).not.toContain('Sincronizar agora');
  });
});
