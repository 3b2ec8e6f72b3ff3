import { flushPromises } from '@vue/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { defineComponent } from 'vue';
import type { Settings } from '#app/contract/views.ts';
import { useSettings } from '#renderer/stores/settings.ts';
import { someSettings } from '#test/fakes/some-settings.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import { isCalm } from './is-calm.ts';
import { useLookChange } from './look-change.ts';
import { useLook } from './look.ts';

/** What the system asks for, and who listens to it. */
let asked: Set<string>;
let ears: Set<() => void>;

function systemThat(...queries: string[]): void {
  asked = new Set(queries);
  ears = new Set();
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) =>
      ({
        matches: asked.has(query),
        addEventListener: (_name: string, ear: () => void) => ears.add(ear),
        removeEventListener: (_name: string, ear: () => void) => ears.delete(ear),
      }) as unknown as MediaQueryList,
  );
}

afterEach(() => {
  vi.restoreAllMocks();
  for (const name of ['theme', 'contrast', 'motion'])
    document.documentElement.removeAttribute(`data-${name}`);
});

async function page(change: Partial<Settings>) {
  const { show } = await openTestWindow({ settings: someSettings(change) });
  let changes = 0;
  const view = await show(
    defineComponent({
      setup: () => {
        useLook();
        useLookChange(() => (changes += 1));
        return () => null;
      },
    }),
  );
  return { view, changes: () => changes, root: document.documentElement.dataset };
}

test('the page carries what was chosen, and nothing where the system decides', async () => {
  systemThat();
  const { root } = await page({ theme: 'dark', contrast: 'more', motion: 'less' });
  expect([root.theme, root.contrast, root.motion]).toEqual(['dark', 'more', 'less']);
  await useSettings().write({ theme: 'system', contrast: 'system', motion: 'system' });
  await flushPromises();
  for (const name of ['theme', 'contrast', 'motion']) expect(root[name]).toBeUndefined();
});

test.each([
  ['nobody', [], 'system', false],
  ['the system', ['(prefers-reduced-motion: reduce)'], 'system', true],
  ['the preference', [], 'less', true],
] as const)('calm is asked for by %s', async (_name, queries, motion, calm) => {
  systemThat(...queries);
  await page({ motion });
  expect(isCalm()).toBe(calm);
});

test('what is painted is painted anew with every change of the colours, and no other', async () => {
  systemThat();
  const { view, changes } = await page({});
  await useSettings().write({ contrast: 'more' });
  await useSettings().write({ theme: 'dark' });
  await flushPromises();
  expect(changes()).toBe(2);
  await useSettings().write({ agency: 'Farol' });
  await flushPromises();
  expect(changes()).toBe(2);
  expect(ears.size).toBe(1);
  for (const ear of ears) ear();
  expect(changes()).toBe(3);
  view.unmount();
  expect(ears.size).toBe(0);
});
