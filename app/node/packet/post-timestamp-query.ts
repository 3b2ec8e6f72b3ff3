import { TimestampError } from './timestamp-error.ts';
import type { PostTimestampQuery } from './timestamp.ts';

/** Answers are 1 to 10 KB. */
const largestAnswer = 1024 * 1024;
const longestWaitMs = 30_000;

/**
 * Sends a query over HTTP(S) as RFC 3161 (3.4) says. Plain HTTP is usual among authorities and safe: the query is a
 * hash, and the answer is signed. No key of anybody is sent along, and no redirect is followed. Throws TimestampError
 * `unreachable`.
 */
export const postTimestampQuery: PostTimestampQuery = async (url, query) => {
  try {
    const response = await fetch(addressOf(url), {
      method: 'POST',
      body: Uint8Array.from(query),
      headers: { 'Content-Type': 'application/timestamp-query', 'User-Agent': 'Transbordo' },
      redirect: 'error',
      credentials: 'omit',
      signal: AbortSignal.timeout(longestWaitMs),
    });
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok || !/^application\/timestamp-reply\b/i.test(type))
      throw new TimestampError('unreachable', `HTTP ${String(response.status)} ${type}`.trim());
    return await bodyOf(response);
  } catch (error) {
    if (error instanceof TimestampError) throw error;
    throw new TimestampError('unreachable', reasonOf(error));
  }
};

function addressOf(url: string): URL {
  const address = new URL(url);
  if (!['http:', 'https:'].includes(address.protocol) || address.username !== '')
    throw new TimestampError('unreachable', address.protocol);
  return address;
}

async function bodyOf({ body }: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > largestAnswer) throw new TimestampError('unreachable', '> 1 MB');
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** The client hides what happened behind “fetch failed”. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const cause: unknown = error.cause ?? error;
  return cause instanceof Error ? cause.message : error.message;
}
