import {
  accessSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DiskImage } from './crash-states.ts';

/** A new folder for states of a disk: in memory where the system has such a place, since thousands are written. */
export function quickFolder(): string {
  const memory = '/dev/shm';
  try {
    accessSync(memory, constants.W_OK);
    return mkdtempSync(join(memory, 'transbordo-disk-'));
  } catch {
    return mkdtempSync(join(tmpdir(), 'transbordo-disk-'));
  }
}

/** All that lies in a folder, by absolute path. */
export function readImage(folder: string): DiskImage {
  const files = new Map<string, Buffer>();
  const folders = new Set<string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) folders.add(path);
    else if (!path.endsWith('.control')) files.set(path, readFileSync(path));
  }
  return { files, folders };
}

/** Makes `target` hold what an image holds of `source`, and nothing else. */
export function writeImage({ files, folders }: DiskImage, source: string, target: string): void {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true, mode: 0o700 });
  const placed = (path: string): string => join(target, path.slice(source.length));
  for (const path of [...folders].sort()) mkdirSync(placed(path), { mode: 0o700 });
  for (const [path, bytes] of files) {
    // What a process shares with others in memory is rebuilt by whoever opens first.
    if (!path.endsWith('-shm')) writeFileSync(placed(path), bytes, { mode: 0o600 });
  }
}
