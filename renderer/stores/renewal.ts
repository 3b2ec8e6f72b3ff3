import { ref } from 'vue';
import type { Ref } from 'vue';
import { busyWhile } from '#renderer/app-state.ts';

/** Work that is done anew whenever its reasons changed: after a pause, one at a time, the last wish wins. */
export interface Renewal {
  /** True from the wish until there is nothing left to do. */
  readonly running: Readonly<Ref<boolean>>;
  /** Wishes for it, after so many milliseconds without another wish. */
  readonly after: (pause: number) => void;
  /** Takes the wish back; work under way is told that nobody waits for it. */
  readonly stop: () => void;
}

/** Makes one. `work` asks `isStale` before it shows what it came to: a newer wish may have come meanwhile. */
export function createRenewal(work: (isStale: () => boolean) => Promise<void>): Renewal {
  const running = ref(false);
  let wish = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isDue = false;
  let isWorking = false;
  /** The window is not at rest while something is going to change. */
  let rest: (() => void) | null = null;

  function settle(): void {
    running.value = false;
    rest?.();
    rest = null;
  }

  async function pump(): Promise<void> {
    if (isWorking) return;
    isWorking = true;
    while (isDue) {
      isDue = false;
      const mine = wish;
      await work(() => mine !== wish);
    }
    isWorking = false;
    if (timer === null) settle();
  }

  function after(pause: number): void {
    wish += 1;
    if (timer !== null) clearTimeout(timer);
    if (!running.value) {
      running.value = true;
      void busyWhile(() => new Promise<void>((done) => (rest = done)));
    }
    timer = setTimeout(() => {
      timer = null;
      isDue = true;
      void pump();
    }, pause);
  }

  function stop(): void {
    wish += 1;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    isDue = false;
    if (!isWorking) settle();
  }

  return { running, after, stop };
}
