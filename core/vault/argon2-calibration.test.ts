import { describe, expect, it } from 'vitest';
import { argon2ParamsSchema } from './argon2-params.ts';
import { calibratedCost } from './argon2-calibration.ts';

describe('the cost of a new passphrase', () => {
  it.each([
    ['a machine that needs a second for three passes', 1_000, 3],
    ['one that needs half of it', 500, 6],
    ['one that needs less than can be made up for', 50, 10],
    ['one that is slow, or busy', 8_000, 3],
    ['a clock that stands still', 0, 10],
    ['a clock that runs backwards', -5, 10],
  ])('%s', (_name, milliseconds, iterations) => {
    const cost = calibratedCost(milliseconds);
    expect(cost).toEqual({ memoryKiB: 65_536, iterations, parallelism: 1 });
    const params = { kdf: 'argon2id', ...cost, salt: '00'.repeat(16) };
    expect(argon2ParamsSchema.safeParse(params).success).toBe(true);
  });
});
