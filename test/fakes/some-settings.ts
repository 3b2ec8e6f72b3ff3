import { usualSettings } from '#app/contract/usual-settings.ts';
import type { Settings } from '#app/contract/views.ts';

/** Preferences for a test: the usual ones in light, with what matters to the test. */
export function someSettings(change: Partial<Settings> = {}): Settings {
  return { ...usualSettings('pt-BR'), theme: 'light', ...change };
}
