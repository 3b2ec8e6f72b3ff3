/** Kinds of packages. */
export const updateKinds = [
  ...(['deb', 'rpm', 'AppImage', 'tar.gz'] as const),
  ...(['nsis', 'portable'] as const),
  ...(['dmg', 'zip'] as const),
] as const;

/** A kind of package. */
export type UpdateKind = (typeof updateKinds)[number];
