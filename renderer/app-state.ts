import { nextTick, ref, type Ref } from 'vue';

/**
 * Whether the window waits for an answer, written where a test can see it: `<html data-app-state="ready">`.
 * It starts as `loading` in index.html and is `ready` only when nothing is under way and the page shows it.
 */
let pending = 0;

const shown = ref(false);

/** The first screen is there and takes the keyboard: what it did not wait for may come. */
export const isShown: Readonly<Ref<boolean>> = shown;

function show(state: 'loading' | 'ready'): void {
  document.documentElement.dataset.appState = state;
  if (state !== 'ready' || shown.value) return;
  shown.value = true;
  markFirstScreen();
}

let isMarked = false;

/** Says that the first screen is on the page and takes the keyboard, whatever the window still waits for. */
export function markFirstScreen(): void {
  if (isMarked) return;
  isMarked = true;
  // Whoever measures the start reads it there (User Timing).
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
