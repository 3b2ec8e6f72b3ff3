import { onBeforeUnmount, ref } from 'vue';
import type { Ref } from 'vue';
import type { Fault } from '#app/contract/errors.ts';

/** How long somebody has to wait after wrong guesses. */
export interface AttemptWait {
  /** Seconds until the next guess is looked at; 0: now. */
  readonly seconds: Readonly<Ref<number>>;
  /** Takes what came of a guess; whatever names no seconds ends the wait. */
  readonly take: (fault: Fault | null) => void;
}

/** Counts the seconds down. The clock on the wall has no say: people put it forward. */
export function useAttemptWait(): AttemptWait {
  const seconds = ref(0);
  let timer: ReturnType<typeof setInterval> | undefined;

  function stop(): void {
    clearInterval(timer);
    timer = undefined;
    seconds.value = 0;
  }

  function take(fault: Fault | null): void {
    stop();
    const wanted = Number(fault?.details['seconds'] ?? 0);
    if (!(wanted > 0)) return;
    const end = performance.now() + wanted * 1_000;
    seconds.value = Math.ceil(wanted);
    timer = setInterval(() => {
      seconds.value = Math.max(0, Math.ceil((end - performance.now()) / 1_000));
      if (seconds.value === 0) stop();
    }, 250);
  }

  onBeforeUnmount(stop);
  return { seconds, take };
}
