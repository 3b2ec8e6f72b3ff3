import { checksumsText, readChecksums } from './checksums.ts';
import { readUtf8 } from './digest.ts';
import type { Manifest } from './manifest.ts';
import { packetFiles } from './packet-files.ts';
import { packetProblem, type PacketProblem } from './packet-problem.ts';

/**
 * Holds `SHA256SUMS` against the files. Nobody signed it, so the manifest decides which of the two is wrong: a line
 * about a listed file is held against the manifest, and one about the manifest itself against its signature.
 * @param hashes path → SHA-256 of all files
 * @param isSigned whether manifest and signature fit each other
 */
export function sumsProblems(
  files: ReadonlyMap<string, Uint8Array>,
  hashes: ReadonlyMap<string, string>,
  manifest: Manifest | null,
  isSigned: boolean,
): readonly PacketProblem[] {
  const bytes = files.get(packetFiles.sums);
  if (bytes === undefined) return [packetProblem('missing', packetFiles.sums)];
  const text = readUtf8(bytes);
  const sums = text === null ? null : readChecksums(text);
  if (sums === null || checksumsText(sums) !== text || hasTwice(sums.map(({ path }) => path)))
    return [packetProblem('sums-unreadable', packetFiles.sums)];

  const listed = new Map(manifest?.files.map(({ path, sha256 }) => [path, sha256]));
  const problems: PacketProblem[] = [];
  const rest = new Set([...listed.keys(), ...hashes.keys()]);
  rest.delete(packetFiles.sums);
  for (const { path, sha256 } of sums) {
    const inManifest = listed.get(path);
    const found = hashes.get(path);
    if (!rest.delete(path)) problems.push(packetProblem('sums-incomplete', packetFiles.sums, path));
    else if (inManifest !== undefined) {
      if (inManifest !== sha256) problems.push(wrongLine(path));
    } else if (found !== sha256) {
      const isProven = isSigned && path !== packetFiles.timestamp;
      problems.push(
        isProven ? wrongLine(path) : packetProblem('sums-differ', path, packetFiles.sums),
      );
    }
  }
  for (const path of rest) problems.push(packetProblem('sums-incomplete', packetFiles.sums, path));
  return problems;
}

function wrongLine(path: string): PacketProblem {
  return packetProblem('sums-differ', packetFiles.sums, path);
}

function hasTwice(paths: readonly string[]): boolean {
  return new Set(paths).size !== paths.length;
}
