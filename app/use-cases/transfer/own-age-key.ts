import type { AgeKey } from '#app/ports/bundle-files.ts';
import type { TransferDeps } from './transfer-deps.ts';

/** Where the key lies among the secrets. */
const ageKeyId = 'age-key';

/** This installation's age key, made and stored where there is none. */
export async function ownAgeKey({ secrets, bundles }: TransferDeps): Promise<AgeKey> {
  const stored = secrets().get(ageKeyId);
  if (stored !== null) {
    return { identity: stored, recipient: await bundles.recipientOf(stored) };
  }
  const made = await bundles.newKey();
  // Somebody may have asked twice at once: the first key counts, it may be with a colleague already.
  const present = secrets().get(ageKeyId);
  if (present !== null) {
    return { identity: present, recipient: await bundles.recipientOf(present) };
  }
  secrets().put(ageKeyId, made.identity);
  return made;
}
