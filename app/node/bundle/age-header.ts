import { AppFault } from '#app/contract/errors.ts';
import type { BundleLock } from '#app/ports/bundle-files.ts';
import { passphraseWork } from '#core/model/bundle-limits.ts';

/** As much of a file as its header may take, in bytes; one with a passphrase has about 150. */
export const longestHeader = 16 * 1024;

const firstLine = 'age-encryption.org/v1';

/**
 * What opens an age file, by its header alone: nothing is computed before a file has said how much it would cost.
 * Throws AppFault `not-a-bundle`, `bundle-too-costly`, and `bundle-not-for-us` for keys that this program never had.
 */
export function readAgeHeader(start: Uint8Array, file: string): BundleLock['kind'] {
  const text = Buffer.from(start.subarray(0, longestHeader)).toString('latin1');
  const lines = text.split('\n');
  const end = lines.findIndex((line) => line.startsWith('---'));
  if (lines[0] !== firstLine || end < 2) throw new AppFault('not-a-bundle', { file });
  const stanzas = lines
    .slice(1, end)
    .filter((line) => line.startsWith('-> '))
    .map((line) => line.split(' ').slice(1));
  const scrypt = stanzas.filter(([kind]) => kind === 'scrypt');
  if (scrypt.length > 0) {
    // A passphrase stands alone, or somebody hides a second way in.
    const [, , work = ''] = scrypt[0] ?? [];
    if (stanzas.length !== 1 || !/^[1-9]\d{0,2}$/.test(work)) {
      throw new AppFault('not-a-bundle', { file });
    }
    if (Number(work) > passphraseWork) {
      throw new AppFault('bundle-too-costly', { file, found: Number(work), limit: passphraseWork });
    }
    return 'passphrase';
  }
  if (!stanzas.some(([kind]) => kind === 'X25519'))
    throw new AppFault('bundle-not-for-us', { file });
  return 'recipient';
}
