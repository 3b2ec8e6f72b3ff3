import { flushPromises } from '@vue/test-utils';
import { describe, expect, test, vi } from 'vitest';
import type { BinRow } from '#app/contract/storage-views.ts';
import { someStorage, type FakeStorage } from '#test/fakes/storage-bridge.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import { useNotices } from '#renderer/stores/notices.ts';
import StorageSettings from './storage-settings.vue';

const client: BinRow = {
  ...{ kind: 'client', id: 'c1', name: 'Padaria Aurora', clientId: 'c1' },
  ...{ clientName: 'Padaria Aurora', removedAt: '2026-11-20T12:00:00.000Z' },
};
const bot: BinRow = { ...client, kind: 'bot', id: 'b1', name: 'Atendimento', removedAt: null };

async function open(change: Partial<FakeStorage> = {}) {
  const at = await openTestWindow({ storage: { ...someStorage(), ...change } });
  const page = await at.show(StorageSettings, {}, '/settings/storage');
  const press = async (label: string, within: ParentNode = document) => {
    const buttons = [...within.querySelectorAll<HTMLElement>('button')];
    const named = (one: HTMLElement) => one.getAttribute('aria-label') ?? one.textContent.trim();
    buttons.find((one) => named(one) === label)!.click();
    await flushPromises();
  };
  const dialog = () => document.querySelector<HTMLElement>('[role=dialog]')!;
  const type = async (value: string) => {
    const input = dialog().querySelector<HTMLInputElement>('input:not([type=checkbox])')!;
    input.value = value;
    input.dispatchEvent(new Event('input'));
    await flushPromises();
  };
  const submit = async () => {
    dialog()
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { cancelable: true }));
    await flushPromises();
  };
  const notices = () => useNotices().list.map(({ text }) => text);
  const asked = (name: string) => at.host.calls.filter((call) => call.name === name);
  return { at, page, press, dialog, type, submit, notices, asked };
}

describe('what is stored', () => {
  test('is told with its place and sizes, the largest first', async () => {
    const { page, press, asked } = await open();
    expect(page.text()).toContain('/home/ana/.config/Transbordo/workspace');
    expect(page.text()).toContain('4,2 MB');
    expect(page.text()).toContain('52 GB');
    const first = page.find('.kinds tbody tr').text();
    expect(first).toContain('Clientes, bots e configurações');
    expect(first).toContain('900 kB');
    await press('Mostrar na pasta');
    expect(asked('storage.reveal')).toHaveLength(1);
  });

  test('on a disk that does not say how much is free', async () => {
    const { page } = await open({ storage: { ...someStorage().storage, freeBytes: null } });
    expect(page.text()).toContain('o sistema não informa');
  });

  test('that cannot be measured says so', async () => {
    const at = await openTestWindow();
    at.host.faults.set('storage.read', { code: 'damaged-data', details: {} });
    const page = await at.show(StorageSettings, {}, '/settings/storage');
    expect(page.find('[role=alert]').text()).toContain('não pôde ser medido');
  });
});

describe('a retention', () => {
  test('of everything offers nothing to take away', async () => {
    const { page } = await open();
    expect(page.text()).toContain('Guardar tudo');
    expect(page.text()).not.toContain('Ver o que sairia');
  });

  test('says what would go before it goes, and asks once more', async () => {
    const { page, press, dialog, notices, asked } = await open({ months: 6 });
    expect(page.text()).not.toContain('Tirar agora');
    await press('Ver o que sairia');
    expect(page.text()).toContain(
      'sairiam 1,5 MB. Auditorias: 12. Achados delas: 900. Versões de fluxos: 4.',
    );
    expect(page.text()).toContain('auditorias antigas: 3; versões antigas: 2.');
    await press('Tirar agora');
    expect(asked('retention.apply')).toEqual([]);
    expect(dialog().textContent).toContain('não pode ser desfeito');
    await press('Tirar agora', dialog());
    expect(asked('retention.apply')[0]?.request).toEqual({ before: '2026-05-22T12:00:00.000Z' });
    expect(notices()).toEqual(['Auditorias tiradas: 12. Versões tiradas: 4.']);
  });

  test('that takes nothing cannot be applied', async () => {
    const preview = { ...someStorage().preview, runs: 0, snapshots: 0 };
    const { page, press } = await open({ months: 6, preview });
    await press('Ver o que sairia');
    expect(page.text()).toContain('Nada sairia.');
    expect(page.text()).not.toContain('Tirar agora');
  });

  test('that fails says so in the dialog', async () => {
    const { at, press, dialog } = await open({ months: 6 });
    at.host.faults.set('retention.apply', { code: 'disk-full', details: {} });
    await press('Ver o que sairia');
    await press('Tirar agora');
    await press('Tirar agora', dialog());
    expect(dialog().querySelector('[role=alert]')!.textContent).toContain('O disco está cheio');
  });
});

describe('the bin', () => {
  test('is empty', async () => {
    expect((await open()).page.text()).toContain('A lixeira está vazia.');
  });

  test('gives back what was removed; clients alone can be erased', async () => {
    const { page, press, notices } = await open({ bin: [client, bot] });
    const texts = page.findAll('tbody tr').map((row) => row.text());
    const ofBot = texts.find((text) => text.includes('Atendimento'))!;
    expect(ofBot).toContain('data não guardada');
    expect(ofBot).not.toContain('Apagar');
    await press('Restaurar Atendimento');
    expect(notices()).toEqual(['Atendimento voltou.']);
    expect(page.text()).not.toContain('Atendimento');
  });
});

describe('erasing for good', () => {
  test('says what goes and which backups hold it, and waits for the name', async () => {
    const { press, dialog, type, submit, asked } = await open({ bin: [client] });
    await press('Apagar Padaria Aurora de vez');
    expect(dialog().textContent).toContain('Registros que saem: 12. Chaves que saem: 1.');
    expect(dialog().textContent).toContain('3 cópias de segurança ainda têm este cliente');
    await submit();
    await type('Padaria');
    await submit();
    expect(asked('erasure.erase')).toEqual([]);
    await type('Padaria Aurora');
    await submit();
    expect(asked('erasure.erase')[0]?.request).toEqual({
      ...{ clientId: 'c1', name: 'Padaria Aurora', dropBackups: false },
    });
  });

  test('shows the proof without the name, to be copied', async () => {
    const copied = vi.fn(() => Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: copied },
      configurable: true,
    });
    const { page, press, dialog, type, submit, notices } = await open({ bin: [client] });
    await press('Apagar Padaria Aurora de vez');
    dialog().querySelector<HTMLElement>('input[type=checkbox]')!.click();
    await type('Padaria Aurora');
    await submit();
    const proof = dialog().querySelector('.proof')!.textContent;
    expect(proof).toContain('ab'.repeat(32));
    expect(proof).toContain('Cópias de segurança que ainda o contêm: 0.');
    expect(proof).not.toContain('Padaria');
    await press('Copiar a prova');
    expect(copied).toHaveBeenCalledWith(proof);
    expect(notices()).toEqual(['Prova copiada.']);
    expect(page.text()).toContain('A lixeira está vazia.');
  });

  test('that fails leaves the dialog open with what was typed', async () => {
    const { at, press, dialog, type, submit } = await open({ bin: [client] });
    at.host.faults.set('erasure.erase', { code: 'workspace-busy', details: {} });
    await press('Apagar Padaria Aurora de vez');
    await type('Padaria Aurora');
    await submit();
    expect(dialog().querySelector('[role=alert]')!.textContent).toContain('Outra janela');
    expect(dialog().querySelector<HTMLInputElement>('input:not([type=checkbox])')!.value).toBe(
      'Padaria Aurora',
    );
  });

  test('that cannot be counted is not offered', async () => {
    const { at, press, dialog } = await open({ bin: [client] });
    at.host.faults.set('erasure.preview', { code: 'client-not-removed', details: {} });
    await press('Apagar Padaria Aurora de vez');
    expect(dialog().querySelector('[role=alert]')!.textContent).toContain('Só um cliente que está');
    expect(dialog().querySelector('input')).toBeNull();
  });
});
