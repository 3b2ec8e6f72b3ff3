import { onBeforeUnmount, onMounted, watch } from 'vue';
import { useSettings } from '#renderer/stores/settings.ts';

const systemLooks = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'] as const;

/**
 * Calls when the colours of the page have changed, by a preference or by the system: what is painted on a canvas
 * does not follow the style sheet by itself.
 */
export function useLookChange(changed: () => void): void {
  const settings = useSettings();
  const looks = systemLooks.map((query) => window.matchMedia(query));

  // After the page: only then does it have the new colours.
  watch([() => settings.value?.theme, () => settings.value?.contrast], changed, { flush: 'post' });
  onMounted(() => {
    for (const look of looks) look.addEventListener('change', changed);
  });
  onBeforeUnmount(() => {
    for (const look of looks) look.removeEventListener('change', changed);
  });
}
