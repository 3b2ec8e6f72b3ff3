import { isLoopback } from '#app/node/network/host-policy.ts';
import type { UpdatePlace } from '#app/ports/updates.ts';

/**
 * Where this copy asks for updates: as it was built. Tests of an unpacked build name a peer on this machine and its keys;
 * a packaged app takes none. Throws RangeError for a peer elsewhere.
 */
export function updatePlace(
  isPackaged: boolean,
  environment: Readonly<Record<string, string | undefined>>,
  packed: UpdatePlace | null,
): UpdatePlace | null {
  const address = environment['APP_UPDATE_PEER'];
  if (isPackaged || address === undefined) return packed;
  if (!isLoopback(URL.parse(address)?.hostname ?? ''))
    throw new RangeError('a peer for updates that is not on this machine');
  const [current = '', next = ''] = (environment['APP_UPDATE_PEER_KEYS'] ?? '').split(' ');
  return { address, keys: [current, next] };
}
