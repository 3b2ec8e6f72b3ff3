import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import type { SlotView } from '#app/contract/slot-views.ts';
import {
  aRecoverySlot,
  aStrictSlot,
  fakeRecoveryGroups,
  noBackups,
} from '#test/fakes/vault-bridge.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import SecuritySettings from './security-settings.vue';

const words = 'um cavalo azul no telhado';
const other = 'uma vaca amarela no porto';
const passphrase: SlotView = { kind: 'passphrase', memoryMiB: 64, passes: 6 };
const keychain: SlotView = { kind: 'keychain', backend: 'gnome_libsecret' };

async function open(slots: SlotView[], change: Parameters<typeof openTestWindow>[0] = {}) {
  const at = await openTestWindow({ vault: { ...noBackups(), slots }, ...change });
  const opens = slots.flatMap(({ kind }) => (kind === 'unknown' ? [] : [kind]));
  at.host.send('workspace:changed', { ...at.host.status, opensWith: opens });
  const page = await at.show(SecuritySettings, {}, '/settings/security');
  const dialog = () => document.querySelector<HTMLElement>('[role=dialog]');
  const press = async (label: string, within: ParentNode = document) => {
    const buttons = [...within.querySelectorAll<HTMLElement>('button')];
    buttons.find((one) => one.textContent.trim() === label)!.click();
    await flushPromises();
  };
  const fill = async (...values: string[]) => {
    const inputs = [...dialog()!.querySelectorAll('input')];
    for (const [index, value] of values.entries()) {
      inputs[index]!.value = value;
      inputs[index]!.dispatchEvent(new Event('input'));
    }
    await flushPromises();
  };
  const submit = async () => {
    dialog()!
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { cancelable: true }));
    await flushPromises();
  };
  const asked = (name: string) => at.host.calls.filter((call) => call.name === name);
  return { at, page, dialog, press, fill, submit, asked };
}

describe('the ways in', () => {
  test('are told as they are, with the keychain’s own name', async () => {
    const { page } = await open([keychain, passphrase]);
    expect(page.text()).toContain('64 MiB de memória e 6 passagens (Argon2id)');
    expect(page.text()).toContain('Guardado por GNOME Keyring (gnome_libsecret)');
  });

  test('say which keychain kept the key where the session has another', async () => {
    const { page } = await open([{ kind: 'keychain', backend: 'kwallet5' }, passphrase]);
    expect(page.text()).toContain('Guardado por KWallet (kwallet5); esta sessão oferece GNOME');
  });

  test('offer no keychain that does not protect, and no removal of the last way', async () => {
    const at = await openTestWindow();
    const status = { ...at.host.status, keychain: { available: false, backend: 'basic_text' } };
    const { page } = await open([passphrase], { status });
    expect(page.text()).toContain('não oferece um chaveiro que proteja de verdade (basic_text)');
    expect(page.text()).toContain('não pode ser tirada');
    expect(page.findAll('button').map((one) => one.text())).toEqual([
      'Trocar frase-senha',
      'Emitir código de recuperação',
    ]);
  });

  test('of a newer version are named and left alone', async () => {
    const { page } = await open([passphrase, { kind: 'unknown' }]);
    expect(page.text()).toContain('de uma versão mais nova');
  });

  test('that cannot be loaded say so', async () => {
    const at = await openTestWindow();
    at.host.faults.set('vault.read', { code: 'workspace-locked', details: {} });
    const page = await at.show(SecuritySettings, {}, '/settings/security');
    expect(page.find('[role=alert]').text()).toContain('não puderam ser carregadas');
  });
});

describe('the passphrase', () => {
  test('is changed with the old one, and old backups are spoken of', async () => {
    const { dialog, press, fill, submit, asked } = await open([passphrase]);
    await press('Trocar frase-senha');
    expect(dialog()!.textContent).toContain('continuam abrindo com a frase-senha antiga');
    await fill(words, other, other);
    await submit();
    expect(asked('vault.setPassphrase')).toEqual([
      { name: 'vault.setPassphrase', request: { current: words, next: other } },
    ]);
    expect(dialog()).toBeNull();
  });

  test('that is wrong is said at its field, which gets the focus; the new one stays typed', async () => {
    const { dialog, press, fill, submit } = await open([passphrase]);
    await press('Trocar frase-senha');
    await fill('errada de todo jeito', other, other);
    await submit();
    const inputs = dialog()!.querySelectorAll('input');
    expect(inputs[0]!.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(inputs[0]);
    expect(inputs[1]!.value).toBe(other);
  });

  test.each([
    [[words, 'curta', 'curta'], 'Faltam 7 caracteres'],
    [[words, other, words], 'não são iguais'],
    [['', other, other], 'Digite a frase-senha.'],
  ])('%j is not sent', async (values, said) => {
    const { dialog, press, fill, submit, asked } = await open([passphrase]);
    await press('Trocar frase-senha');
    await fill(...values);
    await submit();
    expect(dialog()!.textContent).toContain(said);
    expect(asked('vault.setPassphrase')).toEqual([]);
  });

  test('is forgotten by the dialog when it closes', async () => {
    const { dialog, press, fill } = await open([passphrase]);
    await press('Trocar frase-senha');
    await fill(words, other, other);
    await press('Cancelar', dialog()!);
    await press('Trocar frase-senha');
    const typed = [...dialog()!.querySelectorAll('input')].map(({ value }) => value);
    expect(typed).toEqual(['', '', '']);
  });

  test('is set for the first time where the keychain alone opened', async () => {
    const { press, fill, submit, asked } = await open([keychain]);
    await press('Definir frase-senha');
    await fill(other, other);
    await submit();
    expect(asked('vault.setPassphrase')[0]?.request).toEqual({ current: null, next: other });
  });
});

describe('the keychain', () => {
  test('is added with the passphrase', async () => {
    const { press, fill, submit, asked, page } = await open([passphrase]);
    await press('Usar o chaveiro');
    await submit();
    expect(asked('vault.setKeychain')).toEqual([]);
    await fill(words);
    await submit();
    expect(asked('vault.setKeychain')[0]?.request).toEqual({ current: words });
    expect(page.text()).toContain('Guardar de novo');
  });

  test.each([
    ['Deixar de usar o chaveiro', 'keychain'],
    ['Tirar frase-senha', 'passphrase'],
  ])('%s: the other way stays', async (label, way) => {
    const { press, fill, submit, asked, page } = await open([keychain, passphrase]);
    await press(label);
    await fill(words);
    await submit();
    expect(asked('vault.remove')[0]?.request).toEqual({ way, current: words });
    expect(page.text()).toContain('não pode ser tirada');
  });

  test('that refuses says why in the dialog', async () => {
    const { at, dialog, press, fill, submit } = await open([passphrase]);
    at.host.faults.set('vault.setKeychain', {
      code: 'keychain-unavailable',
      details: { reason: 'gnome_libsecret' },
    });
    await press('Usar o chaveiro');
    await fill(words);
    await submit();
    expect(dialog()!.querySelector('[role=alert]')!.textContent).toContain('não está disponível');
  });
});

describe('strict mode', () => {
  test('takes a passphrase, a keychain and a recovery code, and names what lacks', async () => {
    const { page } = await open([passphrase, keychain]);
    expect(page.text()).toContain('é preciso um código de recuperação');
    expect(page.text()).not.toContain('Ligar o modo estrito');
  });

  test('is turned on with the passphrase', async () => {
    const { press, fill, submit, asked, page } = await open([passphrase, aRecoverySlot]);
    await press('Ligar o modo estrito');
    await fill(words);
    await submit();
    expect(asked('vault.setStrict')[0]?.request).toEqual({ on: true, current: words });
    expect(page.text()).toContain('Só a frase-senha e o chaveiro');
  });

  test('is turned off with it, and takes neither of the two away by itself', async () => {
    const { press, fill, submit, asked, page } = await open([aStrictSlot, aRecoverySlot]);
    expect(page.text()).toContain('Metade da chave está em GNOME Keyring');
    expect(page.text()).not.toContain('Tirar frase-senha');
    await press('Desligar o modo estrito');
    await fill(words);
    await submit();
    expect(asked('vault.setStrict')[0]?.request).toEqual({ on: false, current: words });
    expect(page.text()).toContain('Desligado.');
  });
});

describe('the recovery code', () => {
  test('is asked for as long as there is none, and shown to whoever proves who they are', async () => {
    const { dialog, press, fill, submit, asked, page } = await open([passphrase]);
    expect(page.text()).toContain('ninguém abre estes dados');
    await press('Emitir código de recuperação');
    expect(dialog()!.textContent).toContain('confirme que é você');
    await fill('errada de todo jeito');
    await submit();
    expect(dialog()!.textContent).not.toContain(fakeRecoveryGroups[0]);
    await fill(words);
    await submit();
    expect(asked('vault.prepareRecovery').at(-1)?.request).toEqual({ current: words });
    for (const group of fakeRecoveryGroups) expect(dialog()!.textContent).toContain(group);
  });

  test('that is not confirmed holds nowhere: closing forgets it', async () => {
    const { dialog, press, fill, submit, asked } = await open([passphrase, aRecoverySlot]);
    await press('Emitir outro código');
    await fill(words);
    await submit();
    await press('Cancelar', dialog()!);
    expect(asked('vault.cancelRecovery').length).toBeGreaterThan(0);
    expect(document.body.textContent).not.toContain(fakeRecoveryGroups[0]);
  });

  test.each([
    ['Salvar PDF', 'vault.saveKit'],
    ['Imprimir', 'system.print'],
    ['Copiar', 'secret.copy'],
  ])('%s goes by the host', async (label, channel) => {
    const { press, fill, submit, asked } = await open([passphrase]);
    await press('Emitir código de recuperação');
    await fill(words);
    await submit();
    await press(label);
    expect(asked(channel)).toHaveLength(1);
  });
});
