import { lstat, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppFault } from '#app/contract/errors.ts';
import { packetFiles } from '#core/packet/packet-files.ts';
import { nodeFileSource } from '../file-source.ts';
import { nodeErrorCode } from '../node-fault.ts';
import { packetLimits, tooLarge } from './packet-limits.ts';
import { readZip, type Unpacked } from './read-zip.ts';

/**
 * A packet in memory, from a ZIP or from the folder it was unpacked to. Throws AppFault `file-missing`,
 * `file-unreadable`, `not-a-packet`, `zip-damaged`, `zip-unsafe`, `packet-too-large`.
 */
export async function readPacket(path: string): Promise<Unpacked> {
  const file = basename(path);
  if (await isFolder(path)) return { files: await readFolder(path, file), damaged: [] };
  return readZip(await readWithin(path, packetLimits.bytes, file), file);
}

async function readFolder(folder: string, file: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const waiting = [''];
  let total = 0;
  for (let inside = waiting.shift(); inside !== undefined; inside = waiting.shift()) {
    for (const entry of await entriesOf(join(folder, inside))) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) waiting.push(path);
      // A link may lead anywhere, and what it leads to is not part of the packet.
      else if (!entry.isFile()) throw new AppFault('zip-unsafe', { file, entry: path });
      else {
        const bytes = await readWithin(join(folder, path), packetLimits.bytes - total, file);
        total += bytes.length;
        files.set(path, bytes);
      }
      if (files.size + waiting.length > packetLimits.files) throw tooLarge(file);
    }
    // A folder chosen by mistake is not read through.
    if (inside === '' && !files.has(packetFiles.manifest))
      throw new AppFault('not-a-packet', { file });
  }
  return files;
}

async function readWithin(path: string, limit: number, file: string): Promise<Uint8Array> {
  try {
    return await nodeFileSource.read(path, limit);
  } catch (error) {
    // That fault speaks of flows.
    const isTooLarge = error instanceof AppFault && error.code === 'file-too-large';
    throw isTooLarge ? tooLarge(file) : error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isDirectory();
  } catch (error) {
    throw fileFault(error, path);
  }
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    throw fileFault(error, folder);
  }
}

function fileFault(error: unknown, path: string): unknown {
  const code = nodeErrorCode(error);
  const file = basename(path);
  if (code === '') return error;
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? new AppFault('file-missing', { file })
    : new AppFault('file-unreadable', { file, reason: code });
}
