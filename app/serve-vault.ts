import type { vaultMethods } from '#app/contract/vault-methods.ts';
import type { WayKind } from '#app/contract/way-kinds.ts';
import { AppFault } from '#app/contract/errors.ts';
import type { AccessRow } from '#core/model/access-log.ts';
import { answer } from './answer.ts';
import { createSlotServices, type LaterRow } from './serve-slots.ts';
import type { MethodUseCase, UseCase, VaultChannel } from './use-case.ts';
import { recordAccess } from './use-cases/record-access.ts';
import { writeMarked } from './workspace/access-mark.ts';
import { accessService } from './workspace/access-service.ts';
import { backupService } from './workspace/backup-service.ts';
import type { DataDeps } from './workspace/data-deps.ts';
import { dataService } from './workspace/data-service.ts';
import { erasureService } from './workspace/erasure-service.ts';
import { monthlyRehearsal } from './workspace/monthly-rehearsal.ts';
import { restoreService } from './workspace/restore-service.ts';

/** What the vault and its backups do, by the channel or method that asks for it. */
export type VaultUseCases = { readonly [C in VaultChannel]: UseCase<C> } & {
  readonly [M in keyof typeof vaultMethods]: MethodUseCase<M>;
};

/** The same, and what nobody asks for. */
export interface VaultServices {
  readonly use: VaultUseCases;
  /** Makes the day's backup where it is due, and takes away what was kept long enough. */
  readonly tick: () => Promise<void>;
  /** Writes down that the workspace was opened, and how. */
  readonly opened: (way: WayKind) => void;
  /** Ends what is under way and writes down that the workspace is locked, before it is closed. */
  readonly stop: () => void;
}

/** Binds them to what they need from outside. */
export function createVaultServices(given: Omit<DataDeps, 'backups'>): VaultServices {
  const { session, clock } = given;
  const backups = backupService(given);
  const rehearsals = monthlyRehearsal(given, backups);
  const deps: DataDeps = { ...given, backups };
  const restores = restoreService(deps);
  const data = dataService(deps);
  const erasures = erasureService(deps);
  const accesses = accessService(deps);
  /** What befell the workspace while it was closed: its own log says so as soon as it is open. */
  let later: LaterRow | 'backup-restored' | null = null;

  function record(action: AccessRow['action'], detail: AccessRow['detail'] = {}): void {
    recordAccess(session.current(), { at: clock.now(), action, clientId: null, detail });
  }

  /** Half a minute after a change at the latest; what is deleted does not linger there (SECURITY 2.3). */
  function settleLog(): void {
    try {
      session.current().storage.settle();
    } catch (error) {
      // Nothing is open, or the disk is full: the changes stay in the log, where they are safe.
      if (!(error instanceof AppFault)) throw error;
    }
  }

  /** Opening and locking go on where nothing can be written. No copy is being made at either, which the mark would outrun. */
  function note(
    action: AccessRow['action'],
    detail: AccessRow['detail'] = {},
    isRestored = false,
  ): void {
    try {
      const marked = { accessLog: session.current().accessLog, secrets: session.secrets() };
      writeMarked(marked, () => record(action, detail), isRestored);
    } catch (error) {
      if (!(error instanceof AppFault)) throw error;
    }
  }

  const slots = createSlotServices(deps, {
    now: record,
    later: (action) => (later = action),
  });

  const use: VaultUseCases = {
    ...slots.use,
    'backup:read': answer(async () => ({
      ...(await backups.read()),
      rehearsal: rehearsals.last(),
    })),
    'backup:make': answer(() => backups.make('asked')),
    'backup:cancel': answer(() => {
      backups.cancel();
      return null;
    }),
    'backup:verify': answer((request) => backups.verify(request)),
    'backup:rehearse': answer((request) => backups.rehearse(request)),
    'backup:set-second': answer(({ folder, second }) => backups.setSecond(folder, second)),
    'backup:look': answer(({ folder, chosen }) => restores.look(folder, chosen)),
    'backup:locate': answer((request) => restores.locate(request)),
    'backup:prepare-restore': answer((request) => restores.prepare(request)),
    'backup:finish-restore': answer(async ({ folder }) => {
      await restores.finish(folder);
      later = 'backup-restored';
      return null;
    }),
    'storage:read': answer(() => data.storage()),
    'retention:read': answer(() => data.retention()),
    'retention:write': answer(({ months }) => data.keepFor(months)),
    'retention:preview': answer(({ months }) => data.preview(months)),
    'retention:apply': answer(({ before }) => data.apply(before)),
    'retention:cancel': answer(() => {
      data.cancel();
      return null;
    }),
    'bin:list': answer(() => data.bin()),
    'bin:restore': answer((thing) => data.restore(thing)),
    'erasure:preview': answer(({ clientId }) => erasures.preview(clientId)),
    'erasure:erase': answer((request) => erasures.erase(request)),
    'access:list': answer(({ offset, limit }) => accesses.list(offset, limit)),
    'access:check': answer(() => accesses.check()),
    'access:write-table': answer(({ path, ...table }) => accesses.write(table, path)),
  };
  return {
    use,
    tick: async () => {
      settleLog();
      await backups.tick();
      await rehearsals.tick();
      await slots.tick();
    },
    opened: (way) => {
      if (later !== null) note(later, {}, later === 'backup-restored');
      later = null;
      note('unlocked', { way });
    },
    stop: () => {
      backups.cancel();
      data.cancel();
      note('locked');
    },
  };
}
