import { Encrypter } from 'age-encryption';
import { passphraseWork } from '#core/model/bundle-limits.ts';
import type { BundleLock } from '#app/ports/bundle-files.ts';

/**
 * Locks content as an age file. Chunks are let go as they are used: content and file need not both lie in memory.
 * @param chunks emptied
 * @param work work factor of a passphrase, as a power of two
 */
export async function sealFile(
  chunks: Uint8Array<ArrayBuffer>[],
  lock: BundleLock,
  progress: (part: number) => void,
  work: number = passphraseWork,
): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  if (lock.kind === 'passphrase') {
    encrypter.setScryptWorkFactor(work);
    encrypter.setPassphrase(lock.passphrase);
  } else {
    encrypter.addRecipient(lock.recipient);
  }
  const total = chunks.reduce((sum, { length }) => sum + length, 0);
  chunks.reverse();
  let taken = 0;
  const content = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const chunk = chunks.pop();
      if (chunk === undefined) return controller.close();
      taken += chunk.length;
      progress(total === 0 ? 1 : taken / total);
      controller.enqueue(chunk);
    },
  });
  const locked = await encrypter.encrypt(content);
  const file = new Uint8Array(locked.size(total));
  let at = 0;
  for await (const part of locked) {
    file.set(part, at);
    at += part.length;
  }
  if (at !== file.length) throw new Error('an age file is as long as it says');
  return file;
}
