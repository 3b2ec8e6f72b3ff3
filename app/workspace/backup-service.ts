import { AppFault, type Fault } from '#app/contract/errors.ts';
import type { BackupRow, BackupView, MadeBackup, Rehearsal } from '#app/contract/vault-views.ts';
import type { FoundBackup } from '#app/ports/backups.ts';
import { recordAccess } from '#app/use-cases/record-access.ts';
import type { BackupReason } from '#core/model/backup.ts';
import { copiedKeys } from '#core/vault/file-keys.ts';
import { writeHeader } from '#core/vault/header.ts';
import { isBackupDue, whichToKeep, type DatedBackup } from '#core/vault/which-to-keep.ts';
import { wipeVaultKeys } from '#core/vault/vault-keys.ts';
import { waysIn } from '#core/vault/ways-in.ts';
import type { BackupDeps } from './backup-deps.ts';
import { readBackupSettings, writeBackupSettings } from './backup-settings.ts';
import {
  assertOwnKey,
  assertReadable,
  backupView,
  bytesOf,
  findBackup,
  headerOf,
  listPlace,
  rowsOf,
  type BackupPlace,
} from './found-backups.ts';
import { guardedAttempt } from './guarded-attempt.ts';
import { keysFor } from './open-vault.ts';
import { runJob } from './run-job.ts';
import { toVaultFault } from './vault-fault.ts';

type OwnBackup = Pick<BackupRow, 'place' | 'id'>;

/** With neither, the key that is open is taken. */
type RehearsalRequest = OwnBackup & {
  readonly passphrase: string | null;
  readonly recoveryCode?: string | undefined;
};

/** Backups of the open workspace. Everything throws AppFault `workspace-locked` while none is open. */
export interface BackupService {
  /** All but the monthly rehearsal, which is another's. */
  read(): Promise<Omit<BackupView, 'rehearsal'>>;
  /** Throws the faults of channel `backup:make`. */
  make(reason: BackupReason): Promise<MadeBackup>;
  cancel(): void;
  verify(backup: OwnBackup): Promise<BackupRow>;
  rehearse(request: RehearsalRequest): Promise<Rehearsal>;
  /** Throws AppFault `folder-unavailable`, `folder-inside`. */
  setSecond(folder: string, second: string | null): Promise<null>;
  /** Makes a backup and takes all earlier ones of this install away: they hold what was erased. */
  renew(): Promise<void>;
  /** Makes today's backup where it is due. Never throws: what went wrong is shown with the backups. */
  tick(): Promise<void>;
}

/** How long after a failed backup of the day the next is tried, in milliseconds. */
const pauseAfterFault = 60 * 60_000;

/** Binds backups to what they need from outside. */
export function backupService(deps: BackupDeps): BackupService {
  const { session, shelf, runner, clock, timeZone, emit } = deps;
  let isRunning = false;
  let dailyFault: { readonly fault: Fault; readonly at: number } | null = null;

  function places(): BackupPlace[] {
    const { folder, workspace } = session.opened();
    const { second } = readBackupSettings(workspace);
    return [
      { folder, place: 'first', path: null },
      ...(second === null ? [] : [{ folder, place: 'second' as const, path: second }]),
    ];
  }

  /** One piece of work at a time; whoever looks is told when it begins and when it has ended. */
  async function alone<T>(work: () => Promise<T>): Promise<T> {
    if (isRunning) throw new AppFault('backup-running');
    isRunning = true;
    emit('data:changed', { nouns: ['backup'] });
    try {
      return await work();
    } catch (error) {
      throw toVaultFault(error);
    } finally {
      isRunning = false;
      emit('data:changed', { nouns: ['backup'] });
    }
  }

  async function find({ place, id }: OwnBackup): Promise<FoundBackup> {
    const where = places().find((one) => one.place === place);
    if (where === undefined) throw new AppFault('backup-missing');
    return findBackup(deps, where, id);
  }

  /** Others may keep theirs in the same place. */
  function isOwn({ record }: FoundBackup): boolean {
    return record.installId === session.opened().header.installId;
  }

  async function row(backup: FoundBackup, place: OwnBackup['place']): Promise<BackupRow> {
    return { ...(await backupView(deps, backup)), place, isForeign: !isOwn(backup) };
  }

  async function read(): Promise<Omit<BackupView, 'rehearsal'>> {
    const { header, workspace } = session.opened();
    const { second, secondFault } = readBackupSettings(workspace);
    const backups: BackupRow[] = [];
    let unread: Fault | null = null;
    for (const where of places()) {
      const place = where.place === 'second' ? 'second' : 'first';
      try {
        const found = await listPlace(deps, where);
        for (const backup of found) backups.push(await row(backup, place));
      } catch (error) {
        if (!(error instanceof AppFault)) throw error;
        unread = error.toFault();
      }
    }
    return {
      backups: backups.sort((a, b) => (a.at < b.at ? 1 : -1)),
      second: second === null ? null : { path: second, fault: unread ?? secondFault },
      fault: dailyFault?.fault ?? null,
      isRunning,
      opensElsewhere: waysIn(header).passphrase || waysIn(header).recovery,
    };
  }

  async function make(reason: BackupReason): Promise<MadeBackup> {
    const { folder, header, keys } = session.opened();
    const { folder: made, record } = await runJob(deps, 'backup', {
      ...{ kind: 'make', folder, shelf: shelf.of(folder), keys: copiedKeys(keys) },
      ...{ header: writeHeader(header), installId: header.installId },
      ...{ at: clock.now(), reason, appVersion: deps.appVersion },
    });
    dailyFault = null;
    recordAccess(session.current(), {
      ...{ at: record.at, action: 'backup-made', clientId: null, detail: { reason } },
    });
    const secondFault = await copyToSecond(made);
    return {
      at: record.at,
      bytes: bytesOf(record),
      secondFault,
      removed: await prune((ours) => whichToKeep(ours, timeZone)),
    };
  }

  /** The first copy stands, whatever becomes of the second. Returns what went wrong, or null. */
  async function copyToSecond(backup: string): Promise<Fault | null> {
    const { workspace } = session.opened();
    const { second } = readBackupSettings(workspace);
    if (second === null) return null;
    let secondFault: Fault | null = null;
    try {
      await runJob(deps, 'backup', { kind: 'duplicate', backup, shelf: second });
    } catch (error) {
      if (!(error instanceof AppFault)) throw error;
      secondFault = error.toFault();
    }
    writeBackupSettings(session.opened().workspace, { second, secondFault });
    return secondFault;
  }

  /** Takes away what is kept no longer, in both places, and only of this install. Returns how many of the first. */
  async function prune(
    keep: (ours: readonly DatedBackup[]) => ReadonlySet<string>,
  ): Promise<number> {
    let removed = 0;
    for (const where of places()) {
      const found = await listPlace(deps, where).catch(() => []);
      const ours = found.filter(isOwn);
      const kept = keep(ours.map(dated));
      for (const backup of ours) {
        if (kept.has(backup.id)) continue;
        await shelf.remove(backup.folder);
        if (where.place === 'first') removed += 1;
      }
    }
    return removed;
  }

  async function rehearse(request: RehearsalRequest): Promise<Rehearsal> {
    const backup = await find(request);
    assertReadable(deps, backup);
    const { folder, keys } = session.opened();
    const { passphrase, recoveryCode = null } = request;
    const isTyped = passphrase !== null || recoveryCode !== null;
    if (!isTyped) await assertOwnKey(deps, backup);
    const way = { passphrase, recoveryCode, deviceSecret: null };
    const own = isTyped
      ? await guardedAttempt(deps.ports, folder, way, async () =>
          keysFor(await headerOf(deps, backup), way),
        )
      : null;
    const target = `${folder}.rehearsal`;
    try {
      const { record } = await runJob(deps, 'restore', {
        ...{ kind: 'unpack', backup: backup.folder, target, keys: copiedKeys(own ?? keys) },
      });
      const rows = record.files
        .flatMap(({ tables }) => Object.values(tables))
        .reduce((sum, table) => sum + table.rows, 0);
      return {
        at: record.at,
        clients: rowsOf(backup, 'client'),
        bots: rowsOf(backup, 'bot'),
        rows,
      };
    } finally {
      if (own !== null) wipeVaultKeys(own);
      deps.ports.opener.discard(target);
    }
  }

  async function tick(): Promise<void> {
    if (isRunning) return;
    const now = Date.parse(clock.now());
    // A clock that was set back must not keep tomorrow's try away for a year.
    if (dailyFault !== null && Math.abs(now - dailyFault.at) < pauseAfterFault) return;
    try {
      const found = await shelf.list(shelf.of(session.opened().folder));
      if (!isBackupDue(found.filter(isOwn).map(dated), clock.now(), timeZone)) return;
      await alone(() => make('daily'));
    } catch (error) {
      const fault = error instanceof AppFault ? error : new AppFault('internal');
      // Nothing is open, or somebody came first: there is nothing to tell.
      if (['workspace-locked', 'backup-running', 'backup-cancelled'].includes(fault.code)) return;
      dailyFault = { fault: fault.toFault(), at: now };
      emit('data:changed', { nouns: ['backup'] });
      if (!(error instanceof AppFault)) throw error;
    }
  }

  return {
    read,
    make: (reason) => alone(() => make(reason)),
    cancel: () => runner.cancel(),
    renew: () =>
      alone(async () => {
        const { at } = await make('asked');
        await prune((ours) => new Set(ours.filter((one) => one.at >= at).map(({ id }) => id)));
      }),
    verify: (request) =>
      alone(async () => {
        const backup = await find(request);
        const { keys } = session.opened();
        await assertOwnKey(deps, backup);
        const { record } = await runJob(deps, 'backup', {
          ...{ kind: 'verify', backup: backup.folder, keys: copiedKeys(keys), at: clock.now() },
        });
        return row({ ...backup, record }, request.place);
      }),
    rehearse: (request) => alone(() => rehearse(request)),
    setSecond: async (folder, second) => {
      const { workspace } = session.opened();
      if (second !== null) {
        if (shelf.isBeside(second, folder)) {
          throw new AppFault('folder-inside', { folder: shelf.nameOf(second) });
        }
        await shelf.find(second);
      }
      writeBackupSettings(workspace, { second, secondFault: null });
      emit('data:changed', { nouns: ['backup'] });
      return null;
    },
    tick,
  };
}

function dated({ id, record }: FoundBackup): DatedBackup {
  return { id, at: record.at, reason: record.reason };
}
