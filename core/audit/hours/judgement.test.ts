import { describe, expect, test } from 'vitest';
import type { AnswersOfAudit } from '../answers/answers-of-audit.ts';
import { inSentence, joinJudgements, type Judgement } from './judgement.ts';

const pass: Judgement = { outcome: 'pass', variant: 'pass', block: 'a' };
const fail: Judgement = { outcome: 'fail', variant: 'fail', block: 'b' };
const open = (subject: string): Judgement => ({
  outcome: 'review',
  variant: 'review',
  block: subject,
  subject,
});
const nobody: AnswersOfAudit = () => null;
const says =
  (answers: Readonly<Record<string, 'yes' | 'no'>>): AnswersOfAudit =>
  (_, subject) => {
    const answer = answers[subject];
    return answer === undefined
      ? null
      : {
          auditId: 'HRS-03',
          variant: 'review',
          subject,
          says: answer,
          value: null,
          by: 'Ana',
          at: '2026-11-22T12:00:00Z',
          until: null,
          note: '',
        };
  };

describe('what was found on every branch, as one product', () => {
  test.each<
    [what: string, judgements: Judgement[], answers: AnswersOfAudit, says: string, about: string]
  >([
    ['a fail on one is a fail of all', [pass, open('x'), fail], nobody, 'fail', 'b'],
    ['an open question comes before a pass', [pass, open('x')], nobody, 'review', 'x'],
    [
      'what was answered is not asked again',
      [open('x'), open('y')],
      says({ x: 'yes' }),
      'review',
      'y',
    ],
    ['an answer of no decides', [open('x'), open('y')], says({ y: 'no' }), 'review', 'y'],
    [
      'all answered with yes: the first stands for them',
      [pass, open('x')],
      says({ x: 'yes' }),
      'review',
      'x',
    ],
    ['all pass', [pass, { ...pass, block: 'c' }], nobody, 'pass', 'a'],
  ])('%s', (_, judgements, answers, outcome, about) => {
    const product = joinJudgements(judgements, answers);
    expect(product?.outcome).toBe(outcome);
    expect(product?.blocks?.[0]).toBe(about);
  });

  test('all blocks of a fail are named, once', () => {
    const product = joinJudgements([fail, { ...fail, block: 'c' }, fail, pass], nobody);
    expect(product?.blocks).toEqual(['b', 'c']);
  });

  test('nothing to join gives nothing', () => {
    expect(joinJudgements([], nobody)).toBeNull();
  });
});

test('a text in a question is one line and not long', () => {
  expect(inSentence(' a\n b ')).toBe('a b');
  expect(inSentence('x'.repeat(200))).toHaveLength(90);
});
