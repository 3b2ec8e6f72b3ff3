import { expect, test } from 'vitest';
import { carveOutFor, carveOuts } from './carve-outs.ts';

test.each<[country: string, asOf: string, isOut: boolean]>([
  ['BR', '2026-03-10T23:59:59Z', false],
  ['BR', '2026-03-11T00:00:00Z', true],
  ['BR', '2030-01-01T00:00:00Z', true],
  ['IT', '2026-02-16T00:00:00Z', true],
  ['IT', '2026-05-12T23:00:00Z', true],
  ['IT', '2026-05-13T00:00:00Z', false],
  ['NO', '2026-04-01T00:00:00Z', true],
  ['ES', '2026-02-20T00:00:00Z', false],
  ['MX', '2026-04-01T00:00:00Z', false],
])('a number of %s at %s', (country, asOf, isOut) => {
  expect(carveOutFor(country, asOf) !== null).toBe(isOut);
});

test('every row says where and until when, in order', () => {
  for (const { countries, from, until } of carveOuts) {
    expect(countries.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
    expect(until === null || from <= until).toBe(true);
  }
});
