import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname, posix, win32 } from 'node:path';
import process from 'node:process';
import { AppFault } from '#app/contract/errors.ts';

/** Why a database must not lie in a place: somebody copies its files while they are written, or locks do not hold there. */
export type BadPlace = 'cloud-folder' | 'network-folder';

/** What is known of a place. */
export interface PlaceFacts {
  readonly platform: NodeJS.Platform;
  /** Absolute path with its links followed. */
  readonly path: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Text of `/proc/self/mounts`; null where the system has none. */
  readonly mounts: string | null;
}

/** Folders that sync services keep, by their names. */
const syncedNames =
  /^(?:onedrive(?: - .+)?|dropbox(?: \(.+\))?|google ?drive|googledrive-.+|my drive|icloud ?drive|mobile documents|cloudstorage|nextcloud|owncloud|pclouddrive|mega(?:sync)?|synologydrive)$/iu;

/** Variables in which OneDrive says where it keeps what it copies. */
const syncedVariables = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'];

/** File systems that lie on another machine; SQLite's log needs memory that all its users share. */
const networkTypes =
  /^(?:nfs4?|cifs|smb3?|smbfs|afs|ceph|coda|ncpfs|davfs|drvfs|fuse\.(?:sshfs|rclone|gvfsd-fuse|davfs2?|s3fs|gcsfuse|google-drive-ocamlfuse|glusterfs))$/u;

/** Why a place is none for a database; null where nothing speaks against it. A mapped drive of Windows is not seen. */
export function badPlace({ platform, path, environment, mounts }: PlaceFacts): BadPlace | null {
  const isWindows = platform === 'win32';
  if (isWindows && /^\\\\(?![?.]\\)/u.test(path)) return 'network-folder';
  const paths = isWindows ? win32 : posix;
  const isWithin = (folder: string): boolean => {
    const from = paths.relative(folder, path);
    return from === '' || (!from.startsWith('..') && !win32.isAbsolute(from));
  };
  const told = isWindows ? syncedVariables.map((name) => environment[name] ?? '') : [];
  if (told.some((folder) => folder !== '' && isWithin(folder))) return 'cloud-folder';
  if (path.split(paths.sep).some((name) => syncedNames.test(name))) return 'cloud-folder';
  return mounts !== null && isOnNetwork(mounts, isWithin) ? 'network-folder' : null;
}

/**
 * Says so where a workspace would lie in such a place. Backups may: they are whole files that nobody writes to.
 * Throws AppFault `cloud-folder`, `network-folder`.
 */
export async function assertGoodPlace(folder: string): Promise<void> {
  const { platform, env: environment } = process;
  const mounts =
    platform === 'linux' ? await readFile('/proc/self/mounts', 'utf8').catch(() => null) : null;
  const found = badPlace({ platform, path: await followed(folder), environment, mounts });
  if (found !== null) throw new AppFault(found, { folder: basename(dirname(folder)) });
}

/** The path with links followed, as far as it is there. */
async function followed(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : posixOrWindows.join(await followed(above), basename(path));
  }
}

const posixOrWindows = process.platform === 'win32' ? win32 : posix;

/** The file system that is mounted nearest above the path; of two in one place the later one. */
function isOnNetwork(mounts: string, isWithin: (folder: string) => boolean): boolean {
  let nearest = { point: '', type: '', options: '' };
  for (const line of mounts.split('\n')) {
    const [, escaped = '', type = '', options = ''] = line.split(' ');
    // Blanks in names are written as octal numbers.
    const point = escaped.replace(/\\([0-7]{3})/gu, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 8)),
    );
    if (point !== '' && point.length >= nearest.point.length && isWithin(point))
      nearest = { point, type, options };
  }
  // Windows' own disks as Linux inside Windows sees them.
  const isForeign = nearest.type === '9p' && /(?:^|[,;=])drvfs/u.test(nearest.options);
  return isForeign || networkTypes.test(nearest.type);
}
