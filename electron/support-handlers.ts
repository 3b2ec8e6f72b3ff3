import { release } from 'node:os';
import { basename } from 'node:path';
import { app } from 'electron';
import { AppFault } from '#app/contract/errors.ts';
import type { SupportStanding } from '#app/contract/support-channels.ts';
import { writeWhole } from '#app/node/write-whole.ts';
import { supportText } from '#app/use-cases/support/support-text.ts';
import { supportTexts } from '#app/use-cases/support/support-texts.ts';
import { askWhere, type DialogHost } from './dialogs.ts';
import type { ChannelHandlers } from './channel-answers.ts';
import type { Log } from './log.ts';
import type { SafeShell } from './safe-shell.ts';
import { dayOfFile } from './table-handlers.ts';
import type { WorkspaceHost } from './workspace-host.ts';

/** What these channels need of the host. */
export interface SupportHandlerOptions extends DialogHost {
  readonly workspace: WorkspaceHost;
  readonly shell: SafeShell;
  readonly log: Log;
}

/** Channels of the log for support. What was shown is what is written, and nothing else can be. */
export function supportHandlers(
  options: SupportHandlerOptions,
): Pick<ChannelHandlers, 'support:preview' | 'support:save'> {
  const { workspace, settings, shell, log } = options;
  let shown: string | null = null;
  return {
    'support:preview': async () => {
      const status = await workspace.status();
      const made = supportText({
        at: new Date().toISOString(),
        machine: machine(),
        settings: await settings.read(),
        status,
        standing: status.state === 'open' ? await standing(workspace) : null,
        entries: log.entries(),
      });
      shown = made.text;
      return made;
    },
    'support:save': async () => {
      if (shown === null) throw new AppFault('preview-gone');
      const text = shown;
      const { fileName } = supportTexts[(await settings.read()).locale];
      const path = await askWhere(options, `${fileName}_${dayOfFile(new Date())}.txt`);
      if (path === null) return null;
      await writeWhole(path, text, 0o600);
      shell.wrote(path);
      return { fileName: basename(path) };
    },
  };
}

/** It may lock meanwhile, and what cannot be counted is no reason to keep the rest back. */
async function standing(workspace: WorkspaceHost): Promise<SupportStanding | null> {
  try {
    return await workspace.worker().call('support:standing', null);
  } catch {
    return null;
  }
}

function machine(): Record<string, string> {
  const { electron, chrome, node } = process.versions;
  return {
    version: __APP_VERSION__,
    packaged: String(app.isPackaged),
    system: `${process.platform} ${release()} ${process.arch}`,
    electron,
    chrome,
    node,
  };
}
