import { argon2id } from 'hash-wasm';
import type { Argon2Cost } from './argon2-params.ts';

/**
 * 32-byte key from a passphrase. NFKC first, so that the same words typed on another keyboard give the same key.
 * Takes about a second and the memory asked for; callers have checked the bounds by `argon2ParamsSchema`.
 */
export async function stretchPassphrase(
  passphrase: string,
  salt: Uint8Array,
  cost: Argon2Cost,
): Promise<Uint8Array> {
  return argon2id({
    password: passphrase.normalize('NFKC'),
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.iterations,
    parallelism: cost.parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
}
