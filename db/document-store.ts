import { createHash } from 'node:crypto';
import { AppFault } from '#app/contract/errors.ts';
import { longestText, packBytes, unpackBytes } from './compressed-text.ts';
import type { Connection } from './driver.ts';
import { namedDocuments } from './named-documents.ts';
import { applyDelta, makeDelta } from './text-delta.ts';

/**
 * A difference is kept while it has less than this share of the whole text's bytes, both packed. Above it a new whole one
 * costs less over the next versions than ever larger differences to an old one (docs/performance.md).
 */
const largestShare = 1 / 4;

interface StoredDocument {
  readonly hash: string;
  readonly textSha256: string;
  readonly body: Uint8Array;
  /** Packed text that the body is a difference to; null where the body is the whole text. */
  readonly base: Uint8Array | null;
}

const columns = `document.content_sha256 AS hash, document.text_sha256 AS textSha256,
  document.body, base.body AS base`;
const withBase = 'LEFT JOIN document AS base ON base.content_sha256 = document.base_sha256';

/**
 * Keeps a document; known content is not stored twice.
 * @param near id of the bot whose newest version the document will mostly repeat; null: of none
 */
export function insertDocument(
  connection: Connection,
  contentSha256: string,
  text: string,
  near: string | null,
): void {
  const known = connection.get('SELECT 1 FROM document WHERE content_sha256 = :contentSha256', {
    contentSha256,
  });
  // Packing is the dear part, so the question comes first.
  if (known !== undefined) return;
  const bytes = Buffer.from(text, 'utf8');
  const { body, base } = packedNear(near === null ? null : baseOf(connection, near), bytes);
  connection.run(
    `INSERT INTO document (content_sha256, text_sha256, body, base_sha256)
     VALUES (:contentSha256, :textSha256, :body, :base)`,
    { contentSha256, textSha256: sha256(bytes), body, base },
  );
}

/** The text of a document. Throws AppFault `damaged-data` when it does not match its hash, or is not there. */
export function readDocument(connection: Connection, contentSha256: string): string {
  const row = connection.get<StoredDocument>(
    `SELECT ${columns} FROM document ${withBase} WHERE document.content_sha256 = :contentSha256`,
    { contentSha256 },
  );
  if (row === undefined) throw new AppFault('damaged-data');
  return textOf(row).toString('utf8');
}

/**
 * Deletes those documents for good that nothing names any more, under a permit and in its transaction. What is a
 * difference to one of them and stays is packed anew.
 * @returns how many there were
 */
export function deleteUnusedDocuments(connection: Connection, hashes: readonly string[]): number {
  const unused = connection.all<{ hash: string }>(
    `SELECT value AS hash FROM json_each(:list)
     EXCEPT SELECT content_sha256 FROM snapshot
     EXCEPT ${namedDocuments}`,
    { list: JSON.stringify(hashes) },
  );
  const list = JSON.stringify(unused.map(({ hash }) => hash));
  const bases = connection.all<{ base: string }>(
    `SELECT DISTINCT base_sha256 AS base FROM document
     WHERE base_sha256 IN (SELECT value FROM json_each(:list))
       AND content_sha256 NOT IN (SELECT value FROM json_each(:list))`,
    { list },
  );
  for (const { base } of bases) packAnew(connection, base, list);
  return connection.run(
    'DELETE FROM document WHERE content_sha256 IN (SELECT value FROM json_each(:list))',
    { list },
  );
}

/** The oldest of those that stay becomes whole, the others differences to it where that is small. */
function packAnew(connection: Connection, base: string, doomed: string): void {
  const staying = connection.all<StoredDocument>(
    `SELECT ${columns} FROM document ${withBase}
     WHERE document.base_sha256 = :base
       AND document.content_sha256 NOT IN (SELECT value FROM json_each(:doomed))
     ORDER BY document.rowid`,
    { base, doomed },
  );
  let next: Base | null = null;
  for (const row of staying) {
    const bytes = textOf(row);
    const packed = packedNear(next, bytes);
    connection.run(
      'UPDATE document SET body = :body, base_sha256 = :base WHERE content_sha256 = :hash',
      { hash: row.hash, ...packed },
    );
    if (packed.base === null) next = { hash: row.hash, body: packed.body, bytes };
  }
}

interface Base {
  readonly hash: string;
  readonly body: Uint8Array;
  readonly bytes: Uint8Array;
}

/** The whole text that the newest version of a bot is, or is a difference to. */
function baseOf(connection: Connection, botId: string): Base | null {
  const row = connection.get<StoredDocument>(
    `SELECT ${columns} FROM document ${withBase}
     WHERE document.content_sha256 = (
       SELECT coalesce(newest.base_sha256, newest.content_sha256)
       FROM snapshot JOIN document AS newest ON newest.content_sha256 = snapshot.content_sha256
       WHERE snapshot.bot_id = :botId ORDER BY snapshot.sequence DESC LIMIT 1)`,
    { botId },
  );
  return row === undefined ? null : { hash: row.hash, body: row.body, bytes: textOf(row) };
}

/** As a difference to the base where that is small, else as a whole. */
function packedNear(
  base: Base | null,
  bytes: Uint8Array,
): { readonly body: Uint8Array; readonly base: string | null } {
  if (base !== null) {
    const delta = makeDelta(base.bytes, bytes);
    // New words of a version resemble the old ones.
    const body = packBytes(delta, base.bytes);
    const isSmall = body.length < base.body.length * largestShare;
    // Read once before it is trusted: what cannot be read again is no evidence.
    if (isSmall && Buffer.compare(applyDelta(base.bytes, delta, longestText), bytes) === 0) {
      return { body, base: base.hash };
    }
  }
  return { body: packBytes(bytes), base: null };
}

function textOf({ body, base, textSha256 }: StoredDocument): Buffer {
  const bytes = base === null ? unpackBytes(body) : changed(unpackBytes(base), body);
  if (sha256(bytes) !== textSha256) throw new AppFault('damaged-data');
  return bytes;
}

function changed(base: Uint8Array, body: Uint8Array): Buffer {
  return Buffer.from(applyDelta(base, unpackBytes(body, base), longestText));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
