import { flushPromises } from '@vue/test-utils';
import type { VueWrapper } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { openTestWindow } from '#test/fakes/window.ts';
import { aFakeFlow } from '#test/fakes/flow-bridge.ts';
import { aFakeClient, aRunView } from '#test/fakes/views.ts';
import { noTries } from '#test/fakes/try-bridge.ts';
import { hoursShop } from '#test/fixtures/hours-shop.ts';
import { useNotices } from '#renderer/stores/notices.ts';
import { useTalk } from '#renderer/stores/talk.ts';
import TryPanel from './try-panel.vue';

const client = aFakeClient('c1', 'Loja Maré', [['Atendimento', 'violations', 2]]);
const { bot, audited } = client.bots[0]!;

async function open(isOpenNow: boolean | null = null) {
  const at = await openTestWindow({
    clients: [client],
    flows: [aFakeFlow(`${bot.id}-snapshot`, '2026-11-20T17:42:10Z', hoursShop())],
    tries: { ...noTries(), isOpenNow },
  });
  const page = await at.show(TryPanel, { view: aRunView(client.client, bot, audited!) });
  return { at, page };
}

async function type(page: VueWrapper, text: string): Promise<void> {
  await page.find('textarea').setValue(text);
  await page.find('textarea').trigger('keydown', { key: 'Enter' });
  await flushPromises();
}

async function pressButton(page: VueWrapper, words: string): Promise<void> {
  const found = page
    .findAll('button')
    .find((one) => one.text().trim() === words || one.attributes('aria-label') === words);
  if (found === undefined) throw new Error(`no button “${words}”`);
  await found.trigger('click');
  await flushPromises();
}

async function choose(page: VueWrapper, group: string, words: string): Promise<void> {
  const choice = page
    .findAll('[role="radiogroup"]')
    .filter((one) => one.attributes('aria-label') === group)
    .flatMap((one) => one.findAll('label:has([type=radio])'))
    .find((one) => one.text() === words);
  if (choice === undefined) throw new Error(`no choice “${words}” in “${group}”`);
  await choice.trigger('click');
  await flushPromises();
}

const bubbles = (page: VueWrapper): string[] =>
  page.findAll('.bubble, .act, .handover').map((one) => one.text());
const status = (page: VueWrapper): string => page.find('[role="status"]').text();

describe('trying a bot', () => {
  test('the user speaks first; Enter sends; the block and the options are shown', async () => {
    const { page } = await open();
    expect(page.text()).toContain('quem escreve primeiro é o usuário');
    await type(page, 'oi');
    expect(bubbles(page)).toEqual(['oi', 'Olá']);
    expect(page.find('textarea').element.value).toBe('');
    expect(status(page)).toContain('O bot espera a resposta');
    expect(page.text()).toContain('No bloco Menu');
    expect(page.findAll('.reply.own').map((one) => one.text())).toEqual(['Pedidos', 'Pessoa']);
  });

  test('what no file can know is asked, never guessed; the answer is seen and can be changed', async () => {
    const { page } = await open();
    await type(page, 'oi');
    await pressButton(page, 'Pessoa');
    expect(bubbles(page)).toEqual(['oi', 'Olá', 'Pessoa']);
    expect(page.find('.question').text()).toContain('isOpen é igual a “true”');
    expect(document.activeElement?.textContent.trim()).toBe('Sim');
    await pressButton(page, 'Não');
    expect(bubbles(page).at(-1)).toBe('Fechado agora');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    await choose(page, 'isOpen é igual a “true”', 'Sim');
    expect(status(page)).toContain('Chegou a uma pessoa');
    expect(page.text()).toContain('O bot não responde mais');
    await choose(page, 'isOpen é igual a “true”', 'Perguntar');
    expect(status(page)).toContain('Depende do que o arquivo não mostra');
  });

  test('hours taken as closed answer by themselves and play it again', async () => {
    const { page } = await open(false);
    await type(page, 'oi');
    await type(page, 'pessoa');
    await pressButton(page, 'Como agora: fechado');
    expect(bubbles(page).at(-1)).toBe('Fechado agora');
    expect(page.text()).toContain('pelo horário');
    await choose(page, 'Horário de atendimento', 'Aberto');
    expect(status(page)).toContain('Chegou a uma pessoa');
  });

  test('a value that is given stands in the list and answers the question', async () => {
    const { page } = await open();
    await type(page, 'oi');
    await type(page, 'pessoa');
    await pressButton(page, 'Dar um valor');
    const fields = [...document.querySelectorAll<HTMLInputElement>('[role="dialog"] input')];
    expect(fields[0]!.value).toBe('isOpen');
    fields[1]!.value = 'true';
    fields[1]!.dispatchEvent(new Event('input'));
    document.querySelector<HTMLFormElement>('[role="dialog"] form')!.requestSubmit();
    await flushPromises();
    expect(status(page)).toContain('Chegou a uma pessoa');
    await pressButton(page, 'Tirar o valor de isOpen');
    expect(status(page)).toContain('Depende do que o arquivo não mostra');
  });

  test('Ctrl+Z takes back the last change and Ctrl+Shift+Z makes it again', async () => {
    const { page, at } = await open();
    await type(page, 'oi');
    await type(page, 'pedidos');
    const said = bubbles(page);
    const asked = at.host.calls.length;
    const field = page.find('textarea');
    await field.trigger('keydown', { key: 'z', ctrlKey: true });
    await flushPromises();
    expect(bubbles(page)).toEqual(['oi', 'Olá']);
    await field.trigger('keydown', { key: 'Z', ctrlKey: true, shiftKey: true });
    await flushPromises();
    expect(bubbles(page)).toEqual(said);
    expect(at.host.calls).toHaveLength(asked);
    // In a field that holds something the keys take back typing.
    await field.setValue('meia frase');
    await field.trigger('keydown', { key: 'z', ctrlKey: true });
    await flushPromises();
    expect(bubbles(page)).toEqual(said);
  });

  test('Up changes the last message, Escape leaves it', async () => {
    const { page } = await open();
    await type(page, 'oi');
    await type(page, 'pedidos');
    const field = page.find('textarea');
    await field.trigger('keydown', { key: 'ArrowUp' });
    expect(field.element.value).toBe('pedidos');
    await field.trigger('keydown', { key: 'Escape' });
    expect(field.element.value).toBe('');
    await field.trigger('keydown', { key: 'ArrowUp' });
    await type(page, 'pessoa');
    expect(bubbles(page)).toEqual(['oi', 'Olá', 'pessoa']);
    expect(page.find('.question').exists()).toBe(true);
  });

  test('a message that could not be played stays in the field', async () => {
    const { page, at } = await open();
    await type(page, 'oi');
    at.host.faults.set('try.play', { code: 'check-timeout', details: { seconds: 10 } });
    await type(page, 'pessoa, por favor');
    expect(page.find('textarea').element.value).toBe('pessoa, por favor');
    expect(bubbles(page)).toEqual(['oi', 'Olá']);
    expect(useNotices().list).toHaveLength(1);
  });

  test('leaving the page and coming back keeps the conversation and the draft', async () => {
    const { page, at } = await open();
    await type(page, 'oi');
    await page.find('textarea').setValue('ainda não enviei');
    page.unmount();
    const again = await at.show(TryPanel, { view: aRunView(client.client, bot, audited!) });
    expect(bubbles(again)).toEqual(['oi', 'Olá']);
    expect(again.find('textarea').element.value).toBe('ainda não enviei');
  });

  test('without an answer of the host it says so and tries again', async () => {
    const at = await openTestWindow({ clients: [client] });
    at.host.faults.set('try.play', { code: 'check-crashed', details: {} });
    const page = await at.show(TryPanel, { view: aRunView(client.client, bot, audited!) });
    expect(page.find('[role="alert"]').text()).toContain('A conversa não pôde ser aberta');
    at.host.faults.clear();
    await pressButton(page, 'Tentar de novo');
    expect(page.find('textarea').exists()).toBe(true);
  });
});

describe('kept conversations', () => {
  async function keepOne(page: VueWrapper): Promise<void> {
    await type(page, 'oi');
    await type(page, 'pessoa');
    await pressButton(page, 'Não');
    await pressButton(page, 'Guardar como prova');
    const dialog = document.querySelector('[role="dialog"]')!;
    const field = dialog.querySelector('input')!;
    field.value = 'Ana';
    field.dispatchEvent(new Event('input'));
    dialog.querySelector('form')!.requestSubmit();
    await flushPromises();
  }

  test('are listed, replayed, and told when a new version answers otherwise', async () => {
    const { page, at } = await open();
    await keepOne(page);
    expect(page.find('.kept').text()).toContain('Continua assim');
    const newer = aFakeFlow(
      `${bot.id}-newer`,
      '2026-11-21T10:00:00Z',
      hoursShop('isOpen', 'Voltamos amanhã'),
    );
    at.host.flows.unshift(newer);
    page.unmount();
    const view = aRunView(client.client, bot, audited!);
    const snapshot = { ...view.snapshot, id: `${bot.id}-newer` };
    const again = await at.show(TryPanel, { view: { ...view, snapshot } });
    expect(again.text()).toContain('Há uma versão mais nova deste fluxo');
    await choose(again, 'Circunstâncias e provas', 'Guardadas (1)');
    expect(again.find('.kept').text()).toContain('Agora é diferente');
    expect(again.find('.kept').text()).toContain('A partir da mensagem 2');
    await pressButton(again, 'Abrir com a versão atual');
    expect(bubbles(again).at(-1)).toBe('Voltamos amanhã');
    await pressButton(again, 'Abrir como era');
    expect(bubbles(again).at(-1)).toBe('Fechado agora');
  });

  test('a removed one comes back by its notice', async () => {
    const { page } = await open();
    await keepOne(page);
    await pressButton(page, 'Remover Última mensagem: “pessoa”');
    expect(page.text()).toContain('Nenhuma conversa guardada');
    await useNotices().undoLast();
    await flushPromises();
    expect(page.findAll('.kept')).toHaveLength(1);
  });

  test('nothing is kept while something is open', async () => {
    const { page, at } = await open();
    await type(page, 'oi');
    await type(page, 'pessoa');
    await pressButton(page, 'Guardar como prova');
    expect(document.querySelector('[role="dialog"]')).toBeNull();
    expect(at.host.calls.map(({ name }) => name)).not.toContain('try.keep');
    expect(useTalk().view?.talk.end).toBe('asks');
  });
});
