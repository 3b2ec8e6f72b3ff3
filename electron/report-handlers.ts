import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { app, dialog, type BrowserWindow, type FileFilter } from 'electron';
import { AppFault } from '#app/contract/errors.ts';
import { readLogo } from '#app/node/report/read-logo.ts';
import { hasIndex } from '#app/node/report/report-folder.ts';
import { hostTexts, type HostTexts } from './host-texts.ts';
import type { ChannelHandlers } from './ipc-gate.ts';
import type { SafeShell } from './safe-shell.ts';
import type { SettingsFile } from './settings-file.ts';
import type { WorkspaceHost } from './workspace-host.ts';

/** What these channels need of the host. */
export interface ReportHandlerOptions {
  readonly workspace: WorkspaceHost;
  readonly settings: SettingsFile;
  readonly shell: SafeShell;
  readonly window: () => BrowserWindow | null;
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
      const path = await chooseFile(options, ({ chooseLogo, pictures }) => ({
        title: chooseLogo,
        filters: [{ name: pictures, extensions: ['png', 'jpg', 'jpeg', 'svg'] }],
      }));
      return path === null ? null : { address: await readLogo(path) };
    },
    'report:choose-folder': async () => {
      const path = await chooseFile(options, ({ chooseFolder }) => ({ title: chooseFolder }), [
        'openDirectory',
        'createDirectory',
      ]);
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
      const path = await chooseFile(options, ({ choosePacket, packets }) => ({
        title: choosePacket,
        filters: [{ name: packets, extensions: ['zip'] }],
      }));
      return path === null ? null : workspace.worker().call('packet:check', { path, locale });
    },
  };
}

type Words = (texts: HostTexts) => { title: string; filters?: FileFilter[] };
type Properties = NonNullable<Electron.OpenDialogOptions['properties']>;

async function chooseFile(
  { window, settings }: ReportHandlerOptions,
  words: Words,
  properties: Properties = ['openFile'],
): Promise<string | null> {
  const wanted = { ...words(hostTexts[(await settings.read()).locale]), properties };
  const parent = window();
  const { filePaths } =
    parent === null
      ? await dialog.showOpenDialog(wanted)
      : await dialog.showOpenDialog(parent, wanted);
  return filePaths[0] ?? null;
}

/** The place a person chose; null when the dialog was cancelled. Asking before overwriting is the system's part. */
export async function askWhere(
  { window, settings }: ReportHandlerOptions,
  fileName: string,
): Promise<string | null> {
  const ending = extname(fileName);
  const wanted = {
    title: hostTexts[(await settings.read()).locale].saveFile,
    defaultPath: join(documentsFolder(), fileName),
    filters: [{ name: ending.slice(1).toUpperCase(), extensions: [ending.slice(1)] }],
  };
  const parent = window();
  const { canceled, filePath } =
    parent === null
      ? await dialog.showSaveDialog(wanted)
      : await dialog.showSaveDialog(parent, wanted);
  if (canceled || filePath === '') return null;
  if (filePath.includes('\0')) throw new AppFault('read-only', { file: fileName });
  return filePath.toLowerCase().endsWith(ending) ? filePath : `${filePath}${ending}`;
}

function documentsFolder(): string {
  try {
    return app.getPath('documents');
  } catch {
    // Some desktops name no such folder.
    return homedir();
  }
}
