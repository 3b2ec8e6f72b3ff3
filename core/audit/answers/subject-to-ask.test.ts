import { describe, expect, test } from 'vitest';
import type { Answer } from '#core/model/answer.ts';
import { AnswerBook } from './answer-book.ts';
import { subjectToAsk } from './subject-to-ask.ts';

const at = '2026-11-22T12:00:00Z';
const subjects = ['a', 'b', 'c'].map((subject) => ({ variant: 'review', subject }));

function asked(said: Readonly<Record<string, Answer['says']>>): string | null {
  const answers = Object.entries(said).map(([subject, says]): Answer => ({
    auditId: 'X-01',
    variant: 'review',
    subject,
    says,
    value: null,
    by: 'Ana',
    at,
    until: null,
    note: '',
  }));
  const book = new AnswerBook(answers, at);
  return subjectToAsk(subjects, (...key) => book.find('X-01', ...key))?.subject ?? null;
}

describe('of several subjects', () => {
  test.each<[string, Record<string, Answer['says']>, string]>([
    ['the first is asked about', {}, 'a'],
    ['the first without an answer is', { a: 'yes' }, 'b'],
    ['one that was denied comes before open ones', { c: 'no' }, 'c'],
    ['an answer that was taken back is open again', { a: 'withdrawn', b: 'yes' }, 'a'],
    ['all affirmed leaves the last', { a: 'yes', b: 'yes', c: 'yes' }, 'c'],
  ])('%s', (_, said, expected) => {
    expect(asked(said)).toBe(expected);
  });

  test('none gives none', () => {
    expect(subjectToAsk([], () => null)).toBeNull();
  });
});
