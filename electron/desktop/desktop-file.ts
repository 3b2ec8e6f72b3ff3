import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '#app/node/write-whole.ts';
import { fieldsOf, keptPlacesOf, noPlaces, type KeptPlaces } from './kept-places.ts';

/** What is remembered of this desktop from one start to the next; nothing of a client. */
export interface DesktopMemory {
  readonly window: KeptPlaces;
  /** True once somebody was told that closing the window leaves the app running. */
  readonly isTrayExplained: boolean;
}

/** The file `desktop.json` beside the preferences. */
export interface DesktopFile {
  /** What is remembered now, with what is still to be written. */
  readonly memory: () => DesktopMemory;
  /** Changes it, and writes it whole once nothing has changed for a moment: a window that is dragged moves often. */
  readonly keep: (change: Partial<DesktopMemory>) => void;
  /** Writes at once what is still to be written. */
  readonly flush: () => Promise<void>;
}

/** How long nothing must have changed before it is written, in milliseconds. */
const pause = 500;

/** Opens the file, and waits for it; what is missing or does not read is as before the first start. */
export function desktopFile(folder: string): DesktopFile {
  const path = join(folder, 'desktop.json');
  let memory = read(path);
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();

  function write(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const text = `${JSON.stringify(memory, null, 2)}\n`;
    // A full disk costs the place of a window: nothing that anybody needs to be told.
    writing = writing.then(() => writeWhole(path, text, 0o600)).catch(() => undefined);
    return writing;
  }

  return {
    memory: () => memory,
    keep: (change) => {
      memory = { ...memory, ...change };
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => void write(), pause);
    },
    flush: () => (timer === null ? writing : write()),
  };
}

function read(path: string): DesktopMemory {
  return memoryAt(path) ?? { window: noPlaces, isTrayExplained: false };
}

function memoryAt(path: string): DesktopMemory | null {
  try {
    const stored = fieldsOf(JSON.parse(readFileSync(path, 'utf8')), ['window', 'isTrayExplained']);
    const window = keptPlacesOf(stored?.['window']);
    const isTrayExplained = stored?.['isTrayExplained'];
    if (window === null || typeof isTrayExplained !== 'boolean') return null;
    return { window, isTrayExplained };
  } catch {
    // Missing, or not JSON.
    return null;
  }
}
