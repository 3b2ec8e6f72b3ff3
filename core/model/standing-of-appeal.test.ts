import { describe, expect, test } from 'vitest';
import type { IncidentEntry } from './incident.ts';
import { standingOfAppeal } from './standing-of-appeal.ts';

const opened: IncidentEntry = { at: '2026-11-10T12:00:00Z', by: '', kind: 'opened', text: 'RED' };
const filing = {
  on: '2026-11-12T09:00:00Z',
  where: 'support-home',
  caseNumber: null,
  outcome: null,
} as const;
const submitted: IncidentEntry = {
  at: '2026-11-13T12:00:00Z',
  by: 'Ana',
  kind: 'submitted',
  text: '',
  filing,
};
const answered: IncidentEntry = {
  ...submitted,
  kind: 'answered',
  filing: { ...filing, on: '2026-11-14T09:00:00Z', outcome: 'unchanged' },
};
const note: IncidentEntry = { at: '2026-11-20T12:00:00Z', by: 'Ana', kind: 'note', text: 'Olá' };

describe('where an appeal stands', () => {
  test.each([
    ['none', [opened, note], 'none', null, null],
    ['handed in', [opened, submitted, note], 'submitted', filing.on, null],
    ['answered', [submitted, answered, note], 'answered', '2026-11-14T09:00:00Z', 'unchanged'],
    ['handed in again', [submitted, answered, submitted], 'submitted', filing.on, null],
  ] as const)('%s', (_, log, standing, on, outcome) => {
    expect(standingOfAppeal(log)).toEqual({ standing, on, outcome });
  });

  test('is told by the line itself where an older one has no more', () => {
    const { at, kind } = answered;
    expect(standingOfAppeal([{ at, kind }])).toEqual({
      standing: 'answered',
      on: answered.at,
      outcome: 'other',
    });
  });
});
