import { AppFault } from '#app/contract/errors.ts';
import { copiedKeys } from '#core/vault/file-keys.ts';
import { writeHeader, type VaultHeader } from '#core/vault/header.ts';
import type { SlotRecipe } from '#core/vault/key-slot.ts';
import { assertStrongEnough, passphraseBounds } from '#core/vault/passphrase-rule.ts';
import { wipeVaultKeys, type VaultKeys } from '#core/vault/vault-keys.ts';
import { makeVault } from '#core/vault/vault.ts';
import { waysIn } from '#core/vault/ways-in.ts';
import type { BackupDeps } from './backup-deps.ts';
import { guardedAttempt } from './guarded-attempt.ts';
import { closeBoth, costNow, keysFor, openBoth, type SessionPorts } from './open-vault.ts';
import { readHeader } from './read-header.ts';
import { unfinishedRotation } from './rotation-place.ts';
import { runJob } from './run-job.ts';
import { assertProven, deviceOf, type NewDevice } from './slot-requests.ts';
import { toVaultFault } from './vault-fault.ts';
import type { WayIn } from './way-in.ts';

/** What a change of keys is asked for with. */
export interface RotationRequest {
  readonly folder: string;
  readonly current: WayIn;
  /** Another passphrase; null keeps the one that was typed. */
  readonly next: string | null;
  /** A new device secret; null where the keychain is no way in, or cannot be any more. */
  readonly keychain: NewDevice | null;
}

/** Gives a workspace that nobody has open other keys. */
export interface RotationService {
  /** Throws the faults of worker method `vault:rotate-keys`. */
  rotate(request: RotationRequest): Promise<null>;
  /** Takes workspaces away that were left 30 days ago. */
  sweep(folder: string): Promise<void>;
}

/** How long a workspace from before a change of keys is kept, in milliseconds (SECURITY 2.10: 30 days). */
const keptFor = 30 * 24 * 60 * 60_000;

/** How often is looked for those, in milliseconds. */
const sweepEvery = 60 * 60_000;

/** Binds it to what it needs from outside. */
export function rotationService(deps: BackupDeps): RotationService {
  const { ports, shelf, clock } = deps;
  let sweptAt: number | null = null;

  /**
   * The workspace with its new keys comes into being in a folder of its own, header and databases together, and takes
   * the place by renames (see `WorkspaceOpener.replace`). At every moment one whole workspace lies there with the header
   * that opens it: the one from before, or the new one.
   */
  async function rotate({ folder, current, next, keychain }: RotationRequest): Promise<null> {
    ports.opener.finishReplacing(folder);
    const header = await readHeader(ports, folder);
    if (header === null) throw new AppFault('workspace-missing');
    assertProven(header, current);
    if (next !== null) await assertStrongEnough(next);
    const recipes = await recipesFor(ports, header, { current, next, keychain });
    const keys = await guardedAttempt(ports, folder, current, () => keysFor(header, current));
    const target = unfinishedRotation(folder);
    const random = (count: number): Uint8Array => ports.random.next(count);
    const made = await makeVault(header.installId, recipes, random);
    try {
      // Opened once by itself: what a crash left in the logs comes into the files, and the schema is today's.
      closeBoth(openBoth(ports, folder, header, copied(keys)));
      const held = ports.opener.hold(folder);
      try {
        const at = clock.now();
        await runJob(deps, 'restore', {
          ...{ kind: 'rotate', folder, target, keys: copiedKeys(keys) },
          ...{ next: copiedKeys(made.keys), installId: header.installId, at },
          appVersion: deps.appVersion,
        });
        await ports.vaultFile.write(target, writeHeader(made.header));
      } finally {
        held.release();
      }
      ports.opener.replace(target, folder, shelf.rotatedPlaceOf(folder, clock.now()));
      return null;
    } catch (error) {
      ports.opener.discard(target);
      throw error;
    } finally {
      wipeVaultKeys(keys);
      wipeVaultKeys(made.keys);
      keychain?.deviceSecret.fill(0);
    }
  }

  return {
    rotate: (request) =>
      rotate(request).catch((error: unknown) => {
        throw toVaultFault(error);
      }),
    sweep: async (folder) => {
      const now = Date.parse(clock.now());
      // A clock that was set back must not put it off for a year.
      if (sweptAt !== null && Math.abs(now - sweptAt) < sweepEvery) return;
      sweptAt = now;
      await shelf.sweepRotated(folder, new Date(now - keptFor).toISOString());
    },
  };
}

/** The ways into the vault that will be: those of now, all but the recovery code, which is issued anew afterwards. */
async function recipesFor(
  ports: SessionPorts,
  header: VaultHeader,
  { current, next, keychain }: Omit<RotationRequest, 'folder'>,
): Promise<SlotRecipe[]> {
  const { passphrase: hasPassphrase, os, both } = waysIn(header);
  const passphrase = next ?? current.passphrase;
  if ((hasPassphrase || both) && passphrase === null) {
    // A recovery code proves whose it is; a slot for every day cannot be made of it.
    throw new AppFault('weak-passphrase', { minimum: passphraseBounds.characters });
  }
  const device = keychain === null ? null : deviceOf(keychain);
  const cost = await costNow(ports);
  if (both) {
    if (device === null) throw new AppFault('keychain-unavailable', { reason: 'not-set-up' });
    return [{ kind: 'os+passphrase', passphrase: passphrase ?? '', cost, device }];
  }
  const recipes: SlotRecipe[] = [
    ...(os && device !== null ? [{ kind: 'os' as const, device }] : []),
    ...(passphrase === null ? [] : [{ kind: 'passphrase' as const, passphrase, cost }]),
  ];
  if (recipes.length === 0) throw new AppFault('last-way-in');
  return recipes;
}

function copied({ data, tokens, header }: VaultKeys): VaultKeys {
  return { data: data.slice(), tokens: tokens.slice(), header: header.slice() };
}
