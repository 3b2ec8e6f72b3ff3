import { flushPromises } from '@vue/test-utils';
import type { VueWrapper } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import type { Place } from '#app/contract/place-views.ts';
import { noPlaces } from '#test/fakes/place-bridge.ts';
import { aFakeClient } from '#test/fakes/views.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import AppFrame from './app-frame.vue';

const number: Place = {
  kind: 'number',
  id: 'n1',
  clientId: 'c1',
  clientName: 'Padaria Aurora',
  phone: '+551140028922',
  name: 'Aurora Pães',
};
const incident: Place = {
  kind: 'incident',
  id: 'i1',
  clientId: 'c1',
  clientName: 'Padaria Aurora',
  phone: '+551140028922',
  about: 'restriction',
};

async function open(address = '/incidents', visits = noPlaces().visits) {
  const at = await openTestWindow({
    clients: [
      aFakeClient('c1', 'Padaria Aurora', [['Atendimento', 'violations', 2]]),
      aFakeClient('c2', 'Farmácia São Bento', [['SAC', 'violations', 2]]),
    ],
    places: { ...noPlaces(), others: [number, incident], visits },
  });
  const page = await at.show(AppFrame, {}, address);
  return { at, page };
}

/** Presses a key where the focus is. */
async function press(key: string, change: KeyboardEventInit = {}): Promise<void> {
  const target = document.activeElement ?? document.body;
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...change });
  Object.defineProperty(event, 'getModifierState', { value: () => false });
  target.dispatchEvent(event);
  await rest();
}

/** What the focus does when a dialog comes and goes, it does in tasks of its own. */
async function rest(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) {
    await flushPromises();
    await new Promise((done) => setTimeout(done));
  }
}

const sheet = () => document.querySelector('.palette');
const field = () => document.querySelector<HTMLInputElement>('.palette-field')!;
const titles = () =>
  [...document.querySelectorAll('.palette-item .title')].map((one) => one.textContent);
const highlighted = () =>
  document.querySelector('.palette-item[data-highlighted] .title')?.textContent;

async function type(text: string): Promise<void> {
  field().value = text;
  field().dispatchEvent(new Event('input', { bubbles: true }));
  await rest();
}

const where = (page: VueWrapper) => page.findAll('.step').map((step) => step.text());

describe('the palette', () => {
  test.each<[string, KeyboardEventInit]>([
    ['k', { ctrlKey: true }],
    ['P', { ctrlKey: true, shiftKey: true }],
  ])('opens with %s %o, has the focus, and closes with the same keys', async (key, change) => {
    await open();
    await press(key, change);
    expect(document.activeElement).toBe(field());
    await press(key, change);
    expect(sheet()).toBeNull();
  });

  test('begins with what was visited last, then what can be done here', async () => {
    await open('/incidents', [
      { kind: 'number', id: 'n1' },
      { kind: 'bot', id: 'c2-bot-1' },
    ]);
    await press('k', { ctrlKey: true });
    expect(titles().slice(0, 2)).toEqual(['(11) 4002-8922', 'SAC']);
    const groups = [...document.querySelectorAll('.palette-label')].map((one) => one.textContent);
    expect(groups).toEqual(['Itens recentes', 'Comandos']);
    expect(titles()).toContain('Adicionar cliente');
    // No view in front offers these, and nothing is to be undone.
    for (const away of ['Próximo achado', 'Auditar de novo', 'Desfazer a última ação'])
      expect(titles()).not.toContain(away);
  });

  test.each([
    ['padaria', 'Padaria Aurora'],
    ['sao bento sac', 'SAC'],
    ['40028922', '(11) 4002-8922'],
    ['restri', 'Restrição'],
    ['tema escuro', 'Tema escuro'],
    ['aparencia', 'Aparência'],
  ])('finds by name: “%s”', async (text, title) => {
    await open();
    await press('k', { ctrlKey: true });
    await type(text);
    expect(titles()[0]).toBe(title);
    expect(highlighted()).toBe(title);
  });

  test('goes where Enter leads, and the client is named there', async () => {
    const { page } = await open();
    await press('k', { ctrlKey: true });
    await type('sac');
    await press('Enter');
    expect(sheet()).toBeNull();
    expect(where(page)).toEqual(['Clientes', 'Farmácia São Bento', 'SAC']);
  });

  test('the arrow keys choose, and what is chosen is told to a screen reader', async () => {
    await open();
    await press('k', { ctrlKey: true });
    await type('padaria');
    await press('ArrowDown');
    expect(highlighted()).toBe(titles()[1]);
    const active = document.getElementById(field().getAttribute('aria-activedescendant') ?? '');
    expect(active?.querySelector('.title')?.textContent).toBe(titles()[1]);
    expect(document.getElementById(field().getAttribute('aria-controls') ?? '')?.role).toBe(
      'listbox',
    );
    expect(document.querySelector('.palette [role=status]')?.textContent).toBe('4 resultados');
  });

  test('Control and Enter do nothing', async () => {
    const { page } = await open();
    const before = where(page);
    await press('k', { ctrlKey: true });
    await type('sac');
    await press('Enter', { ctrlKey: true });
    expect(sheet()).not.toBeNull();
    expect(where(page)).toEqual(before);
  });

  test('behind > stand commands only', async () => {
    await open();
    await press('k', { ctrlKey: true });
    await type('>');
    expect(titles()).toContain('Tema escuro');
    expect(titles()).not.toContain('Padaria Aurora');
    await type('> padaria');
    expect(titles()).toEqual([]);
    await type('>relatorios todos');
    expect(titles()[0]).toBe('Gerar relatórios de todos os clientes');
  });

  test('shows the keys of a command at its end', async () => {
    await open();
    await press('k', { ctrlKey: true });
    await type('> bloquear');
    expect(document.querySelector('.palette-item .keys')?.textContent).toBe('Ctrl+L');
  });

  test('runs a command once the focus is back where it was', async () => {
    const { at, page } = await open();
    const link = page.find('.rail a').element as HTMLElement;
    link.focus();
    await press('k', { ctrlKey: true });
    await type('> tema escuro');
    await press('Enter');
    expect(at.host.settings.theme).toBe('dark');
    expect(document.activeElement).toBe(link);
  });

  test('says so where nothing has that name', async () => {
    await open();
    await press('k', { ctrlKey: true });
    await type('zzz');
    expect(sheet()?.textContent).toContain('Nada se chama “zzz”.');
  });

  test('goes on with commands where the names could not be read', async () => {
    const { at } = await open();
    at.host.faults.set('place.list', { code: 'damaged-data', details: {} });
    await press('k', { ctrlKey: true });
    expect(sheet()?.querySelector('[role=alert]')?.textContent).toContain(
      'Clientes, bots e números não puderam ser lidos.',
    );
    await type('tema escuro');
    expect(titles()[0]).toBe('Tema escuro');
  });

  test('reads every page of the names, and cuts what it shows', async () => {
    const { at } = await open();
    at.host.places.others = Array.from({ length: 1700 }, (_, index) => ({
      kind: 'client',
      id: `x${index}`,
      name: `Loja ${index}`,
    }));
    await press('k', { ctrlKey: true });
    await type('loja');
    expect(titles()).toHaveLength(30);
    expect(sheet()?.textContent).toContain('Os 30 primeiros de 1.700.');
    await type('loja 1699');
    expect(titles()[0]).toBe('Loja 1699');
  });

  test('stays closed while another dialog waits', async () => {
    await open();
    await press('/', { ctrlKey: true });
    expect(document.querySelector('.modal-sheet')).not.toBeNull();
    await press('k', { ctrlKey: true });
    expect(sheet()).toBeNull();
  });

  test('a view’s own command is there while the view is', async () => {
    await open('/clients/c1');
    await press('k', { ctrlKey: true });
    await type('> auditar');
    expect(titles()).toEqual(['Auditar de novo', 'Auditar o que mudou em todos os bots']);
  });
});
