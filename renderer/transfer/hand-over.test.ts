import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { someTransfer, type FakeTransfer } from '#test/fakes/transfer-bridge.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import HandOverDialog from './hand-over-dialog.vue';

const words = 'abacate bonde cabide dedal ervilha faceta garfo';

async function open(change: Partial<FakeTransfer> = {}) {
  const at = await openTestWindow({ transfer: someTransfer(change) });
  await at.show(HandOverDialog, { open: true, clientId: 'client-1', name: 'Padaria Aurora' });
  const dialog = () => document.querySelector<HTMLElement>('[role=dialog]')!;
  const press = async (label: string) => {
    const buttons = [...dialog().querySelectorAll<HTMLElement>('button, label:has([type=radio])')];
    buttons.find((one) => one.textContent.trim() === label)!.click();
    await flushPromises();
  };
  const tick = async (label: string) => {
    const found = [...dialog().querySelectorAll('label')].find((one) => one.textContent === label)!;
    document.querySelector<HTMLInputElement>(`#${found.htmlFor}`)!.click();
    await flushPromises();
  };
  const type = async (value: string) => {
    const input = dialog().querySelector<HTMLInputElement>(
      'input:not([type=checkbox], [type=radio])',
    )!;
    input.value = value;
    input.dispatchEvent(new Event('input'));
    await flushPromises();
  };
  const save = async () => {
    dialog()
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { cancelable: true }));
    await flushPromises();
  };
  const asked = (name: string) => at.host.calls.filter((call) => call.name === name);
  return { at, dialog, press, tick, type, save, asked };
}

describe('handing a client over', () => {
  test('counts what goes, with and without its history, and never the keys by itself', async () => {
    const { dialog, tick } = await open();
    expect(dialog().textContent).toContain('Entregar Padaria Aurora a um colega');
    expect(dialog().querySelector('table')!.textContent).toContain('1.200');
    expect(dialog().querySelector('table')!.textContent).not.toContain('Chaves e tokens');
    await tick('Com todo o histórico');
    expect(dialog().querySelector('table')!.textContent).not.toContain('1.200');
  });

  test('is locked with drawn words, which stay until the dialog is closed', async () => {
    const { dialog, save, press, asked } = await open();
    expect(dialog().textContent).toContain(words);
    await save();
    expect(asked('bundle.export').map(({ request }) => request)).toEqual([
      {
        ...{ clientId: 'client-1', history: true, secrets: false, current: null },
        lock: { kind: 'passphrase', passphrase: words },
      },
    ]);
    expect(dialog().textContent).toContain('padaria-aurora_2026-11-23.age está pronto (14 MB).');
    expect(dialog().textContent).toContain(words);
    expect(dialog().textContent).toContain('a1a1 a1a1');
    expect(document.activeElement?.textContent).toContain('está pronto');
    await press('Copiar');
    expect(asked('secret.copy')).toHaveLength(1);
  });

  test('asks for the passphrase where keys go along, and says so where it is wrong', async () => {
    const { at, dialog, tick, type, save, asked } = await open();
    await tick('Com as 2 chaves e tokens');
    expect(dialog().querySelector('table')!.textContent).toContain('Chaves e tokens');
    await save();
    expect(asked('bundle.export')).toHaveLength(0);
    expect(dialog().textContent).toContain('Digite a frase-senha');
    await type('não é esta');
    await save();
    expect(dialog().querySelector('[aria-invalid=true]')).not.toBeNull();
    await type(at.host.passphrase);
    await save();
    expect(asked('bundle.export').at(-1)?.request).toMatchObject({
      ...{ secrets: true, current: at.host.passphrase },
    });
  });

  test('is locked for a colleague’s key, which has to be there', async () => {
    const { dialog, press, type, save, asked } = await open();
    await press('Chave do colega');
    await save();
    expect(dialog().textContent).toContain('Cole a chave do colega.');
    await type('  age1abc  ');
    await save();
    expect(asked('bundle.export').at(-1)?.request).toMatchObject({
      lock: { kind: 'recipient', recipient: 'age1abc' },
    });
    expect(dialog().textContent).toContain('só a instalação do colega o abre');
    expect(dialog().textContent).not.toContain(words);
  });

  test('stays as it is where no place was chosen, and says what failed', async () => {
    const { at, dialog, save } = await open({ isCancelled: true });
    await save();
    expect(dialog().textContent).not.toContain('está pronto');
    at.host.faults.set('bundle.export', { code: 'bundle-overflows', details: { limit: 200 } });
    await save();
    expect(dialog().textContent).toContain('Entregue-o sem o histórico');
  });

  test('can be ended while it is under way', async () => {
    const { at, dialog, save, press, asked } = await open();
    at.host.silent.add('bundle.export');
    await save();
    at.host.send('bundle:progressed', { part: 0.5 });
    await flushPromises();
    expect(dialog().querySelector('[role=progressbar]')!.getAttribute('aria-valuenow')).toBe('50');
    await press('Cancelar');
    expect(asked('bundle.cancel')).toHaveLength(1);
  });

  test('says when it cannot be counted', async () => {
    const at = await openTestWindow();
    at.host.faults.set('bundle.survey', { code: 'damaged-data', details: {} });
    await at.show(HandOverDialog, { open: true, clientId: 'client-1', name: 'Padaria Aurora' });
    expect(document.querySelector('[role=dialog]')!.textContent).toContain('não pôde ser contado');
  });
});
