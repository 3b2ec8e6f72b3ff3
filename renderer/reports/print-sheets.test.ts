import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OpenPdf } from './open-pdf.ts';
import { layOutSheets } from './print-sheets.ts';

beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) =>
    done(new Blob(['sheet'], { type: 'image/png' })),
  );
  HTMLImageElement.prototype.decode = () => Promise.resolve();
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function pdfOf(pages: number, drawn: number[], broken = -1): OpenPdf {
  return {
    sizes: Array.from({ length: pages }, () => ({ width: 595, height: 842 })),
    draw: (page) => {
      drawn.push(page);
      return page === broken ? Promise.reject(new Error('unreadable')) : Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}

test('every page becomes a sheet, in order, as a picture that the window’s policy lets in', async () => {
  const drawn: number[] = [];
  const takeAway = await layOutSheets(pdfOf(3, drawn));
  const sheets = [...document.querySelectorAll<HTMLImageElement>('body > .print-sheets img')];
  expect(drawn).toEqual([0, 1, 2]);
  expect(sheets).toHaveLength(3);
  for (const { src } of sheets) expect(src).toMatch(/^data:image\/png;base64,/);
  takeAway();
  expect(document.querySelector('.print-sheets')).toBeNull();
});

test('a page that cannot be drawn leaves nothing behind', async () => {
  await expect(layOutSheets(pdfOf(3, [], 1))).rejects.toThrow('unreadable');
  expect(document.querySelector('.print-sheets')).toBeNull();
});
