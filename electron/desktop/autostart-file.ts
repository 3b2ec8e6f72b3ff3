import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { toWriteFault } from '#app/node/node-fault.ts';
import { writeWhole } from '#app/node/write-whole.ts';
import { autostartEntry, isAutostartOn } from './autostart-entry.ts';

/** Start at login where a file says so. */
export interface AutostartFile {
  /** Whether the desktop would start the app; asked of the file, since desktops let people change it. */
  readonly isOn: () => Promise<boolean>;
  /** Writes it whole, or takes it away. Throws AppFault `disk-full`, `read-only`. */
  readonly set: (isOn: boolean) => Promise<void>;
}

/** The app's file in the autostart folder of `config` (XDG_CONFIG_HOME). */
export function autostartFile(config: string, command: readonly string[]): AutostartFile {
  const folder = join(config, 'autostart');
  const path = join(folder, 'transbordo.desktop');
  const stored = (): Promise<string> => readFile(path, 'utf8').catch(() => '');
  return {
    isOn: async () => isAutostartOn(await stored()),
    set: async (isOn) => {
      try {
        if (!isOn) {
          await rm(path, { force: true });
          return;
        }
        await mkdir(folder, { recursive: true, mode: 0o700 });
      } catch (error) {
        throw toWriteFault(error, path);
      }
      const wanted = autostartEntry('Transbordo', command);
      if ((await stored()) !== wanted) await writeWhole(path, wanted, 0o644);
    },
  };
}
