import { nextTick, ref } from 'vue';
import { useRouter } from 'vue-router';
import type { CommandId } from '#app/contract/commands.ts';
import type { Fault } from '#app/contract/errors.ts';
import { ask } from '#renderer/bridge.ts';
import { useSyncTelling } from '#renderer/schedules/tell-sync.ts';
import { nextTextSize } from '#renderer/settings/text-sizes.ts';
import { writePreference } from '#renderer/settings/write-preference.ts';
import { useBatch } from '#renderer/stores/batch.ts';
import { useNotices } from '#renderer/stores/notices.ts';
import { usePacketCheck } from '#renderer/stores/packet-check.ts';
import { useRuns } from '#renderer/stores/runs.ts';
import { useSettings } from '#renderer/stores/settings.ts';
import { useSync } from '#renderer/stores/sync.ts';
import { useWorkspace } from '#renderer/stores/workspace.ts';
import { useCommand, useCommands } from './commands.ts';
import { mainPlaces } from './main-places.ts';

/** What only the frame itself can open. */
export interface FrameParts {
  readonly palette: () => void;
  readonly find: () => void;
  readonly shortcuts: () => void;
}

/** Commands that work from every view. Where the view in front has one of the same name, that one runs. */
export function useFrameCommands(parts: FrameParts) {
  const router = useRouter();
  const commands = useCommands();
  const notices = useNotices();
  const settings = useSettings();
  const workspace = useWorkspace();
  const batch = useBatch();
  const packet = usePacketCheck();
  const sync = useSync();
  const tellSync = useSyncTelling();
  const runs = useRuns();
  /** When the view in front went to the printer; null while it does not. */
  const printedAt = ref<string | null>(null);

  const offer = (command: CommandId, run: () => void, when?: () => boolean): void =>
    useCommand(command, run, when, 'frame');

  function tell(fault: Fault | null): void {
    if (fault) notices.tellFault(fault, settings.locale);
  }

  async function lock(): Promise<void> {
    tell(await workspace.lock());
  }

  /** Has a view do what it alone can, once it is in front. */
  async function runThere(name: string, command: CommandId): Promise<void> {
    await router.push({ name });
    await nextTick();
    commands.run(command, 'view');
  }

  async function print(): Promise<void> {
    printedAt.value = new Date().toISOString();
    await nextTick();
    const answer = await ask((host) => host.system.print(null));
    printedAt.value = null;
    if (!answer.ok) tell(answer.fault);
  }

  async function showLog(): Promise<void> {
    const answer = await ask((host) => host.system.showLog(null));
    if (!answer.ok) tell(answer.fault);
  }

  const size = () => settings.value?.textSize ?? 100;
  const canGo = (by: 1 | -1) => nextTextSize(size(), by) !== size();

  for (const { name, command } of mainPlaces) {
    offer(command, () => void router.push({ name }));
  }
  offer('palette', parts.palette);
  offer('find', parts.find);
  offer('shortcuts', parts.shortcuts);
  offer('back', () => router.back());
  offer('forward', () => router.forward());
  // An empty list is nowhere to go to.
  const hasNotices = () => notices.list.length > 0;
  offer('notices', () => document.querySelector<HTMLElement>('.notices')?.focus(), hasNotices);
  offer(
    'undo',
    () => void notices.undoLast(),
    () => notices.canUndo,
  );
  offer(
    'audit-all',
    () => void runs.audit({ botIds: null, clientIds: null }).then(tell),
    () => !runs.underWay.some(({ kind }) => kind === 'audit'),
  );
  offer(
    'sync-now',
    () => void sync.now({ clientId: null, jobIds: null, everything: false }).then(tellSync),
    () => sync.progress === null,
  );
  offer('add-client', () => void runThere('clients', 'add-client'));
  offer('report-batch', () => {
    batch.prepare(null);
    void router.push({ name: 'report-batch' });
  });
  offer('packet', () => void packet.choose(settings.locale));
  offer('print', () => void print());
  offer('lock', () => void lock());
  for (const theme of ['system', 'light', 'dark'] as const) {
    offer(
      `theme-${theme}`,
      () => void writePreference({ theme }),
      () => settings.value?.theme !== theme,
    );
  }
  offer(
    'text-larger',
    () => void writePreference({ textSize: nextTextSize(size(), 1) }),
    () => canGo(1),
  );
  offer(
    'text-smaller',
    () => void writePreference({ textSize: nextTextSize(size(), -1) }),
    () => canGo(-1),
  );
  offer(
    'text-usual',
    () => void writePreference({ textSize: 100 }),
    () => size() !== 100,
  );
  offer('show-log', () => void showLog());
  offer('about', () => void router.push({ name: 'settings', params: { part: 'about' } }));

  return { lock, printedAt };
}
