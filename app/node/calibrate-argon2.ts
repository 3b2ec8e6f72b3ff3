import { defaultArgon2Cost, type Argon2Cost } from '#core/vault/argon2-params.ts';
import { stretchPassphrase } from '#core/vault/argon2.ts';
import { calibratedCost } from '#core/vault/argon2-calibration.ts';

/** Measures this machine for about half a second and says what a new passphrase should cost on it. */
export async function calibrateArgon2(): Promise<Argon2Cost> {
  const before = performance.now();
  await stretchPassphrase('calibration only', new Uint8Array(16), defaultArgon2Cost);
  return calibratedCost(performance.now() - before);
}
