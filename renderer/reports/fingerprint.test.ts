import { expect, test } from 'vitest';
import { groupsOf } from './fingerprint.ts';

test.each([
  ['0123456789ab', ['0123', '4567', '89ab']],
  ['01234', ['0123', '4']],
  ['', []],
])('%j in groups', (fingerprint, groups) => {
  expect(groupsOf(fingerprint)).toEqual(groups);
  expect(groups.join('')).toBe(fingerprint);
});
