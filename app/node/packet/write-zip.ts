import { deflateSync, zipSync, type ZipOptions, type Zippable } from 'fflate';
import { byPath } from '#core/packet/checksums.ts';
import { pathFault, pathKey } from '#core/packet/safe-path.ts';
import { packetLimits, tooLarge } from './packet-limits.ts';

/** Of compressed formats nothing is left to gain. */
const compressed = /\.(?:png|jpe?g|pdf|webp|xlsx|zip)$/i;

const level = 6;

/** Fields of the one date of all entries. The library writes local time: noon of this day exists in every zone. */
const date = new Date(1980, 0, 1, 12, 0, 0);

/**
 * A ZIP of these files: the same files give the same bytes, in any order and any time zone.
 * Throws AppFault `packet-too-large`, and a plain error for a path that is not safe or there twice.
 */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const total = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  if (files.size > packetLimits.files || total > packetLimits.bytes) throw tooLarge('packet.zip');
  if (new Set([...files.keys()].map(pathKey)).size !== files.size)
    throw new Error('two paths are one file on some systems');
  const entries: Zippable = {};
  const sorted = [...files].map(([path, bytes]) => ({ path, bytes })).sort(byPath);
  for (const { path, bytes } of sorted) {
    const fault = pathFault(path);
    if (fault !== null) throw new Error(`a path is not safe (${fault}): ${path}`);
    entries[path] = [bytes, { level: levelFor(path, bytes) }];
  }
  // Unix, a plain file that everybody may read: without it some tools unpack files that nobody may.
  const options: ZipOptions = { mtime: date, os: 3, attrs: (0o100644 << 16) >>> 0 };
  return zipSync(entries, options);
}

/** Stored where packing gains nothing, or so much that a careful reader would take it for a bomb. */
function levelFor(path: string, bytes: Uint8Array): 0 | 6 {
  if (compressed.test(path)) return 0;
  const packed = deflateSync(bytes, { level }).length;
  return packed >= bytes.length || bytes.length / packed > packetLimits.ratio / 2 ? 0 : level;
}
