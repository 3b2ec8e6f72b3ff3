import { open, readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { AppFault } from '#app/contract/errors.ts';
import type { FileSource } from '#app/ports/host.ts';
import { nodeErrorCode } from './node-fault.ts';

/** How deep folders are searched, and how many files a folder may give: more is a mistake of the person who chose it. */
const deepest = 16;
const most = 10_000;

/** Files of this machine's disk. */
export const nodeFileSource: FileSource = {
  read: readWithin,
  expand: async (path) => {
    const kind = await describe(path);
    return kind.isDirectory() ? flowFilesIn(path) : [path];
  },
  baseName: (path) => basename(path),
};

async function readWithin(path: string, limitBytes: number): Promise<Uint8Array> {
  let file;
  try {
    file = await open(path, 'r');
  } catch (error) {
    throw readFault(error, path);
  }
  try {
    const about = await file.stat();
    if (!about.isFile()) {
      throw new AppFault('file-unreadable', { file: basename(path), reason: 'EISDIR' });
    }
    if (about.size > limitBytes) throw tooLarge(path, about.size, limitBytes);
    const bytes = await file.readFile();
    // The file may have grown since it was measured.
    if (bytes.length > limitBytes) throw tooLarge(path, bytes.length, limitBytes);
    // A copy of its own: small files otherwise share one pool, which cannot be handed to another thread.
    return Uint8Array.from(bytes);
  } catch (error) {
    throw readFault(error, path);
  } finally {
    await file.close();
  }
}

async function describe(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    throw readFault(error, path);
  }
}

/** `.json` files below a folder, by path. Symbolic links are not followed: they may lead anywhere, also in circles. */
async function flowFilesIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  const waiting = [{ path: folder, depth: 0 }];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const entries = await listFolder(next.path);
    for (const entry of entries) {
      const path = join(next.path, entry.name);
      if (entry.isDirectory() && next.depth < deepest)
        waiting.push({ path, depth: next.depth + 1 });
      else if (entry.isFile() && extname(entry.name).toLowerCase() === '.json') found.push(path);
    }
    if (found.length >= most) break;
  }
  return found.slice(0, most).sort();
}

async function listFolder(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    throw readFault(error, folder);
  }
}

function tooLarge(path: string, size: number, limit: number): AppFault {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  return new AppFault('file-too-large', {
    file: basename(path),
    size: megabytes(size),
    limit: megabytes(limit),
  });
}

function readFault(error: unknown, path: string): unknown {
  if (error instanceof AppFault) return error;
  const code = nodeErrorCode(error);
  if (code === '') return error;
  const file = basename(path);
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? new AppFault('file-missing', { file })
    : new AppFault('file-unreadable', { file, reason: code });
}
