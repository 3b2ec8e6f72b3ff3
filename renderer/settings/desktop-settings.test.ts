import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import type { DesktopSupport } from '#app/contract/desktop-channels.ts';
import { someSettings } from '#test/fakes/some-settings.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import DesktopSettings from './desktop-settings.vue';
import LockSettings from './lock-settings.vue';

const possible: DesktopSupport = { tray: 'possible', login: 'possible' };

async function shown(desktop: DesktopSupport, change = {}) {
  const { host, show } = await openTestWindow({ desktop, settings: someSettings(change) });
  const view = await show(DesktopSettings);
  const [tray, login] = view.findAll('input[type=checkbox]');
  return { host, view, tray: tray!, login: login! };
}

describe('how the app lives on the desktop', () => {
  test('what the system can do is switched on and kept', async () => {
    const { host, view, tray, login } = await shown(possible);
    expect(view.text()).toContain('A janela abre quando você entra no computador.');
    await tray.setValue(true);
    await login.setValue(true);
    await flushPromises();
    expect(host.settings).toMatchObject({ hasTray: true, startsAtLogin: true });
    expect(view.text()).toContain('Abre só com o ícone, sem janela');
  });

  test.each<[DesktopSupport['tray'], string]>([
    ['no-host', 'não mostra ícones de programas'],
    ['failed', 'não aceitou o ícone'],
  ])('a tray that cannot be is disabled, with the reason: %s', async (tray, reason) => {
    const made = await shown({ ...possible, tray });
    expect(made.tray.attributes('disabled')).toBeDefined();
    expect(made.login.attributes('disabled')).toBeUndefined();
    expect(made.view.text()).toContain(reason);
  });

  test('what was switched on before can still be switched off', async () => {
    const { host, tray, login } = await shown(
      { tray: 'no-host', login: 'sandboxed' },
      { hasTray: true, startsAtLogin: true },
    );
    expect(tray.attributes('disabled')).toBeUndefined();
    expect(login.attributes('disabled')).toBeUndefined();
    await tray.setValue(false);
    await flushPromises();
    expect(host.settings.hasTray).toBe(false);
  });

  test('a package that cannot reach the autostart folder says so', async () => {
    const { view, login } = await shown({ ...possible, login: 'sandboxed' });
    expect(login.attributes('disabled')).toBeDefined();
    expect(view.text()).toContain('Flatpak');
  });

  test('a file that cannot be written leaves the switch as it was, and says why', async () => {
    const { host, login } = await shown(possible);
    const fault = { code: 'read-only' as const, details: { file: 'transbordo.desktop' } };
    host.faults.set('settings.write', fault);
    await login.setValue(true);
    await flushPromises();
    expect(host.settings.startsAtLogin).toBe(false);
    expect((login.element as HTMLInputElement).checked).toBe(false);
  });
});

describe('the automatic lock', () => {
  test('has its time, and never comes last', async () => {
    const { show } = await openTestWindow({ settings: someSettings({ lockAfterMinutes: 45 }) });
    const view = await show(LockSettings);
    expect(view.text()).toContain('Depois de 45 minutos');
    expect(view.text()).toContain('pede a frase-senha de novo');
  });

  test('says what it is worth without a passphrase', async () => {
    const { host, show } = await openTestWindow();
    host.status = { ...host.status, opensWith: ['keychain'] };
    host.send('workspace:changed', host.status);
    expect((await show(LockSettings)).text()).toContain('isso só esconde a tela');
  });

  test('follows the system, or not', async () => {
    const { host, show } = await openTestWindow();
    const view = await show(LockSettings);
    const box = view.find('input[type=checkbox]');
    await box.setValue(false);
    await flushPromises();
    const dialog = () => document.querySelector('[role=dialog]');
    expect(dialog()?.textContent).toContain('quem chegar a este computador vê tudo');
    expect(host.settings.locksWithSystem).toBe(true);
    const typed = dialog()!.querySelector('input')!;
    typed.value = host.passphrase;
    typed.dispatchEvent(new Event('input'));
    dialog()!
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { cancelable: true }));
    await flushPromises();
    expect(host.calls.find(({ name }) => name === 'vault.prove')?.request).toEqual({
      current: host.passphrase,
    });
    expect(host.settings.locksWithSystem).toBe(false);
    // On again without a word.
    await box.setValue(true);
    await flushPromises();
    expect([dialog(), host.settings.locksWithSystem]).toEqual([null, true]);
  });

  test('that somebody did not want off after all stays on, and looks so', async () => {
    const { host, show } = await openTestWindow();
    const view = await show(LockSettings);
    const box = view.find('input[type=checkbox]');
    await box.setValue(false);
    await flushPromises();
    [...document.querySelectorAll<HTMLElement>('[role=dialog] button')]
      .find((one) => one.textContent.trim() === 'Cancelar')!
      .click();
    await flushPromises();
    expect((box.element as HTMLInputElement).checked).toBe(true);
    expect(host.calls.map(({ name }) => name)).not.toContain('settings.write');
  });
});
