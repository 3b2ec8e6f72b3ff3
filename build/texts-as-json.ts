import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The one file of each language, with all its texts: `all-en.ts`. */
const allTexts = /^all-[a-z]{2}(?:-[A-Z]{2})?\.ts$/;

/**
 * Writes the texts of a language into the page as one string that `JSON.parse` reads: the start waits for it, and a
 * literal of a hundred kilobytes takes the engine five times as long. The texts are values alone, so nothing is lost.
 */
export const textsAsJson = {
  name: 'texts-as-json',
  apply: 'build',
  async load(id: string): Promise<string | null> {
    if (!allTexts.test(basename(id))) return null;
    const { texts } = (await import(pathToFileURL(id).href)) as { readonly texts: object };
    return `export const texts = JSON.parse(${JSON.stringify(JSON.stringify(texts))});`;
  },
} as const;
