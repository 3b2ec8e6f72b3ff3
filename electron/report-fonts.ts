import { reportFonts } from '#core/report/report-fonts.ts';

declare global {
  interface ImportMeta {
    /** Vite's: the files of a pattern as parts of the build, each loaded on demand. */
    glob<T>(
      patterns: readonly string[],
      options: { readonly query: string; readonly import: string },
    ): Record<string, () => Promise<T>>;
  }
}

/** The font files of this build, by their place in the project; each is a part of its own and loaded on demand. */
const files = import.meta.glob<string>(
  [
    '/node_modules/@fontsource/inter/files/inter-latin{,-ext}-{400,500,600}-normal.woff2',
    '/node_modules/@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2',
    '/node_modules/@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff2',
  ],
  { query: '?inline', import: 'default' },
);

/**
 * Address (`/fonts/<file>`) → what loads it, for every font that the report's page asks for. A build without one of
 * them ends here, at its first start, and not in a client's PDF full of boxes.
 */
const fonts = reportFonts.map(({ path, module }) => {
  const read = files[`/node_modules/${module}`];
  if (read === undefined) throw new Error(`This build lacks the report's font ${module}.`);
  return { address: `/${path}`, read };
});

/** Address → bytes of every font. */
export type FontTable = ReadonlyMap<string, Uint8Array>;

let loaded: Promise<FontTable> | null = null;

/** All fonts of the report; read once, when the first report is printed. */
export function reportFontTable(): Promise<FontTable> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<FontTable> {
  const entries = await Promise.all(
    fonts.map(async ({ address, read }): Promise<[string, Uint8Array]> => {
      return [address, bytesOf(await read())];
    }),
  );
  return new Map(entries);
}

/** Vite hands a file over as `data:…;base64,…`. */
function bytesOf(dataUrl: string): Uint8Array {
  return new Uint8Array(Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64'));
}
