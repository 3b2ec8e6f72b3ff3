import { Buffer } from 'node:buffer';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { PictureMaker } from '#app/ports/picture-maker.ts';
import { reportFontUrls } from '../report/font-urls.ts';
import { drawingLibrary } from './drawing-library.ts';

/** The report's fonts that pictures are drawn with: two weights, the extended letters between them, the emoji. */
const faces = [
  'fonts/inter-latin-400-normal.woff2',
  'fonts/inter-latin-600-normal.woff2',
  'fonts/inter-latin-ext-500-normal.woff2',
  'fonts/noto-emoji-emoji-400-normal.woff2',
];

/**
 * Draws with resvg, without a window and without the machine's own fonts. The library and the fonts are parts of the
 * build, loaded when the first picture is wanted.
 */
export const nodePictureMaker: PictureMaker = {
  async toPng(svg) {
    const fontBuffers = await prepared();
    const drawing = new Resvg(svg, {
      font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: 'Inter' },
      fitTo: { mode: 'zoom', value: 2 },
    });
    try {
      const image = drawing.render();
      try {
        return image.asPng();
      } finally {
        image.free();
      }
    } finally {
      drawing.free();
    }
  },
};

let fonts: Promise<Uint8Array[]> | null = null;

function prepared(): Promise<Uint8Array[]> {
  fonts ??= prepare();
  return fonts;
}

async function prepare(): Promise<Uint8Array[]> {
  await initWasm(drawingLibrary());
  const urls = await reportFontUrls();
  return faces.map((path) => {
    const url = urls.get(path);
    if (url === undefined) throw new Error(`The report has no font ${path}.`);
    return new Uint8Array(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
  });
}
