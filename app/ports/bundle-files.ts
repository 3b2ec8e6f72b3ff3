import type { BundleKind } from '#core/model/bundle-limits.ts';
import type { BundleHead, BundleRecord } from '#core/model/bundle.ts';
import type { Secret } from '#core/model/secret.ts';
import type { InstallKey } from './packets.ts';

/** What a new bundle is locked with: a passphrase that is told over another way, or a colleague's own key. */
export type BundleLock =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recipient'; readonly recipient: string };

/** What opens a bundle: what somebody was told, or this installation's own key. */
export type BundleKey =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'identity'; readonly identity: Secret };

/** What a bundle says of itself before it is opened. */
export interface BundleLook {
  readonly fileName: string;
  readonly bytes: number;
  readonly lock: BundleLock['kind'];
}

/** An opened bundle: every line fits, and all of them were signed by one key. It lies in memory until it is let go. */
export interface OpenBundle {
  readonly head: BundleHead;
  /** SHA-256 (hex) of the public key of who signed it. */
  readonly signer: string;
  count(kind: BundleKind): number;
  /** Lines of a kind in their order, each read when it is asked for. */
  of(kind: BundleKind): Iterable<BundleRecord>;
}

/** An installation's own age key: colleagues lock bundles with its public part. */
export interface AgeKey {
  /** `AGE-SECRET-KEY-1…` */
  readonly identity: Secret;
  /** `age1…` */
  readonly recipient: string;
}

/** How far a piece of work is: a part of one, or null where nobody can tell. */
export type BundleProgress = (part: number | null) => void;

/** Locks and opens bundles (age v1) where it blocks nobody; one at a time. */
export interface BundleFiles {
  /**
   * The whole file. The lines are taken one by one, hashed, and signed at their end. Throws AppFault
   * `bundle-overflows`, `bundle-cancelled`, `bundle-busy`, `bundle-timeout`, and what the lines throw.
   */
  seal(
    head: Omit<BundleHead, 'publicKey'>,
    lines: Iterable<BundleRecord>,
    lock: BundleLock,
    key: InstallKey,
    progress: BundleProgress,
  ): Promise<Uint8Array>;
  /**
   * Reads nothing but the header. Throws AppFault `file-missing`, `file-unreadable`, `not-a-bundle`,
   * `bundle-too-large`, `bundle-too-costly`, `bundle-not-for-us`.
   */
  look(path: string): Promise<BundleLook>;
  /**
   * Opens and checks a bundle. Throws as {@link look} does, and AppFault `bundle-wrong-passphrase`,
   * `bundle-not-for-us`, `bundle-damaged`, `bundle-newer`, `bundle-cancelled`, `bundle-busy`, `bundle-timeout`.
   */
  open(path: string, key: BundleKey): Promise<OpenBundle>;
  /** Ends what is under way. */
  cancel(): void;
  /** A new key; what it makes is this machine's randomness. */
  newKey(): Promise<AgeKey>;
  /** The public part of a key. */
  recipientOf(identity: Secret): Promise<string>;
  /** Whether a text is a public key that a bundle can be locked with. */
  isRecipient(text: string): Promise<boolean>;
}
