import { watch, watchEffect } from 'vue';
import { useSettings } from '#renderer/stores/settings.ts';
import { useLanguage, useTexts } from '#renderer/texts/texts.ts';

/** Keeps the page in the language and look of the preferences. Called once, by the window. */
export function useLook(): void {
  const settings = useSettings();
  const speak = useLanguage();
  const { locale } = useTexts();

  watch(() => settings.locale, speak, { immediate: true });
  watchEffect(() => {
    const root = document.documentElement;
    root.lang = locale.value;
    // `system` is no attribute at all: the style sheet then follows the system by itself, also at run time.
    const { theme, contrast, motion, textSize } = settings.look;
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
    if (contrast === 'more') root.dataset.contrast = 'more';
    else delete root.dataset.contrast;
    if (motion === 'less') root.dataset.motion = 'less';
    else delete root.dataset.motion;
    root.style.setProperty('--text-scale', String(textSize / 100));
  });
}
