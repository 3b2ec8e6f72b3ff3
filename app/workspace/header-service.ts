import { AppFault } from '#app/contract/errors.ts';
import type { HeaderCopyView } from '#app/contract/slot-views.ts';
import { parseHeader, writeHeader, type VaultHeader } from '#core/vault/header.ts';
import { wipeVaultKeys } from '#core/vault/vault-keys.ts';
import { waysIn } from '#core/vault/ways-in.ts';
import type { BackupDeps } from './backup-deps.ts';
import { headerOf, listPlace } from './found-backups.ts';
import { guardedAttempt } from './guarded-attempt.ts';
import { offeredWays } from './offered-ways.ts';
import { keysFor } from './open-vault.ts';
import { toVaultFault } from './vault-fault.ts';
import type { WayIn } from './way-in.ts';

/** A copy of a header as the host names it. `chosen`: a folder of the user's. */
export interface NamedHeader {
  readonly folder: string;
  readonly chosen: string | null;
  readonly place: HeaderCopyView['place'];
  /** The backup's. */
  readonly id: string;
}

/** What lies in a copy, as far as the keychain has a part in it. */
export interface CopiedHeader {
  readonly sealedDeviceSecret: Uint8Array | null;
  readonly backend: string | null;
  readonly isStrict: boolean;
}

/** Copies of the header for a workspace whose own was lost or does not read; needs nothing open. */
export interface HeaderService {
  /** Newest first. Throws AppFault `folder-unavailable`. */
  find(where: Pick<NamedHeader, 'folder' | 'chosen'>): Promise<HeaderCopyView[]>;
  /** Throws AppFault `header-copy-missing`. */
  look(named: NamedHeader): Promise<CopiedHeader>;
  /** Throws the faults of worker method `vault:put-header`. */
  putBack(named: NamedHeader, way: WayIn): Promise<null>;
}

interface HeaderCopy {
  readonly view: HeaderCopyView;
  readonly header: VaultHeader;
}

/** Binds it to what it needs from outside. */
export function headerService(deps: BackupDeps): HeaderService {
  const { ports, clock } = deps;

  async function previous(folder: string): Promise<HeaderCopy[]> {
    const text = await ports.vaultFile.readPrevious(folder);
    const header = text === null ? null : readable(text);
    if (header === null) return [];
    return [
      { header, view: { place: 'previous', id: '', at: null, opensWith: offeredWays(header) } },
    ];
  }

  async function inBackups(
    folder: string,
    place: 'first' | 'chosen',
    path: string | null,
  ): Promise<HeaderCopy[]> {
    const copies: HeaderCopy[] = [];
    for (const backup of await listPlace(deps, { folder, place, path })) {
      // One that does not read is no help to anybody who lost theirs.
      const header = await headerOf(deps, backup).catch(() => null);
      if (header === null) continue;
      const { id, record } = backup;
      copies.push({
        header,
        view: { place, id, at: record.at, opensWith: offeredWays(header) },
      });
    }
    return copies;
  }

  async function all({ folder, chosen }: Pick<NamedHeader, 'folder' | 'chosen'>) {
    return [
      ...(await previous(folder)),
      ...(await inBackups(folder, 'first', null)),
      ...(await inBackups(folder, 'chosen', chosen)),
    ];
  }

  async function named(which: NamedHeader): Promise<VaultHeader> {
    const found = (await all(which)).find(
      ({ view }) => view.place === which.place && view.id === which.id,
    );
    if (found === undefined) throw new AppFault('header-copy-missing');
    return found.header;
  }

  async function putBack(which: NamedHeader, way: WayIn): Promise<null> {
    const { folder } = which;
    const header = await named(which);
    const keys = await guardedAttempt(ports, folder, way, () => keysFor(header, way));
    const held = ports.opener.hold(folder);
    try {
      // A header that opens other data would only hide what is wrong.
      if (!ports.opener.fits(folder, keys.data)) throw new AppFault('header-other-key');
      const time = clock.now().replaceAll(/[:.]/g, '-');
      await ports.vaultFile.putBack(folder, writeHeader(header), time);
    } finally {
      held.release();
      wipeVaultKeys(keys);
    }
    return null;
  }

  return {
    find: async (where) => (await all(where)).map(({ view }) => view),
    look: async (which) => {
      const { sealedDeviceSecret, backend, both } = waysIn(await named(which));
      return { sealedDeviceSecret, backend, isStrict: both };
    },
    putBack: (which, way) =>
      putBack(which, way).catch((error: unknown) => {
        throw toVaultFault(error);
      }),
  };
}

function readable(text: string): VaultHeader | null {
  try {
    return parseHeader(text);
  } catch {
    return null;
  }
}
