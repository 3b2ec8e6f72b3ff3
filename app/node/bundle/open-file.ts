import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { Decrypter } from 'age-encryption';
import { AppFault } from '#app/contract/errors.ts';
import { largestBundle } from '#core/model/bundle-limits.ts';
import { longestHeader, readAgeHeader } from './age-header.ts';
import type { BundleJob } from './bundle-messages.ts';
import { nodeErrorCode } from '../node-fault.ts';

/** Work on a file that was looked at: its size and header are bearable. */
interface LookedAt {
  readonly file: FileHandle;
  readonly fileName: string;
  readonly bytes: number;
  readonly lock: ReturnType<typeof readAgeHeader>;
}

/** Looks at a file's size and header, does some work with it, and closes it. Throws as `BundleFiles.look`. */
export async function withBundleFile<T>(
  path: string,
  work: (found: LookedAt) => Promise<T>,
): Promise<T> {
  const fileName = basename(path);
  const file = await open(path, 'r').catch((error: unknown) => {
    throw toReadFault(error, fileName);
  });
  try {
    const about = await file.stat();
    if (!about.isFile())
      throw new AppFault('file-unreadable', { file: fileName, reason: 'EISDIR' });
    if (about.size > largestBundle) {
      const megabytes = (count: number): number => Math.ceil(count / 1024 / 1024);
      throw new AppFault('bundle-too-large', {
        ...{ file: fileName, size: megabytes(about.size), limit: megabytes(largestBundle) },
      });
    }
    const start = new Uint8Array(Math.min(longestHeader, about.size));
    await file.read(start, 0, start.length, 0);
    const lock = readAgeHeader(start, fileName);
    return await work({ file, fileName, bytes: about.size, lock });
  } catch (error) {
    throw toReadFault(error, fileName);
  } finally {
    await file.close();
  }
}

/** The content of an age file. Throws AppFault as `BundleFiles.open`, apart from what is in it. */
export function openFile(
  path: string,
  key: Extract<BundleJob, { kind: 'open' }>['key'],
  progress: (part: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  return withBundleFile(path, async ({ file, fileName, bytes, lock }) => {
    if ((lock === 'passphrase') !== (key.kind === 'passphrase')) {
      throw new AppFault('bundle-not-for-us', { file: fileName });
    }
    const decrypter = new Decrypter();
    if (key.kind === 'passphrase') decrypter.addPassphrase(key.passphrase);
    else decrypter.addIdentity(key.identity);
    const opened = await decrypter
      .decrypt(measured(file, bytes, progress))
      .catch((error: unknown) => {
        throw toOpenFault(error, fileName, key.kind);
      });
    const content = new Uint8Array(Math.max(0, opened.size(bytes)));
    let at = 0;
    try {
      for await (const part of opened) {
        if (at + part.length > content.length) throw damaged(fileName);
        content.set(part, at);
        at += part.length;
      }
    } catch (error) {
      throw nodeErrorCode(error) === '' ? damaged(fileName) : error;
    }
    if (at !== content.length) throw damaged(fileName);
    return content;
  });
}

/** The file in pieces, and never more of it than it had when it was looked at. */
function measured(
  file: FileHandle,
  bytes: number,
  progress: (part: number) => void,
): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const piece = new Uint8Array(Math.min(256 * 1024, bytes - at));
      const { bytesRead } = await file.read(piece, 0, piece.length, at);
      if (bytesRead === 0) return controller.close();
      at += bytesRead;
      progress(at / bytes);
      controller.enqueue(piece.subarray(0, bytesRead));
    },
  });
}

/** Whatever is wrong with the keys of the header reads alike to the library; the rest is a file that was changed. */
function toOpenFault(error: unknown, file: string, key: 'passphrase' | 'identity'): unknown {
  if (nodeErrorCode(error) !== '') return error;
  const isUnopened = error instanceof Error && error.message.startsWith('no identity matched');
  if (!isUnopened) return damaged(file);
  return new AppFault(key === 'passphrase' ? 'bundle-wrong-passphrase' : 'bundle-not-for-us', {
    file,
  });
}

function toReadFault(error: unknown, file: string): unknown {
  if (error instanceof AppFault) return error;
  const code = nodeErrorCode(error);
  if (code === '') return error;
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? new AppFault('file-missing', { file })
    : new AppFault('file-unreadable', { file, reason: code });
}

function damaged(file: string): AppFault {
  return new AppFault('bundle-damaged', { file });
}
