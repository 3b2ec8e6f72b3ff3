import { equalBytes } from '@noble/ciphers/utils.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { canonicalText, headerDigest, headerVersion } from './header.ts';
import type { KeySlot, VaultHeader } from './header.ts';
import { VaultError } from './vault-error.ts';
import { deriveVaultKeys, headerMac, keyCheckValue, wipeVaultKeys } from './vault-keys.ts';
import type { VaultKeys } from './vault-keys.ts';

/** A header with these slots, its MAC and digest made anew. */
export function signHeader(
  installId: string,
  slots: readonly KeySlot[],
  keys: VaultKeys,
): VaultHeader {
  const body = {
    format: 'transbordo-vault' as const,
    version: headerVersion,
    installId,
    slots: [...slots],
    keyCheck: bytesToHex(keyCheckValue(keys.header)),
  };
  const signed = { ...body, mac: bytesToHex(headerMac(keys.header, canonicalText(body))) };
  return { ...signed, digest: headerDigest(signed) };
}

/**
 * The keys of an unwrapped master key, once key-check value and MAC say that header and key belong together. Throws
 * VaultError `header-altered`.
 */
export function checkedKeys(header: VaultHeader, masterKey: Uint8Array): VaultKeys {
  const keys = deriveVaultKeys(masterKey);
  const { format, version, installId, slots, keyCheck, mac } = header;
  const body = { format, version, installId, slots, keyCheck };
  const part = !equalBytes(keyCheckValue(keys.header), hexToBytes(keyCheck))
    ? 'keyCheck'
    : !equalBytes(headerMac(keys.header, canonicalText(body)), hexToBytes(mac))
      ? 'mac'
      : null;
  if (part === null) return keys;
  wipeVaultKeys(keys);
  throw new VaultError('header-altered', { part });
}
