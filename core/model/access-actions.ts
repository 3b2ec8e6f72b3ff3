/** What the access log tells. Names are part of the format: new ones are added, none is renamed. */
export const accessActions = [
  'unlocked',
  'locked',
  'passphrase-set',
  'keychain-set',
  'way-removed',
  'strict-set',
  'strict-removed',
  'recovery-issued',
  'keys-rotated',
  'header-restored',
  'credential-added',
  'credential-replaced',
  'credential-tested',
  'credential-removed',
  'report-exported',
  'packet-exported',
  'table-exported',
  'bundle-exported',
  'bundle-imported',
  'backup-made',
  'backup-restored',
  'client-removed',
  'client-restored',
  'client-erased',
  'retention-applied',
  'network-trust-set',
] as const;

/** What was done. */
export type AccessAction = (typeof accessActions)[number];
