import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, dialog, nativeTheme, type BrowserWindow, type OpenDialogOptions } from 'electron';
import { AppFault } from '#app/contract/errors.ts';
import type { EventPayload } from '#app/contract/events.ts';
import type { Settings } from '#app/contract/views.ts';
import { writeReport, type BuiltReport } from './export-report.ts';
import { hostTexts } from './host-texts.ts';
import type { ChannelHandlers } from './ipc-gate.ts';
import type { SafeShell } from './safe-shell.ts';
import type { SettingsFile } from './settings-file.ts';
import { syncHandlers } from './sync-handlers.ts';
import { workerChannels } from './worker-calls.ts';
import type { WorkspaceHost } from './workspace-host.ts';

/** What the host's own channels need. */
export interface HostHandlerOptions {
  readonly workspace: WorkspaceHost;
  readonly settings: SettingsFile;
  readonly shell: SafeShell;
  readonly systemLocale: string;
  /** The window that dialogs belong to; null when it has gone. */
  readonly window: () => BrowserWindow | null;
  readonly settingsChanged: (settings: Settings) => void;
  readonly progressed: (payload: EventPayload<'task:progressed'>) => void;
}

/** Every channel: the host's own are answered here, the worker's are handed on. */
export function channelHandlers(options: HostHandlerOptions): ChannelHandlers {
  const { workspace, settings } = options;
  return {
    ...handedOn(workspace),
    ...syncHandlers(options),
    'app:info': () =>
      Promise.resolve({
        version: __APP_VERSION__,
        platform: process.platform,
        electron: process.versions.electron,
        systemLocale: options.systemLocale,
      }),
    'settings:read': () => settings.read(),
    'settings:write': async (wanted) => {
      const written = await settings.write(wanted);
      nativeTheme.themeSource = written.theme;
      options.settingsChanged(written);
      return written;
    },
    'workspace:status': () => workspace.status(),
    'workspace:create': (way) => workspace.create(way),
    'workspace:unlock': (way) => workspace.unlock(way),
    'workspace:lock': () => workspace.lock(),
    'flow:choose': (target) => chooseFlows(options, target),
    'report:export': (request) => exportReport(options, request),
    'report:reveal': () => {
      options.shell.revealLast();
      return Promise.resolve(null);
    },
  };
}

type HandedOn = Pick<ChannelHandlers, (typeof workerChannels)[number]>;

function handedOn(workspace: WorkspaceHost): HandedOn {
  const entries = workerChannels.map((name) => [
    name,
    (request: never) => workspace.worker().call(name, request),
  ]);
  return Object.fromEntries(entries) as HandedOn;
}

async function chooseFlows(
  { window, workspace, settings }: HostHandlerOptions,
  target: { clientId: string; botId: string | null },
) {
  const texts = hostTexts[(await settings.read()).locale];
  const options: OpenDialogOptions = {
    title: texts.chooseFlows,
    buttonLabel: texts.import,
    filters: [{ name: texts.flowFiles, extensions: ['json'] }],
    properties: ['openFile', 'multiSelections'],
  };
  const parent = window();
  const { filePaths } =
    parent === null
      ? await dialog.showOpenDialog(options)
      : await dialog.showOpenDialog(parent, options);
  if (filePaths.length === 0) return [];
  return workspace.worker().call('flow:import', { ...target, paths: filePaths });
}

async function exportReport(
  options: HostHandlerOptions,
  request: { clientId: string; locale: Settings['locale'] },
) {
  const { workspace, shell, progressed } = options;
  const { agency } = await options.settings.read();
  const worker = workspace.worker();
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const report = await worker.call('report:build', { ...request, agency, timeZone });
  const path = await askWhere(options, report.fileName);
  if (path === null) return null;
  const step = { task: 'report' as const, total: 1, item: report.document.client.name };
  progressed({ ...step, done: 0, state: 'running' });
  try {
    const written = await writeReport(worker, report, path);
    shell.wrote(path);
    await noteSent(worker, request.clientId, report.document);
    progressed({ ...step, done: 1, state: 'done' });
    return written;
  } catch (error) {
    progressed({ ...step, done: 0, state: 'cancelled' });
    throw error;
  }
}

/** The next report is compared with this one; a draft goes to nobody. */
async function noteSent(
  worker: ReturnType<WorkspaceHost['worker']>,
  clientId: string,
  { bots, version, asOf, locale, length, approval, isDraft }: BuiltReport['document'],
): Promise<void> {
  if (isDraft) return;
  const runs = bots.map(({ botId, runId }) => ({ botId, runId }));
  const form = { version, asOf, locale, length, approval };
  await worker.call('report:mark-sent', { clientId, runs, ...form });
}

/** The place a person chose; null when the dialog was cancelled. Asking before overwriting is the system's part. */
async function askWhere(
  { window, settings }: HostHandlerOptions,
  fileName: string,
): Promise<string | null> {
  const texts = hostTexts[(await settings.read()).locale];
  const wanted = {
    title: texts.saveReport,
    defaultPath: join(documentsFolder(), fileName),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  };
  const parent = window();
  const { canceled, filePath } =
    parent === null
      ? await dialog.showSaveDialog(wanted)
      : await dialog.showSaveDialog(parent, wanted);
  if (canceled || filePath === '') return null;
  if (filePath.includes('\0')) throw new AppFault('read-only', { file: fileName });
  return filePath.toLowerCase().endsWith('.pdf') ? filePath : `${filePath}.pdf`;
}

function documentsFolder(): string {
  try {
    return app.getPath('documents');
  } catch {
    // Some desktops name no such folder.
    return homedir();
  }
}
