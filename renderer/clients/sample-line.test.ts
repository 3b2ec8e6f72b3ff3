import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { useClients } from '#renderer/stores/clients.ts';
import { useNotices } from '#renderer/stores/notices.ts';
import { aFakeClient } from '#test/fakes/views.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import SampleLine from './sample-line.vue';

async function open(isSample: boolean) {
  const client = { ...aFakeClient('c1', 'Clínica Vale Sereno', []), isSample };
  const at = await openTestWindow({ clients: [client] });
  at.host.tasks.samples = ['c1'];
  await useClients().load();
  return { at, page: await at.show(SampleLine) };
}

describe('the sample agency in the list of clients', () => {
  test('is not spoken of where there is none', async () => {
    expect((await open(false)).page.text()).toBe('');
  });

  test('goes away as a whole, and comes back by the notice', async () => {
    const { at, page } = await open(true);
    expect(page.text()).toContain('Há 1 cliente de exemplo na lista.');
    await page.find('button').trigger('click');
    await flushPromises();
    expect(at.host.calls.map(({ name }) => name)).toContain('sample.remove');
    await useNotices().undoLast();
    expect(at.host.calls.find(({ name }) => name === 'client.setRemovedMany')?.request).toEqual({
      ids: ['c1'],
      removed: false,
    });
  });
});
