import { describe, expect, test } from 'vitest';
import { reportNameValues } from '#core/report/report-file-name.ts';
import { aReportRow } from '#test/fakes/report-rows.ts';
import { draftProblems, exampleReport, namesAlike, usualDraft, wishOf } from './batch-draft.ts';
import type { BatchDraft } from './batch-draft.ts';
import { isGoodPattern } from './good-pattern.ts';

const usual = usualDraft({ locale: 'es', person: 'Ana' });

describe('a batch as it is chosen', () => {
  test('begins with drafts as PDF in the window’s language', () => {
    expect(usual).toMatchObject({ formats: ['pdf'], locales: ['es'], isApproved: false });
    expect(draftProblems(usual)).toEqual([]);
  });

  test.each<[Partial<BatchDraft>, string[]]>([
    [{ formats: [] }, ['formats']],
    [{ locales: [] }, ['locales']],
    [{ isApproved: true, approvedBy: '  ' }, ['approver']],
    [{ isApproved: false, approvedBy: '' }, []],
    [
      { formats: [], locales: [], isApproved: true, approvedBy: '' },
      ['formats', 'locales', 'approver'],
    ],
  ])('with %o lacks %j', (change, problems) => {
    expect(draftProblems({ ...usual, ...change })).toEqual(problems);
  });

  test('is asked for in the usual order, and a name alone approves nothing', () => {
    const draft: BatchDraft = { ...usual, formats: ['json', 'pdf'], locales: ['en', 'pt-BR'] };
    const settings = { locale: 'es', agency: 'Agência Luz' } as const;
    expect(wishOf(draft, null, settings)).toEqual({
      clientIds: null,
      formats: ['pdf', 'json'],
      locales: ['pt-BR', 'en'],
      locale: 'es',
      length: 'full',
      paper: 'A4',
      approvedBy: null,
      preparedBy: 'Ana',
      agency: 'Agência Luz',
      maskNumber: false,
    });
    expect(wishOf({ ...draft, isApproved: true }, ['c1'], settings)).toMatchObject({
      clientIds: ['c1'],
      approvedBy: 'Ana',
    });
  });
});

describe('names of a batch', () => {
  test.each([
    ['{client}_{lang}', 5, 2, false],
    ['{date}_{lang}', 1, 2, false],
    ['{date}_{lang}', 2, 1, true],
    ['{client}_{date}', 5, 1, false],
    ['{client}_{date}', 5, 2, true],
  ])('by %s for %d clients in %d languages are alike: %s', (pattern, clients, locales, alike) => {
    expect(namesAlike(pattern, clients, locales)).toBe(alike);
  });

  test.each([
    ['{client}', true],
    ['relatório', true],
    ['', false],
    ['   ', false],
    ['{client}_{nome}', false],
    ['{Client}', false],
  ])('by %j can be written: %s', (pattern, good) => {
    expect(isGoodPattern(pattern)).toBe(good);
  });

  test('are shown with the first client, or with an example where there is none', () => {
    const example = { client: 'Exemplo', bot: 'Vendas' };
    const form = {
      locale: 'pt-BR',
      length: 'summary',
      asOf: '2026-11-22T02:00:00Z',
      timeZone: 'America/Sao_Paulo',
    } as const;
    const values = (row?: ReturnType<typeof aReportRow>) =>
      reportNameValues(exampleReport(row, example, form));
    expect(values()).toMatchObject({ client: 'exemplo', bot: 'vendas', date: '2026-11-21' });
    expect(values(aReportRow('c1', 'Óptica Luz', { audited: 3 }))).toMatchObject({
      client: 'optica-luz',
      bot: '3-bots',
      kind: 'conformidade',
      length: 'resumo',
    });
  });
});
