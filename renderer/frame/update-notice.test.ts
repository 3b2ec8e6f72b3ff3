import { flushPromises } from '@vue/test-utils';
import { expect, test } from 'vitest';
import { newerVersion, noUpdates } from '#test/fakes/update-bridge.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import { useNotices } from '#renderer/stores/notices.ts';
import { useUpdateNotice } from './update-notice.ts';

const Holder = { setup: useUpdateNotice, render: () => null };

test.each([
  ['a newer version is told of', newerVersion, ['A versão 1.2.0 do Transbordo está disponível.']],
  ['that there is none is not', { kind: 'newest' as const }, []],
])('after the daily question, %s', async (_, found, told) => {
  const at = await openTestWindow({ updates: noUpdates({ checksDaily: true, found }) });
  await at.show(Holder);
  const texts = () => useNotices().list.map(({ text }) => text);
  expect(texts()).toEqual([]);
  at.host.send('update:changed', { byItself: false });
  await flushPromises();
  expect(texts()).toEqual([]);
  at.host.send('update:changed', { byItself: true });
  await flushPromises();
  expect(texts()).toEqual(told);
});
