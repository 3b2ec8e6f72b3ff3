import { hostname } from 'node:os';
import { basename } from 'node:path';
import { AppFault } from '#app/contract/errors.ts';
import { writeWhole } from '#app/node/write-whole.ts';
import { askWhere, type DialogHost } from './dialogs.ts';
import { hostTexts, type HostTexts } from './host-texts.ts';
import type { ChannelHandlers } from './channel-answers.ts';
import { secretSeconds, type SecretClipboard } from './secret-clipboard.ts';
import type { SafeShell } from './safe-shell.ts';
import { dayOfFile } from './table-handlers.ts';
import type { WorkspaceHost } from './workspace-host.ts';

/** What these channels need of the host. */
export interface GuardHandlerOptions extends DialogHost {
  readonly workspace: WorkspaceHost;
  readonly shell: SafeShell;
  readonly secrets: SecretClipboard;
}

type GuardHandlers = Pick<
  ChannelHandlers,
  'secret:copy' | 'secret:shield' | 'vault:label' | 'vault:save-kit' | 'vault:save-keys'
>;

/** Channels that take a secret out of the window on its owner's word, and guard it while it is shown. */
export function guardHandlers(options: GuardHandlerOptions): GuardHandlers {
  const { workspace, settings, shell, secrets, window } = options;

  /** Asks for a place and writes there, for nobody else to read. Null: cancelled. */
  async function saved(
    stem: (texts: HostTexts) => string,
    ending: string,
    content: () => Promise<string | Uint8Array>,
  ): Promise<{ fileName: string } | null> {
    const texts = hostTexts[(await settings.read()).locale];
    const path = await askWhere(options, `${stem(texts)}_${dayOfFile(new Date())}.${ending}`);
    if (path === null) return null;
    await writeWhole(path, await content(), 0o600);
    shell.wrote(path);
    return { fileName: basename(path) };
  }

  return {
    'secret:copy': async ({ text }) => {
      await secrets.copy(text);
      return { seconds: secretSeconds };
    },
    'secret:shield': ({ isShown }) => {
      window()?.setContentProtection(isShown);
      return Promise.resolve(null);
    },
    'vault:label': async () => {
      const { id } = await workspace.worker().call('vault:install', null);
      return { computer: hostname(), install: id.slice(0, 8).toUpperCase() };
    },
    'vault:save-kit': () =>
      saved(
        ({ kitFile }) => kitFile,
        'pdf',
        async () => {
          const shown = window();
          if (shown === null) throw new AppFault('print-failed', { reason: 'window' });
          return shown.webContents
            .printToPDF({ pageSize: 'A4', printBackground: true, generateTaggedPDF: true })
            .catch(() => {
              throw new AppFault('print-failed', { reason: 'Chromium' });
            });
        },
      ),
    'vault:save-keys': ({ text }) =>
      saved(
        ({ keysFile }) => keysFile,
        'txt',
        () => Promise.resolve(text),
      ),
  };
}
