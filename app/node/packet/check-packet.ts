import type { Manifest } from '#core/packet/manifest.ts';
import { packetFiles } from '#core/packet/packet-files.ts';
import { packetProblem, type PacketProblem } from '#core/packet/packet-problem.ts';
import { verifyPacket } from '#core/packet/verify-packet.ts';
import { readPacket } from './read-packet.ts';
import { nodeSignatureCheck } from './signature-check.ts';
import type { Timestamp } from './timestamp-check.ts';
import { TimestampError } from './timestamp-error.ts';

/** What a reader of a packet knows from elsewhere. */
export interface PacketTrust {
  /** Fingerprint that the sender's key is known to have, hex; null where it is not known. */
  readonly fingerprint: string | null;
  /** Certificates in PEM that a timestamp's authority must lead to; empty where none are known. */
  readonly authorities: string;
}

/** What checking a packet gave. */
export interface CheckedPacket {
  /** Null when it cannot be read. */
  readonly manifest: Manifest | null;
  /** How many files the packet holds. */
  readonly files: number;
  /** Nothing is wrong when there are none. */
  readonly problems: readonly PacketProblem[];
  /** Null where there is none, or none that holds. */
  readonly timestamp: Timestamp | null;
}

/**
 * Recomputes a packet on the disk, ZIP or folder, without network and without a workspace. Throws AppFault
 * `file-missing`, `file-unreadable`, `not-a-packet`, `zip-damaged`, `zip-unsafe`, `packet-too-large`.
 */
export async function checkPacket(path: string, trust: PacketTrust): Promise<CheckedPacket> {
  const { files, damaged } = await readPacket(path);
  const { manifest, problems } = verifyPacket(files, nodeSignatureCheck);
  const lost = new Set(damaged.map((entry) => entry.path));
  const timestamp = await checkedTimestamp(files, trust.authorities);
  return {
    manifest,
    files: files.size + damaged.length,
    timestamp: timestamp.found,
    problems: [
      ...damaged.map((entry) => packetProblem('damaged-entry', entry.path, entry.reason)),
      // What a damaged entry lacks is said once.
      ...problems.filter(({ file, other }) => !lost.has(file) && !lost.has(other)),
      ...keyProblems(manifest, trust.fingerprint),
      ...timestamp.problems,
    ],
  };
}

function keyProblems(
  manifest: Manifest | null,
  fingerprint: string | null,
): readonly PacketProblem[] {
  if (manifest === null || fingerprint === null || manifest.installKey === fingerprint) return [];
  return [packetProblem('other-key', packetFiles.publicKey, manifest.installKey)];
}

async function checkedTimestamp(
  files: ReadonlyMap<string, Uint8Array>,
  authorities: string,
): Promise<{ readonly found: Timestamp | null; readonly problems: readonly PacketProblem[] }> {
  const answer = files.get(packetFiles.timestamp);
  const manifest = files.get(packetFiles.manifest);
  if (answer === undefined || manifest === undefined) return { found: null, problems: [] };
  // Most packets have none, and the library is large.
  const { checkTimestamp } = await import('./timestamp-check.ts');
  try {
    const found = await checkTimestamp(answer, manifest, { nonce: null, trusted: authorities });
    return { found, problems: [] };
  } catch (error) {
    if (!(error instanceof TimestampError)) throw error;
    const problem = packetProblem('timestamp-wrong', packetFiles.timestamp, error.fault);
    return { found: null, problems: [problem] };
  }
}
