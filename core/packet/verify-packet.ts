import { byPath } from './checksums.ts';
import { readUtf8, sha256Hex } from './digest.ts';
import { parseJson, readLog, verifyChain } from './handling-log.ts';
import { manifestSchema, manifestText, type Manifest } from './manifest.ts';
import { packetFiles, unlistedFiles } from './packet-files.ts';
import { packetProblem, type PacketProblem } from './packet-problem.ts';
import { sumsProblems } from './verify-sums.ts';

/** Checks of the host's cryptography. Neither throws: a key or a signature that is none does not fit. */
export interface SignatureCheck {
  /** SHA-256 (hex) of a public key's DER form; null for a text that is no Ed25519 key. */
  readonly fingerprint: (publicKeyPem: string) => string | null;
  readonly verify: (publicKeyPem: string, message: Uint8Array, signature: Uint8Array) => boolean;
}

/** What recomputing a packet gave. */
export interface PacketCheck {
  /** Null when it cannot be read. */
  readonly manifest: Manifest | null;
  /** Nothing is wrong when there are none. */
  readonly problems: readonly PacketProblem[];
}

/**
 * Recomputes everything that a packet says about itself. It proves that the files are what the holder of the key
 * signed; whose key that is, a reader learns elsewhere, by its fingerprint.
 * @param files path → bytes, all files of the packet
 */
export function verifyPacket(
  files: ReadonlyMap<string, Uint8Array>,
  signatures: SignatureCheck,
): PacketCheck {
  const hashes = new Map([...files].map(([path, bytes]) => [path, sha256Hex(bytes)]));
  const read = readManifest(files.get(packetFiles.manifest));
  const { manifest } = read;
  const isSigned = manifest !== null && fitsSignature(files, signatures);
  const problems = [
    ...read.problems,
    ...(manifest === null ? [] : fileProblems(manifest, files, hashes)),
    ...(manifest === null ? [] : signatureProblems(files, manifest, isSigned, signatures)),
    ...sumsProblems(files, hashes, manifest, isSigned),
    ...(manifest === null ? [] : logProblems(manifest, files.get(packetFiles.log))),
  ];
  return { manifest, problems };
}

function readManifest(bytes: Uint8Array | undefined): PacketCheck {
  const file = packetFiles.manifest;
  const unreadable = (reason: string): PacketCheck => ({
    manifest: null,
    problems: [packetProblem('manifest-unreadable', file, reason)],
  });
  if (bytes === undefined) return { manifest: null, problems: [packetProblem('missing', file)] };
  const text = readUtf8(bytes);
  if (text === null) return unreadable('UTF-8');
  const json = parseJson(text);
  if (json === undefined) return unreadable('JSON');
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success) return unreadable(parsed.error.issues[0]?.path.join('.') || 'schema');
  const isCanonical = manifestText(parsed.data) === text;
  return {
    manifest: parsed.data,
    problems: isCanonical ? [] : [packetProblem('manifest-not-canonical', file)],
  };
}

function fileProblems(
  manifest: Manifest,
  files: ReadonlyMap<string, Uint8Array>,
  hashes: ReadonlyMap<string, string>,
): readonly PacketProblem[] {
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  const strangers = new Set(
    [...files.keys()].filter((path) => !listed.has(path) && !unlistedFiles.includes(path)),
  );
  const problems: PacketProblem[] = [];
  for (const { path, bytes, sha256 } of manifest.files) {
    const found = files.get(path);
    if (found === undefined) {
      const renamed = [...strangers].find((other) => hashes.get(other) === sha256);
      if (renamed !== undefined) strangers.delete(renamed);
      problems.push(
        renamed === undefined
          ? packetProblem('missing', path)
          : packetProblem('renamed', path, renamed),
      );
    } else if (found.length !== bytes || hashes.get(path) !== sha256) {
      problems.push(packetProblem('changed', path));
    }
  }
  return [...problems, ...[...strangers].map((path) => packetProblem('unlisted', path))].sort(
    (a, b) => byPath({ path: a.file }, { path: b.file }),
  );
}

function fitsSignature(
  files: ReadonlyMap<string, Uint8Array>,
  { verify }: SignatureCheck,
): boolean {
  const [manifest, signature, key] = [
    files.get(packetFiles.manifest),
    files.get(packetFiles.signature),
    readUtf8(files.get(packetFiles.publicKey) ?? new Uint8Array()),
  ];
  return (
    manifest !== undefined &&
    signature !== undefined &&
    key !== null &&
    verify(key, manifest, signature)
  );
}

/** The key is held against the manifest even where the signature fits it: both may have been put in place of others. */
function signatureProblems(
  files: ReadonlyMap<string, Uint8Array>,
  manifest: Manifest,
  isSigned: boolean,
  { fingerprint }: SignatureCheck,
): readonly PacketProblem[] {
  if (!files.has(packetFiles.signature)) return [packetProblem('missing', packetFiles.signature)];
  const key = readUtf8(files.get(packetFiles.publicKey) ?? new Uint8Array());
  const isOwn = key !== null && fingerprint(key) === manifest.installKey;
  return [
    ...(isOwn ? [] : [packetProblem('key-wrong', packetFiles.publicKey)]),
    ...(isSigned ? [] : [packetProblem('signature-wrong', packetFiles.signature)]),
  ];
}

function logProblems(manifest: Manifest, bytes: Uint8Array | undefined): readonly PacketProblem[] {
  const { handlingLog: head } = manifest;
  const file = packetFiles.log;
  if (bytes === undefined)
    return head === null ? [] : [packetProblem('log-cut', file, '', head.sequence)];
  const entries = readLog(readUtf8(bytes) ?? '\ufffd');
  if ('badLine' in entries) return [packetProblem('log-unreadable', file, '', entries.badLine)];
  const faults = verifyChain(entries, head);
  const startsLate = head !== null && entries[0] !== undefined && entries[0].sequence > head.first;
  return [
    ...(startsLate ? [packetProblem('log-deleted', file, '', head.first)] : []),
    ...faults.map(({ kind, sequence }) => packetProblem(`log-${kind}`, file, '', sequence)),
  ];
}
