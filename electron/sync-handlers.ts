import { clipboard } from 'electron';
import { writeWhole } from '#app/node/write-whole.ts';
import { askOne, askSave, type DialogHost } from './dialogs.ts';
import type { HostTexts } from './host-texts.ts';
import type { ChannelHandlers } from './channel-answers.ts';
import type { WorkspaceHost } from './workspace-host.ts';

/** What these channels need of the host. */
export interface SyncHandlerOptions extends DialogHost {
  readonly workspace: WorkspaceHost;
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

function chooseFile(
  options: SyncHandlerOptions,
  words: (texts: HostTexts) => [title: string, name: string, extensions: string[]],
): Promise<string | null> {
  return askOne(options, (texts) => {
    const [title, name, extensions] = words(texts);
    return { title, filters: [{ name, extensions }], properties: ['openFile'] };
  });
}

async function saveSample(options: SyncHandlerOptions): Promise<{ fileName: string } | null> {
  const { workspace, settings } = options;
  const { locale } = await settings.read();
  const { fileName, text } = await workspace.worker().call('client:table-sample', { locale });
  const path = await askSave(options, () => ({
    defaultPath: fileName,
    filters: [{ name: 'CSV', extensions: ['csv'] }],
  }));
  if (path === null) return null;
  await writeWhole(path, text, 0o600);
  return { fileName };
}
