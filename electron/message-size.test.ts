import { describe, expect, it } from 'vitest';
import { isLargerThan } from './message-size.ts';

const cyclic: Record<string, unknown> = {};
cyclic['self'] = cyclic;

describe('the size of a message', () => {
  it.each<[string, unknown, boolean]>([
    ['nothing', null, false],
    ['a text of a hundred letters', 'x'.repeat(92), false],
    ['one letter more', 'x'.repeat(93), true],
    ['a long key', { ['k'.repeat(90)]: 1 }, true],
    ['many numbers', Array.from({ length: 12 }, () => 0), true],
    ['a few', Array.from({ length: 11 }, () => 0), false],
    ['a sparse array', new Array<unknown>(1_000_000_000), true],
    ['bytes', new Uint8Array(93), true],
    ['a buffer of bytes', new ArrayBuffer(93), true],
    ['few bytes', new Uint8Array(92), false],
    ['texts far inside', [[[{ a: ['x'.repeat(60)] }]]], true],
    ['itself', cyclic, true],
  ])('%s', (_name, message, isLarger) => {
    expect(isLargerThan(100, message)).toBe(isLarger);
  });
});
