import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import type { Bridge, Result } from '#app/contract/bridge.ts';
import type { UpdateView } from '#app/contract/update-channels.ts';
import { newerVersion, noUpdates } from '#test/fakes/update-bridge.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import UpdateSettings from './updates.vue';

async function open(change: Partial<UpdateView> = {}) {
  const at = await openTestWindow({ updates: noUpdates(change) });
  const page = await at.show(UpdateSettings, {}, '/settings/about');
  const button = (label: string) =>
    page.findAll('button').find((one) => one.text() === label && one.isVisible());
  const press = async (label: string) => {
    await button(label)!.trigger('click');
    await flushPromises();
  };
  const asked = (name: string) => at.host.calls.filter((call) => call.name === name);
  return { at, page, button, press, asked };
}

const there = { askedAt: '2026-11-22T12:00:00Z', found: newerVersion };

describe('updates', () => {
  test('of a copy that knows no place: it says so, and offers nothing', async () => {
    const { page } = await open({ hasPlace: false });
    expect(page.text()).toContain('não sabe onde perguntar');
    expect(page.find('button, input').exists()).toBe(false);
  });

  test('are asked for when somebody presses the button', async () => {
    const { page, press, asked } = await open();
    expect(page.text()).toContain('Ainda não foi perguntado.');
    expect(asked('update.check')).toEqual([]);
    await press('Procurar atualização');
    expect(asked('update.check')).toHaveLength(1);
    expect(page.text()).toContain('Esta é a versão mais nova. Conferido');
  });

  test('are asked for once a day only after somebody wanted it', async () => {
    const { at, page } = await open();
    const box = page.find<HTMLInputElement>('input[type=checkbox]');
    expect(box.element.checked).toBe(false);
    await box.setValue(true);
    await flushPromises();
    expect(at.host.updates.view.checksDaily).toBe(true);
    expect(page.find<HTMLInputElement>('input[type=checkbox]').element.checked).toBe(true);
  });

  test('that are refused say what happened and what to do', async () => {
    const { at, page, press } = await open();
    at.host.updates.found = { problem: { code: 'update-older', details: { seen: '1.3.0' } } };
    await press('Procurar atualização');
    const alert = page.find('[role=alert]').text();
    expect(alert).toContain('já viu a versão 1.3.0');
    expect(alert).toContain('Procure em outra rede');
    expect(page.text()).not.toContain('Baixar');
  });

  test('that cannot be read say so, and are read again', async () => {
    const at = await openTestWindow({});
    at.host.faults.set('update.read', { code: 'workspace-locked', details: {} });
    const page = await at.show(UpdateSettings, {}, '/settings/about');
    expect(page.text()).toContain('não pôde ser carregado');
    at.host.faults.delete('update.read');
    await page.find('button').trigger('click');
    await flushPromises();
    expect(page.text()).toContain('Procurar atualização');
  });
});

describe('a file that was on its way when the page was loaded', () => {
  test('is told of, can be cancelled, and seen to end', async () => {
    const { at, page, button, press, asked } = await open({ ...there, isDownloading: true });
    expect(page.find('[role=progressbar]').exists()).toBe(true);
    at.host.send('update:progressed', { part: 0.5 });
    await flushPromises();
    expect(page.find('[role=progressbar]').attributes('aria-valuenow')).toBe('50');
    await press('Cancelar');
    expect(asked('update.cancel')).toHaveLength(1);
    at.host.updates.view = { ...at.host.updates.view, isDownloading: false };
    at.host.send('update:changed', { byItself: false });
    await flushPromises();
    expect(page.find('[role=progressbar]').exists()).toBe(false);
    expect(button('Cancelar')).toBeUndefined();
  });
});

describe('a newer version', () => {
  test('is downloaded where a person wants it, then shown, with how to install it', async () => {
    const { page, press, asked } = await open(there);
    expect(page.text()).toContain('A versão 1.2.0 está disponível');
    expect(page.text()).toContain('Debian, Ubuntu (deb)');
    await press('Baixar…');
    expect(asked('update.chooseAndDownload').map(({ request }) => request)).toEqual([
      { name: 'transbordo-1.2.0-amd64.deb' },
    ]);
    expect(page.text()).toContain('“transbordo-1.2.0-amd64.deb” foi baixado e conferido.');
    expect(page.text()).toContain('instalador de programas');
    await press('Mostrar na pasta');
    expect(asked('update.reveal')).toHaveLength(1);
  });

  test('of one kind asks for none', async () => {
    const [file] = newerVersion.kind === 'newer' ? newerVersion.files : [];
    const { page } = await open({ ...there, found: { ...newerVersion, files: [file!] } as never });
    expect(page.text()).not.toContain('Tipo de pacote');
  });

  test('is not downloaded when the dialog is cancelled', async () => {
    const { at, page, press } = await open(there);
    at.host.updates.savedAs = null;
    await press('Baixar…');
    expect(page.text()).not.toContain('foi baixado');
    expect(page.find('[role=alert]').exists()).toBe(false);
  });

  test('that is not what was signed is refused in words', async () => {
    const { at, page, press } = await open(there);
    at.host.faults.set('update.chooseAndDownload', {
      ...{ code: 'update-altered', details: { file: 'transbordo-1.2.0-amd64.deb' } },
    });
    await press('Baixar…');
    expect(page.find('[role=alert]').text()).toContain('não é o arquivo que o Transbordo assinou');
  });

  test('that was touched since is not shown', async () => {
    const downloaded = { fileName: 'a.deb', kind: 'deb' as const };
    const { at, page, press } = await open({ ...there, downloaded });
    at.host.faults.set('update.reveal', { code: 'update-changed', details: { file: 'a.deb' } });
    await press('Mostrar na pasta');
    expect(page.find('[role=alert]').text()).toContain('não o abra');
  });

  test('tells how far it is, can be cancelled, and the keyboard keeps its place', async () => {
    const { at, page, button, press, asked } = await open(there);
    let end: (answer: Result<UpdateView | null>) => void = () => undefined;
    const { transbordo } = window as unknown as { readonly transbordo: Bridge };
    Object.assign(transbordo.update, {
      chooseAndDownload: () => new Promise((resolve) => (end = resolve)),
    });
    await press('Baixar…');
    expect(button('Cancelar')).toBeUndefined();
    at.host.send('update:progressed', { part: 0.4 });
    await flushPromises();
    expect(page.find('[role=progressbar]').attributes('aria-valuenow')).toBe('40');
    const cancel = button('Cancelar')!;
    (cancel.element as HTMLElement).focus();
    await press('Cancelar');
    expect(asked('update.cancel')).toHaveLength(1);
    end({ ok: false, fault: { code: 'update-cancelled', details: {} } });
    await flushPromises();
    expect(page.find('[role=progressbar]').exists()).toBe(false);
    expect(page.find('[role=alert]').text()).toBe('Cancelado. Nada ficou na pasta.');
    // An event that comes after the answer brings nothing back.
    at.host.send('update:progressed', { part: 0.5 });
    await flushPromises();
    expect(page.find('[role=progressbar]').exists()).toBe(false);
    expect(document.activeElement?.textContent.trim()).toBe('Baixar…');
  });
});
