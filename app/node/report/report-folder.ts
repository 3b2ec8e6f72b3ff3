import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ReportFolder } from '#app/ports/report-folder.ts';
import { makeFolder } from '../make-folder.ts';
import { nodeErrorCode, toWriteFault } from '../node-fault.ts';
import { writeWhole } from '../write-whole.ts';
import { writeNewFile } from './write-new-file.ts';

/** The list of a batch's files. */
export const indexName = 'index.csv';

/** True where a batch was begun in a folder. */
export async function hasIndex(folder: string): Promise<boolean> {
  return stat(join(folder, indexName)).then(
    () => true,
    () => false,
  );
}

/** A folder on this machine's disk, made when it is missing. Throws AppFault `disk-full`, `read-only`. */
export function reportFolder(folder: string): ReportFolder {
  makeFolder(folder, 0o700);
  const index = join(folder, indexName);
  return {
    write: async (name, content) => {
      const path = await writeNewFile(folder, name, content);
      const sha256 = createHash('sha256').update(content).digest('hex');
      return { file: basename(path), sha256, bytes: content.length };
    },
    hashOf: (name) => hashOf(join(folder, basename(name))),
    readIndex: async () => {
      try {
        return await readFile(index, 'utf8');
      } catch (error) {
        if (nodeErrorCode(error) === 'ENOENT') return null;
        throw toWriteFault(error, index);
      }
    },
    startIndex: (text) => writeWhole(index, text, 0o600),
    addToIndex: async (lines) => {
      try {
        const file = await open(index, 'a');
        try {
          await file.writeFile(lines);
          await file.sync();
        } finally {
          await file.close();
        }
      } catch (error) {
        throw toWriteFault(error, index);
      }
    },
  };
}

/** Read piece by piece: a batch's memory does not grow with its files. */
async function hashOf(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  } catch (error) {
    if (nodeErrorCode(error) !== '') return null;
    throw error;
  }
  return hash.digest('hex');
}
