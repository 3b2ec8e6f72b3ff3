import { expect, test } from 'vitest';
import { freshProof, weakensLock } from './lock-guard.ts';

const usual = { lockAfterMinutes: 10, locksWithSystem: true };

test.each([
  ['never by disuse', { lockAfterMinutes: 0 }, true],
  ['not with the system', { locksWithSystem: false }, true],
  ['later', { lockAfterMinutes: 120 }, false],
  ['as before', {}, false],
])('a lock that comes %s', (_name, change, isWeaker) => {
  expect(weakensLock(usual, { ...usual, ...change })).toBe(isWeaker);
});

test('turning it on, or leaving it off, is not weaker', () => {
  const off = { lockAfterMinutes: 0, locksWithSystem: false };
  expect(weakensLock(off, usual)).toBe(false);
  expect(weakensLock(off, off)).toBe(false);
});

test('a proof lets one thing through, within two minutes', () => {
  let now = 0;
  const proof = freshProof(() => now);
  expect(proof.use()).toBe(false);
  proof.given();
  now = 120_000;
  expect([proof.use(), proof.use()]).toEqual([true, false]);
  proof.given();
  now = 240_001;
  expect(proof.use()).toBe(false);
});
