import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { h } from 'vue';
import type { HandedFile } from '#app/contract/handed-channels.ts';
import { useTransfer } from '#renderer/stores/transfer.ts';
import TakeOverDialog from '#renderer/transfer/take-over-dialog.vue';
import { aFakeClient } from '#test/fakes/views.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import HandedDialog from './handed-dialog.vue';

const flow = (id: string, name = `${id}.json`): HandedFile => ({ id, name, kind: 'flow' });
const bundle: HandedFile = { id: 'b', name: 'padaria.age', kind: 'bundle' };
const note: HandedFile = { id: 'n', name: 'notas.txt', kind: 'other' };

async function open(handed: HandedFile[], names: readonly string[] = [], path = '/clients') {
  const clients = names.map((name, place) =>
    aFakeClient(`c${String(place + 1)}`, name, [['SAC', 'violations', 2]]),
  );
  const at = await openTestWindow({ clients, handed });
  await at.show({ render: () => [h(HandedDialog), h(TakeOverDialog)] }, {}, path);
  await flushPromises();
  const dialog = () => document.querySelector<HTMLElement>('[role=dialog]');
  const press = async (label: string) => {
    const buttons = [...dialog()!.querySelectorAll<HTMLElement>('button')];
    buttons.find((one) => one.textContent.trim() === label)!.click();
    await flushPromises();
  };
  const submit = async () => {
    const event = new Event('submit', { cancelable: true });
    dialog()!.querySelector('form')!.dispatchEvent(event);
    await flushPromises();
  };
  const choose = async (place: number, value: string) => {
    const select = dialog()!.querySelectorAll('select')[place]!;
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await flushPromises();
  };
  const asked = (name: string) => at.host.calls.filter((call) => call.name === name);
  return { at, dialog, press, submit, choose, asked };
}

describe('files opened with the app', () => {
  test('are asked about before anything is read, and go to the client that is named', async () => {
    const { dialog, submit, choose, asked } = await open([flow('f'), flow('g')], ['Loja Maré']);
    expect(dialog()!.textContent).toContain('Importar 2 fluxos');
    expect(dialog()!.textContent).toContain('f.json');
    expect(asked('handed.import')).toEqual([]);
    await choose(0, 'c1');
    // Two files are not two versions of one bot.
    expect(dialog()!.querySelectorAll('select')).toHaveLength(1);
    await submit();
    const request = { clientId: 'c1', botId: null, files: ['f', 'g'] };
    expect(asked('handed.import')).toEqual([{ name: 'handed.import', request }]);
    expect(dialog()).toBeNull();
  });

  test('make a client where none is chosen, and want its name', async () => {
    const { at, dialog, submit, asked } = await open([flow('f')]);
    expect(dialog()!.querySelector('select')).toBeNull();
    await submit();
    expect(dialog()!.textContent).toContain('Dê um nome ao cliente');
    const input = dialog()!.querySelector('input')!;
    input.value = 'Padaria Aurora';
    input.dispatchEvent(new Event('input'));
    await submit();
    const made = at.host.clients[0]!.client;
    expect(made.name).toBe('Padaria Aurora');
    expect(asked('handed.import')[0]!.request).toMatchObject({ clientId: made.id, botId: null });
  });

  test('one file can be the next version of the bot in front', async () => {
    const { submit, asked } = await open([flow('f')], ['Loja Maré'], '/clients/c1/bots/c1-bot-1');
    await submit();
    expect(asked('handed.import')[0]!.request).toEqual({
      ...{ clientId: 'c1', botId: 'c1-bot-1', files: ['f'] },
    });
  });

  test('are let go by whoever cancels', async () => {
    const { at, dialog, press, asked } = await open([flow('f'), note], ['Loja Maré']);
    expect(dialog()!.textContent).toContain('notas.txt não é um fluxo (.json)');
    await press('Cancelar');
    expect(dialog()).toBeNull();
    expect(at.host.handed).toEqual([]);
    expect(asked('handed.import')).toEqual([]);
  });

  test('that the app does not read are only named', async () => {
    const { dialog, press } = await open([note]);
    expect(dialog()!.textContent).toContain('O Transbordo não lê este tipo de arquivo');
    await press('Fechar');
    expect(dialog()).toBeNull();
  });

  test('a client from a colleague is asked about after the flows', async () => {
    const { dialog, press, asked } = await open([bundle, flow('f')], ['Loja Maré']);
    expect(asked('handed.look')).toEqual([]);
    await press('Cancelar');
    expect(asked('handed.look')).toEqual([{ name: 'handed.look', request: { id: 'b' } }]);
    expect(useTransfer().isTaking).toBe(true);
    expect(dialog()!.textContent).toContain('padaria-aurora_2026-11-22.age');
  });

  test('that come while others are being read are a question of their own', async () => {
    const { at, dialog, choose, submit, asked } = await open([flow('f')], ['Loja Maré']);
    await choose(0, 'c1');
    at.host.silent.add('handed.import');
    await submit();
    at.host.handed = [flow('g')];
    at.host.send('handed:came', {});
    await flushPromises();
    expect(dialog()!.textContent).toContain('g.json');
    // One import at a time: the second waits, and is not lost.
    await choose(0, 'c1');
    await submit();
    expect(asked('handed.import')).toHaveLength(1);
    expect(dialog()!.textContent).toContain('g.json');
    expect(at.host.handed).toEqual([flow('g')]);
  });

  test('come while the app runs', async () => {
    const { at, dialog } = await open([], ['Loja Maré']);
    expect(dialog()).toBeNull();
    at.host.handed = [flow('f')];
    at.host.send('handed:came', {});
    await flushPromises();
    expect(dialog()!.textContent).toContain('f.json');
  });
});
