import { describe, expect, test } from 'vitest';
import { draftFault, formOf, newDraft } from './report-draft.ts';
import type { ReportDraft } from './report-draft.ts';

const now = new Date('2026-11-22T12:00:00').getTime();
const DAY = 86_400_000;
const about = { clientId: 'c1', agency: 'Farol', approvedBy: null };
const draft = (change: Partial<ReportDraft> = {}): ReportDraft => ({
  ...newDraft('pt-BR', 'Bia', now),
  ...change,
});
const own = (from: string, to: string) => draft({ span: 'own', from, to });

describe('what a report is asked for with', () => {
  test('begins in the window’s language, in the user’s name, over the usual period', () => {
    expect(formOf(draft(), about, now)).toEqual({
      ...about,
      locale: 'pt-BR',
      length: 'full',
      paper: 'A4',
      maskNumber: false,
      preparedBy: 'Bia',
      period: null,
    });
    expect(draft()).toMatchObject({ from: '2026-08-24', to: '2026-11-22' });
  });

  test('a name of spaces is none', () => {
    expect(formOf(draft({ preparedBy: '  ' }), about, now).preparedBy).toBe('');
  });

  test.each([
    ['30', 30],
    ['365', 365],
  ] as const)('%s days end now', (span, days) => {
    const { period } = formOf(draft({ span }), about, now);
    expect(Date.parse(period!.to)).toBe(now);
    expect(Date.parse(period!.to) - Date.parse(period!.from)).toBe(days * DAY);
  });

  test('own days count whole, as this computer’s clock has them', () => {
    const { period } = formOf(own('2026-10-01', '2026-10-31'), about, now);
    expect(new Date(period!.from).toString()).toContain('Oct 01 2026 00:00:00');
    expect(new Date(period!.to).toString()).toContain('Oct 31 2026 23:59:59');
  });

  test('the future is no part of a report', () => {
    const { period } = formOf(own('2026-11-01', '2027-01-31'), about, now);
    expect(Date.parse(period!.to)).toBe(now);
    const ahead = formOf(own('2027-01-01', '2027-01-31'), about, now).period!;
    expect(Date.parse(ahead.from)).toBeLessThanOrEqual(Date.parse(ahead.to));
  });

  test.each([
    ['2026-10-01', '2026-10-31', null],
    ['2026-10-01', '2026-10-01', null],
    ['2026-10-02', '2026-10-01', 'turned'],
    ['', '2026-10-01', 'missing'],
    ['2026-10-01', '', 'missing'],
  ] as const)('from “%s” to “%s”: %s', (from, to, fault) => {
    expect(draftFault(own(from, to))).toBe(fault);
    expect(draftFault(draft({ from, to }))).toBeNull();
  });
});
