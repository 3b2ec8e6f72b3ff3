import type { InstallKey, PacketContents, WrittenPacket } from '#app/ports/packets.ts';
import { byPath, checksumsText } from '#core/packet/checksums.ts';
import { sha256Hex, utf8 } from '#core/packet/digest.ts';
import { logText } from '#core/packet/handling-log.ts';
import { renderIndexPage } from '#core/packet/index-page.ts';
import { indexTexts } from '#core/packet/index-texts.ts';
import {
  buildManifest,
  manifestBytes,
  type ManifestFacts,
  type PacketFile,
} from '#core/packet/manifest.ts';
import { packetFiles, unlistedFiles } from '#core/packet/packet-files.ts';
import { verifyText } from '#core/packet/verify-text.ts';
import { writeZip } from './write-zip.ts';

/**
 * Makes a packet; the same contents and key give the same bytes, unless a timestamp is asked for.
 * @param timestamp answers with an authority's RFC 3161 answer over the manifest's bytes; null where nobody asked
 * Throws PacketPathError, ZodError, AppFault `packet-too-large`, and what `timestamp` throws: then there is no packet.
 */
export async function writePacket(
  contents: PacketContents,
  key: InstallKey,
  timestamp: ((manifest: Uint8Array) => Promise<Uint8Array>) | null = null,
): Promise<WrittenPacket> {
  const facts = withKeyAndLog(contents, key);
  const evidence = [...contents.files, ...ownFiles(contents, facts, key)];
  const manifest = buildManifest(facts, evidence, unlistedFiles);
  const bytes = manifestBytes(manifest);
  const around = new Map<string, Uint8Array>([
    [packetFiles.manifest, bytes],
    [packetFiles.signature, key.sign(bytes)],
  ]);
  if (timestamp !== null) around.set(packetFiles.timestamp, await timestamp(bytes));
  const sums = [...around].map(([path, content]) => ({ path, sha256: sha256Hex(content) }));
  const files = new Map(evidence.map(({ path, content }) => [path, content]));
  for (const [path, content] of around) files.set(path, content);
  files.set(packetFiles.sums, utf8(checksumsText([...manifest.files, ...sums])));
  return { bytes: writeZip(files), manifest, manifestSha256: sha256Hex(bytes) };
}

function withKeyAndLog({ facts, log }: PacketContents, key: InstallKey): ManifestFacts {
  const [first, last] = [log[0], log.at(-1)];
  return {
    ...facts,
    installKey: key.fingerprint,
    handlingLog:
      first === undefined || last === undefined
        ? null
        : { first: first.sequence, sequence: last.sequence, hash: last.hash },
  };
}

/** The front page, how to verify, the key and the log. */
function ownFiles(
  { locale, claims, files, log }: PacketContents,
  facts: ManifestFacts,
  key: InstallKey,
): readonly PacketFile[] {
  const words = indexTexts[locale].ownFiles;
  const file = (path: string, mediaType: string, proves: string, text: string): PacketFile => ({
    ...{ path, mediaType, proves, content: utf8(text) },
  });
  const rest = [
    file(packetFiles.howToVerify, 'text/plain', words.howToVerify, verifyText(key.fingerprint)),
    file(packetFiles.publicKey, 'application/x-pem-file', words.publicKey, key.publicKeyPem),
    ...(log.length === 0
      ? []
      : [file(packetFiles.log, 'application/jsonl', words.log, logText(log))]),
  ];
  const page = renderIndexPage({ locale, facts, claims, files: [...files, ...rest].sort(byPath) });
  return [file(packetFiles.index, 'text/html', words.index, page), ...rest];
}
