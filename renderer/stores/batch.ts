import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import type { Fault } from '#app/contract/errors.ts';
import type { EventPayload } from '#app/contract/events.ts';
import type { BatchResult } from '#app/contract/report-views.ts';
import { ask, listen } from '#renderer/bridge.ts';
import type { BatchDraft, BatchWish } from '#renderer/reports/batch-draft.ts';

/** The folder that a batch writes into, as the user chose it in this session. */
export interface BatchFolder {
  readonly folderId: string;
  readonly name: string;
  /** An earlier batch is there: what it wrote is kept. */
  readonly goesOn: boolean;
}

/** The batch that is set up, under way or just ended. It goes on when the view is left. */
export const useBatch = defineStore('batch', () => {
  /** Whose reports the next batch writes; null: all clients. */
  const scope = shallowRef<readonly string[] | null>(null);
  /** What is being chosen for the next one; null: nothing was changed yet. */
  const draft = shallowRef<BatchDraft | null>(null);
  const folder = shallowRef<BatchFolder | null>(null);
  const running = ref(false);
  const stopping = ref(false);
  const progress = shallowRef<EventPayload<'task:progressed'> | null>(null);
  const result = shallowRef<BatchResult | null>(null);
  const fault = shallowRef<Fault | null>(null);
  const wish = shallowRef<BatchWish | null>(null);
  let session = 0;

  const ended = computed(() => result.value !== null || fault.value !== null);
  const failedClients = computed(() => {
    const failed = (result.value?.left ?? []).filter(({ status }) => status === 'failed');
    return [...new Set(failed.map(({ clientId }) => clientId))];
  });

  listen('task:progressed', (moved) => {
    if (moved.task === 'batch' && running.value) progress.value = moved;
  });

  /** Begins to set up a batch; what an earlier one came to is forgotten. */
  function prepare(clientIds: readonly string[] | null): void {
    scope.value = clientIds;
    if (!running.value) dismiss();
  }

  /** Lets the user choose the folder. Returns what went wrong, or null; cancelled leaves all as it was. */
  async function chooseFolder(): Promise<Fault | null> {
    const answer = await ask((host) => host.report.chooseFolder(null));
    if (!answer.ok) return answer.fault;
    if (answer.value !== null) folder.value = answer.value;
    return null;
  }

  /** Writes the reports; one batch at a time. It needs a folder. */
  async function start(next: BatchWish): Promise<void> {
    const into = folder.value;
    if (running.value || into === null) return;
    const own = ++session;
    dismiss();
    running.value = true;
    wish.value = next;
    const answer = await ask((host) => host.report.batch({ ...next, folderId: into.folderId }));
    // The workspace was locked in between: the answer belongs to nobody.
    if (own !== session) return;
    running.value = false;
    stopping.value = false;
    progress.value = null;
    // From now on an index is there.
    folder.value = { ...into, goesOn: true };
    if (answer.ok) {
      result.value = answer.value;
    } else {
      fault.value = answer.fault;
      if (answer.fault.code === 'preview-gone') folder.value = null;
    }
  }

  /** Does the same again for those clients alone with whom something failed; their finished files are kept. */
  async function retryFailed(): Promise<void> {
    if (wish.value !== null && failedClients.value.length > 0)
      await start({ ...wish.value, clientIds: [...failedClients.value] });
  }

  /** Goes on in the same folder after a stop or a fault; finished files are kept. */
  async function resume(): Promise<void> {
    if (wish.value !== null) await start(wish.value);
  }

  /** Stops before the next file. */
  async function cancel(): Promise<void> {
    stopping.value = true;
    const answer = await ask((host) => host.report.cancelBatch(null));
    if (!answer.ok) stopping.value = false;
  }

  /** Shows what was written in the file manager. Returns what went wrong, or null. */
  async function reveal(): Promise<Fault | null> {
    const answer = await ask((host) => host.report.reveal(null));
    return answer.ok ? null : answer.fault;
  }

  /** Forgets what the last batch came to. */
  function dismiss(): void {
    result.value = null;
    fault.value = null;
  }

  /** Forgets everything, also a batch under way. */
  function clear(): void {
    session += 1;
    dismiss();
    scope.value = null;
    draft.value = null;
    folder.value = null;
    running.value = false;
    stopping.value = false;
    progress.value = null;
    wish.value = null;
  }

  const state = { scope, draft, folder, running, stopping, progress, result, fault };
  const made = { ended, failedClients };
  const acts = { prepare, chooseFolder, start, retryFailed, resume, cancel, reveal };
  return { ...state, ...made, ...acts, dismiss, clear };
});
