import { flushPromises } from '@vue/test-utils';
import { afterEach, expect, test } from 'vitest';
import { expectedStartName, type ExpectedStart } from '#app/contract/expected-start.ts';
import AppWindow from '#renderer/app-window.vue';
import { useSettings } from '#renderer/stores/settings.ts';
import { useWorkspace } from '#renderer/stores/workspace.ts';
import { createPinia, setActivePinia } from 'pinia';
import { someSettings } from '#test/fakes/some-settings.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import { expectedStart } from './expected-start.ts';

const expected: ExpectedStart = {
  look: { locale: 'es', theme: 'dark', contrast: 'system', motion: 'system', textSize: 120 },
  ...{ state: 'locked', opensWith: ['passphrase'] },
};

afterEach(() => {
  document.head.replaceChildren();
});

test('is read from the document, where the host told something', () => {
  expect(expectedStart()).toBeNull();
  const element = document.createElement('meta');
  element.name = expectedStartName;
  element.content = JSON.stringify(expected);
  document.head.append(element);
  expect(expectedStart()).toEqual(expected);
});

test('the look holds until the host has answered', async () => {
  const { host } = await openTestWindow({
    settings: someSettings({ locale: 'en', textSize: 150 }),
  });
  setActivePinia(createPinia());
  const settings = useSettings();
  settings.expect(expected.look);
  expect(settings.locale).toBe('es');
  expect(settings.look.textSize).toBe(120);
  await settings.load();
  expect(settings.look).toEqual(host.settings);
  expect(settings.locale).toBe('en');
});

test('what is written before the first answer keeps what was there', async () => {
  const { host } = await openTestWindow({
    settings: someSettings({ person: 'Ana', agency: 'Farol' }),
  });
  setActivePinia(createPinia());
  const settings = useSettings();
  settings.expect(expected.look);
  await settings.write({ locale: 'en' });
  expect(host.settings).toMatchObject({ person: 'Ana', agency: 'Farol', locale: 'en' });
});

test('another screen comes where the answer is another', async () => {
  const at = await openTestWindow({
    status: {
      ...{ state: 'absent', opensWith: [], fault: null },
      keychain: { available: true, backend: 'gnome_libsecret' },
    },
  });
  const workspace = useWorkspace();
  workspace.expect(expected);
  const page = await at.show(AppWindow);
  expect(page.find('[type=password]').exists()).toBe(true);
  await workspace.load();
  await flushPromises();
  expect(page.find('[type=password]').exists()).toBe(false);
  expect(page.findAll('[type=radio]')).toHaveLength(3);
});
