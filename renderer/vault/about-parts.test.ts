import { flushPromises } from '@vue/test-utils';
import { expect, test, vi } from 'vitest';
import { openTestWindow } from '#test/fakes/window.ts';
import { useNotices } from '#renderer/stores/notices.ts';
import DataMap from './data-map.vue';
import LicenceList from './licence-list.vue';

test('what is kept where is told, and the technical log can be seen', async () => {
  const at = await openTestWindow();
  const page = await at.show(DataMap, {}, '/settings/about');
  expect(page.findAll('dt').map((place) => place.text())).toContain('workspace/tokens.db');
  await page.find('button').trigger('click');
  await flushPromises();
  expect(at.host.calls.at(-1)?.name).toBe('system.showLog');
  at.host.faults.set('system.showLog', { code: 'file-missing', details: { file: 'x.log' } });
  await page.find('button').trigger('click');
  await flushPromises();
  expect(useNotices().list[0]?.text).toContain('x.log');
});

test('every part that is shipped is named with its licence, and its words can be read', async () => {
  const at = await openTestWindow();
  const page = await at.show(LicenceList, {}, '/settings/about');
  expect(document.querySelector('[role=dialog]')).toBeNull();
  await page.find('button').trigger('click');
  const dialog = await vi.waitFor(() => {
    const shown = document.querySelector('[role=dialog]');
    expect(shown).not.toBeNull();
    return shown!;
  });
  const zod = [...dialog.querySelectorAll('details')].find((one) =>
    one.querySelector('summary')!.textContent.startsWith('zod '),
  )!;
  expect(zod.querySelector('summary')!.textContent).toMatch(/^zod \d+\.\d+\.\d+ \(MIT\)$/);
  expect(zod.querySelector('pre')!.textContent).toContain('Permission is hereby granted');
});
