import { AppFault } from '#app/contract/errors.ts';
import type { UpdateView } from '#app/contract/update-channels.ts';
import type { UpdateFile } from '#core/update/update-manifest.ts';
import { trustsMachine } from '../network/network-settings.ts';
import type { UpdateDeps } from './update-deps.ts';
import { toUpdateFault } from './update-fault.ts';

/** The one file that is on its way, and the last one that came. */
export interface UpdateDownload {
  readonly view: () => Pick<UpdateView, 'isDownloading' | 'downloaded'>;
  /** Throws AppFault as channel `update:choose-and-download`. */
  readonly fetch: (file: UpdateFile, path: string) => Promise<void>;
  /** Ends what is on its way; resolves once nothing of it is on the disk any more. */
  readonly cancel: () => Promise<void>;
  /** Where the last one lies, once it is still what was signed. Throws AppFault `update-gone`, `update-changed`. */
  readonly path: () => Promise<string>;
}

/** A window is told of a twentieth at a time, not of every packet. */
const steps = 20;

/** Nothing is on its way at first. */
export function updateDownload(deps: UpdateDeps): UpdateDownload {
  let running: { readonly control: AbortController; readonly done: Promise<unknown> } | null = null;
  let last: { readonly file: UpdateFile; readonly path: string } | null = null;

  function teller(size: number): (bytes: number) => void {
    let told = -1;
    const tell = (bytes: number): void => {
      const step = Math.floor((bytes / size) * steps);
      if (step <= told) return;
      told = step;
      deps.emit('update:progressed', { part: Math.min(1, bytes / size) });
    };
    // At once: whoever waits for a slow place can end it.
    tell(0);
    return tell;
  }

  return {
    view: () => ({
      isDownloading: running !== null,
      downloaded:
        last === null ? null : { fileName: deps.updates.baseName(last.path), kind: last.file.kind },
    }),
    fetch: async (file, path) => {
      if (running !== null) throw new AppFault('update-busy');
      last = null;
      const control = new AbortController();
      const use = { signal: control.signal, trustsMachine: trustsMachine(deps) };
      const written = deps.updates.download(file, path, use, teller(file.size));
      running = { control, done: written.catch(() => undefined) };
      try {
        last = { file, path: await written };
      } catch (error) {
        throw toUpdateFault(error);
      } finally {
        running = null;
        // A page that was loaded anew meanwhile waits for no answer.
        deps.emit('update:changed', { byItself: false });
      }
    },
    cancel: async () => {
      running?.control.abort();
      await running?.done;
    },
    path: async () => {
      if (last === null) throw new AppFault('update-gone');
      const { file, path } = last;
      if (await deps.updates.isIntact(file, path)) return path;
      throw new AppFault('update-changed', { file: deps.updates.baseName(path) });
    },
  };
}
