import { onBeforeUnmount, onMounted } from 'vue';
import { signal } from '#renderer/bridge.ts';

/** Least time between two signs of use, in milliseconds: the lock counts in minutes. */
const every = 10_000;

const signs = ['pointerdown', 'pointermove', 'wheel', 'keydown'] as const;

/** Tells the host now and then that somebody uses the window, so that it does not lock. Called once, by the window. */
export function useActivity(): void {
  let told = Number.NEGATIVE_INFINITY;

  function tell(): void {
    const now = performance.now();
    if (now - told < every) return;
    told = now;
    signal((host) => host.window.active(null));
  }

  onMounted(() => {
    // Seen on the way down: what a component keeps for itself is use as well.
    for (const sign of signs) window.addEventListener(sign, tell, { capture: true, passive: true });
  });
  onBeforeUnmount(() => {
    for (const sign of signs) window.removeEventListener(sign, tell, { capture: true });
  });
}
