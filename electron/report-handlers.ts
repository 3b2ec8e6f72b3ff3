import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { AppFault } from '#app/contract/errors.ts';
import { readLogo } from '#app/node/report/read-logo.ts';
import { hasIndex } from '#app/node/report/report-folder.ts';
import { askOne, askWhere, type DialogHost } from './dialogs.ts';
import type { ChannelHandlers } from './channel-answers.ts';
import type { SafeShell } from './safe-shell.ts';
import type { WorkspaceHost } from './workspace-host.ts';

/** What these channels need of the host. */
export interface ReportHandlerOptions extends DialogHost {
  readonly workspace: WorkspaceHost;
  readonly shell: SafeShell;
}

type ReportHandlers = Pick<
  ChannelHandlers,
  | 'report:save'
  | 'report:reveal'
  | 'report:choose-logo'
  | 'report:choose-folder'
  | 'report:batch'
  | 'appeal:save'
  | 'packet:choose'
>;

/** Channels of reports and packets that need a dialog: the window never names a path. */
export function reportHandlers(options: ReportHandlerOptions): ReportHandlers {
  const { workspace, shell } = options;
  /** Folders that a person chose in this session, by what the window knows of them. */
  const folders = new Map<string, string>();
  return {
    'report:save': async ({ previewId, format }) => {
      const worker = workspace.worker();
      const { fileName } = await worker.call('report:file-name', { previewId, format });
      const path = await askWhere(options, fileName);
      if (path === null) return null;
      const written = await worker.call('report:write', { previewId, format, path });
      shell.wrote(path);
      return written;
    },
    'report:reveal': () => {
      shell.revealLast();
      return Promise.resolve(null);
    },
    'report:choose-logo': async () => {
      const path = await askOne(options, ({ chooseLogo, pictures }) => ({
        title: chooseLogo,
        properties: ['openFile'],
        filters: [{ name: pictures, extensions: ['png', 'jpg', 'jpeg', 'svg'] }],
      }));
      return path === null ? null : { address: await readLogo(path) };
    },
    'report:choose-folder': async () => {
      const path = await askOne(options, ({ chooseFolder }) => ({
        title: chooseFolder,
        properties: ['openDirectory', 'createDirectory'],
      }));
      if (path === null) return null;
      const folderId = randomUUID();
      folders.set(folderId, path);
      return { folderId, name: basename(path) || path, goesOn: await hasIndex(path) };
    },
    'report:batch': async ({ folderId, ...form }) => {
      const folder = folders.get(folderId);
      if (folder === undefined) throw new AppFault('preview-gone');
      const result = await workspace.worker().call('report:write-batch', { ...form, folder });
      shell.wrote(join(folder, 'index.csv'));
      return result;
    },
    'appeal:save': async ({ appealId, isStamped }) => {
      const worker = workspace.worker();
      const { fileName } = await worker.call('appeal:file-name', { appealId });
      const path = await askWhere(options, fileName);
      if (path === null) return null;
      const saved = await worker.call('appeal:write', { appealId, isStamped, path });
      shell.wrote(path);
      return saved;
    },
    'packet:choose': async ({ locale }) => {
      const path = await askOne(options, ({ choosePacket, packets }) => ({
        title: choosePacket,
        properties: ['openFile'],
        filters: [{ name: packets, extensions: ['zip'] }],
      }));
      return path === null ? null : workspace.worker().call('packet:check', { path, locale });
    },
  };
}
