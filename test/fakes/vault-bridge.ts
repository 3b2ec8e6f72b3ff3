import type { Bridge, Result } from '#app/contract/bridge.ts';
import type { Fault } from '#app/contract/errors.ts';
import type {
  HeaderCopyView,
  KeysToRevoke,
  PassphraseVerdictView,
  SlotView,
} from '#app/contract/slot-views.ts';
import type { BackupRow, BackupView, FoundBackupView } from '#app/contract/vault-views.ts';
import type { WorkspaceStatus } from '#app/contract/views.ts';
import type { Answer } from './sync-bridge.ts';

/** What a fake host knows of its vault and backups. */
export interface FakeVault {
  slots: SlotView[];
  backups: BackupView;
  /** Backups that lie beside the workspace, for whoever cannot open it. */
  here: FoundBackupView[];
  /** What the user chooses in the dialog of backups; null: cancels it. */
  chosen: { folder: string; backups: FoundBackupView[] } | null;
  /** The second folder that the user chooses; null: cancels the dialog. */
  secondChoice: string | null;
  /** Keys that have to be revoked. */
  keys: KeysToRevoke[];
  headers: HeaderCopyView[];
}

/** The recovery code that every fake host makes. */
export const fakeRecoveryGroups = ['01234', '56789', 'ABCDE', 'FGHJK', 'MNPQR', 'SKYEF'];

/** A passphrase as a usual vault has it. */
export const aPassphraseSlot: SlotView = { kind: 'passphrase', memoryMiB: 64, passes: 4 };

/** Passphrase and keychain together. */
export const aStrictSlot: SlotView = {
  ...{ kind: 'both', backend: 'gnome_libsecret', memoryMiB: 64, passes: 4 },
};

/** A recovery code that somebody has on paper. */
export const aRecoverySlot: SlotView = { kind: 'recovery', issuedAt: '2026-11-22T12:00:00.000Z' };

/** A backup as it says of itself. */
export function aFoundBackup(change: Partial<FoundBackupView> = {}): FoundBackupView {
  return {
    ...{ id: 'transbordo-20261121-120000Z-daily', at: '2026-11-21T12:00:00.000Z' },
    ...{ reason: 'daily', appVersion: '0.1.0', bytes: 4_200_000, clients: 3, bots: 5 },
    ...{ verifiedAt: '2026-11-21T12:00:05.000Z', opensWith: ['passphrase'], isNewer: false },
    ...change,
  };
}

/** The same in the list of the settings. */
export function aBackupRow(change: Partial<BackupRow> = {}): BackupRow {
  return { ...aFoundBackup(), place: 'first', isForeign: false, ...change };
}

/** A vault with a passphrase, and no backup yet. */
export function noBackups(): FakeVault {
  return {
    slots: [aPassphraseSlot],
    backups: {
      ...{ backups: [], second: null, fault: null, rehearsal: { at: null, fault: null } },
      ...{ isRunning: false, opensElsewhere: true },
    },
    ...{ here: [], chosen: null, secondChoice: null, keys: [], headers: [] },
  };
}

type Verbs = Pick<Bridge, 'vault' | 'backup'>;

/** What the fake host of a vault is given by the rest of it. */
export interface VaultSurroundings {
  readonly passphrase: () => string;
  readonly verdicts: ReadonlyMap<string, PassphraseVerdictView>;
  readonly restored: () => WorkspaceStatus;
  readonly changed: () => void;
}

/** The part of the fake bridge about the vault and its backups. */
export function vaultAnswers(
  known: () => FakeVault,
  answer: Answer,
  { passphrase, verdicts, restored, changed }: VaultSurroundings,
): Verbs {
  const wrong: Fault = { code: 'wrong-passphrase', details: {} };
  /** Answers where the passphrase fits, or none was asked for. */
  async function proven<T>(
    name: string,
    request: { readonly current: string | null },
    value: () => T,
  ): Promise<Result<T>> {
    const fits = request.current === null || request.current === passphrase();
    const result = await answer(name, request, () => (fits ? value() : null));
    if (!result.ok) return result;
    return result.value === null ? { ok: false, fault: wrong } : { ok: true, value: result.value };
  }
  const view = () => ({ slots: known().slots });
  const without = (kind: SlotView['kind']) => known().slots.filter((slot) => slot.kind !== kind);
  const setSecond = (path: string | null) => {
    known().backups = {
      ...known().backups,
      second: path === null ? null : { path, fault: null },
    };
    return known().backups;
  };
  const rowOf = (id: string) => known().backups.backups.find((row) => row.id === id)!;

  return {
    vault: {
      read: (request) => answer('vault.read', request, view),
      setPassphrase: (request) =>
        proven('vault.setPassphrase', request, () => {
          known().slots = [...without('passphrase'), aPassphraseSlot];
          return view();
        }),
      setKeychain: (request) =>
        proven('vault.setKeychain', request, () => {
          known().slots = [
            { kind: 'keychain', backend: 'gnome_libsecret' },
            ...without('keychain'),
          ];
          return view();
        }),
      remove: (request) =>
        proven('vault.remove', request, () => {
          known().slots = without(request.way);
          return view();
        }),
      setStrict: (request) =>
        proven('vault.setStrict', request, () => {
          const recovery = known().slots.filter(({ kind }) => kind === 'recovery');
          known().slots = [request.on ? aStrictSlot : aPassphraseSlot, ...recovery];
          return view();
        }),
      prepareRecovery: (request) =>
        proven('vault.prepareRecovery', request, () => ({ groups: fakeRecoveryGroups })),
      confirmRecovery: async (request) => {
        const fits = request.groups.every(({ at, text }) => fakeRecoveryGroups[at] === text);
        const result = await answer('vault.confirmRecovery', request, () => {
          if (!fits) return null;
          known().slots = [...without('recovery'), aRecoverySlot];
          return view();
        });
        if (!result.ok) return result;
        return result.value === null
          ? { ok: false, fault: { code: 'recovery-differs', details: {} } }
          : { ok: true, value: result.value };
      },
      cancelRecovery: (request) => answer('vault.cancelRecovery', request, () => null),
      judgePassphrase: (request) =>
        answer('vault.judgePassphrase', request, () => {
          const known = verdicts.get(request.passphrase);
          if (known !== undefined) return known;
          const characters = Array.from(request.passphrase).length;
          const missing = Math.max(0, 12 - characters);
          return missing > 0
            ? { characters, missing, score: 0, problem: 'short' }
            : { characters, missing, score: 4, problem: null };
        }),
      suggestPassphrase: (request) =>
        answer('vault.suggestPassphrase', request, () => ({
          passphrase: 'abacate bonde cabide dedal ervilha faceta garfo',
          ...{ words: 7, bits: 77 },
        })),
      prove: async (request) => {
        const result = await proven('vault.prove', request, () => 'proven');
        return result.ok ? { ok: true, value: null } : result;
      },
      label: (request) =>
        answer('vault.label', request, () => ({ computer: 'mesa-da-bia', install: '4F21A0C7' })),
      saveKit: (request) =>
        answer('vault.saveKit', request, () => ({ fileName: 'transbordo_kit.pdf' })),
      saveKeys: (request) => answer('vault.saveKeys', request, () => ({ fileName: 'chaves.txt' })),
      keysToRevoke: (request) => answer('vault.keysToRevoke', request, () => known().keys),
      rotate: (request) =>
        proven('vault.rotate', request, () => {
          known().slots = without('recovery');
          return restored();
        }),
      listHeaders: (request) => answer('vault.listHeaders', request, () => known().headers),
      restoreHeader: (request) =>
        proven('vault.restoreHeader', { ...request, current: request.passphrase }, restored),
    },
    backup: {
      read: (request) => answer('backup.read', request, () => known().backups),
      make: (request) =>
        answer('backup.make', request, () => {
          const row = aBackupRow({ id: 'made', at: '2026-11-22T12:00:00.000Z', reason: 'asked' });
          known().backups = { ...known().backups, backups: [row, ...known().backups.backups] };
          changed();
          return { at: row.at, bytes: row.bytes, secondFault: null, removed: 0 };
        }),
      cancel: (request) => answer('backup.cancel', request, () => null),
      verify: (request) =>
        answer('backup.verify', request, () => {
          const row = { ...rowOf(request.id), verifiedAt: '2026-11-22T12:00:00.000Z' };
          const backups = known().backups.backups.map((one) => (one.id === row.id ? row : one));
          known().backups = { ...known().backups, backups };
          changed();
          return row;
        }),
      rehearse: async (request) => {
        const current = request.passphrase;
        return proven('backup.rehearse', { ...request, current }, () => {
          const { at, clients, bots } = rowOf(request.id);
          return { at, clients, bots, rows: 1234 };
        });
      },
      chooseFolder: (request) =>
        answer('backup.chooseFolder', request, () => {
          const { secondChoice } = known();
          return secondChoice === null ? null : setSecond(secondChoice);
        }),
      forgetFolder: (request) => answer('backup.forgetFolder', request, () => setSecond(null)),
      reveal: (request) => answer('backup.reveal', request, () => null),
      listHere: (request) => answer('backup.listHere', request, () => known().here),
      find: (request) => answer('backup.find', request, () => known().chosen),
      restore: (request) => {
        const current = request.passphrase;
        return proven('backup.restore', { ...request, current }, restored);
      },
    },
  };
}
