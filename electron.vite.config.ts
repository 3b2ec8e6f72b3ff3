import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'electron-vite';
import { hostBundle } from './build/host-bundle.ts';
import { importGroup } from './build/import-group.ts';
import { preloadFont } from './build/preload-font.ts';
import { textsAsJson } from './build/texts-as-json.ts';
import { placeToPack } from './build/update-place.mjs';
import { servedFilesName, tableOf } from './electron/served-files.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const about = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { version: string };

/** Oldest runtimes the one output has to load in: Electron 33, which carries Node 20.18 and Chromium 130. */
const NODE = 'node20.18';
const BROWSER = 'chrome130';

const define = {
  __APP_VERSION__: JSON.stringify(about.version),
  __UPDATE_PLACE__: JSON.stringify(placeToPack(process.env)),
  __VUE_OPTIONS_API__: 'true',
  __VUE_PROD_DEVTOOLS__: 'false',
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  __VUE_I18N_FULL_INSTALL__: 'true',
  __VUE_I18N_LEGACY_API__: 'false',
  __INTLIFY_PROD_DEVTOOLS__: 'false',
};

/** Everything but Electron itself and the native database driver goes into the bundle. */
const external = ['electron', 'better-sqlite3'];

/** One copy of Vue, without its template compiler: reports are rendered from compiled components. */
const vueForNode = [
  { find: /^vue$/, replacement: at('node_modules/vue/dist/vue.runtime.esm-bundler.js') },
  {
    find: /^(@vue|vue)\/server-renderer$/,
    replacement: at('node_modules/@vue/server-renderer/dist/server-renderer.esm-bundler.js'),
  },
];

/** Its build for Node makes a `require` of its own, which the bundle has already; packing here needs no threads. */
const zipForNode = {
  find: /^fflate$/,
  replacement: at('node_modules/fflate/esm/browser.js'),
};

/** Writes down what the window may ask for, with the hash of each file: the program answers nothing else. */
const servedTable = {
  name: 'served-table',
  closeBundle: () => {
    const table = JSON.stringify(tableOf(at('out/renderer')), null, 1);
    writeFileSync(at(`out/${servedFilesName}`), `${table}\n`);
  },
};

/** What all that runs on Node has in common. */
const onNode = {
  define,
  resolve: { alias: [...vueForNode, zipForNode] },
  build: { target: NODE, outDir: at('out/main'), rolldownOptions: { external } },
};

const host = hostBundle(
  { main: at('electron/main.ts'), program: at('electron/program.ts') },
  { ...onNode, root: at('.'), logLevel: 'warn', plugins: [vue()] },
);

export default defineConfig({
  main: {
    ...onNode,
    plugins: [vue(), host],
    build: {
      ...onNode.build,
      externalizeDeps: false,
      rolldownOptions: {
        external,
        input: {
          worker: at('electron/worker.ts'),
          checker: at('electron/checker.ts'),
          backup: at('electron/backup.ts'),
          bundle: at('electron/bundle.ts'),
          cli: at('cli/main.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'parts/[name]-[hash].js',
          assetFileNames: 'parts/[name]-[hash][extname]',
        },
      },
    },
  },
  preload: {
    define,
    build: {
      target: NODE,
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        external: ['electron'],
        input: { preload: at('electron/preload.ts') },
        // A sandboxed window loads one CommonJS file and nothing beside it.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    define,
    plugins: [vue(), textsAsJson, preloadFont('inter-latin-wght-normal'), servedTable],
    build: {
      target: BROWSER,
      outDir: at('out/renderer'),
      minify: true,
      // The content security policy allows no data: fonts.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { index: at('renderer/index.html') },
        output: {
          codeSplitting: { groups: [importGroup(at('renderer/main.ts'), 'first-screen')] },
        },
      },
    },
  },
});
