import { describe, expect, test } from 'vitest';
import type { Outcome, Severity } from '#core/model/finding.ts';
import { scoreSchema } from '#core/model/score.ts';
import { scoreRun, type ScoredFinding } from './score-run.ts';

type Row = readonly [group: ScoredFinding['group'], severity: Severity, outcome: Outcome];

const scored = (rows: readonly Row[]) =>
  scoreRun(rows.map(([group, severity, outcome]) => ({ group, severity, finding: { outcome } })));

describe('the score of a group is the weight that passed among what was decided', () => {
  test.each<[string, readonly Row[], number | null]>([
    ['all passed', [['hours', 'high', 'pass']], 100],
    ['all failed', [['hours', 'high', 'fail']], 0],
    [
      'a blocker weighs as much as two high ones',
      [
        ['hours', 'blocker', 'fail'],
        ['hours', 'high', 'pass'],
        ['hours', 'high', 'pass'],
      ],
      50,
    ],
    [
      'a low one weighs a tenth of a blocker',
      [
        ['hours', 'blocker', 'pass'],
        ['hours', 'low', 'fail'],
      ],
      91,
    ],
    [
      'two medium ones to a high one',
      [
        ['hours', 'high', 'pass'],
        ['hours', 'medium', 'fail'],
        ['hours', 'medium', 'fail'],
      ],
      56,
    ],
    [
      'information weighs nothing',
      [
        ['hours', 'information', 'fail'],
        ['hours', 'low', 'pass'],
      ],
      100,
    ],
    ['only information was decided', [['hours', 'information', 'fail']], null],
    [
      'what does not apply is left out',
      [
        ['hours', 'blocker', 'not-applicable'],
        ['hours', 'low', 'pass'],
      ],
      100,
    ],
    [
      'an open question is left out',
      [
        ['hours', 'blocker', 'review'],
        ['hours', 'low', 'pass'],
      ],
      100,
    ],
    ['nothing but questions', [['hours', 'high', 'review']], null],
    [
      'an error spoils it',
      [
        ['hours', 'high', 'pass'],
        ['hours', 'low', 'error'],
      ],
      null,
    ],
  ])('%s', (_, rows, expected) => {
    const { groups, total } = scored(rows);
    expect(groups.map(({ score }) => score)).toEqual([expected]);
    expect(total).toBe(expected);
  });
});

test('the total is over all weights, not over the groups’ scores', () => {
  const { total, groups } = scored([
    ['escalation', 'blocker', 'fail'],
    ['hours', 'high', 'pass'],
    ['hours', 'high', 'pass'],
    ['hours', 'high', 'pass'],
  ]);
  expect(
    groups.map(({ group, score, passed, decided }) => [group, score, passed, decided]),
  ).toEqual([
    ['escalation', 0, 0, 10],
    ['hours', 100, 15, 15],
  ]);
  expect(total).toBe(60);
});

test('an error spoils its own group and the total, and no other group', () => {
  const { total, groups } = scored([
    ['escalation', 'high', 'pass'],
    ['hours', 'high', 'error'],
  ]);
  expect(total).toBeNull();
  expect(groups.map(({ score }) => score)).toEqual([100, null]);
});

test('open questions are counted, by group and over all', () => {
  const { open, groups } = scored([
    ['hours', 'high', 'review'],
    ['hours', 'low', 'review'],
    ['law', 'blocker', 'review'],
    ['law', 'blocker', 'pass'],
  ]);
  expect(open).toBe(3);
  expect(groups.map((group) => [group.group, group.open])).toEqual([
    ['hours', 2],
    ['law', 1],
  ]);
});

test('groups come in the order reports show them, and only those that have audits', () => {
  const { groups } = scored([
    ['law', 'low', 'pass'],
    ['escalation', 'low', 'pass'],
    ['hours', 'low', 'pass'],
  ]);
  expect(groups.map(({ group }) => group)).toEqual(['escalation', 'hours', 'law']);
});

test('nothing at all has no score', () => {
  expect(scored([])).toEqual({ total: null, open: 0, groups: [] });
  expect(scoreSchema.safeParse(scored([])).success).toBe(true);
});
