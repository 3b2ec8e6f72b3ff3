import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessActions } from '#core/model/access-actions.ts';
import type { AccessEntry, AccessRow } from '#core/model/access-log.ts';
import { brokenAccessRow, hashOfId, nextAccessEntry } from './access-chain.ts';

const aRow = (change: Partial<AccessRow> = {}): AccessRow => ({
  at: '2026-11-22T12:00:00.000Z',
  action: 'report-exported',
  clientId: 'client-1',
  detail: { format: 'pdf' },
  ...change,
});

function aChain(rows: readonly AccessRow[]): AccessEntry[] {
  const entries: AccessEntry[] = [];
  for (const row of rows) entries.push(nextAccessEntry(entries.at(-1) ?? null, row));
  return entries;
}

describe('the chain of accesses', () => {
  it('begins at 1 and names the row before', () => {
    const [first, second] = aChain([aRow(), aRow()]);
    expect([first?.sequence, first?.previousHash]).toEqual([1, '0'.repeat(64)]);
    expect([second?.sequence, second?.previousHash]).toEqual([2, first?.hash]);
    expect(first?.hash).toBe('4325963f38f544ddaa0e508b095cc54d1e78d56f91402f9f206c0a756fbe072c');
  });

  it('takes no row with more in it than there should be', () => {
    expect(() => nextAccessEntry(null, { ...aRow(), secret: 'x' } as AccessRow)).toThrow();
    expect(() => nextAccessEntry(null, aRow({ detail: { x: 'x'.repeat(201) } }))).toThrow();
  });

  const rows = fc.array(
    fc.record({
      at: fc.constant('2026-11-22T12:00:00.000Z'),
      action: fc.constantFrom(...accessActions),
      clientId: fc.option(fc.uuid(), { nil: null }),
      detail: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.nat()),
    }),
    { minLength: 2, maxLength: 12 },
  );

  it('fits whatever is in it, and shows every edit, gap and swap', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (given, at) => {
        const chain = aChain(given);
        expect(brokenAccessRow(chain)).toBeNull();
        const index = at % chain.length;
        const edited = chain.map((entry, place) =>
          place === index ? { ...entry, at: '2026-11-22T12:00:01.000Z' } : entry,
        );
        expect(brokenAccessRow(edited)).toBe(index + 1);
        // Without its last row a chain looks whole: what comes after it has to be known from elsewhere.
        const shorter = chain.filter((_, place) => place !== index);
        if (index < chain.length - 1) expect(brokenAccessRow(shorter)).toBe(index + 2);
        expect(brokenAccessRow([...chain].reverse())).toBe(chain.length);
      }),
    );
  });
});

it('an id leaves nothing but its hash', () => {
  expect(hashOfId('client-1')).toMatch(/^[0-9a-f]{64}$/);
  expect(hashOfId('client-1')).not.toBe(hashOfId('client-2'));
});
