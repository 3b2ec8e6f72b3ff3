import { expect, test } from 'vitest';
import { isCheckDue } from './is-due.ts';

const now = '2026-11-22T12:00:00Z';

test.each<[string, string | null, string | null, boolean]>([
  ['never asked', null, null, true],
  ['tried a minute ago', '2026-11-22T11:59:00Z', null, false],
  ['tried almost a day ago', '2026-11-21T12:00:01Z', null, false],
  ['tried a day ago', '2026-11-21T12:00:00Z', null, true],
  [
    'tried long ago, but asked by a person today',
    '2026-11-01T00:00:00Z',
    '2026-11-22T08:00:00Z',
    false,
  ],
  ['asked by a person yesterday', null, '2026-11-21T11:00:00Z', true],
  ['a clock that runs a little ahead', '2026-11-22T12:30:00Z', null, false],
  ['a clock that was set back by years', '2031-01-01T00:00:00Z', null, true],
])('%s', (_, triedAt, askedAt, due) => {
  expect(isCheckDue({ triedAt, askedAt }, now)).toBe(due);
});
