import { dialog, nativeTheme, type BrowserWindow, type OpenDialogOptions } from 'electron';
import type { Settings } from '#app/contract/views.ts';
import { findingHandlers } from './finding-handlers.ts';
import { hostTexts } from './host-texts.ts';
import type { ChannelHandlers } from './ipc-gate.ts';
import { reportHandlers } from './report-handlers.ts';
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
}

/** Every channel: the host's own are answered here, the worker's are handed on. */
export function channelHandlers(options: HostHandlerOptions): ChannelHandlers {
  const { workspace, settings } = options;
  return {
    ...handedOn(workspace),
    ...syncHandlers(options),
    ...reportHandlers(options),
    ...findingHandlers(options),
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
