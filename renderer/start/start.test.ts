import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { openTestWindow } from '#test/fakes/window.ts';
import FirstStart from './first-start.vue';
import UnlockScreen from './unlock-screen.vue';

const keyring = { available: true, backend: 'gnome_libsecret' };

describe('the first start', () => {
  const absent = { state: 'absent', opensWith: [], keychain: keyring, fault: null } as const;

  test('asks for a long passphrase, twice, before it asks the host', async () => {
    const at = await openTestWindow({ status: { ...absent, opensWith: [] } });
    const page = await at.show(FirstStart);
    const [first, second] = page.findAll('input');
    await first!.setValue('curta');
    await page.find('form').trigger('submit');
    expect(page.text()).toContain('Faltam 7 caracteres');
    await first!.setValue('um cavalo azul no telhado');
    await second!.setValue('um cavalo verde no telhado');
    await page.find('form').trigger('submit');
    expect(page.text()).toContain('não são iguais');
    await second!.setValue('um cavalo azul no telhado');
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(at.host.calls.at(-1)).toEqual({
      name: 'workspace.create',
      request: { method: 'passphrase', passphrase: 'um cavalo azul no telhado' },
    });
  });

  test('names the keychain, and makes the workspace with it', async () => {
    const at = await openTestWindow({ status: { ...absent, opensWith: [] } });
    const page = await at.show(FirstStart);
    expect(page.text()).toContain('GNOME Keyring (gnome_libsecret)');
    await page.findAll('[role=radio]').at(-1)!.trigger('click');
    expect(page.findAll('input[type=password]')).toHaveLength(0);
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(at.host.calls.at(-1)?.request).toEqual({ method: 'keychain' });
  });

  test('says why a keychain that does not protect cannot be chosen', async () => {
    const at = await openTestWindow({
      status: { ...absent, opensWith: [], keychain: { available: false, backend: 'basic_text' } },
    });
    const page = await at.show(FirstStart);
    const choice = page.findAll('[role=radio]').at(-1)!;
    expect(choice.attributes('disabled')).toBeDefined();
    expect(choice.text()).toContain('basic_text');
  });
});

describe('unlocking', () => {
  const locked = {
    state: 'locked' as const,
    opensWith: ['passphrase' as const],
    keychain: keyring,
    fault: null,
  };

  test('says at the field that the passphrase does not match', async () => {
    const at = await openTestWindow({ status: locked });
    const page = await at.show(UnlockScreen);
    await page.find('input').setValue('errada');
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(page.find('input').attributes('aria-invalid')).toBe('true');
    expect(page.text()).toContain('A frase-senha não confere. Seus dados estão intactos');
  });

  test('does not send an empty passphrase', async () => {
    const at = await openTestWindow({ status: locked });
    const page = await at.show(UnlockScreen);
    await page.find('form').trigger('submit');
    expect(page.text()).toContain('Digite a frase-senha.');
    expect(at.host.calls.some(({ name }) => name === 'workspace.unlock')).toBe(false);
  });

  test('shows why opening failed at start', async () => {
    const at = await openTestWindow({
      status: { ...locked, fault: { code: 'workspace-busy', details: {} } },
    });
    const page = await at.show(UnlockScreen);
    expect(page.find('[role=alert]').text()).toContain('usando esta área de trabalho');
  });

  test('offers only the ways that the workspace has', async () => {
    const at = await openTestWindow({ status: { ...locked, opensWith: ['keychain'] } });
    const page = await at.show(UnlockScreen);
    expect(page.find('input').exists()).toBe(false);
    expect(page.text()).toContain('Desbloquear com o chaveiro do sistema');
  });
});
