import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HandlingEntry } from '#core/model/handling-log.ts';
import { aLog } from '#test/fixtures/packet.ts';
import { appendEntry, chainStart, logText, readLog, verifyChain } from './handling-log.ts';

const log = aLog(6);
const head = log.at(-1)!;

/** The log with row `sequence` changed. */
const changed = (sequence: number, change: Partial<HandlingEntry>): HandlingEntry[] =>
  log.map((row) => (row.sequence === sequence ? { ...row, ...change } : row));

/** The log with row `sequence` written anew, hash and all, and nothing after it. */
function rewritten(sequence: number): HandlingEntry[] {
  const { at, action, subject, detail } = log[sequence - 1]!;
  const row = { at, action, subject, detail, actor: 'Eva' };
  const forged = appendEntry(sequence === 1 ? null : log[sequence - 2]!, row);
  return log.map((entry) => (entry.sequence === sequence ? forged : entry));
}

describe('a chain of rows', () => {
  test('can be recomputed from its text by anybody', () => {
    const [first, second] = log;
    expect(first?.previousHash).toBe(chainStart);
    const said =
      '{"action":"audited","actor":"Ana Souza","at":"2026-11-21T12:00:00.000Z",' +
      '"detail":"ruleset 2026-09","sequence":2,"subject":"snapshot 1"}';
    const hash = createHash('sha256').update(`${first!.hash}\n${said}`).digest('hex');
    expect(second).toMatchObject({ previousHash: first!.hash, hash });
  });

  test('takes no row that could not be read again', () => {
    expect(() => appendEntry(head, { ...log[0]!, actor: 'x'.repeat(201) })).toThrow();
  });

  test('as it was written has no fault, from any row on', () => {
    expect(verifyChain(log, head)).toEqual([]);
    expect(verifyChain(log.slice(3), head)).toEqual([]);
    expect(verifyChain([], null)).toEqual([]);
  });

  test.each<[string, readonly HandlingEntry[], readonly [string, number][]]>([
    ['an edited row', changed(3, { actor: 'Eva' }), [['edited', 3]]],
    ['an edited time', changed(3, { at: '2020-01-01T00:00:00.000Z' }), [['edited', 3]]],
    ['an edited last row', changed(6, { detail: 'x' }), [['edited', 6]]],
    ['a row edited with its hash', rewritten(3), [['unlinked', 4]]],
    ['a last row edited with its hash', rewritten(6), [['edited', 6]]],
    ['a deleted row', log.filter(({ sequence }) => sequence !== 3), [['deleted', 3]]],
    [
      'two rows in each other’s place',
      [0, 1, 3, 2, 4, 5].map((at) => log[at]!),
      [['reordered', 3]],
    ],
    ['a row that is there twice', [...log.slice(0, 3), ...log.slice(2)], [['reordered', 3]]],
    ['a cut tail', log.slice(0, 4), [['cut', 5]]],
    ['nothing left', [], [['cut', 6]]],
    ['a row added later', [...log, appendEntry(head, log[0]!)], [['added', 7]]],
    [
      'a first row that follows another',
      changed(1, { previousHash: '1'.repeat(64) }),
      [
        ['edited', 1],
        ['unlinked', 1],
      ],
    ],
  ])('A72 with %s is named with its row', (_, entries, faults) => {
    expect(verifyChain(entries, head).map(({ kind, sequence }) => [kind, sequence])).toEqual(
      faults,
    );
  });

  test('does not bear any one changed field', () => {
    const row = fc.integer({ min: 1, max: 6 });
    const field = fc.constantFrom('at', 'actor', 'subject', 'detail', 'hash', 'previousHash');
    fc.assert(
      fc.property(row, field, fc.nat(), (sequence, name, place) => {
        const value = log[sequence - 1]![name as 'at'];
        const at = place % value.length;
        const other = value[at] === 'a' ? 'b' : 'a';
        const text = value.slice(0, at) + other + value.slice(at + 1);
        expect(verifyChain(changed(sequence, { [name]: text }), head)).not.toEqual([]);
      }),
    );
  });
});

describe('its text', () => {
  test('is read as it was written, with any words', () => {
    const odd = appendEntry(head, { ...log[0]!, actor: 'Z\u0000\u202e"\\ud800 😀', detail: '\n' });
    const entries = [...log, odd];
    expect(readLog(logText(entries))).toEqual(entries);
    expect(readLog('')).toEqual([]);
  });

  test('keeps halves of characters out, and its hashes hold', () => {
    const odd = appendEntry(null, { ...log[0]!, actor: 'A\ud800' });
    const read = readLog(logText([odd])) as HandlingEntry[];
    expect(read[0]?.actor).toBe('A\ufffd');
    expect(verifyChain(read, odd)).toEqual([]);
  });

  test.each([
    ['no JSON', `${logText(log)}{\n`, 7],
    ['another field', logText(log).replace('{', '{"x":1,'), 1],
    [
      'another order of fields',
      logText(log).replace(/\{("action":"[a-z]+"),(.*)\}\n/, '{$2,$1}\n'),
      1,
    ],
    ['no last line end', logText(log).trimEnd(), 6],
  ])('with %s names the line', (_, text, badLine) => {
    expect(readLog(text)).toEqual({ badLine });
  });
});
