import { flushPromises } from '@vue/test-utils';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { aFakeClient } from '#test/fakes/views.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import AppFrame from './app-frame.vue';

/** What is lit in the page, by the name of the look; the browser's registry is not there in these tests. */
const lit = new Map<string, ReadonlySet<Range>>();

beforeAll(() => {
  vi.stubGlobal(
    'Highlight',
    class extends Set<Range> {
      constructor(...ranges: Range[]) {
        super(ranges);
      }
    },
  );
  vi.stubGlobal('CSS', { highlights: lit });
});
afterAll(() => vi.unstubAllGlobals());

const words = (look: string) => [...(lit.get(look) ?? [])].map(String);

async function open(address: string) {
  const at = await openTestWindow({
    clients: [
      aFakeClient('c1', 'Padaria Aurora', [
        ['Balcão 1', 'violations', 2],
        ['Balcão 2', 'violations', 2],
        ['Balcão 3', 'violations', 2],
      ]),
      aFakeClient('c2', 'Farmácia', []),
    ],
  });
  const page = await at.show(AppFrame, {}, address);
  const choose = async () => {
    at.host.send('command:asked', { command: 'find' });
    await flushPromises();
  };
  return { at, page, choose };
}

describe('finding in the view in front', () => {
  test('a view with a field of its own gets the caret there', async () => {
    const { page, choose } = await open('/rules');
    await choose();
    expect(document.activeElement?.matches('#content input')).toBe(true);
    expect(page.find('.find').exists()).toBe(false);
  });

  test('elsewhere a bar lights what it finds and says how much', async () => {
    const { page, choose } = await open('/clients/c1');
    await choose();
    const field = page.find<HTMLInputElement>('.find input');
    expect(document.activeElement).toBe(field.element);
    await field.setValue('BALCAO');
    // Each bot's name and the name of its file.
    expect(words('found').map((word) => word.toLowerCase())).toEqual(Array(6).fill('balcão'));
    expect(page.find('.find [role=status]').text()).toBe('1 de 6');
    await field.trigger('keydown', { key: 'Enter' });
    expect(page.find('.find [role=status]').text()).toBe('2 de 6');
    expect(words('found-here')).toHaveLength(1);
    await field.trigger('keydown', { key: 'Enter', shiftKey: true });
    await field.trigger('keydown', { key: 'Enter', shiftKey: true });
    expect(page.find('.find [role=status]').text()).toBe('6 de 6');
    await field.setValue('quitanda');
    expect(page.find('.find [role=status]').text()).toBe('Nada nesta tela');
    expect(words('found')).toEqual([]);
  });

  test('closing takes the light away and gives the focus back', async () => {
    const { page, choose } = await open('/clients/c1');
    const link = page.find('.rail a').element as HTMLElement;
    link.focus();
    await choose();
    await page.find('.find input').setValue('balcao');
    await page.find('.find input').trigger('keydown', { key: 'Escape' });
    expect(page.find('.find').exists()).toBe(false);
    expect(lit.size).toBe(0);
    expect(document.activeElement).toBe(link);
  });

  test('another page closes it', async () => {
    const { at, page, choose } = await open('/clients/c1');
    await choose();
    at.host.send('place:opened', { place: '/clients/c2' });
    await flushPromises();
    expect(page.find('.find').exists()).toBe(false);
  });
});
