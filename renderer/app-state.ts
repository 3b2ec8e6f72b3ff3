import { nextTick } from 'vue';

/**
 * Whether the window waits for an answer, written where a test can see it: `<html data-app-state="ready">`.
 * It starts as `loading` in index.html and is `ready` only when nothing is under way and the page shows it.
 */
let pending = 0;

/** The first time is also written where whoever measures the start can read it (User Timing). */
let isMarked = false;

function show(state: 'loading' | 'ready'): void {
  document.documentElement.dataset.appState = state;
  if (state === 'loading' || isMarked) return;
  isMarked = true;
  performance.mark('first screen');
}

/** Runs some work and keeps the window marked as loading until its result is on the page. */
export async function busyWhile<T>(work: () => Promise<T>): Promise<T> {
  pending += 1;
  show('loading');
  try {
    return await work();
  } finally {
    void settle();
  }
}

async function settle(): Promise<void> {
  // The caller writes the answer into its store after us, and Vue writes the page after that.
  await nextTick();
  await nextTick();
  pending -= 1;
  if (pending === 0) show('ready');
}
