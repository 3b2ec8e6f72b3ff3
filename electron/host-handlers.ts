import { nativeTheme, type BrowserWindow } from 'electron';
import { channelNames, type ChannelName } from '#app/contract/channel-names.ts';
import type { MenuOffer } from '#app/contract/system-channels.ts';
import type { DesktopSupport } from '#app/contract/desktop-channels.ts';
import type { Settings } from '#app/contract/views.ts';
import { AppFault } from '#app/contract/errors.ts';
import type { WorkerChannel } from '#app/use-case.ts';
import { askOpen } from './dialogs.ts';
import { guardHandlers } from './guard-handlers.ts';
import type { HandedFiles } from './handed-files.ts';
import { handedHandlers } from './handed-handlers.ts';
import type { ChannelHandlers } from './channel-answers.ts';
import { freshProof, weakensLock } from './lock-guard.ts';
import type { Log } from './log.ts';
import { reportHandlers } from './report-handlers.ts';
import type { SafeShell } from './safe-shell.ts';
import type { SecretClipboard } from './secret-clipboard.ts';
import type { SettingsFile } from './settings-file.ts';
import { supportHandlers } from './support-handlers.ts';
import { syncHandlers } from './sync-handlers.ts';
import { systemHandlers } from './system-handlers.ts';
import { tableHandlers } from './table-handlers.ts';
import { transferHandlers } from './transfer-handlers.ts';
import { updateHandlers } from './update-handlers.ts';
import type { TypingKeeper } from './typing-keeper.ts';
import { vaultHandlers } from './vault-handlers.ts';
import type { WorkspaceHost } from './workspace-host.ts';

/** What the host's own channels need. */
export interface HostHandlerOptions {
  readonly workspace: WorkspaceHost;
  readonly settings: SettingsFile;
  readonly shell: SafeShell;
  readonly secrets: SecretClipboard;
  readonly typing: TypingKeeper;
  readonly handed: HandedFiles;
  readonly systemLocale: string;
  /** The window that dialogs belong to; null when it has gone. */
  readonly window: () => BrowserWindow | null;
  /** Tells the system what it must know before preferences are kept; what it refuses is not kept. */
  readonly settingsWanted: (settings: Settings) => Promise<void>;
  readonly settingsChanged: (settings: Settings) => void;
  /** Somebody uses the window. */
  readonly used: () => void;
  readonly desktopSupport: () => Promise<DesktopSupport>;
  /** The window says what the native menu can offer. */
  readonly offer: (offer: MenuOffer) => void;
  readonly log: Log;
  /** Shows the technical log in the file manager. */
  readonly showLog: () => void;
}

/** Every channel: the host's own are answered here, the worker's are handed on. */
export function channelHandlers(options: HostHandlerOptions): ChannelHandlers {
  const { workspace, settings } = options;
  const vault = vaultHandlers(options);
  const proof = freshProof(() => performance.now());
  const own: OwnHandlers = {
    ...supportHandlers(options),
    ...syncHandlers(options),
    ...reportHandlers(options),
    ...systemHandlers(options),
    ...tableHandlers(options),
    ...transferHandlers(options),
    ...handedHandlers(options),
    ...updateHandlers(options),
    ...vault,
    ...guardHandlers(options),
    ...options.typing.handlers,
    'vault:prove': async (given) => {
      await vault['vault:prove'](given);
      proof.given();
      return null;
    },
    'app:info': () =>
      Promise.resolve({
        version: __APP_VERSION__,
        platform: process.platform,
        electron: process.versions.electron,
        systemLocale: options.systemLocale,
      }),
    'settings:read': () => settings.read(),
    'settings:write': async (wanted) => {
      const isWeaker = weakensLock(await settings.read(), wanted);
      // Before there is a workspace, there is nothing to lock and nobody to ask.
      const isFree = !isWeaker || (await workspace.status()).state === 'absent';
      if (!isFree && !proof.use()) throw new AppFault('proof-needed');
      await options.settingsWanted(wanted);
      const written = await settings.write(wanted);
      nativeTheme.themeSource = written.theme;
      options.settingsChanged(written);
      return written;
    },
    'window:active': () => {
      options.used();
      return Promise.resolve(null);
    },
    'desktop:support': () => options.desktopSupport(),
    'workspace:status': () => workspace.status(),
    'workspace:create': (way) => workspace.create(way),
    'workspace:unlock': (way) => workspace.unlock(way),
    'workspace:lock': () => workspace.lock(),
    'flow:choose': (target) => chooseFlows(options, target),
  };
  return { ...allHandedOn(workspace), ...own };
}

/** The host's own channels, every one of them. */
type OwnHandlers = Pick<ChannelHandlers, Exclude<ChannelName, WorkerChannel>>;

/** The worker takes its own channels and refuses any other. */
function allHandedOn(workspace: WorkspaceHost): ChannelHandlers {
  const entries = channelNames.map((name) => [
    name,
    (request: never) => workspace.worker().call(name as WorkerChannel, request),
  ]);
  return Object.fromEntries(entries) as ChannelHandlers;
}

async function chooseFlows(
  options: HostHandlerOptions,
  target: { clientId: string; botId: string | null },
) {
  const paths = await askOpen(options, (texts) => ({
    title: texts.chooseFlows,
    buttonLabel: texts.import,
    filters: [{ name: texts.flowFiles, extensions: ['json'] }],
    properties: ['openFile', 'multiSelections'],
  }));
  if (paths.length === 0) return [];
  return options.workspace.worker().call('flow:import', { ...target, paths });
}
