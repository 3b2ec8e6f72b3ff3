import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { toWriteFault } from '../node-fault.ts';

// Files as backups need them: every call waits until the disk has it. Used in threads of their own, where nobody waits.

/** Makes an empty file that only its owner reads, from its first byte on. Throws AppFault `disk-full`, `read-only`. */
export function makePrivateFile(path: string): void {
  guarded(path, () => closeSync(openSync(path, 'wx', 0o600)));
}

/** Makes a folder that only its owner reads; the one above must be there. Throws AppFault `disk-full`, `read-only`. */
export function makePrivateFolder(path: string): void {
  guarded(path, () => mkdirSync(path, { mode: 0o700 }));
}

/** Writes a new file through to the disk. Throws AppFault `disk-full`, `read-only`. */
export function writeSynced(path: string, content: string): void {
  guarded(path, () => {
    const descriptor = openSync(path, 'wx', 0o600);
    try {
      writeFileSync(descriptor, content);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  });
}

/** Replaces a file in one step. Throws AppFault `disk-full`, `read-only`. */
export function replaceSynced(path: string, content: string): void {
  const temporary = `${path}.part`;
  guarded(path, () => {
    rmSync(temporary, { force: true });
    writeSynced(temporary, content);
    renameSync(temporary, path);
    syncFolder(dirname(path));
  });
}

/** Bytes that are read and written at a time. */
const piece = 1024 * 1024;

/** Copies a file through to the disk. Returns the SHA-256 (hex) of what was read. Throws AppFault `disk-full`, `read-only`. */
export function copySynced(from: string, to: string): string {
  const hash = createHash('sha256');
  guarded(to, () => {
    const target = openSync(to, 'wx', 0o600);
    try {
      for (const bytes of pieces(from)) {
        hash.update(bytes);
        writeFileSync(target, bytes);
      }
      fsyncSync(target);
    } finally {
      closeSync(target);
    }
  });
  return hash.digest('hex');
}

/** SHA-256 (hex) of a file, and its size in bytes. Throws AppFault `disk-failing`. */
export function hashFile(path: string): { readonly sha256: string; readonly bytes: number } {
  const hash = createHash('sha256');
  let total = 0;
  guarded(path, () => {
    for (const bytes of pieces(path)) {
      hash.update(bytes);
      total += bytes.length;
    }
  });
  return { sha256: hash.digest('hex'), bytes: total };
}

/** Gives a finished folder its name, in one step that a power cut cannot halve. Throws AppFault `read-only`. */
export function publishFolder(from: string, to: string): void {
  guarded(to, () => {
    syncFolder(from);
    renameSync(from, to);
    syncFolder(dirname(to));
  });
}

/** Makes a file's bytes, written by somebody else, survive a power cut. */
export function syncFile(path: string): void {
  guarded(path, () => {
    const descriptor = openSync(path, 'r+');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  });
}

/** Makes a folder's entries survive a power cut. Windows opens no folders; its file system keeps renames by itself. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function* pieces(path: string): Generator<Uint8Array> {
  const descriptor = openSync(path, 'r');
  const buffer = Buffer.allocUnsafe(piece);
  try {
    for (;;) {
      const read = readSync(descriptor, buffer, 0, piece, null);
      if (read === 0) return;
      yield buffer.subarray(0, read);
    }
  } finally {
    closeSync(descriptor);
  }
}

function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toWriteFault(error, path);
  }
}
