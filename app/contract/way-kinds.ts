/**
 * Ways to open a workspace, in the order they are offered: the system's keychain alone, the passphrase alone, both
 * together (strict mode), and the recovery code.
 */
export const wayKinds = ['keychain', 'passphrase', 'both', 'recovery'] as const;

/** A way to open a workspace. */
export type WayKind = (typeof wayKinds)[number];
