import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { aFoundBackup, noBackups, type FakeVault } from '#test/fakes/vault-bridge.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import FirstStart from '#renderer/start/first-start.vue';
import UnlockScreen from '#renderer/start/unlock-screen.vue';

const keyring = { available: true, backend: 'gnome_libsecret' };
const words = 'um cavalo azul no telhado';

async function open(state: 'absent' | 'locked', change: Partial<FakeVault> = {}) {
  const at = await openTestWindow({
    status: { state, opensWith: [], keychain: keyring, fault: null },
    vault: { ...noBackups(), ...change },
  });
  await at.show(state === 'absent' ? FirstStart : UnlockScreen);
  const dialog = () => document.querySelector<HTMLElement>('[role=dialog]')!;
  const press = async (label: string) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('button')];
    buttons.find((one) => one.textContent.trim() === label)!.click();
    await flushPromises();
  };
  const restoreWith = async (value: string) => {
    const input = dialog().querySelector('input')!;
    input.value = value;
    input.dispatchEvent(new Event('input'));
    await flushPromises();
    dialog()
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { cancelable: true }));
    await flushPromises();
  };
  return { at, dialog, press, restoreWith };
}

describe('restoring without an open workspace', () => {
  test('offers the backups of this machine, newest first, where the workspace does not open', async () => {
    const here = [aFoundBackup(), aFoundBackup({ id: 'older', at: '2026-11-20T12:00:00.000Z' })];
    const { at, dialog, press, restoreWith } = await open('locked', { here });
    await press('Restaurar de uma cópia');
    expect(dialog().querySelectorAll('[role=radio]')).toHaveLength(2);
    dialog().querySelectorAll<HTMLElement>('[role=radio]')[1]!.click();
    await flushPromises();
    await restoreWith(words);
    expect(at.host.calls.at(-1)?.request).toMatchObject({
      ...{ place: 'first', id: 'older', passphrase: words },
    });
    expect(at.host.status.state).toBe('open');
  });

  test('finds them in a folder on a new machine', async () => {
    const chosen = { folder: 'stick', backups: [aFoundBackup()] };
    const { at, dialog, press, restoreWith } = await open('absent', { chosen });
    await press('Restaurar de uma cópia');
    expect(dialog().textContent).toContain('Não há cópias neste computador.');
    await press('Procurar em outra pasta');
    expect(dialog().textContent).toContain('Na pasta “stick”');
    await restoreWith(words);
    expect(at.host.calls.at(-1)?.request).toMatchObject({ place: 'chosen', passphrase: words });
  });

  test('says that a folder holds none, and keeps the list when the choice is cancelled', async () => {
    const { at, dialog, press } = await open('absent', {
      chosen: { folder: 'fotos', backups: [] },
    });
    await press('Restaurar de uma cópia');
    await press('Procurar em outra pasta');
    expect(dialog().textContent).toContain('Não há cópias do Transbordo na pasta “fotos”');
    at.host.vault.chosen = null;
    await press('Procurar em outra pasta');
    expect(dialog().textContent).toContain('fotos');
  });

  test('says at the field that the passphrase is wrong, and what else went wrong below', async () => {
    const { at, dialog, press, restoreWith } = await open('locked', { here: [aFoundBackup()] });
    await press('Restaurar de uma cópia');
    await restoreWith('errada');
    expect(dialog().querySelector('input')!.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(dialog().querySelector('input'));
    at.host.faults.set('backup.restore', { code: 'backup-damaged', details: { file: 'data.db' } });
    await restoreWith(words);
    expect(dialog().querySelector('[role=alert]')!.textContent).toContain('“data.db” mudou');
    expect(at.host.status.state).toBe('locked');
  });

  test('opens one of the keychain without asking for words', async () => {
    const here = [aFoundBackup({ opensWith: ['keychain'] })];
    const { at, dialog, press } = await open('locked', { here });
    await press('Restaurar de uma cópia');
    expect(dialog().querySelectorAll('input')).toHaveLength(0);
    dialog()
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { cancelable: true }));
    await flushPromises();
    expect(at.host.calls.at(-1)?.request).toMatchObject({ passphrase: null });
  });
});
