import type { Locale } from '#core/model/locale.ts';
import type { Settings } from './start-views.ts';

/** Preferences before anybody has changed one, in a language. */
export function usualSettings(locale: Locale): Settings {
  return {
    locale,
    theme: 'system',
    contrast: 'system',
    motion: 'system',
    textSize: 100,
    agency: '',
    person: '',
    hasTray: false,
    startsAtLogin: false,
    lockAfterMinutes: 10,
    locksWithSystem: true,
  };
}
