import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantWriter, toInstant, toMilliseconds } from './instant.ts';

describe('instants', () => {
  it.each([
    ['2026-11-22T12:00:00.000Z', '2026-11-22T12:00:00.000Z'],
    ['2026-11-22T12:00:00Z', '2026-11-22T12:00:00.000Z'],
    ['2026-11-22T09:00:00-03:00', '2026-11-22T12:00:00.000Z'],
    ['2026-11-22T09:00:00.25-0300', '2026-11-22T12:00:00.250Z'],
    ['2026-11-22T12:00:00.123456Z', '2026-11-22T12:00:00.123Z'],
  ])('%s is %s', (text, same) => {
    expect(toInstant(toMilliseconds(text))).toBe(same);
  });

  it.each(['', 'today', '2026-11-22', '2026-11-22T12:00:00', '2026-13-22T12:00:00Z'])(
    '%j is none',
    (text) => {
      expect(() => toMilliseconds(text)).toThrow('instant');
    },
  );

  it('are written one after the other as they are alone', () => {
    const moments = fc.oneof(
      fc.integer({ min: -62_000_000_000_000, max: 250_000_000_000_000 }),
      fc.integer({ min: -90_000_000, max: 90_000_000 }),
    );
    fc.assert(
      fc.property(fc.array(moments), (all) => {
        expect(all.map(instantWriter())).toEqual(all.map(toInstant));
      }),
    );
  });
});
