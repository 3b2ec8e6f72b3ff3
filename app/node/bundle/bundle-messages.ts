import type { Fault } from '#app/contract/errors.ts';
import type { BundleLock } from '#app/ports/bundle-files.ts';
import type { BundleHead } from '#core/model/bundle.ts';

/** One piece of work for the thread of bundles, which does it and ends. */
export type BundleJob =
  | { readonly kind: 'seal'; readonly chunks: Uint8Array<ArrayBuffer>[]; readonly lock: BundleLock }
  | {
      readonly kind: 'open';
      readonly path: string;
      readonly key:
        | { readonly kind: 'passphrase'; readonly passphrase: string }
        | { readonly kind: 'identity'; readonly identity: string };
    };

/** Where the lines of an opened bundle lie: for each kind pairs of first byte and the byte after the last. */
export type LinePlaces = ReadonlyMap<string, Uint32Array<ArrayBuffer>>;

/** What came of a job. */
export type BundleResult =
  | { readonly kind: 'sealed'; readonly file: Uint8Array<ArrayBuffer> }
  | {
      readonly kind: 'opened';
      readonly content: Uint8Array<ArrayBuffer>;
      readonly places: LinePlaces;
      readonly head: BundleHead;
      readonly signer: string;
    };

/** From the thread. A fault of null is a bug, whose stack goes into the log. */
export type BundleAnswer =
  | { readonly kind: 'progress'; readonly part: number }
  | { readonly kind: 'done'; readonly result: BundleResult }
  | { readonly kind: 'failed'; readonly fault: Fault | null; readonly stack: string };
