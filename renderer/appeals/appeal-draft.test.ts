import { describe, expect, test } from 'vitest';
import { appealFormSchema } from '#app/contract/appeal-views.ts';
import { someChoices } from '#test/fakes/appeal-records.ts';
import { draftProblems, formOf, newDraft } from './appeal-draft.ts';
import type { AppealDraft } from './appeal-draft.ts';

const now = Date.parse('2026-11-22T12:00:00Z');

function aDraft(change: Partial<AppealDraft> = {}): AppealDraft {
  return { ...newDraft(someChoices(), { locale: 'pt-BR', agency: 'Agência Sol' }), ...change };
}

describe('what was entered for a packet', () => {
  test('begins with what is known', () => {
    expect(aDraft()).toMatchObject({
      botId: 'c1-bot-1',
      portfolioId: '509230049',
      caseNumber: '',
      agency: 'Agência Sol',
    });
  });

  test.each([
    ['nothing more', {}, {}],
    ['a moment', { penalisedAt: '2026-11-09T10:30' }, {}],
    [
      'an identifier as a page shows it',
      { portfolioId: ' 5092 30049 ' },
      { portfolioId: '509230049' },
    ],
    ['no identifier', { portfolioId: '  ' }, { portfolioId: null }],
    ['a case', { caseNumber: ' 7720 ' }, { caseNumber: '7720' }],
    ['a statement', { then: 's1' }, { stated: { then: 's1', now: null } }],
    ['words', { names: ['Joana'], keep: ['a@b.com'] }, { names: ['Joana'], keep: ['a@b.com'] }],
  ])('is a form that the host takes, with %s', (_, change, expected) => {
    const draft = aDraft(change);
    expect(draftProblems(draft, now)).toEqual([]);
    const form = formOf('i1', draft);
    expect(appealFormSchema.parse(form)).toEqual(form);
    expect(form).toMatchObject(expected);
  });

  test('tells a moment in UTC', () => {
    const { penalisedAt } = formOf('i1', aDraft({ penalisedAt: '2026-11-09T10:30' }));
    expect(penalisedAt).toBe(new Date(2026, 10, 9, 10, 30).toISOString());
  });

  test.each([
    [{ penalisedAt: '2027-01-01T00:00' }, ['moment']],
    [{ portfolioId: '1234' }, ['portfolio']],
    [{ portfolioId: '1'.repeat(21) }, ['portfolio']],
    [{ portfolioId: '12a45' }, ['portfolio']],
  ])('%o has a problem', (change, problems) => {
    expect(draftProblems(aDraft(change), now)).toEqual(problems);
  });
});
