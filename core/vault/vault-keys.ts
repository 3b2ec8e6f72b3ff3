import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { wipeFileKeys, type FileKeys } from './file-keys.ts';

/** Keys drawn from the master key. They can be handed out one by one: none of them leads back to the others. */
export interface VaultKeys extends FileKeys {
  /** 32 bytes: MAC key of the header. */
  readonly header: Uint8Array;
}

/** Labels keep the keys apart; they are part of the format and never change meaning. */
const labels = {
  data: 'transbordo/vault/1/data',
  tokens: 'transbordo/vault/1/tokens',
  header: 'transbordo/vault/1/header',
} as const;

/** HKDF-SHA-256 of `secret` to 32 bytes under a label. `salt` may be empty where the secret is uniformly random. */
export function deriveKey(secret: Uint8Array, salt: Uint8Array, label: string): Uint8Array {
  return hkdf(sha256, secret, salt, utf8ToBytes(label), 32);
}

/** The working keys of a 32-byte master key. */
export function deriveVaultKeys(masterKey: Uint8Array): VaultKeys {
  const none = new Uint8Array(0);
  return {
    data: deriveKey(masterKey, none, labels.data),
    tokens: deriveKey(masterKey, none, labels.tokens),
    header: deriveKey(masterKey, none, labels.header),
  };
}

/** Fills every key with zeros, as far as {@link wipeFileKeys} can. */
export function wipeVaultKeys(keys: VaultKeys): void {
  wipeFileKeys(keys);
  keys.header.fill(0);
}

/**
 * 16 bytes that only the right master key gives. With it, "the database does not open" means a damaged file and never
 * a wrong passphrase: SQLite answers both with the same error.
 */
export function keyCheckValue(headerKey: Uint8Array): Uint8Array {
  return hmac(sha256, headerKey, utf8ToBytes('kcv')).slice(0, 16);
}

/** HMAC-SHA-256 over the header's canonical text. */
export function headerMac(headerKey: Uint8Array, canonicalHeader: string): Uint8Array {
  return hmac(sha256, headerKey, utf8ToBytes(`mac\n${canonicalHeader}`));
}
