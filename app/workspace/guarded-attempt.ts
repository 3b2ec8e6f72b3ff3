import { AppFault } from '#app/contract/errors.ts';
import { delayAfter, secondsToWait } from '#core/vault/attempt-delay.ts';
import { VaultError } from '#core/vault/vault-error.ts';
import type { SessionPorts } from './open-vault.ts';
import type { WayIn } from './way-in.ts';

/** What a wrong guess is called; what was mistyped was never tried. */
const wrongGuesses: readonly string[] = ['wrong-passphrase', 'wrong-recovery-code'];

/**
 * Does work that a typed secret decides about, unless too many wrong ones came before it; nothing is computed then.
 * The keychain's word is no guess and waits for nobody. Throws AppFault `too-many-attempts`, and what the work throws: a
 * wrong guess with the `seconds` until the next one, where there are any.
 */
export async function guardedAttempt<T>(
  { attempts }: Pick<SessionPorts, 'attempts'>,
  folder: string,
  way: Pick<WayIn, 'passphrase' | 'recoveryCode'>,
  work: () => Promise<T>,
): Promise<T> {
  const isTyped = way.passphrase !== null || (way.recoveryCode ?? null) !== null;
  if (attempts === undefined || !isTyped) return work();
  const { store, clock } = attempts;
  const now = (): number => Date.parse(clock.now());
  const failed = await store.read(folder);
  const seconds = secondsToWait(failed, now());
  if (seconds > 0) throw new AppFault('too-many-attempts', { seconds });
  try {
    const result = await work();
    if (failed !== null) await store.forget(folder);
    return result;
  } catch (error) {
    if (!(error instanceof VaultError) || !wrongGuesses.includes(error.code)) throw error;
    const count = (failed?.count ?? 0) + 1;
    await store.write(folder, { count, at: now() });
    const next = delayAfter(count);
    throw next === 0 ? error : new VaultError(error.code, { seconds: next });
  }
}
