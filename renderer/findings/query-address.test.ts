import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingColumns, usualQuery, type FindingQuery } from '#app/contract/finding-query.ts';
import { outcomes, severities } from '#core/model/outcomes.ts';
import { triageStates } from '#core/model/triage-states.ts';
import { everyFinding, fromAddress, toAddress } from './query-address.ts';

const some = <Value extends string>(values: readonly Value[]) => fc.subarray([...values]);
const choice = <Value extends string>(values: readonly Value[]) =>
  fc.record({ only: some(values), not: some(values) });
const ids = ['a1', 'b-2', 'c_3'];

test('a query and its address say the same', () => {
  fc.assert(
    fc.property(
      fc.record({
        outcome: choice(outcomes),
        severity: choice(severities),
        state: choice(triageStates),
        client: choice(ids),
        audit: choice(['ESC-01', 'HRS-02']),
        text: fc.string({ maxLength: 200 }),
        sort: fc.record({ by: fc.constantFrom(...findingColumns), descending: fc.boolean() }),
      }),
      (query: FindingQuery) => {
        expect(fromAddress(toAddress(query) as Record<string, string>)).toEqual(query);
      },
    ),
  );
});

test.each([
  ['nothing', {}, usualQuery],
  ['everything', { all: '1' }, everyFinding],
  ['values that nobody knows', { severity: 'nobody,,', sort: 'nothing' }, everyFinding],
  ['the same key twice', { severity: ['high', 'low'] }, everyFinding],
])('an address with %s', (_name, address, query) => {
  expect(fromAddress(address)).toEqual(query);
});
