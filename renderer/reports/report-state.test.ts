import { describe, expect, test } from 'vitest';
import { reportRows } from '#test/fakes/report-rows.ts';
import { isAmong, reportState, reportStateRank } from './report-state.ts';

describe('how a client stands with its reports', () => {
  const [due, never, sent, noFlow] = reportRows();

  test.each([
    ['audited since the last one', due!, 'due', { all: true, due: true, never: false }],
    ['sent none', never!, 'never', { all: true, due: true, never: true }],
    ['nothing new', sent!, 'sent', { all: true, due: false, never: false }],
    ['nothing to report on', noFlow!, 'no-flow', { all: true, due: false, never: true }],
  ])('%s', (_, row, state, among) => {
    expect(reportState(row)).toBe(state);
    expect({
      all: isAmong(row, 'all'),
      due: isAmong(row, 'due'),
      never: isAmong(row, 'never'),
    }).toEqual(among);
  });

  test('sorts by how much is asked for', () => {
    const ranks = reportRows().map(reportStateRank);
    expect(ranks).toEqual([2, 3, 1, 0]);
  });
});
