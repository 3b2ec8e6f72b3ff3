import { basename } from 'node:path';

interface Built {
  readonly bundle?: Readonly<Record<string, unknown>>;
}

/**
 * Lets the page ask for a font with its scripts. Without it the first screen is laid out in a font of the system's,
 * which has to be found, and then once more.
 * @param name file name of the font as it begins, e.g. `inter-latin-wght-normal`
 */
export function preloadFont(name: string) {
  return {
    name: 'preload-font',
    apply: 'build' as const,
    transformIndexHtml(_html: string, { bundle = {} }: Built) {
      const file = Object.keys(bundle).find((path) => basename(path).startsWith(`${name}-`));
      if (file === undefined) throw new Error(`the page has no font ${name}`);
      const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', href: `./${file}` };
      const link = { tag: 'link', attrs: { ...attrs, crossorigin: true } };
      return [{ ...link, injectTo: 'head' as const }];
    },
  };
}
