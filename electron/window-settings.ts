import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '#app/contract/start-views.ts';
import { usualSettings } from '#app/contract/usual-settings.ts';
import type { Locale } from '#core/model/locale.ts';
import { nearestLocale } from '#core/model/nearest-locale.ts';
import { settingsName } from './settings-name.ts';

/** What of the preferences the window is made with. */
export type WindowSettings = Pick<Settings, 'locale' | 'theme' | 'hasTray'>;

const themes: readonly string[] = ['system', 'light', 'dark'] satisfies Settings['theme'][];

/**
 * These three alone, checked by hand: the first window waits for them, and not for the schemas by which `settingsFile`
 * reads all of them. The same file, and the same defaults for what does not read.
 */
export function windowSettings(folder: string, systemLocale: string): WindowSettings {
  const stored = storedAt(join(folder, settingsName));
  const usual = usualSettings(nearestLocale(systemLocale));
  return {
    locale: isLocale(stored['locale']) ? stored['locale'] : usual.locale,
    theme: isTheme(stored['theme']) ? stored['theme'] : usual.theme,
    hasTray: typeof stored['hasTray'] === 'boolean' ? stored['hasTray'] : usual.hasTray,
  };
}

function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && nearestLocale(value) === value;
}

function isTheme(value: unknown): value is Settings['theme'] {
  return typeof value === 'string' && themes.includes(value);
}

function storedAt(path: string): Record<string, unknown> {
  try {
    const stored: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof stored === 'object' && stored !== null ? { ...stored } : {};
  } catch {
    return {};
  }
}
