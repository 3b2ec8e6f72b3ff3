import { join } from 'node:path';
import { app } from 'electron';
import type { EventName } from '#app/contract/channel-names.ts';
import type { EventPayload } from '#app/contract/events.ts';
import { assertGoodPlace } from '#app/node/bad-place.ts';
import { nodeVaultFile } from '#app/node/vault-file.ts';
import { lookAtWorkspace, type LookPorts } from '#app/workspace/look-at-workspace.ts';
import { finishReplacing } from '#db/replace-folder.ts';
import { hasData } from '#db/workspace-files.ts';
import { askLink } from './ask-link.ts';
import { channelAnswers } from './channel-answers.ts';
import { emptyCrashFolder } from './crash-folder.ts';
import type { DesktopFile } from './desktop/desktop-file.ts';
import { desktop, type Desktop } from './desktop/desktop.ts';
import type { HandedFiles } from './handed-files.ts';
import { channelHandlers } from './host-handlers.ts';
import type { Answerer } from './ipc-gate.ts';
import { systemKeychain } from './keychain.ts';
import { logName, type Log } from './log.ts';
import { menuHost, type MenuHost } from './menu-host.ts';
import { showNotice } from './notices.ts';
import { startOwnWorker } from './own-worker.ts';
import { watchPower } from './power.ts';
import { endPrinting, printForWorker } from './printing.ts';
import { renewPage } from './renew-page.ts';
import { safeShell } from './safe-shell.ts';
import { secretClipboard } from './secret-clipboard.ts';
import { sendEvent } from './send-event.ts';
import { windowSession } from './session-guard.ts';
import { settingsFile } from './settings-file.ts';
import { sweepMemory } from './sweep-memory.ts';
import { systemClipboard } from './system-clipboard.ts';
import { systemLocale } from './system-language.ts';
import { systemWays } from './system-ways.ts';
import { typingKeeper } from './typing-keeper.ts';
import type { WindowKeeper } from './window-keeper.ts';
import { wholeContract } from './whole-contract.ts';
import { workspaceHost } from './workspace-host.ts';

/** When the worker starts by itself, in milliseconds after the window first asked how the workspace stands. */
const workerAfter = 250;

const lookPorts: LookPorts = {
  vaultFile: nodeVaultFile,
  opener: { exists: hasData, finishReplacing },
  assertPlace: assertGoodPlace,
};

/** When the whole contract is read at the latest, in milliseconds: the first screen is there, and nobody waits. */
const contractAfter = 250;

/** When old logs and crash dumps are taken away, in milliseconds after the start. */
const housekeepingAfter = 15_000;

/** What stands before the program is read. */
export interface Stage {
  /** The built folder. */
  readonly out: string;
  /** The user's data folder. */
  readonly data: string;
  readonly log: Log;
  readonly handed: HandedFiles;
  readonly file: DesktopFile;
  readonly keeper: WindowKeeper;
  /** True where the window was opened without being shown. */
  readonly isHidden: boolean;
}

/** Puts the parts together behind a window that is there or on its way. Once; answers what the window asks. */
export async function startProgram(stage: Stage): Promise<Answerer> {
  const { out, data, log, handed, file, keeper, isHidden } = stage;
  const { window, show } = keeper;
  const settings = settingsFile(data, systemLocale());
  const preferences = await settings.read();
  const shell = safeShell((host, address) => askLink({ settings, window }, host, address));
  let menu: MenuHost | null = null;
  let desk: Desktop | null = null;
  const tell = <E extends EventName>(event: E, payload: EventPayload<E>): void => {
    const now = window();
    if (now !== null) sendEvent(now.webContents, event, payload);
  };
  const openPlace = (place: string): void => {
    if (window() === null) return;
    show();
    tell('place:opened', { place });
  };
  const secrets = secretClipboard(systemClipboard(), (work, milliseconds) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  });
  const typing = typingKeeper(
    () => workspace.worker(),
    () => {
      if (window() === null) return false;
      tell('workspace:locking', {});
      return true;
    },
  );
  const workspace = workspaceHost({
    folder: join(data, 'workspace'),
    keychain: systemKeychain(),
    look: (folder) => lookAtWorkspace(lookPorts, folder),
    later: (work) => void setTimeout(work, workerAfter),
    startWorker: () =>
      startOwnWorker(out, {
        event: (event, payload) => {
          tell(event, payload);
          desk?.heard(event, payload);
        },
        notice: (notice) =>
          void settings.read().then(({ locale }) => showNotice(notice, locale, openPlace)),
        problem: (reference, trace) => log.problem(reference, 'worker', trace),
        ways: systemWays,
        print: printForWorker,
        died: () => {
          log.note('worker-died');
          workspace.workerDied();
        },
      }),
    locking: () => typing.collect(),
    locked: async () => {
      endPrinting();
      await secrets.forget().catch(() => undefined);
      window()?.setContentProtection(false);
      const now = window();
      if (now !== null) await renewPage(now);
      await windowSession().clearCache();
      sweepMemory();
    },
    changed: (status) => {
      if (status.state !== 'open') menu?.offer(null);
      tell('workspace:changed', status);
      desk?.workspaceChanged(status);
    },
  });
  desk = desktop({
    ...{ file, settings, preferences, workspace, window, show },
    ending: () => secrets.forget().catch(() => undefined),
  });
  const { attach, begin, beforeShow, woke, used, support, settingsWanted, settingsChanged } = desk;
  workspace.openAtStart();
  // First the lock: what slept for hours is not to be synced with an open workspace.
  watchPower(() => {
    woke();
    workspace.tick();
  });

  const showLog = (): void => shell.showOwn(join(data, 'logs', logName));
  menu = menuHost(preferences.locale, {
    ask: (command) => tell('command:asked', { command }),
    open: openPlace,
    showLog,
  });
  const handlers = channelHandlers({
    ...{ workspace, settings, shell, log, secrets, typing, handed, window },
    systemLocale: systemLocale(),
    settingsWanted,
    settingsChanged: (written) => {
      menu.speak(written.locale);
      settingsChanged(written);
    },
    used,
    desktopSupport: support,
    offer: (offer) => menu.offer(offer),
    showLog,
  });
  keeper.give({ opened: attach, closed: () => menu.offer(null), beforeShow });
  handed.onCame(() => {
    show();
    tell('handed:came', {});
  });
  setTimeout(() => void wholeContract.read(), contractAfter);
  // Nothing that a window needs to come up.
  setTimeout(() => {
    log.sweep();
    emptyCrashFolder(app.getPath('crashDumps'));
  }, housekeepingAfter).unref();
  log.note('started', { electron: process.versions.electron, version: __APP_VERSION__ });
  await desk.followLogin();
  void begin(isHidden);
  return channelAnswers(handlers);
}
