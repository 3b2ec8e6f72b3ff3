import { flushPromises, mount } from '@vue/test-utils';
import type { VueWrapper } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { messages } from '#renderer/texts/messages.ts';
import { createTexts } from '#renderer/texts/texts.ts';
import type { OpenPdf } from './open-pdf.ts';
import PdfPreview from './pdf-preview.vue';

/** PDFs that were opened: how many pages, what was drawn of them, and whether they were closed. */
interface Opened {
  pages: number;
  drawn: number[];
  scales: number[];
  ended: number;
  closed: boolean;
}
const opened: Opened[] = [];
/** Answers of the next openings, held back until a test lets them go. */
let hold: Promise<void> = Promise.resolve();

/** The first byte of a test's PDF is its number of pages; none is no PDF. */
vi.mock('./open-pdf.ts', () => ({
  openPdf: async (bytes: Uint8Array): Promise<OpenPdf> => {
    const waiting = hold;
    const pages = bytes[0] ?? 0;
    if (pages === 0) throw new Error('no PDF');
    const one: Opened = { pages, drawn: [], scales: [], ended: 0, closed: false };
    opened.push(one);
    await waiting;
    return {
      sizes: Array.from({ length: pages }, () => ({ width: 600, height: 800 })),
      draw: (page, { scale }, { words }, signal) => {
        one.drawn.push(page);
        one.scales.push(scale);
        words.textContent = `words of ${page}`;
        signal.addEventListener('abort', () => (one.ended += 1));
        return Promise.resolve();
      },
      close: () => {
        one.closed = true;
        return Promise.resolve();
      },
    };
  },
}));

const pdf = (pages: number) => new Uint8Array([pages]);

async function show(pages: number): Promise<VueWrapper> {
  const page = mount(PdfPreview, {
    props: { pdf: pdf(pages), title: 'Relatório' },
    attachTo: document.body,
    global: { plugins: [createPinia(), createTexts('pt-BR', messages)] },
  });
  Object.defineProperty(page.find('.scroller').element, 'scrollTop', { value: 0, writable: true });
  await flushPromises();
  return page;
}

async function press(page: VueWrapper, key: string): Promise<void> {
  page.find('.scroller').element.dispatchEvent(new KeyboardEvent('keydown', { key }));
  await flushPromises();
}

const button = (page: VueWrapper, label: string) => page.find(`button[aria-label="${label}"]`);
const said = (page: VueWrapper) =>
  page
    .findAll('.bar p')
    .map((one) => one.text())
    .join(', ');
const drawnPages = (page: VueWrapper) => page.findAll('.words').map((one) => one.text());

beforeEach(() => {
  // A test's page has no size; a reader's window has.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(832);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(900);
  opened.length = 0;
  hold = Promise.resolve();
});

afterEach(() => void vi.restoreAllMocks());

describe('a PDF on the screen', () => {
  test('names every page, and draws only those near what is seen', async () => {
    const page = await show(120);
    expect(page.findAll('[role=group][aria-label^=Página]')).toHaveLength(120);
    expect(page.find('.page').attributes('aria-label')).toBe('Página 1 de 120');
    expect(drawnPages(page).length).toBeLessThanOrEqual(4);
    expect(drawnPages(page)).toContain('words of 0');
    expect(page.findAll('canvas').every((one) => one.attributes('aria-hidden') === 'true')).toBe(
      true,
    );
  });

  test('is turned by its arrows, which stop at both ends', async () => {
    const page = await show(3);
    expect(said(page)).toContain('Página 1 de 3');
    expect(button(page, 'Página anterior').attributes('aria-disabled')).toBe('true');
    await button(page, 'Próxima página').trigger('click');
    await flushPromises();
    expect(said(page)).toContain('Página 2 de 3');
    await button(page, 'Próxima página').trigger('click');
    await flushPromises();
    expect(said(page)).toContain('Página 3 de 3');
    expect(button(page, 'Próxima página').attributes('aria-disabled')).toBe('true');
  });

  test('stays where the reader is when it is shown larger', async () => {
    const page = await show(9);
    for (let turn = 0; turn < 4; turn += 1) {
      await button(page, 'Próxima página').trigger('click');
      await flushPromises();
    }
    const before = said(page);
    expect(before).toContain('Página 5 de 9');
    await button(page, 'Aumentar').trigger('click');
    await flushPromises();
    expect(said(page)).not.toBe(before);
    expect(said(page)).toContain('Página 5 de 9');
    await press(page, '-');
    await press(page, '-');
    expect(said(page)).toContain('Página 5 de 9');
  });

  test('is drawn anew at another size, in the place of what was drawn before', async () => {
    const page = await show(1);
    await press(page, '+');
    const [one] = opened;
    expect(new Set(one!.scales).size).toBeGreaterThan(1);
    expect(page.findAll('canvas')).toHaveLength(1);
    expect(one!.ended).toBeGreaterThan(0);
  });

  test('other bytes take its place where the reader is, and the old ones are given back', async () => {
    const page = await show(9);
    await button(page, 'Próxima página').trigger('click');
    await flushPromises();
    await page.setProps({ pdf: pdf(12) });
    await flushPromises();
    expect(opened.map(({ closed }) => closed)).toEqual([true, false]);
    expect(said(page)).toContain('Página 2 de 12');
    expect(opened[1]!.drawn).toContain(1);
  });

  test('of bytes that follow each other fast only the last are shown', async () => {
    const page = await show(2);
    let release: () => void = () => undefined;
    hold = new Promise((done) => (release = done));
    await page.setProps({ pdf: pdf(3) });
    await flushPromises();
    await page.setProps({ pdf: pdf(4) });
    await flushPromises();
    expect(said(page)).toContain('de 2');
    release();
    await flushPromises();
    expect(said(page)).toContain('de 4');
    expect(opened.map(({ pages, closed }) => [pages, closed])).toEqual([
      [2, true],
      [3, true],
      [4, false],
    ]);
  });

  test('what is no PDF says so, and a whole one after it is shown', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const page = await show(2);
    await page.setProps({ pdf: pdf(0) });
    await flushPromises();
    expect(page.find('[role=alert]').text()).toContain('O PDF não pôde ser mostrado');
    await page.setProps({ pdf: pdf(5) });
    await flushPromises();
    expect(page.find('[role=alert]').exists()).toBe(false);
    expect(said(page)).toContain('de 5');
    expect(error).toHaveBeenCalledOnce();
  });

  test('closes with the view, also while it is still being opened', async () => {
    const page = await show(2);
    let release: () => void = () => undefined;
    hold = new Promise((done) => (release = done));
    await page.setProps({ pdf: pdf(3) });
    await flushPromises();
    page.unmount();
    release();
    await flushPromises();
    expect(opened.map(({ closed }) => closed)).toEqual([true, true]);
  });
});
