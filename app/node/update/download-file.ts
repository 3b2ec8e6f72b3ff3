import { randomUUID } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppFault } from '#app/contract/errors.ts';
import type { UpdateProgress, UpdateUse } from '#app/ports/updates.ts';
import { ExchangeFault } from '#core/sync/exchange.ts';
import type { UpdateFile } from '#core/update/update-manifest.ts';
import { freeBytes } from '../free-bytes.ts';
import type { NodeNetwork } from '../network/node-network.ts';
import { toWriteFault } from '../node-fault.ts';
import { fileMeasure, isFileIntact } from './file-measure.ts';
import { giveName } from './give-name.ts';
import { statusFault } from './status-fault.ts';

/** A file to be fetched. */
export interface Download {
  readonly file: UpdateFile;
  /** Where a person wants it. */
  readonly path: string;
  readonly use: UpdateUse;
  readonly progress: UpdateProgress;
}

/** Fetches a file; see port `Updates`. Whatever goes wrong, nothing of it stays on the disk. */
export async function downloadFile(
  network: Pick<NodeNetwork, 'fromPlace'>,
  download: Download,
): Promise<string> {
  const { file, path } = download;
  const free = await freeBytes(dirname(path));
  if (free !== null && free < file.size) throw new AppFault('disk-full');
  const part = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    await fetchInto(part, network, download);
    // What the disk gives back is what somebody will install, not what came over the wire.
    if (!(await isFileIntact(file, part))) throw altered(file);
    if (download.use.signal.aborted) throw new ExchangeFault('cancelled');
    return await giveName(part, path);
  } catch (error) {
    throw toWriteFault(error, path);
  } finally {
    await rm(part, { force: true }).catch(() => undefined);
  }
}

async function fetchInto(
  part: string,
  network: Pick<NodeNetwork, 'fromPlace'>,
  { file, use, progress }: Download,
): Promise<void> {
  const measure = fileMeasure();
  // Readable for others: an installer often runs as another user, and there is nothing secret in it.
  const handle = await open(part, 'wx', 0o644);
  try {
    const { status } = await network.fromPlace(file.name, {
      ...use,
      limitBytes: file.size,
      sink: async (chunk) => {
        measure.add(chunk);
        await writeAll(handle, chunk);
        progress(measure.bytes);
      },
    });
    if (status !== 200) throw statusFault(status);
    if (!measure.fits(file)) throw altered(file);
    await handle.sync();
  } catch (error) {
    // More than was signed is another file, not too much of this one.
    const isLonger = error instanceof ExchangeFault && error.code === 'too-large';
    throw isLonger ? altered(file) : error;
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  let from = 0;
  while (from < chunk.length) from += (await handle.write(chunk, from)).bytesWritten;
}

function altered({ name }: UpdateFile): AppFault {
  return new AppFault('update-altered', { file: name });
}
