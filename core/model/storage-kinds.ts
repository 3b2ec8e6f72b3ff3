/** Kinds of what a workspace stores, as their sizes are told. */
export const storageKinds = [
  'flows',
  'runs',
  'observations',
  'proofs',
  'incidents',
  'reports',
  'decisions',
  'search',
  'logs',
  'rest',
] as const;

/** A kind of what a workspace stores. */
export type StorageKind = (typeof storageKinds)[number];

/** What can be hidden and brought back. */
export const binKinds = ['client', 'bot', 'number'] as const;

/** A kind of hidden thing. */
export type BinKind = (typeof binKinds)[number];
