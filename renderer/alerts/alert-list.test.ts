import { flushPromises } from '@vue/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import type { VueWrapper } from '@vue/test-utils';
import { openTestWindow } from '#test/fakes/window.ts';
import type { TestWindow } from '#test/fakes/window.ts';
import { anAlert, noSync } from '#test/fakes/sync-views.ts';
import { useAlerts } from '#renderer/stores/alerts.ts';
import { useNotices } from '#renderer/stores/notices.ts';
import AlertItem from './alert-item.vue';
import AlertList from './alert-list.vue';

let at: TestWindow;
let page: VueWrapper;

const shown = () => page.findAll('[data-alert]').map((one) => one.attributes('data-alert'));

beforeEach(async () => {
  at = await openTestWindow({
    sync: {
      ...noSync(),
      alerts: [
        anAlert('quiet', { level: 'quiet' }),
        anAlert('asleep', { snoozedUntil: '2999-01-01T00:00:00.000Z' }),
        anAlert('gone', { dismissedAt: '2026-11-01T00:00:00.000Z' }),
        anAlert('red'),
        anAlert('amber', { level: 'amber', snoozedUntil: '2020-01-01T00:00:00.000Z' }),
      ],
    },
  });
  await useAlerts().load();
  page = await at.show(AlertList);
});

describe('alerts', () => {
  test('stand by level, without those put away or asleep', () => {
    expect(shown()).toEqual(['red', 'amber', 'quiet']);
    expect(page.findAll('[data-level]').map((one) => one.attributes('data-level'))).toEqual([
      'red',
      'amber',
      'quiet',
    ]);
  });

  test('speak in sentences and lead to what they are about', async () => {
    const item = page.find('[data-alert=red]');
    expect(item.text()).toContain('passou de Alta para Baixa');
    await item.find('.title').trigger('click');
    await flushPromises();
    expect(page.findComponent(AlertItem).vm.$router.currentRoute.value.fullPath).toBe(
      '/clients/c1/incidents/i1',
    );
  });

  test('a dismissal can be taken back', async () => {
    page.findComponent(AlertItem).vm.$emit('dismiss');
    await flushPromises();
    expect(shown()).toEqual(['amber', 'quiet']);
    await useNotices().undoLast();
    await flushPromises();
    expect(shown()).toEqual(['red', 'amber', 'quiet']);
  });

  test('a snooze hides until its end and can be taken back', async () => {
    const before = Date.now();
    page.findComponent(AlertItem).vm.$emit('snooze', 'hour');
    await flushPromises();
    expect(shown()).toEqual(['amber', 'quiet']);
    const asked = at.host.calls.find(({ name }) => name === 'alert.snooze')!.request as {
      ids: string[];
      until: string;
    };
    expect(asked.ids).toEqual(['red']);
    expect(Date.parse(asked.until)).toBeGreaterThanOrEqual(before + 3_600_000);
    await useNotices().undoLast();
    await flushPromises();
    expect(shown()).toContain('red');
  });

  test('all of a client go together and come back together', async () => {
    page.findComponent(AlertItem).vm.$emit('dismissClient');
    await flushPromises();
    expect(shown()).toEqual([]);
    await useNotices().undoLast();
    await flushPromises();
    expect(shown()).toEqual(['red', 'amber', 'quiet']);
    page.findComponent(AlertItem).vm.$emit('snoozeClient');
    await flushPromises();
    expect(shown()).toEqual([]);
    const asked = at.host.calls.find(({ name }) => name === 'alert.snooze')!.request;
    expect(asked).toMatchObject({ ids: ['red', 'amber', 'quiet'] });
  });

  test('all go at once, named by their number', async () => {
    const all = page.findAll('button').find((one) => one.text() === 'Dispensar os 3')!;
    await all.trigger('click');
    await flushPromises();
    expect(shown()).toEqual([]);
    expect(useNotices().list.at(-1)?.text).toBe('3 avisos dispensados.');
  });

  test('all put away: says so', async () => {
    for (const id of ['red', 'amber', 'quiet']) await useAlerts().setDismissed([id], true);
    await flushPromises();
    expect(page.text()).toContain('Nenhum aviso');
  });
});
