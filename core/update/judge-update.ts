import { utf8 } from '#core/packet/digest.ts';
import {
  manifestLimit,
  readUpdateManifest,
  type UpdateFile,
  type UpdateManifest,
} from './update-manifest.ts';
import { compareVersions } from './version.ts';

/** A version that was published, and when (UTC instant, ISO 8601). */
export type Release = Pick<UpdateManifest, 'version' | 'releasedAt'>;

/** What a place for updates answered, as it came: two texts in UTF-8. */
export interface SignedManifest {
  readonly manifest: string;
  /** Of the manifest's bytes, base64. */
  readonly signature: string;
}

/** Which copy of the app asks. */
export interface UpdateAsker {
  /** Public keys that may have signed: the present one and the next. */
  readonly keys: readonly string[];
  readonly version: string;
  /** As Node names them. */
  readonly platform: string;
  readonly arch: string;
  /** The newest that was ever seen here, properly signed; null before the first. */
  readonly seen: Release | null;
}

/** Ed25519 of the host. Never throws: a key or a signature that is none does not fit. */
export type IsSignedBy = (key: string, message: Uint8Array, signature: string) => boolean;

/** What came of it. Whatever was refused behind its signature and its place in time was nonetheless published. */
export type UpdateJudgement =
  /** Nothing newer than what asks. */
  | { readonly kind: 'newest'; readonly release: Release }
  | { readonly kind: 'newer'; readonly release: Release; readonly files: readonly UpdateFile[] }
  | { readonly kind: 'refused'; readonly reason: 'bad-signature' | 'malformed' }
  /** Signed once, and then followed by another: somebody shows an old answer. */
  | { readonly kind: 'refused'; readonly reason: 'older-than-seen'; readonly seen: Release }
  /** What asks is too old to move there at once. */
  | {
      readonly kind: 'refused';
      readonly reason: 'too-far';
      readonly release: Release;
      readonly minimumVersion: string;
    }
  | {
      readonly kind: 'refused';
      readonly reason: 'nothing-for-this-system';
      readonly release: Release;
    };

/**
 * Judges an answer (SECURITY E27). Nothing of it is read before a pinned key has signed it, nothing older than what was
 * seen is taken, and no answer leads back to an older version.
 */
export function judgeUpdate(
  { manifest, signature }: SignedManifest,
  asker: UpdateAsker,
  isSignedBy: IsSignedBy,
): UpdateJudgement {
  const bytes = utf8(manifest);
  if (!asker.keys.some((key) => isSignedBy(key, bytes, signature)))
    return { kind: 'refused', reason: 'bad-signature' };
  const read = bytes.length > manifestLimit ? null : readUpdateManifest(manifest);
  if (read === null) return { kind: 'refused', reason: 'malformed' };
  const release = { version: read.version, releasedAt: read.releasedAt };
  const { seen } = asker;
  if (seen !== null && isOlder(release, seen))
    return { kind: 'refused', reason: 'older-than-seen', seen };
  if (compareVersions(release.version, asker.version) <= 0) return { kind: 'newest', release };
  if (compareVersions(asker.version, read.minimumVersion) < 0) {
    const { minimumVersion } = read;
    return { kind: 'refused', reason: 'too-far', release, minimumVersion };
  }
  const files = read.files.filter((file) => isFor(file, asker));
  return files.length === 0
    ? { kind: 'refused', reason: 'nothing-for-this-system', release }
    : { kind: 'newer', release, files };
}

function isOlder(release: Release, seen: Release): boolean {
  // Both in UTC and to the second: their texts are in the order of time.
  return compareVersions(release.version, seen.version) < 0 || release.releasedAt < seen.releasedAt;
}

function isFor(
  { platform, arch }: UpdateFile,
  asker: Pick<UpdateAsker, 'platform' | 'arch'>,
): boolean {
  return platform === asker.platform && (arch === asker.arch || arch === 'universal');
}
