import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { packageKinds, type PackageKind } from '#app/contract/package-kinds.ts';

/** What of a machine tells how a program came there. */
export interface PackageSigns {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A file's text; null where there is none. */
  readonly read: (path: string) => string | null;
  readonly exists: (path: string) => boolean;
}

const thisMachine: PackageSigns = {
  platform: process.platform,
  environment: process.env,
  read: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null),
  exists: existsSync,
};

/**
 * The kind of package that a packaged app came as, from the folder of its resources: only for the order in which kinds
 * are offered. Packages that write it down are believed; of the others, the place and the runtime tell.
 */
export function packageKind(
  resources: string,
  { platform, environment, read, exists }: PackageSigns = thisMachine,
): PackageKind {
  const written = read(join(resources, 'package-type'))?.trim();
  const kind = packageKinds.find((one) => one === written);
  if (kind !== undefined) return kind;
  if (platform === 'darwin') return 'dmg';
  if (platform === 'win32')
    return environment['PORTABLE_EXECUTABLE_FILE'] === undefined ? 'nsis' : 'portable';
  if (environment['APPIMAGE'] !== undefined) return 'AppImage';
  if (!resources.startsWith(`${sep}opt${sep}`)) return 'tar.gz';
  return exists('/var/lib/dpkg/info/transbordo.list') ? 'deb' : 'rpm';
}
