import { z } from 'zod';

/**
 * Bounds of what a header may ask for, checked before anything is computed: below the floor someone weakened the
 * header, above the ceiling opening it would hang the machine. The floor is OWASP's and RFC 9106's order of magnitude.
 */
export const argon2Bounds = {
  memoryKiB: { min: 46 * 1024, max: 1024 * 1024 },
  iterations: { min: 1, max: 16 },
  parallelism: { min: 1, max: 16 },
} as const;

const within = (bounds: { readonly min: number; readonly max: number }) =>
  z.number().int().min(bounds.min).max(bounds.max);

/** Schema of Argon2id parameters as a header carries them; refuses what is out of {@link argon2Bounds}. */
export const argon2ParamsSchema = z.strictObject({
  kdf: z.literal('argon2id'),
  memoryKiB: within(argon2Bounds.memoryKiB),
  iterations: within(argon2Bounds.iterations),
  parallelism: within(argon2Bounds.parallelism),
  /** 16 random bytes, hex. */
  salt: z.string().regex(/^[0-9a-f]{32}$/),
});

/** How hard a passphrase is stretched. */
export type Argon2Cost = Pick<
  z.infer<typeof argon2ParamsSchema>,
  'memoryKiB' | 'iterations' | 'parallelism'
>;

/** Cost of a new vault: about half a second with WebAssembly on a small machine, 64 MiB for its time. */
export const defaultArgon2Cost: Argon2Cost = {
  memoryKiB: 64 * 1024,
  iterations: 3,
  parallelism: 1,
};
