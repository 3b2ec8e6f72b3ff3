declare global {
  interface ImportMeta {
    /** Vite's: the files of a pattern as parts of the build, each loaded on demand. */
    glob<T>(
      patterns: readonly string[],
      options: { readonly query: string; readonly import: string },
    ): Record<string, () => Promise<T>>;
  }
}

/**
 * The report's font files, by the address under which its page asks for them (`/fonts/<file>`). They are parts of the
 * build of their own and are loaded when the first report is printed.
 */
const files = import.meta.glob<string>(
  [
    '/node_modules/@fontsource/inter/files/inter-latin{,-ext}-{400,500,600}-normal.woff2',
    '/node_modules/@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2',
    '/node_modules/@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff2',
  ],
  { query: '?inline', import: 'default' },
);

/** Address → bytes of every font. */
export type FontTable = ReadonlyMap<string, Uint8Array>;

let loaded: Promise<FontTable> | null = null;

/** All fonts of the report; read once. */
export function reportFontTable(): Promise<FontTable> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<FontTable> {
  const entries = await Promise.all(
    Object.entries(files).map(async ([path, read]): Promise<[string, Uint8Array]> => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      return [`/fonts/${name}`, bytesOf(await read())];
    }),
  );
  return new Map(entries);
}

/** Vite hands a file over as `data:…;base64,…`. */
function bytesOf(dataUrl: string): Uint8Array {
  return new Uint8Array(Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64'));
}
