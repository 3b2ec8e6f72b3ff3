import { updateKinds, type UpdateKind } from '#core/update/update-kinds.ts';

/** Kinds of packages that the app comes as. */
export const packageKinds: readonly UpdateKind[] = updateKinds;

/** A kind of package. */
export type PackageKind = UpdateKind;
