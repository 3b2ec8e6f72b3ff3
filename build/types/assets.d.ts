/** Names that Vite puts into the code: texts imported whole, pictures, and what is known when it is built. */

declare module '*?raw' {
  const text: string;
  export default text;
}

/** A picture as a `data:` address, inside the bundle. */
declare module '*.png?inline' {
  const address: string;
  export default address;
}

declare const __APP_VERSION__: string;

/** Where this build asks for updates, and the two keys that may have signed them; null: nowhere. */
declare const __UPDATE_PLACE__: {
  readonly address: string;
  readonly keys: readonly [string, string];
} | null;

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
