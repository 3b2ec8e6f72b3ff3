import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { accessRowSchema, type AccessEntry, type AccessRow } from '#core/model/access-log.ts';
import { canonicalText } from './header.ts';

/** Where the chain stands: its last row. */
export type AccessHead = Pick<AccessEntry, 'sequence' | 'hash'>;

/** `previousHash` of the first row. */
const chainStart = '0'.repeat(64);

/** The row that follows `head` (null: the first one). Throws ZodError for a row that does not fit its schema. */
export function nextAccessEntry(head: AccessHead | null, given: AccessRow): AccessEntry {
  const row = accessRowSchema.parse(given);
  const sequence = (head?.sequence ?? 0) + 1;
  const previousHash = head?.hash ?? chainStart;
  return { ...row, sequence, previousHash, hash: rowHash(previousHash, { ...row, sequence }) };
}

/**
 * The first row of a whole chain that does not fit: it was edited, or one before it is missing. Null: all of them fit.
 * That rows were cut off at the end cannot be seen from the chain alone.
 */
export function brokenAccessRow(entries: Iterable<AccessEntry>): number | null {
  let head: AccessHead | null = null;
  for (const entry of entries) {
    const { sequence, previousHash, hash, ...row } = entry;
    const fits =
      sequence === (head?.sequence ?? 0) + 1 &&
      previousHash === (head?.hash ?? chainStart) &&
      rowHash(previousHash, { ...row, sequence }) === hash;
    if (!fits) return sequence;
    head = entry;
  }
  return null;
}

/** SHA-256 (hex) of an id: what remains of it when what it named was erased. */
export function hashOfId(id: string): string {
  return bytesToHex(sha256(utf8ToBytes(id)));
}

function rowHash(previousHash: string, row: AccessRow & { readonly sequence: number }): string {
  return bytesToHex(sha256(utf8ToBytes(`${previousHash}\n${canonicalText(row)}`)));
}
