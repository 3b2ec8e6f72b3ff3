import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { importGroup } from './import-group.ts';

/** The program of the main process, in two files: what a window waits for, and what is read while its page is. */
export interface HostFiles {
  /** The entry, `main.js`. */
  readonly main: string;
  /** What the entry imports once the page has its script. */
  readonly program: string;
}

/**
 * Builds the main process by itself, after the threads that share much of its code. In one build the shared parts would
 * stand in thirty small files, and each that is read costs the start a millisecond.
 * @param config what both builds have in common
 */
export function hostBundle(files: HostFiles, config: InlineConfig) {
  const groups = [importGroup(files.main, 'start'), importGroup(files.program, 'program')];
  return {
    name: 'host-bundle',
    async closeBundle(): Promise<void> {
      await build({
        ...config,
        configFile: false,
        ssr: { noExternal: true },
        build: {
          ...config.build,
          ssr: true,
          // The threads' files are there already.
          emptyOutDir: false,
          rolldownOptions: {
            ...config.build?.rolldownOptions,
            input: { main: files.main },
            output: {
              format: 'es',
              entryFileNames: '[name].js',
              chunkFileNames: join('host', '[name]-[hash].js'),
              codeSplitting: { groups },
            },
          },
        },
      });
    },
  };
}
