import { askOne, askWhere } from './dialogs.ts';
import type { ChannelHandlers } from './channel-answers.ts';
import type { VaultHandlerOptions } from './vault-handlers.ts';
import { withWay, type Way } from './way-secrets.ts';

type TransferHandlers = Pick<ChannelHandlers, 'bundle:export' | 'bundle:choose'>;
type Wanted = Parameters<TransferHandlers['bundle:export']>[0];

/** Channels of handing clients over that need a dialog or the keychain. */
export function transferHandlers(options: VaultHandlerOptions): TransferHandlers {
  const { workspace, shell } = options;
  const { folder, keychain } = workspace;

  async function write(
    { clientId, history, secrets, lock }: Wanted,
    current: Way | null,
  ): ReturnType<TransferHandlers['bundle:export']> {
    const worker = workspace.worker();
    const { fileName } = await worker.call('bundle:file-name', { clientId });
    const path = await askWhere(options, fileName);
    if (path === null) return null;
    const wanted = { clientId, history, secrets, lock, current, path };
    const written = await worker.call('bundle:write', wanted);
    shell.wrote(path);
    return written;
  }

  return {
    'bundle:export': async (wanted) => {
      if (!wanted.secrets) return write(wanted, null);
      const { opensWith, ...part } = await workspace.worker().call('workspace:inspect', { folder });
      const { current: passphrase, recoveryCode } = wanted;
      const sealed = { ...part, isStrict: opensWith.includes('both') };
      return withWay(keychain, { passphrase, recoveryCode }, sealed, async (current) => {
        // Asked before the dialog, so that a wrong word costs nobody the choice of a place. The worker asks once more.
        await workspace.worker().call('vault:prove', { current, next: null });
        return write(wanted, current);
      });
    },
    'bundle:choose': async () => {
      const path = await askOne(options, ({ chooseBundle, bundles }) => ({
        title: chooseBundle,
        properties: ['openFile'],
        filters: [{ name: bundles, extensions: ['age'] }],
      }));
      return path === null ? null : workspace.worker().call('bundle:look', { path });
    },
  };
}
