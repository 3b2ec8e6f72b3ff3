import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { Fault } from '#app/contract/errors.ts';
import { faultText } from '#app/contract/fault-text.ts';
import type { Locale } from '#core/model/locale.ts';

/** One thing the user can do about a notice. */
export interface NoticeAction {
  readonly label: string;
  readonly run: () => void | Promise<void>;
  /** True for an undo: Ctrl+Z does the same while the notice is there. */
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

/** Notices of this window. They are the window's own: nothing else knows them. */
export const useNotices = defineStore('notices', () => {
  const list = ref<Notice[]>([]);
  let last = 0;

  function add(tone: Notice['tone'], text: string, action: NoticeAction | null, duration: number) {
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
    await notice.action?.run();
  }

  /** Takes back the newest removal whose notice is still there. */
  async function undoLast(): Promise<void> {
    const notice = list.value.findLast((each) => each.action?.undo === true);
    if (notice) await act(notice);
  }

  /** Takes all notices away. */
  function clear(): void {
    list.value = [];
  }

  return { list, tell, tellFault, dismiss, act, undoLast, clear };
});
