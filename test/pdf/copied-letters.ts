import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect } from 'vitest';

/**
 * Expects that what is copied or read aloud is what is drawn: no letter without a character, as
 * Chromium prints figures of equal width. Not for letters with many marks or families of emoji,
 * of which several drawings rightly share the characters of one.
 */
export async function expectLettersCopied(pdf: string): Promise<void> {
  const document = await getDocument({ data: new Uint8Array(await readFile(pdf)) }).promise;
  try {
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      const mute = items.filter((item) => 'str' in item && item.str.includes('\0'));
      expect(mute, `page ${String(number)}`).toEqual([]);
    }
  } finally {
    await document.loadingTask.destroy();
  }
}
