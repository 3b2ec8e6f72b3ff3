import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { Result } from '#app/contract/bridge.ts';
import type { Request } from '#app/contract/channels.ts';
import type { EventPayload } from '#app/contract/events.ts';
import type { Fault } from '#app/contract/errors.ts';
import type { BackupView } from '#app/contract/vault-views.ts';
import { ask, listen } from '#renderer/bridge.ts';
import { createMirror } from './mirror.ts';

type Own = Request<'backup:verify'>;

/** Backups of the open workspace, and how far work on them is. */
export const useBackups = defineStore('backups', () => {
  const mirror = createMirror<BackupView>(() => ask((host) => host.backup.read(null)));
  /** What is under way, of these and of restores; null when nothing is. */
  const progress = shallowRef<EventPayload<'task:progressed'> | null>(null);

  listen('data:changed', ({ nouns }) => {
    if (nouns.includes('backup')) void mirror.refresh();
  });
  listen('task:progressed', (moved) => {
    if (moved.task !== 'backup' && moved.task !== 'restore') return;
    progress.value = moved.state === 'running' ? moved : null;
  });

  /** Takes what a choice of folder answered; null: nothing was chosen. */
  async function settled(answer: Result<BackupView | null>): Promise<Fault | null> {
    if (!answer.ok) return answer.fault;
    if (answer.value !== null) await mirror.load();
    return null;
  }

  return {
    ...mirror,
    progress,
    make: () => ask((host) => host.backup.make(null)),
    cancel: () => ask((host) => host.backup.cancel(null)),
    verify: (backup: Own) => ask((host) => host.backup.verify(backup)),
    rehearse: (request: Request<'backup:rehearse'>) => ask((host) => host.backup.rehearse(request)),
    reveal: (backup: Own) => ask((host) => host.backup.reveal(backup)),
    chooseFolder: async () => settled(await ask((host) => host.backup.chooseFolder(null))),
    forgetFolder: async () => settled(await ask((host) => host.backup.forgetFolder(null))),
    /** Backups that lie beside a workspace which may be locked, damaged or gone. */
    listHere: () => ask((host) => host.backup.listHere(null)),
    /** Lets the user choose a folder with backups. */
    find: () => ask((host) => host.backup.find(null)),
  };
});
