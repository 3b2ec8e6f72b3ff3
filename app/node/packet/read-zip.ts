import { crc32 } from 'node:zlib';
import { fromBufferPromise, getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl';
import { AppFault } from '#app/contract/errors.ts';
import { pathFault, pathKey } from '#core/packet/safe-path.ts';
import { packetLimits, tooLarge } from './packet-limits.ts';

/** A ZIP in memory. */
export interface Unpacked {
  /** Path → bytes, without folders. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Entries whose bytes do not come out as the archive says they are. */
  readonly damaged: readonly { readonly path: string; readonly reason: string }[];
}

interface Wanted {
  readonly path: string;
  readonly entry: Entry;
}

/** Bits of an entry's Unix mode that say what it is; 0 where the archive was made without. */
const kindMask = 0o170000;
const plainKinds = [0, 0o100000, 0o040000];

/**
 * Unpacks a stranger's ZIP into memory; nothing is written anywhere. All entries are judged by what the archive says of
 * them before the first is inflated, and what comes out is counted. Throws AppFault `not-a-packet`, `zip-damaged`,
 * `zip-unsafe`, `packet-too-large`.
 * @param file name for the faults
 */
export async function readZip(bytes: Uint8Array, file: string): Promise<Unpacked> {
  if (!startsAsZip(bytes)) throw new AppFault('not-a-packet', { file });
  const zip = await opened(bytes, file);
  const wanted = await judged(zip, file);
  const files = new Map<string, Uint8Array>();
  const damaged: { path: string; reason: string }[] = [];
  let total = 0;
  for (const { path, entry } of wanted) {
    try {
      const content = await inflated(zip, entry, packetLimits.bytes - total);
      if (content === null) throw tooLarge(file);
      total += content.length;
      files.set(path, content);
    } catch (error) {
      if (error instanceof AppFault) throw error;
      damaged.push({ path, reason: error instanceof Error ? error.message.slice(0, 120) : '' });
    }
  }
  return { files, damaged };
}

/** A local header, or the end of an archive without entries. */
function startsAsZip([p, k, a, b]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));
}

async function opened(bytes: Uint8Array, file: string): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      // Names are read below, where a bad one can be told by name.
      decodeStrings: false,
    });
  } catch {
    throw new AppFault('zip-damaged', { file });
  }
}

async function judged(zip: ZipFile, file: string): Promise<readonly Wanted[]> {
  if (zip.entryCount > packetLimits.files) throw tooLarge(file);
  const wanted: Wanted[] = [];
  const keys = new Set<string>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = getFileNameLowLevel(
        entry.generalPurposeBitFlag,
        entry.fileNameRaw,
        entry.extraFields,
        true,
      );
      const path = name.endsWith('/') ? name.slice(0, -1) : name;
      if (leadsOut(path) || !isPlain(entry) || keys.has(pathKey(path)))
        throw new AppFault('zip-unsafe', { file, entry: name.slice(0, 120) });
      keys.add(pathKey(path));
      if (!entry.canDecodeFileData()) throw new AppFault('zip-damaged', { file });
      total += entry.uncompressedSize;
      if (total > packetLimits.bytes || isBomb(entry)) throw tooLarge(file);
      if (path === name) wanted.push({ path, entry });
    }
  } catch (error) {
    throw error instanceof AppFault ? error : new AppFault('zip-damaged', { file });
  }
  return wanted;
}

/** Stranger names that stay inside are let through: the manifest does not list them. */
function leadsOut(path: string): boolean {
  const fault = pathFault(path);
  return fault === 'absolute' || fault === 'climbs' || fault === 'empty' || /[\\\0]/.test(path);
}

function isPlain({ externalFileAttributes }: Entry): boolean {
  return plainKinds.includes((externalFileAttributes >>> 16) & kindMask);
}

function isBomb({ uncompressedSize, compressedSize }: Entry): boolean {
  return (
    uncompressedSize > packetLimits.smallFile &&
    uncompressedSize > compressedSize * packetLimits.ratio
  );
}

/** An entry's bytes; null as soon as they pass the limit. Throws where they are not what the archive says. */
async function inflated(zip: ZipFile, entry: Entry, limit: number): Promise<Uint8Array | null> {
  const header = await zip.readLocalFileHeaderPromise(entry, { minimal: false });
  // Tools that read from the front would see another name.
  if (!header.fileName.equals(entry.fileNameRaw)) throw new Error('two names');
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  const content = Buffer.concat(chunks);
  if (crc32(content) !== entry.crc32) throw new Error('CRC-32');
  return Uint8Array.from(content);
}
