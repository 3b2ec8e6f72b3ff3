import { createHash } from 'node:crypto';
import { AppFault } from '#app/contract/errors.ts';
import type { BundleFiles, OpenBundle } from '#app/ports/bundle-files.ts';
import { largestBundle, mostBundleLines } from '#core/model/bundle-limits.ts';
import { bundleRecordSchema, sealedMessage, type BundleRecord } from '#core/model/bundle.ts';
import { Secret } from '#core/model/secret.ts';
import type { BundleResult } from './bundle-messages.ts';
import type { BundleRunner } from './bundle-thread.ts';
import { withBundleFile } from './open-file.ts';

/** Room for what the locked file has besides its content: header, and 16 bytes for every 64 KiB. */
const mostContent = largestBundle - 1024 * 1024;

/** Lines are handed on in pieces of about this size, in bytes. */
const pieceSize = 1024 * 1024;

/** Bundles by the age format; `runner` does the long work. */
export function nodeBundleFiles(runner: BundleRunner): BundleFiles {
  let work = new AbortController();
  return {
    seal: async (head, lines, lock, key, progress) => {
      work = new AbortController();
      const { signal } = work;
      const hash = createHash('sha256');
      const chunks: Uint8Array<ArrayBuffer>[] = [];
      let piece: string[] = [];
      let length = 0;
      let total = 0;
      const flush = (): void => {
        const bytes = new TextEncoder().encode(piece.join(''));
        hash.update(bytes);
        chunks.push(bytes);
        total += bytes.length;
        piece = [];
        length = 0;
        if (total > mostContent) {
          throw new AppFault('bundle-overflows', { limit: largestBundle / 1024 / 1024 });
        }
      };
      const put = (line: unknown): void => {
        const text = `${JSON.stringify(line)}\n`;
        piece.push(text);
        length += text.length;
      };
      put({ ...head, publicKey: key.publicKeyPem });
      let done = 0;
      for (const line of lines) {
        put(line);
        done += 1;
        if (done > mostBundleLines) {
          throw new AppFault('bundle-overflows', { limit: largestBundle / 1024 / 1024 });
        }
        if (length < pieceSize) continue;
        flush();
        progress((done / head.lines) * 0.5);
        // Whoever waits meanwhile, and whoever cancels, has a turn.
        await new Promise((resolve) => setImmediate(resolve));
        if (signal.aborted) throw new AppFault('bundle-cancelled');
      }
      flush();
      const sha256 = hash.digest('hex');
      const signature = key.sign(new TextEncoder().encode(sealedMessage(sha256)));
      put({ kind: 'seal', sha256, signature: Buffer.from(signature).toString('base64') });
      chunks.push(new TextEncoder().encode(piece.join('')));
      progress(null);
      const result = await runner.run({ kind: 'seal', chunks, lock }, (part) =>
        progress(0.5 + part / 2),
      );
      if (result.kind !== 'sealed') throw new Error('a seal was asked for');
      return result.file;
    },
    look: (path) =>
      withBundleFile(path, ({ fileName, bytes, lock }) =>
        Promise.resolve({ fileName, bytes, lock }),
      ),
    open: async (path, key) => {
      const result = await runner.run(
        {
          kind: 'open',
          path,
          key:
            key.kind === 'passphrase' ? key : { kind: key.kind, identity: key.identity.reveal() },
        },
        () => undefined,
      );
      if (result.kind !== 'opened') throw new Error('an opening was asked for');
      return toOpenBundle(result);
    },
    cancel: () => {
      work.abort();
      runner.cancel();
    },
    // The library is large, and most people never hand a client over.
    newKey: async () => {
      const { generateX25519Identity, identityToRecipient } = await import('age-encryption');
      const identity = await generateX25519Identity();
      return { identity: new Secret(identity), recipient: await identityToRecipient(identity) };
    },
    recipientOf: async (identity) => {
      const { identityToRecipient } = await import('age-encryption');
      return identityToRecipient(identity.reveal());
    },
    isRecipient: async (text) => {
      // The kind that every age program knows.
      if (!/^age1[02-9ac-hj-np-z]{58}$/.test(text)) return false;
      const { Encrypter } = await import('age-encryption');
      try {
        new Encrypter().addRecipient(text);
        return true;
      } catch {
        return false;
      }
    },
  };
}

function toOpenBundle({
  content,
  places,
  head,
  signer,
}: Extract<BundleResult, { kind: 'opened' }>): OpenBundle {
  const decoder = new TextDecoder();
  function* of(kind: string): Generator<BundleRecord> {
    const ends = places.get(kind) ?? new Uint32Array();
    for (let at = 0; at < ends.length; at += 2) {
      // Parsed again on the side that acts on it.
      const line = decoder.decode(content.subarray(ends[at], ends[at + 1]));
      yield bundleRecordSchema.parse(JSON.parse(line));
    }
  }
  return {
    head,
    signer,
    count: (kind) => (places.get(kind)?.length ?? 0) / 2,
    of,
  };
}
