import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { clientFactsSchema } from '#core/model/surroundings.ts';
import { aClientRecord, noRules } from '#test/fakes/rules-bridge.ts';
import { aFakeClient } from '#test/fakes/views.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import AppFrame from '#renderer/frame/app-frame.vue';
import { useNotices } from '#renderer/stores/notices.ts';

async function open(address = '/clients/c1/about') {
  const at = await openTestWindow({
    clients: [aFakeClient('c1', 'Loja Maré', []), aFakeClient('c2', 'Óptica Luz', [])],
    rules: {
      ...noRules(),
      records: {
        c1: aClientRecord({
          facts: clientFactsSchema.parse({ name: 'Loja Maré', country: 'BR' }),
          tags: ['varejo'],
        }),
      },
    },
  });
  const page = await at.show(AppFrame, {}, address);
  const field = (label: string) => {
    const found = page.findAll('label').find((one) => one.text() === label)!;
    return page.get(`[id="${found.attributes('for')}"]`);
  };
  const button = (text: string) => page.findAll('button').find((one) => one.text().includes(text))!;
  const written = () => at.host.calls.filter(({ name }) => name === 'client.writeRecord');
  return { ...at, page, field, button, written };
}

describe('a client’s data', () => {
  test('are saved when somebody says so: what changed and nothing else', async () => {
    const { page, field, button, written, host } = await open();
    host.settings = { ...host.settings, person: 'Ana' };
    await field('Anotações').setValue('Prefere e-mail');
    expect(page.text()).toContain('1 alteração não salva');
    expect(written()).toEqual([]);
    await button('Salvar').trigger('submit');
    await flushPromises();
    expect(written().at(-1)?.request).toMatchObject({
      clientId: 'c1',
      change: { notes: 'Prefere e-mail' },
    });
    expect(Object.keys((written().at(-1)!.request as { change: object }).change)).toEqual([
      'notes',
    ]);
    expect(page.text()).toContain('Tudo salvo.');
  });

  test('Ctrl+S saves, and a notice takes it back', async () => {
    const { field, written } = await open();
    await field('Nome da empresa').setValue('Maré Modas');
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true }));
    await flushPromises();
    expect(written()).toHaveLength(1);
    await useNotices().undoLast();
    await flushPromises();
    expect(written().at(-1)?.request).toMatchObject({ change: { facts: { name: 'Loja Maré' } } });
    expect((field('Nome da empresa').element as HTMLInputElement).value).toBe('Loja Maré');
  });

  test('that are not saved stay when the page is left, each client’s own', async () => {
    const { page, field, host } = await open();
    await field('Anotações').setValue('a meio');
    host.send('place:opened', { place: '/clients/c2/about' });
    await flushPromises();
    expect((field('Anotações').element as HTMLTextAreaElement).value).toBe('');
    expect(page.text()).toContain('Tudo salvo.');
    host.send('place:opened', { place: '/clients/c1/about' });
    await flushPromises();
    expect((field('Anotações').element as HTMLTextAreaElement).value).toBe('a meio');
  });

  test('that could not be saved stay in the fields', async () => {
    const { page, field, button, host } = await open();
    host.faults.set('client.writeRecord', { code: 'read-only', details: {} });
    await field('Anotações').setValue('a meio');
    await button('Salvar').trigger('submit');
    await flushPromises();
    expect((field('Anotações').element as HTMLTextAreaElement).value).toBe('a meio');
    expect(page.text()).toContain('1 alteração não salva');
    expect(useNotices().list.at(-1)?.tone).toBe('fault');
  });

  test('discarding can be taken back', async () => {
    const { page, field, button } = await open();
    await field('Anotações').setValue('a meio');
    await button('Descartar').trigger('click');
    expect(page.text()).toContain('Tudo salvo.');
    await useNotices().undoLast();
    await flushPromises();
    expect((field('Anotações').element as HTMLTextAreaElement).value).toBe('a meio');
  });

  test('contacts come and go, the focus never lost; odd ones are said and kept', async () => {
    const { page, field, button, written } = await open();
    await button('Adicionar contato').trigger('click');
    await flushPromises();
    expect(document.activeElement).toBe(field('Nome').element);
    await field('Nome').setValue('😀 مرحبا <b>');
    await field('E-mail').setValue('ana');
    await field('Telefone').setValue('(11) 98765-4321');
    expect(page.text()).toContain('Não parece um e-mail');
    expect(page.text()).not.toContain('Não parece um telefone');
    await button('Salvar').trigger('submit');
    await flushPromises();
    expect(written().at(-1)?.request).toMatchObject({
      change: { contacts: [{ name: '😀 مرحبا <b>', email: 'ana', phone: '+5511987654321' }] },
    });
    await page.get('[aria-label^="Tirar o contato"]').trigger('click');
    await flushPromises();
    expect(document.activeElement?.textContent).toContain('Adicionar contato');
  });

  test('a count that does not fit is said and not saved', async () => {
    const { page, field, button, written } = await open();
    await field('Mensagens até uma pessoa').setValue('40');
    expect(page.text()).toContain('Um número de 1 a 20.');
    await button('Salvar').trigger('submit');
    await flushPromises();
    expect(written()).toEqual([]);
  });

  test('say what failed and try again', async () => {
    const { host, page, show } = await open('/clients');
    page.unmount();
    host.faults.set('client.readRecord', { code: 'damaged-data', details: {} });
    const about = await show(AppFrame, {}, '/clients/c1/about');
    expect(about.get('[role=alert]').text()).toContain('não puderam ser carregados');
    host.faults.clear();
    await about.get('[role=alert] button').trigger('click');
    await flushPromises();
    expect(about.text()).toContain('Tudo salvo.');
  });
});
