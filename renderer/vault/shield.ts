import { onBeforeUnmount, onMounted } from 'vue';
import { signal } from '#renderer/bridge.ts';

let shown = 0;

function tell(): void {
  const isShown = shown > 0;
  signal((host) => host.secret.shield({ isShown }));
}

/** While the component is there a secret is shown: systems that know how take no picture of the window meanwhile. */
export function useShield(): void {
  onMounted(() => {
    shown += 1;
    if (shown === 1) tell();
  });
  onBeforeUnmount(() => {
    shown -= 1;
    if (shown === 0) tell();
  });
}
