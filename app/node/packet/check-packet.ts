import type { CheckedPacket, PacketTrust, Timestamp } from '#app/ports/packets.ts';
import type { Manifest } from '#core/packet/manifest.ts';
import { packetFiles } from '#core/packet/packet-files.ts';
import { packetProblem, type PacketProblem } from '#core/packet/packet-problem.ts';
import { verifyPacket } from '#core/packet/verify-packet.ts';
import { readPacket } from './read-packet.ts';
import { nodeSignatureCheck } from './signature-check.ts';
import { TimestampError } from './timestamp-error.ts';

/** Recomputes a packet on the disk, ZIP or folder, without network and without a workspace; faults as the port says. */
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
