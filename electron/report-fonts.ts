import { reportFontUrls } from '#app/node/report/font-urls.ts';

/** Address (`/fonts/<file>`) → bytes of every font. */
export type FontTable = ReadonlyMap<string, Uint8Array>;

let loaded: Promise<FontTable> | null = null;

/** All fonts of the report; read once, when the first report is printed. */
export function reportFontTable(): Promise<FontTable> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<FontTable> {
  const urls = await reportFontUrls();
  return new Map([...urls].map(([path, url]) => [`/${path}`, bytesOf(url)]));
}

/** Vite hands a file over as `data:…;base64,…`. */
function bytesOf(dataUrl: string): Uint8Array {
  return new Uint8Array(Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64'));
}
