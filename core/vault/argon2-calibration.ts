import { argon2Bounds, defaultArgon2Cost, type Argon2Cost } from './argon2-params.ts';

/** How long opening with a passphrase should take, in milliseconds (SECURITY 2.4: 0.8 to 1.2 seconds). */
const wanted = 1_000;

/** Most passes that a fast machine is given: a slower one must still open what it made. */
const mostIterations = Math.min(10, argon2Bounds.iterations.max);

/**
 * The cost of a new passphrase on a machine that took `milliseconds` for {@link defaultArgon2Cost}. More passes on a
 * faster machine, never fewer than the default: a busy moment must not weaken a vault.
 */
export function calibratedCost(milliseconds: number): Argon2Cost {
  const { iterations } = defaultArgon2Cost;
  const perPass = Math.max(milliseconds, 1) / iterations;
  const passes = Math.round(wanted / perPass);
  return {
    ...defaultArgon2Cost,
    iterations: Math.max(iterations, Math.min(mostIterations, passes)),
  };
}
