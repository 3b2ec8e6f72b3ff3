import { clipboard, dialog, type BrowserWindow, type FileFilter } from 'electron';
import { writeWhole } from '#app/node/write-whole.ts';
import { hostTexts, type HostTexts } from './host-texts.ts';
import type { ChannelHandlers } from './ipc-gate.ts';
import type { SettingsFile } from './settings-file.ts';
import type { WorkspaceHost } from './workspace-host.ts';

/** What these channels need of the host. */
export interface SyncHandlerOptions {
  readonly workspace: WorkspaceHost;
  readonly settings: SettingsFile;
  readonly window: () => BrowserWindow | null;
}

type SyncHandlers = Pick<
  ChannelHandlers,
  | 'credential:paste'
  | 'credential:replace'
  | 'client:choose-table'
  | 'client:save-table-sample'
  | 'rating:choose-table'
  | 'webhook:choose-log'
  | 'proof:choose'
>;

/** Channels that need the clipboard or a dialog: the window never sees a key, nor the path of a file. */
export function syncHandlers(options: SyncHandlerOptions): SyncHandlers {
  const { workspace } = options;
  return {
    'credential:paste': (request) =>
      withClipboard((pasted) => workspace.worker().call('credential:add', { ...request, pasted })),
    'credential:replace': ({ id }) =>
      withClipboard((pasted) => workspace.worker().call('credential:swap', { id, pasted })),
    'client:choose-table': async () => {
      const path = await chooseFile(options, (texts) => [texts.chooseTable, texts.tables, tables]);
      return path === null ? null : workspace.worker().call('client:preview-table', { path });
    },
    'client:save-table-sample': () => saveSample(options),
    'rating:choose-table': async ({ clientId }) => {
      const path = await chooseFile(options, (texts) => [texts.chooseTable, texts.tables, tables]);
      return path === null
        ? null
        : workspace.worker().call('rating:preview-table', { clientId, path });
    },
    'webhook:choose-log': async ({ clientId }) => {
      const path = await chooseFile(options, (texts) => [texts.chooseLog, texts.logs, logs]);
      return path === null
        ? null
        : workspace.worker().call('webhook:import-log', { clientId, path });
    },
    'proof:choose': async () => {
      const path = await chooseFile(options, (texts) => [
        texts.choosePicture,
        texts.pictures,
        pictures,
      ]);
      return path === null ? null : workspace.worker().call('proof:keep', { path });
    },
  };
}

const tables = ['csv', 'tsv', 'txt'];
const logs = ['json', 'jsonl', 'ndjson', 'log', 'txt'];
const pictures = ['png', 'jpg', 'jpeg', 'webp'];

/** Gives what the clipboard holds to one piece of work; what was taken is wiped from it if it is still there. */
async function withClipboard<T>(work: (pasted: string) => Promise<T>): Promise<T> {
  // Newer runtimes answer with a promise, older ones at once.
  const pasted = await clipboard.readText();
  const result = await work(pasted);
  if ((await clipboard.readText()) === pasted) clipboard.clear();
  return result;
}

async function chooseFile(
  { window, settings }: SyncHandlerOptions,
  words: (texts: HostTexts) => [title: string, name: string, extensions: string[]],
): Promise<string | null> {
  const [title, name, extensions] = words(hostTexts[(await settings.read()).locale]);
  const filters: FileFilter[] = [{ name, extensions }];
  const wanted = { title, filters, properties: ['openFile' as const] };
  const parent = window();
  const { filePaths } =
    parent === null
      ? await dialog.showOpenDialog(wanted)
      : await dialog.showOpenDialog(parent, wanted);
  return filePaths[0] ?? null;
}

async function saveSample({
  workspace,
  window,
  settings,
}: SyncHandlerOptions): Promise<{ fileName: string } | null> {
  const { locale } = await settings.read();
  const { fileName, text } = await workspace.worker().call('client:table-sample', { locale });
  const wanted = { defaultPath: fileName, filters: [{ name: 'CSV', extensions: ['csv'] }] };
  const parent = window();
  const { canceled, filePath } =
    parent === null
      ? await dialog.showSaveDialog(wanted)
      : await dialog.showSaveDialog(parent, wanted);
  if (canceled || filePath === '') return null;
  await writeWhole(filePath, text, 0o600);
  return { fileName };
}
