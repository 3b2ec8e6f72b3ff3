import {
  handlingEntrySchema,
  handlingRowSchema,
  type HandlingEntry,
  type HandlingRow,
} from '#core/model/handling-log.ts';
import { canonicalJson, sha256Hex, utf8 } from './digest.ts';

/** Where a chain stands: its last row. */
export type ChainHead = Pick<HandlingEntry, 'sequence' | 'hash'>;

/** `previousHash` of the first row. */
export const chainStart = '0'.repeat(64);

/** The row that follows `head` (null: the first one). Throws ZodError for a row that does not fit its schema. */
export function appendEntry(head: ChainHead | null, given: HandlingRow): HandlingEntry {
  const { at, actor, action, subject, detail } = given;
  const row = handlingRowSchema.parse({ at, actor, action, subject, detail });
  const sequence = (head?.sequence ?? 0) + 1;
  const previousHash = head?.hash ?? chainStart;
  return { ...row, sequence, previousHash, hash: rowHash(previousHash, { ...row, sequence }) };
}

/** What is wrong with a chain, and at which row. */
export interface ChainFault {
  /**
   * `edited`: the row does not give its hash. `deleted`: it is missing between others. `reordered`: it stands after a
   * later one, or twice. `unlinked`: it names another row before it. `cut`: it is missing at the end. `added`: it comes
   * after the row that is known to be the last.
   */
  readonly kind: 'edited' | 'deleted' | 'reordered' | 'unlinked' | 'cut' | 'added';
  readonly sequence: number;
}

/**
 * Checks rows that follow one another, from any row on: what came before the first is not judged, unless it is row 1.
 * @param head the last row as known from elsewhere (null: not known); tells a cut tail and a chain made anew
 */
export function verifyChain(
  entries: readonly HandlingEntry[],
  head: ChainHead | null,
): readonly ChainFault[] {
  const bySequence = new Map(entries.map((entry) => [entry.sequence, entry]));
  const first = Math.min(...bySequence.keys());
  const faults: ChainFault[] = [];
  let highest = first - 1;
  for (const entry of entries) {
    const { sequence } = entry;
    if (!givesItsHash(entry)) faults.push({ kind: 'edited', sequence });
    if (sequence <= highest) faults.push({ kind: 'reordered', sequence });
    // One missing row tells of a gap as well as all of them, and a forged number may be any.
    else if (sequence > highest + 1 && !bySequence.has(highest + 1))
      faults.push({ kind: 'deleted', sequence: highest + 1 });
    const before = sequence === 1 ? chainStart : bySequence.get(sequence - 1)?.hash;
    if (before !== undefined && before !== entry.previousHash)
      faults.push({ kind: 'unlinked', sequence });
    highest = Math.max(highest, sequence);
  }
  return head === null ? faults : [...faults, ...faultsAtHead(bySequence, highest, head)];
}

function faultsAtHead(
  bySequence: ReadonlyMap<number, HandlingEntry>,
  highest: number,
  head: ChainHead,
): readonly ChainFault[] {
  const last = bySequence.get(head.sequence);
  if (last === undefined)
    return [{ kind: 'cut', sequence: bySequence.size === 0 ? head.sequence : highest + 1 }];
  if (highest > head.sequence) return [{ kind: 'added', sequence: head.sequence + 1 }];
  const isKnown = last.hash === head.hash || !givesItsHash(last);
  return isKnown ? [] : [{ kind: 'edited', sequence: head.sequence }];
}

function givesItsHash({ hash, previousHash, ...row }: HandlingEntry): boolean {
  return rowHash(previousHash, row) === hash;
}

/** Text of the log in a packet: one row a line, canonical. */
export function logText(entries: readonly HandlingEntry[]): string {
  return entries.map((entry) => `${canonicalJson(entry)}\n`).join('');
}

/** The rows of a log's text; for a line that is no row, its number (from 1). */
export function readLog(text: string): readonly HandlingEntry[] | { readonly badLine: number } {
  const lines = text.split('\n');
  if (lines.pop() !== '') return { badLine: lines.length + 1 };
  const entries: HandlingEntry[] = [];
  for (const [at, line] of lines.entries()) {
    const parsed = handlingEntrySchema.safeParse(parseJson(line));
    if (!parsed.success || canonicalJson(parsed.data) !== line) return { badLine: at + 1 };
    entries.push(parsed.data);
  }
  return entries;
}

function rowHash(previousHash: string, row: HandlingRow & { readonly sequence: number }): string {
  return sha256Hex(utf8(`${previousHash}\n${canonicalJson(row)}`));
}

/** A value, or undefined for a text that is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
