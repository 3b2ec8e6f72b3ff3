import { wayKinds, type WayKind } from '#app/contract/way-kinds.ts';
import type { VaultHeader } from '#core/vault/header.ts';
import { waysIn } from '#core/vault/ways-in.ts';

/** The ways in that a header offers, the keychain first: it asks nobody. */
export function offeredWays(header: VaultHeader): WayKind[] {
  const { os, passphrase, both, recovery } = waysIn(header);
  const offered: Record<WayKind, boolean> = { keychain: os, passphrase, both, recovery };
  return wayKinds.filter((kind) => offered[kind]);
}
