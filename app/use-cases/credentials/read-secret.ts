import { AppFault } from '#app/contract/errors.ts';
import type { Credential } from '#core/model/credential.ts';
import { Secret } from '#core/model/secret.ts';
import { hintOf, readBlipKey } from '#core/sync/blip/blip-key.ts';

/** A pasted secret in the form in which it is sealed. */
export interface ReadSecret {
  readonly secret: Secret;
  /** Blip: the bot's short name, which stands in the key; null for Meta. */
  readonly shortName: string | null;
  /** Last characters; empty where the secret is too short to give any away. */
  readonly hint: string;
}

/** Shortest secret of which the last characters may be shown. */
const shortestHinted = 16;

/**
 * Reads what somebody pasted. Throws AppFault `clipboard-empty`, `not-a-key`, `access-key-alone`, `not-a-token`.
 */
export function readSecret(kind: Credential['kind'], pasted: string): ReadSecret {
  if (pasted.trim() === '') throw new AppFault('clipboard-empty');
  if (kind === 'meta-token') return readToken(pasted);
  const key = readBlipKey(pasted);
  if (key === 'access-key-alone') throw new AppFault('access-key-alone');
  if (typeof key === 'string') throw new AppFault('not-a-key');
  return { secret: new Secret(key.httpKey), shortName: key.shortName, hint: hintFor(key.httpKey) };
}

/** A token has no documented form but letters and digits; a header around it is taken off. */
function readToken(pasted: string): ReadSecret {
  const token = pasted
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^"?authorization"?\s*[:=]\s*"?/i, '')
    .replace(/^bearer\s+/i, '')
    .replace(/^["']|["',;]$/g, '')
    .replace(/\s+/g, '');
  if (!/^[A-Za-z0-9._|-]{20,1024}$/.test(token)) throw new AppFault('not-a-token');
  return { secret: new Secret(token), shortName: null, hint: hintFor(token) };
}

function hintFor(secret: string): string {
  return secret.length < shortestHinted ? '' : hintOf(secret);
}
