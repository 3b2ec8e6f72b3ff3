import { describe, expect, test } from 'vitest';
import type { Answer } from '#core/model/answer.ts';
import { noSurroundings, surroundingsSchema } from '#core/model/surroundings.ts';
import { defineAudit, type Audit, type Question } from '../audit.ts';
import { AnswerBook } from './answer-book.ts';

const asOf = '2026-11-22T12:00:00Z';

function answer(said: Partial<Answer> = {}): Answer {
  return {
    auditId: 'X-01',
    variant: 'review',
    subject: 'welcome',
    says: 'yes',
    value: null,
    by: 'Ana',
    at: '2026-11-20T09:00:00Z',
    until: null,
    note: '',
    ...said,
  };
}

const found = (...answers: readonly Answer[]): Answer['says'] | null =>
  new AnswerBook(answers, asOf).find('X-01', 'review', 'welcome')?.says ?? null;

describe('an answer counts', () => {
  test.each<[string, readonly Answer[], Answer['says'] | null]>([
    ['from when it was given', [answer({ at: asOf })], 'yes'],
    ['not before that', [answer({ at: '2026-11-22T12:00:01Z' })], null],
    ['until it runs out', [answer({ until: '2026-11-22T12:00:01Z' })], 'yes'],
    ['not from then on', [answer({ until: asOf })], null],
    ['whatever offset its times have', [answer({ until: '2026-11-22T09:00:01-03:00' })], 'yes'],
    ['not after it was taken back', [answer(), answer({ says: 'withdrawn', at: asOf })], null],
    ['for its own question only', [answer({ variant: 'review-other' })], null],
    ['for its own subject only', [answer({ subject: 'menu' })], null],
    ['for its own audit only', [answer({ auditId: 'X-02' })], null],
  ])('%s', (_, answers, expected) => {
    expect(found(...answers)).toBe(expected);
  });

  test('the latest counts, in whatever order they come', () => {
    const early = answer({ says: 'no', at: '2026-11-19T09:00:00Z' });
    expect(found(early, answer())).toBe('yes');
    expect(found(answer(), early)).toBe('yes');
  });

  test('one that ran out does not bring back the one it took the place of', () => {
    const early = answer({ says: 'no', at: '2026-11-19T09:00:00Z' });
    expect(found(early, answer({ until: '2026-11-21T09:00:00Z' }))).toBeNull();
  });

  test('those in force come in an order of their own', () => {
    const answers = [answer({ subject: 'b' }), answer({ subject: 'a' }), answer({ until: asOf })];
    const subjects = (list: readonly Answer[]) =>
      new AnswerBook(list, asOf).inForce().map(({ subject }) => subject);
    expect(subjects(answers)).toEqual(['a', 'b']);
    expect(subjects([...answers].reverse())).toEqual(['a', 'b']);
  });
});

const text = { 'pt-BR': '?', en: '?', es: '?' };

function asking(questions: Readonly<Record<string, Question>>): ReadonlyMap<string, Audit> {
  const audit = defineAudit({
    meta: {
      id: 'X-01',
      group: 'number',
      titles: {},
      why: text,
      questions,
      fix: { 'pt-BR': [], en: [], es: [] },
    },
    requires: [],
    audit: () => ({ outcome: 'pass', variant: 'pass' }),
  });
  return new Map([['X-01', audit]]);
}

describe('an answer that gives a fact', () => {
  const audits = asking({
    name: { ...text, sets: 'number.displayName' },
    penalised: { ...text, sets: 'number.isPenalised' },
    wait: { ...text, sets: 'service.averageWaitMinutes' },
    reason: { ...text, sets: 'number.penalty.reason' },
    since: { ...text, sets: 'number.penalty.at' },
    plain: { ...text, yes: 'pass', no: 'fail' },
  });
  const informed = (...answers: readonly Answer[]) =>
    new AnswerBook(answers, asOf).informed(noSurroundings, audits);
  const value = (variant: string, given: string, rest: Partial<Answer> = {}): Answer =>
    answer({ variant, says: 'value', value: given, ...rest });

  test('makes the part it is of where nothing was known', () => {
    expect(informed(value('name', 'Padaria')).number).toMatchObject({
      displayName: 'Padaria',
      profile: null,
    });
  });

  test('yes and no are values of their own', () => {
    const given = answer({ variant: 'penalised', says: 'no' });
    expect(informed(given).number?.isPenalised).toBe(false);
  });

  test('is left out when its value does not fit, and the rest is kept', () => {
    expect(informed(value('wait', 'pouco'), value('name', 'Padaria'))).toMatchObject({
      service: null,
      number: { displayName: 'Padaria' },
    });
  });

  test('is left out where it cannot make the part it is of', () => {
    expect(informed(value('reason', 'sem humano'))).toEqual(noSurroundings);
  });

  test('finds the part that an earlier one made', () => {
    const at = '2026-11-19T09:00:00Z';
    const both = informed(value('reason', 'sem humano'), value('since', '2026-11-01', { at }));
    expect(both.number?.penalty).toMatchObject({
      at: '2026-11-01T00:00:00Z',
      reason: 'sem humano',
    });
  });

  test('takes the place of what was known, and leaves that unchanged', () => {
    const known = surroundingsSchema.parse({ number: { displayName: 'Velho', status: 'BANNED' } });
    const book = new AnswerBook([value('name', 'Novo')], asOf);
    expect(book.informed(known, audits).number).toMatchObject({
      displayName: 'Novo',
      status: 'BANNED',
    });
    expect(known.number?.displayName).toBe('Velho');
  });

  test('counts no longer once it ran out or was taken back', () => {
    expect(informed(value('name', 'Padaria', { until: asOf }))).toEqual(noSurroundings);
    const back = answer({ variant: 'name', says: 'withdrawn', at: asOf });
    expect(informed(value('name', 'Padaria'), back)).toEqual(noSurroundings);
  });

  test('gives nothing where the question asks for an outcome, or is gone', () => {
    expect(informed(value('plain', 'x'), value('unheard-of', 'x'))).toEqual(noSurroundings);
  });
});
