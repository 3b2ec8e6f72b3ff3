import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '#app/node/write-whole.ts';
import { keptPlacesSchema, noPlaces } from './place-window.ts';

/** What is remembered of this desktop from one start to the next. */
const memorySchema = z.strictObject({
  window: keptPlacesSchema,
  /** True once somebody was told that closing the window leaves the app running. */
  isTrayExplained: z.boolean(),
});

/** What is remembered of this desktop from one start to the next; nothing of a client. */
export type DesktopMemory = z.infer<typeof memorySchema>;

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

/** Opens the file; what is missing or does not read is as before the first start. */
export async function desktopFile(folder: string): Promise<DesktopFile> {
  const path = join(folder, 'desktop.json');
  let memory = await read(path);
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

async function read(path: string): Promise<DesktopMemory> {
  try {
    const stored = memorySchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    if (stored.success) return stored.data;
  } catch {
    // Missing, or not JSON.
  }
  return { window: noPlaces, isTrayExplained: false };
}
