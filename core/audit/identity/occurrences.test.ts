import { describe, expect, test } from 'vitest';
import type { OccurrenceKey } from '#core/model/triage.ts';
import { matchOccurrences, occurrencesOf } from './occurrences.ts';

/** An occurrence in short: `audit block fingerprint title`, a dash for null. */
function key(short: string): OccurrenceKey {
  const [auditId = '', ...parts] = short.split(' ');
  const [block = null, fingerprint = null, title = null] = parts.map((part) =>
    part === '-' ? null : part,
  );
  return { auditId, block, fingerprint, title };
}

describe('what people decided about finds its occurrence again', () => {
  const now = { menu: 'Menu', pedidos: 'Pedidos', '2b9b': 'Trocas' };

  test.each<[string, string[], string[], string[]]>([
    ['by the block’s id', ['X menu f1 Menu'], ['X menu f9 Outro'], ['menu=menu']],
    ['by what it does', ['X velho f1 Velho'], ['X 2b9b f1 Trocas'], ['velho=2b9b']],
    ['by its title', ['X velho f1 Trocas'], ['X 2b9b f9 Trocas'], ['velho=2b9b']],
    [
      'what it does comes before its title',
      ['X a f1 Trocas', 'X b f2 B'],
      ['X 2b9b f2 Trocas'],
      ['b=2b9b'],
    ],
    [
      'not by what it does when the block is still there',
      ['X menu f1 Menu'],
      ['X 2b9b f1 Trocas'],
      [],
    ],
    ['not for another audit', ['X menu f1 Menu'], ['Y menu f1 Menu'], []],
    ['for the flow as a whole', ['X - - -'], ['X - - -'], ['-=-']],
    [
      'twice decided, once found',
      ['X menu f1 Menu', 'X menu f1 Menu'],
      ['X menu f1 Menu'],
      ['menu=menu'],
    ],
    ['a fingerprint that is not known is like none', ['X velho - -'], ['X 2b9b - -'], []],
  ])('%s', (_, before, after, expected) => {
    const { pairs, onlyBefore, onlyAfter } = matchOccurrences(before.map(key), after.map(key), {
      before: null,
      after: now,
    });
    expect(pairs.map((pair) => `${pair.before.block ?? '-'}=${pair.after.block ?? '-'}`)).toEqual(
      expected,
    );
    expect(onlyBefore).toHaveLength(before.length - expected.length);
    expect(onlyAfter).toHaveLength(after.length - expected.length);
  });
});

test('a run’s occurrences are its audits by block, each once', () => {
  const finding = (auditId: string, outcome: 'fail' | 'pass', blocks: string[]) => ({
    auditId,
    outcome,
    severity: 'high' as const,
    variant: outcome,
    blocks,
    params: {},
    evidence: [],
    subject: null,
    answer: null,
  });
  const run = {
    findings: [
      finding('X', 'fail', ['a', 'b', 'a']),
      finding('Y', 'fail', []),
      finding('Z', 'pass', ['a']),
    ],
    fingerprints: { a: 'f1' },
    titles: { a: 'A', b: 'B' },
  };
  const given = { outcome: 'fail', severity: 'high' };
  expect(occurrencesOf(run)).toEqual([
    { auditId: 'X', block: 'a', fingerprint: 'f1', title: 'A', ...given },
    { auditId: 'X', block: 'b', fingerprint: null, title: 'B', ...given },
    { auditId: 'Y', block: null, fingerprint: null, title: null, ...given },
  ]);
});
