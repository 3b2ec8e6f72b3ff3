import { askWhere } from './dialogs.ts';
import type { ChannelHandlers } from './channel-answers.ts';
import type { ReportHandlerOptions } from './report-handlers.ts';

type UpdateHandlers = Pick<ChannelHandlers, 'update:choose-and-download' | 'update:reveal'>;

/** Channels of updates that need a dialog or the file manager. The app shows a file; a person installs it. */
export function updateHandlers(options: ReportHandlerOptions): UpdateHandlers {
  const { workspace, shell } = options;
  return {
    'update:choose-and-download': async ({ name }) => {
      const worker = workspace.worker();
      const path = await askWhere(options, name);
      return path === null ? null : worker.call('update:download', { name, path });
    },
    'update:reveal': async () => {
      const { path } = await workspace.worker().call('update:downloaded', null);
      shell.showOwn(path);
      return null;
    },
  };
}
