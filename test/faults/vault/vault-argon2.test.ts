import { argon2Sync } from 'node:crypto';
import process from 'node:process';
import { hashRawSync } from '@node-rs/argon2';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrateArgon2 } from '#app/node/calibrate-argon2.ts';
import { isLong, tellFigure } from '../figure.ts';
import { argon2Bounds, defaultArgon2Cost } from '#core/vault/argon2-params.ts';
import { stretchPassphrase } from '#core/vault/argon2.ts';

/** Twenty passphrases, salts and costs, the same ones every time. */
const vectors = fc.sample(
  fc.record({
    passphrase: fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
    salt: fc.uint8Array({ minLength: 16, maxLength: 16 }),
    iterations: fc.integer({ min: 1, max: 4 }),
    parallelism: fc.integer({ min: 1, max: 4 }),
    // The long run takes what a header may ask for.
    memoryKiB: isLong
      ? fc.integer({ min: argon2Bounds.memoryKiB.min, max: 96 * 1024 })
      : fc.integer({ min: 64, max: 2048 }),
  }),
  { numRuns: 20, seed: 13 },
);

test('A13 three implementations of Argon2id agree on twenty vectors', async (context) => {
  for (const { passphrase, salt, ...cost } of vectors) {
    const ours = Buffer.from(await stretchPassphrase(passphrase, salt, cost)).toString('hex');
    const message = Buffer.from(passphrase.normalize('NFKC'), 'utf8');
    const { memoryKiB: memory, iterations: passes, parallelism } = cost;
    // Argon2id, version 1.3, unless it is told otherwise.
    const rust = hashRawSync(message, {
      ...{ outputLen: 32, salt: Buffer.from(salt) },
      ...{ memoryCost: memory, timeCost: passes, parallelism },
    });
    const openssl = argon2Sync('argon2id', {
      ...{ message, nonce: salt, tagLength: 32 },
      ...{ memory, passes, parallelism },
    });
    expect([rust.toString('hex'), openssl.toString('hex')]).toEqual([ours, ours]);
  }
  const from = Math.min(...vectors.map(({ memoryKiB }) => memoryKiB));
  tellFigure(context, `${vectors.length} vectors of ${from} KiB and more, 3 equal answers each`);
});

test('A13 a guess at a passphrase costs what it should on this machine', async (context) => {
  const cost = isLong ? await calibrateArgon2() : defaultArgon2Cost;
  const before = process.threadCpuUsage();
  await stretchPassphrase('correta bateria grampo', new Uint8Array(16), cost);
  const { user, system } = process.threadCpuUsage(before);
  const seconds = (user + system) / 1_000_000;
  // Of the processor's time, so that nobody else on the machine decides; a slow one may take longer, never shorter.
  if (isLong) expect(seconds).toBeGreaterThan(0.3);
  expect(cost.memoryKiB).toBeGreaterThanOrEqual(argon2Bounds.memoryKiB.min);
  tellFigure(context, `${seconds.toFixed(2)} s of processor, ${cost.iterations} passes of 64 MiB`);
});
