import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { UpdateFile } from '#core/update/update-manifest.ts';
import { nodeErrorCode } from '../node-fault.ts';

/** What is measured of a file while it passes. */
export interface FileMeasure {
  add(chunk: Uint8Array): void;
  /** Bytes so far. */
  readonly bytes: number;
  /** Size and hash are those of the signed manifest. Once, at the end. */
  fits(file: Pick<UpdateFile, 'size' | 'sha512'>): boolean;
}

/** Nothing has passed yet. */
export function fileMeasure(): FileMeasure {
  const hash = createHash('sha512');
  let bytes = 0;
  return {
    add: (chunk) => {
      bytes += chunk.length;
      hash.update(chunk);
    },
    get bytes() {
      return bytes;
    },
    fits: ({ size, sha512 }) => bytes === size && hash.digest('hex') === sha512,
  };
}

/** Reads a file from the disk: true while it is the one that was signed; false for another and for none. */
export async function isFileIntact(file: UpdateFile, path: string): Promise<boolean> {
  const measure = fileMeasure();
  try {
    const handle = await open(path, 'r');
    try {
      if ((await handle.stat()).size !== file.size) return false;
      for await (const chunk of handle.createReadStream({ autoClose: false }))
        measure.add(chunk as Buffer);
    } finally {
      await handle.close();
    }
  } catch (error) {
    // Gone, moved or shut away: then it is not there to be shown. Anything else is a bug.
    if (nodeErrorCode(error) === '') throw error;
    return false;
  }
  return measure.fits(file);
}
