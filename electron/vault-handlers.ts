import { basename } from 'node:path';
import type { FoundBackupView } from '#app/contract/vault-views.ts';
import { askOne, type DialogHost } from './dialogs.ts';
import type { ChannelHandlers } from './channel-answers.ts';
import type { SafeShell } from './safe-shell.ts';
import { slotHandlers, unlockWay } from './slot-handlers.ts';
import { withWay } from './way-secrets.ts';
import type { WorkspaceHost } from './workspace-host.ts';

/** What these channels need of the host. */
export interface VaultHandlerOptions extends DialogHost {
  readonly workspace: WorkspaceHost;
  readonly shell: SafeShell;
}

type VaultHandlers = ReturnType<typeof slotHandlers> &
  Pick<
    ChannelHandlers,
    | 'backup:choose-folder'
    | 'backup:forget-folder'
    | 'backup:reveal'
    | 'backup:list-here'
    | 'backup:find'
    | 'backup:restore'
    | 'storage:reveal'
  >;

/** Channels of the vault that need the keychain, a dialog, or a worker without an open workspace. */
export function vaultHandlers(options: VaultHandlerOptions): VaultHandlers {
  const { workspace, shell } = options;
  const { folder, keychain } = workspace;
  /** The folder with backups that a person chose last; the window knows its name alone. */
  let chosen: string | null = null;

  async function restore(
    request: Parameters<VaultHandlers['backup:restore']>[0],
  ): ReturnType<VaultHandlers['backup:restore']> {
    const { place, id, passphrase, recoveryCode } = request;
    const worker = workspace.worker();
    const backup = { folder, chosen, place, id };
    const part = await worker.call('backup:locate', backup);
    await withWay(keychain, { passphrase, recoveryCode }, { ...part, backend: null }, (way) =>
      worker.call('backup:prepare-restore', { ...backup, way }),
    );
    return workspace.replaced(
      (fresh) => fresh.call('backup:finish-restore', { folder }),
      unlockWay(passphrase, recoveryCode),
    );
  }

  async function setSecond(second: string | null) {
    await workspace.worker().call('backup:set-second', { folder, second });
    return workspace.worker().call('backup:read', null);
  }

  const look = (path: string | null): Promise<FoundBackupView[]> =>
    workspace.worker().call('backup:look', { folder, chosen: path });

  return {
    ...slotHandlers(workspace, () => chosen),
    'backup:choose-folder': async () => {
      const path = await chooseFolder(options, 'chooseSecondFolder');
      return path === null ? null : setSecond(path);
    },
    'backup:forget-folder': () => setSecond(null),
    'backup:reveal': async ({ place, id }) => {
      const backup = { folder, chosen: null, place, id };
      shell.showOwn((await workspace.worker().call('backup:locate', backup)).path);
      return null;
    },
    'backup:list-here': () => look(null),
    'backup:find': async () => {
      const path = await chooseFolder(options, 'chooseBackups');
      if (path === null) return null;
      const backups = await look(path);
      chosen = path;
      return { folder: basename(path) || path, backups };
    },
    'backup:restore': restore,
    'storage:reveal': () => {
      shell.showOwn(folder);
      return Promise.resolve(null);
    },
  };
}

function chooseFolder(
  host: DialogHost,
  title: 'chooseSecondFolder' | 'chooseBackups',
): Promise<string | null> {
  return askOne(host, (texts) => ({
    title: texts[title],
    properties:
      title === 'chooseSecondFolder' ? ['openDirectory', 'createDirectory'] : ['openDirectory'],
  }));
}
