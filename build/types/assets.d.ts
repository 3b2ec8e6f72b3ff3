/** Names that Vite puts into the code: texts imported whole, and the version from package.json. */

declare module '*?raw' {
  const text: string;
  export default text;
}

declare const __APP_VERSION__: string;

/** Vite's: the files of a pattern as parts of the build, each loaded on demand. */
interface ImportMeta {
  glob<T>(
    patterns: readonly string[],
    options: { readonly query: string; readonly import: string },
  ): Record<string, () => Promise<T>>;
}

/** For the linter, which cannot read a component; the compiler can, and takes its real type. */
declare module '*.vue' {
  import type { Component } from 'vue';

  const component: Component;
  export default component;
}
