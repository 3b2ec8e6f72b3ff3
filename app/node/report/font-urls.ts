import { reportFonts } from '#core/report/report-fonts.ts';
import type { FontUrls } from '#core/report/export/report-html.ts';

/** The font files of this build, by their place in the project; each is a part of its own and loaded on demand. */
const files = import.meta.glob<string>(
  [
    '/node_modules/@fontsource/inter/files/inter-latin{,-ext}-{400,500,600}-normal.woff2',
    '/node_modules/@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2',
    '/node_modules/@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff2',
  ],
  { query: '?inline', import: 'default' },
);

type Loader = () => Promise<string>;

/**
 * Address at which the page asks for a font (`fonts/<file>`) → what loads it. Throws for one that is not among the
 * files.
 * @param found loaders by the files' places in the project
 */
export function fontLoaders(
  wanted: readonly { readonly path: string; readonly module: string }[],
  found: Readonly<Record<string, Loader>>,
): readonly { readonly path: string; readonly read: Loader }[] {
  return wanted.map(({ path, module }) => {
    const read = found[`/node_modules/${module}`];
    if (read === undefined) throw new Error(`This build lacks the report's font ${module}.`);
    return { path, read };
  });
}

/** A build without a font ends here, at its first start, and not in a client's PDF full of boxes. */
const fonts = fontLoaders(reportFonts, files);

let loaded: Promise<FontUrls> | null = null;

/** All fonts of the report as `data:` URLs; read once, when the first report needs them. */
export function reportFontUrls(): Promise<FontUrls> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<FontUrls> {
  const entries = fonts.map(async ({ path, read }): Promise<[string, string]> => {
    return [path, await read()];
  });
  return new Map(await Promise.all(entries));
}
