import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import type { Fault } from '#app/contract/errors.ts';
import { faultText } from '#app/contract/fault-text.ts';
import type { Locale } from '#core/model/locale.ts';

/** One thing the user can do about a notice. */
export interface NoticeAction {
  readonly label: string;
  readonly run: () => void | Promise<void>;
  /** True for an undo: Ctrl+Z does the same, also once the notice has gone. */
  readonly undo?: boolean;
}

/** A short message at the edge of the window. */
export interface Notice {
  readonly id: number;
  readonly tone: 'plain' | 'fault';
  readonly text: string;
  readonly action: NoticeAction | null;
  /** How long it stays, in milliseconds; the pointer or the focus on it stops the clock. */
  readonly duration: number;
}

const PLAIN_MS = 5_000;
/** Time enough to read, understand and take back (the undo of a removal). */
const WITH_ACTION_MS = 10_000;
const FAULT_MS = 20_000;
/** Changes that can be taken back one after the other, the newest first. */
const MOST_UNDOS = 50;

/** Notices of this window. They are the window's own: nothing else knows them. */
export const useNotices = defineStore('notices', () => {
  const list = shallowRef<readonly Notice[]>([]);
  /** Undos that nobody has used, the newest last. */
  const undos = shallowRef<readonly NoticeAction[]>([]);
  const canUndo = computed(() => undos.value.length > 0);
  let last = 0;

  function add(tone: Notice['tone'], text: string, action: NoticeAction | null, duration: number) {
    if (action?.undo === true) undos.value = [...undos.value, action].slice(-MOST_UNDOS);
    last += 1;
    list.value = [...list.value, { id: last, tone, text, action, duration }];
  }

  /** Says that something is done, and offers what can be done about it. */
  function tell(text: string, action: NoticeAction | null = null): void {
    add('plain', text, action, action ? WITH_ACTION_MS : PLAIN_MS);
  }

  /** Says what failed, what is safe and what to do. */
  function tellFault(fault: Fault, locale: Locale): void {
    add('fault', faultText(fault, locale), null, FAULT_MS);
  }

  /** Takes a notice away. */
  function dismiss(id: number): void {
    list.value = list.value.filter((notice) => notice.id !== id);
  }

  /** Does what a notice offers and takes it away. */
  async function act(notice: Notice): Promise<void> {
    dismiss(notice.id);
    if (notice.action === null) return;
    forget(notice.action);
    await notice.action.run();
  }

  /** A change can be taken back by Ctrl+Z, although no notice tells of it: what it did is seen at once. */
  function remember(run: NoticeAction['run']): void {
    undos.value = [...undos.value, { label: '', undo: true, run }].slice(-MOST_UNDOS);
  }

  function forget(action: NoticeAction): void {
    undos.value = undos.value.filter((one) => one !== action);
  }

  /** Takes back the newest change that can be, whether or not its notice is still there. */
  async function undoLast(): Promise<void> {
    const action = undos.value.at(-1);
    if (action === undefined) return;
    forget(action);
    list.value = list.value.filter((notice) => notice.action !== action);
    await action.run();
  }

  /** Takes all notices away; nothing that they tell of can be taken back any more. */
  function clear(): void {
    list.value = [];
    undos.value = [];
  }

  return { list, canUndo, tell, tellFault, remember, dismiss, act, undoLast, clear };
});
