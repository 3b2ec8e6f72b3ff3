import type { Secret } from '#core/model/secret.ts';

/** Keys and tokens in an encrypted file of their own. Only the use cases of credentials, sync and packets see it. */
export interface SecretStore {
  /** Stores or replaces. */
  put(credentialId: string, secret: Secret): void;
  /** Null when none is stored: the file was lost or restored without it. */
  get(credentialId: string): Secret | null;
  /** Overwrites and deletes at once. */
  remove(credentialId: string): void;
  /** 8 hex digits, by a key that never leaves the file: equal for equal secrets. */
  fingerprint(secret: Secret): string;
  close(): void;
}
