import { flushPromises } from '@vue/test-utils';
import type { DOMWrapper, VueWrapper } from '@vue/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { useFirstStart } from '#renderer/stores/first-start.ts';
import { fakeRecoveryGroups } from '#test/fakes/vault-bridge.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import type { TestWindow } from '#test/fakes/window.ts';
import { recoveryCodeFrom, recoveryGroups } from '#core/model/recovery-code.ts';
import AppWindow from '#renderer/app-window.vue';
import BeginStep from './begin-step.vue';
import FirstStart from './first-start.vue';
import UnlockScreen from './unlock-screen.vue';

/** The first start at its second step. */
async function atProtection(at: TestWindow): Promise<VueWrapper> {
  const page = await at.show(FirstStart);
  await page.find('form').trigger('submit');
  await flushPromises();
  return page;
}

function button(page: VueWrapper, words: string): DOMWrapper<Element> {
  const found = page.findAll('button').find((one) => one.text().includes(words));
  if (found === undefined) throw new Error(`no button says ${words}`);
  return found;
}

const requestOf = (at: TestWindow, name: string): unknown =>
  at.host.calls.find((call) => call.name === name)?.request;

const keyring = { available: true, backend: 'gnome_libsecret' };

describe('the first start', () => {
  const absent = { state: 'absent', opensWith: [], keychain: keyring, fault: null } as const;

  test('asks for a long passphrase, twice, before it asks the host', async () => {
    const at = await openTestWindow({ status: { ...absent, opensWith: [] } });
    const page = await atProtection(at);
    const [first, second] = page.findAll<HTMLInputElement>('input:not([type=radio])');
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
    expect(requestOf(at, 'workspace.create')).toEqual({
      ...{ method: 'passphrase', passphrase: 'um cavalo azul no telhado' },
    });
    expect(requestOf(at, 'vault.prepareRecovery')).toEqual({
      current: 'um cavalo azul no telhado',
    });
    expect(page.find('[role=status]').text()).toBe('Passo 3 de 4');
  });

  test('goes step by step, and back, and says which step it is', async () => {
    const at = await openTestWindow({ status: { ...absent, opensWith: [] } });
    const page = await at.show(FirstStart);
    expect(page.find('[role=status]').text()).toBe('Passo 1 de 4');
    expect(document.activeElement?.closest('label')?.textContent).toContain('Português');
    await page.findAll('label:has([type=radio])').at(1)!.trigger('click');
    await flushPromises();
    expect(at.host.settings.locale).toBe('en');
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(page.find('[role=status]').text()).toBe('Passo 2 de 4');
    expect(document.activeElement?.tagName).toBe('H1');
    await button(page, 'Voltar').trigger('click');
    await flushPromises();
    expect(page.find('[role=status]').text()).toBe('Passo 1 de 4');
    expect(at.host.calls.some(({ name }) => name === 'workspace.create')).toBe(false);
  });

  test('names the keychain, and makes the workspace with it', async () => {
    const at = await openTestWindow({ status: { ...absent, opensWith: [] } });
    const page = await atProtection(at);
    expect(page.text()).toContain('GNOME Keyring (gnome_libsecret)');
    await page.findAll('[role=radio]').at(-1)!.trigger('click');
    expect(page.findAll('input[type=password]')).toHaveLength(0);
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(requestOf(at, 'workspace.create')).toEqual({ method: 'keychain' });
    expect(requestOf(at, 'vault.prepareRecovery')).toEqual({ current: null });
  });

  test('says why a keychain that does not protect cannot be chosen', async () => {
    const at = await openTestWindow({
      status: { ...absent, opensWith: [], keychain: { available: false, backend: 'basic_text' } },
    });
    const page = await atProtection(at);
    const choice = page.findAll('[role=radio]').at(-1)!;
    expect(choice.attributes('disabled')).toBeDefined();
    expect(choice.text()).toContain('basic_text');
    expect(choice.text()).toContain('igual em todos os computadores');
  });

  test('asks about the disk before the keychain is taken, and recommends a passphrase', async () => {
    const at = await openTestWindow({ status: { ...absent, opensWith: [] } });
    const page = await atProtection(at);
    await page.findAll('.way').at(-1)!.trigger('click');
    expect(page.text()).toContain('O disco deste computador é criptografado?');
    expect(page.text()).toContain('recomendamos a frase-senha');
    const yes = page.findAll('label:has([type=radio])').find((one) => one.text() === 'Sim')!;
    await yes.trigger('click');
    expect(page.text()).not.toContain('recomendamos a frase-senha');
    await page.find('input[type=checkbox]').setValue(true);
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(page.text()).toContain('só a frase-senha protege');
    expect(requestOf(at, 'workspace.create')).toBeUndefined();
    await button(page, 'Usar uma frase-senha').trigger('click');
    await flushPromises();
    expect(document.activeElement?.getAttribute('type')).toBe('password');
  });

  test('says how strong a passphrase is, and does not take one that is easy to guess', async () => {
    const at = await openTestWindow({ status: { ...absent, opensWith: [] } });
    const page = await atProtection(at);
    at.host.verdicts.set('senhasenhasenha', {
      ...{ characters: 15, missing: 0, score: 1, problem: 'guessable' },
    });
    for (const field of page.findAll<HTMLInputElement>('input:not([type=radio])'))
      await field.setValue('senhasenhasenha');
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(page.text()).toContain('Fácil de adivinhar. Junte palavras');
    expect(requestOf(at, 'workspace.create')).toBeUndefined();
    for (const field of page.findAll<HTMLInputElement>('input:not([type=radio])'))
      await field.setValue('um cavalo azul no telhado');
    await vi.waitFor(() => expect(page.find('.strength').text()).toContain('Muito forte'));
  });

  test('draws words, which have to be typed once more', async () => {
    const at = await openTestWindow({ status: { ...absent, opensWith: [] } });
    const page = await atProtection(at);
    await button(page, 'Sortear uma frase-senha').trigger('click');
    await flushPromises();
    const drawn = page.find('.words.selectable').text();
    expect(drawn.split(' ')).toHaveLength(7);
    await button(page, 'Copiar').trigger('click');
    await flushPromises();
    expect(requestOf(at, 'secret.copy')).toEqual({ text: drawn });
    await button(page, 'Usar estas palavras').trigger('click');
    await flushPromises();
    const [first, second] = page.findAll<HTMLInputElement>('input:not([type=radio])');
    expect([first!.element.value, second!.element.value]).toEqual([drawn, '']);
    expect(document.activeElement).toBe(second!.element);
  });
});

describe('the recovery code', () => {
  const absent = { state: 'absent', opensWith: [], keychain: keyring, fault: null } as const;
  async function shown() {
    const at = await openTestWindow({ status: { ...absent, opensWith: [] } });
    const page = await atProtection(at);
    for (const field of page.findAll<HTMLInputElement>('input:not([type=radio])'))
      await field.setValue('um cavalo azul no telhado');
    await page.find('form').trigger('submit');
    await flushPromises();
    return { at, page };
  }

  test('is shown in six groups with its picture, and on paper without any client', async () => {
    const { page } = await shown();
    expect(page.findAll('.sheet .group').map((one) => one.text().slice(-5))).toEqual(
      fakeRecoveryGroups,
    );
    expect(page.find('svg.qr').attributes('aria-label')).toContain('QR');
    const paper = document.querySelector('body > .kit-paper')!;
    expect(paper.textContent).toContain('mesa-da-bia, instalação 4F21A0C7');
    for (const group of fakeRecoveryGroups) expect(paper.textContent).toContain(group);
  });

  test('holds once two groups were typed back; a wrong one is told', async () => {
    const { at, page } = await shown();
    await button(page, 'Já guardei').trigger('click');
    await flushPromises();
    const labels = page.findAll('label[for]').map((one) => Number(/\d/.exec(one.text())![0]) - 1);
    const fields = page.findAll<HTMLInputElement>('input:not([type=radio])');
    expect(fields).toHaveLength(2);
    expect(document.activeElement).toBe(fields[0]!.element);
    await fields[0]!.setValue('99999');
    await page.find('form').trigger('submit');
    expect(page.text()).toContain('Não é este grupo');
    expect(requestOf(at, 'vault.confirmRecovery')).toBeUndefined();
    for (const [index, field] of fields.entries()) {
      await field.setValue(fakeRecoveryGroups[labels[index]!]!.toLowerCase());
    }
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(requestOf(at, 'vault.confirmRecovery')).toEqual({
      groups: labels.map((place) => ({ at: place, text: fakeRecoveryGroups[place] })),
    });
    expect(page.find('[role=status]').text()).toBe('Passo 4 de 4');
  });

  test('can be put off: then none was made', async () => {
    const { at, page } = await shown();
    await button(page, 'Mais tarde').trigger('click');
    await flushPromises();
    expect(at.host.calls.map(({ name }) => name)).toContain('vault.cancelRecovery');
    expect(page.find('[role=status]').text()).toBe('Passo 4 de 4');
    expect(document.querySelector('.kit-paper')).toBeNull();
  });

  test('that could not be made leaves the workspace, and the way on', async () => {
    const at = await openTestWindow({ status: { ...absent, opensWith: [] } });
    at.host.faults.set('vault.prepareRecovery', { code: 'disk-full', details: {} });
    const page = await atProtection(at);
    for (const field of page.findAll<HTMLInputElement>('input:not([type=radio])'))
      await field.setValue('um cavalo azul no telhado');
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(page.find('[role=status]').text()).toBe('Passo 4 de 4');
  });
});

describe('where to begin', () => {
  async function open() {
    const at = await openTestWindow();
    const first = useFirstStart();
    first.begin();
    first.made([]);
    return { at, first, page: await at.show(BeginStep) };
  }

  /** The start is over once the file of the first view is read. */
  async function overviewRead(first: ReturnType<typeof useFirstStart>): Promise<void> {
    await vi.waitFor(() => {
      expect(first.isBeginning).toBe(false);
    }, 10_000);
  }

  test('with the sample agency, which needs no credential', async () => {
    const { at, first, page } = await open();
    await button(page, 'agência de exemplo').trigger('click');
    await flushPromises();
    expect(at.host.calls.map(({ name }) => name)).toContain('client.createSample');
    await overviewRead(first);
    expect(first.step).toBe('language');
  });

  test('a sample that could not be made leaves the choice open', async () => {
    const { at, first, page } = await open();
    at.host.faults.set('client.createSample', { code: 'disk-full', details: {} });
    await button(page, 'agência de exemplo').trigger('click');
    await flushPromises();
    expect(first.isBeginning).toBe(true);
  });

  test('with a client of one’s own, which needs a name', async () => {
    const { at, first, page } = await open();
    await page.find('form').trigger('submit');
    expect(page.text()).toContain('Dê um nome ao cliente.');
    await page.find('input:not([type=radio])').setValue('Padaria Aurora');
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(at.host.clients.map(({ client }) => client.name)).toEqual(['Padaria Aurora']);
    await overviewRead(first);
  });

  test('with flow files that are dropped: their client is asked for first', async () => {
    const { at, page } = await open();
    const file = new File(['{}'], 'fluxo.json');
    const dropped = Object.assign(new Event('drop', { cancelable: true }), {
      dataTransfer: { files: [file], types: ['Files'] },
    });
    window.dispatchEvent(dropped);
    await flushPromises();
    expect(page.text()).toContain('1 arquivo será importado');
    expect(document.activeElement?.tagName).toBe('INPUT');
    await page.find('input:not([type=radio])').setValue('Padaria Aurora');
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(at.host.calls.find(({ name }) => name === 'flow.import')?.request).toMatchObject({
      clientId: 'new-1',
      files: ['fluxo.json'],
    });
  });

  test('or later', async () => {
    const { first, page } = await open();
    await button(page, 'Visão geral').trigger('click');
    await overviewRead(first);
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
    await page.find('input:not([type=radio])').setValue('errada');
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(page.find('input:not([type=radio])').attributes('aria-invalid')).toBe('true');
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
    expect(page.find('input:not([type=radio])').exists()).toBe(false);
    expect(page.text()).toContain('Desbloquear com o chaveiro do sistema');
    expect(page.text()).not.toContain('Usar o código');
  });

  test('in strict mode asks for the passphrase and says that the keychain does its part', async () => {
    const at = await openTestWindow({ status: { ...locked, opensWith: ['both', 'recovery'] } });
    const page = await at.show(UnlockScreen);
    expect(page.text()).toContain('Modo estrito');
    await page.find('input:not([type=radio])').setValue(at.host.passphrase);
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(requestOf(at, 'workspace.unlock')).toEqual({
      ...{ method: 'passphrase', passphrase: at.host.passphrase },
    });
  });

  test('waits after wrong guesses, counting down, and asks nobody meanwhile', async () => {
    const at = await openTestWindow({ status: locked });
    const page = await at.show(UnlockScreen);
    at.host.faults.set('workspace.unlock', { code: 'wrong-passphrase', details: { seconds: 4 } });
    await page.find('input:not([type=radio])').setValue('errada');
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(page.find('[role=timer]').text()).toContain('em 4 segundos');
    await page.find('form').trigger('submit');
    expect(at.host.calls.filter(({ name }) => name === 'workspace.unlock')).toHaveLength(1);
    expect(button(page, 'Desbloquear').attributes('aria-disabled')).toBe('true');
  });

  test('with the recovery code tells a slip while it is typed, and offers a new passphrase', async () => {
    const at = await openTestWindow({
      status: { ...locked, opensWith: ['passphrase', 'recovery'] },
    });
    const page = await at.show(AppWindow);
    await button(page, 'Usar o código de recuperação').trigger('click');
    await flushPromises();
    const field = page.find('input:not([type=radio])');
    expect(document.activeElement).toBe(field.element);
    await field.setValue('0123U');
    expect(page.text()).toContain('Nenhum código tem o caractere');
    await field.setValue('01234-56789');
    expect(page.text()).toContain('Faltam 20 caracteres.');
    await page.find('form').trigger('submit');
    expect(requestOf(at, 'workspace.unlock')).toBeUndefined();
    const code = recoveryGroups(recoveryCodeFrom(new Uint8Array(26))).join('-');
    await field.setValue(code);
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(requestOf(at, 'workspace.unlock')).toEqual({ method: 'recovery', code });
    expect(page.find('h1').text()).toBe('Defina uma frase-senha nova');
    for (const one of page.findAll<HTMLInputElement>('input:not([type=radio])'))
      await one.setValue('uma vaca amarela no porto');
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(requestOf(at, 'vault.setPassphrase')).toEqual({
      ...{ current: null, recoveryCode: code, next: 'uma vaca amarela no porto' },
    });
    expect(page.find('h1').text()).not.toBe('Defina uma frase-senha nova');
  });

  async function rescue(): Promise<{ at: TestWindow; page: VueWrapper }> {
    const at = await openTestWindow({
      status: {
        ...locked,
        opensWith: [],
        fault: { code: 'header-altered', details: { part: 'mac' } },
      },
    });
    at.host.vault.headers = [
      { place: 'previous', id: '', at: null, opensWith: ['passphrase'] },
      { place: 'first', id: 'b1', at: '2026-11-21T12:00:00.000Z', opensWith: ['keychain'] },
    ];
    const page = await at.show(UnlockScreen);
    await flushPromises();
    return { at, page };
  }

  test('with an altered header offers its copies, and puts back the one that opens', async () => {
    const { at, page } = await rescue();
    expect(page.text()).toContain('De antes da última mudança');
    await page.find('input:not([type=radio])').setValue(at.host.passphrase);
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(requestOf(at, 'vault.restoreHeader')).toMatchObject({
      ...{ place: 'previous', id: '', passphrase: at.host.passphrase },
    });
    expect(at.host.status.state).toBe('open');
  });

  test('puts a copy back that the keychain opens', async () => {
    const { at, page } = await rescue();
    await page.findAll('[role=radio]').at(-1)!.trigger('click');
    await button(page, 'com o chaveiro').trigger('click');
    await flushPromises();
    expect(at.host.calls.at(-1)).toMatchObject({
      name: 'vault.restoreHeader',
      request: { place: 'first', id: 'b1', passphrase: null },
    });
  });
});
