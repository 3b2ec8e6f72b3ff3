import type { KeyObject } from 'node:crypto';
import type { UpdateFile } from '#core/update/update-manifest.ts';

/** The packages among a folder's names. Throws Stop where one is a trial, or of another version than `version`. */
export function packagesAmong(
  names: readonly string[],
  version: string,
): Omit<UpdateFile, 'size' | 'sha512'>[];

/** Size and hash of a package. Throws Stop for an AppImage without the part that starts it. */
export function measured(path: string): Promise<Pick<UpdateFile, 'size' | 'sha512'>>;

/**
 * The key that signs, from a file in PEM that nobody else may read, with its raw public part in base64. Throws Stop where
 * the file lies open, or the key is none that builds have pinned.
 */
export function signingKey(
  path: string,
  pinned: readonly string[],
): { readonly privateKey: KeyObject; readonly publicKey: string };
