import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { createGunzip } from 'node:zlib';
import type { ExchangeResponse } from '#core/sync/exchange.ts';
import { ExchangeFault } from '#core/sync/exchange.ts';
import type { SyncFaultCode } from '#core/model/sync-fault.ts';
import { nodeErrorCode } from '../node-fault.ts';

/** The body as an answer holds it. */
export type ReadBody = Pick<ExchangeResponse, 'body' | 'bytes' | 'sha256'>;

/** Takes a piece of a body; the next one comes when it has. What it throws ends the exchange. */
export type BodySink = (chunk: Uint8Array) => Promise<void>;

/** Reads and counts the unpacked body. */
export function readBody(
  incoming: IncomingMessage,
  limitBytes: number,
  fail: (code: SyncFaultCode) => void,
  done: (body: ReadBody) => void,
): void {
  const encoding = encodingOf(incoming);
  const isPacked = encoding === 'gzip' || encoding === 'x-gzip';
  if (!isPacked && encoding !== '' && encoding !== 'identity') {
    fail('wrong-answer');
    return;
  }
  const gunzip = isPacked ? incoming.pipe(createGunzip()) : null;
  const unpacked = gunzip ?? incoming;
  const chunks: Buffer[] = [];
  const hash = createHash('sha256');
  let bytes = 0;

  function finish(): void {
    if (!incoming.complete) {
      fail('dropped');
      return;
    }
    // Bytes that are no UTF-8 are replaced, a byte order mark is dropped; the hash is of what came.
    const body = new TextDecoder().decode(Buffer.concat(chunks, bytes));
    done({ body, bytes, sha256: hash.digest('hex') });
  }

  unpacked.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > limitBytes) {
      unpacked.destroy();
      chunks.length = 0;
      fail('too-large');
      return;
    }
    hash.update(chunk);
    chunks.push(chunk);
  });
  unpacked.on('end', finish);
  incoming.on('error', () => {
    gunzip?.destroy();
    fail('dropped');
  });
  gunzip?.on('error', (error) => {
    // Nothing at all, e.g. with 204, is no packed body and no fault either.
    if (nodeErrorCode(error) === 'Z_BUF_ERROR' && gunzip.bytesWritten === 0) finish();
    else fail('wrong-answer');
  });
}

/**
 * Hands a body on piece by piece as it comes, and no more of it than the limit; a packed one is refused. Throws
 * ExchangeFault `wrong-answer`, `too-large`, `dropped`, and what the sink throws. Nothing is handed on afterwards.
 */
export async function pourBody(
  incoming: IncomingMessage,
  limitBytes: number,
  sink: BodySink,
): Promise<ReadBody> {
  if (!['', 'identity'].includes(encodingOf(incoming))) throw new ExchangeFault('wrong-answer');
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of unbroken(incoming)) {
    bytes += chunk.length;
    if (bytes > limitBytes) throw new ExchangeFault('too-large');
    hash.update(chunk);
    await sink(chunk);
  }
  return { body: '', bytes, sha256: hash.digest('hex') };
}

async function* unbroken(incoming: IncomingMessage): AsyncGenerator<Buffer> {
  try {
    yield* incoming as AsyncIterable<Buffer>;
  } catch {
    throw new ExchangeFault('dropped');
  }
  if (!incoming.complete) throw new ExchangeFault('dropped');
}

function encodingOf(incoming: IncomingMessage): string {
  return incoming.headers['content-encoding']?.trim().toLowerCase() ?? '';
}
