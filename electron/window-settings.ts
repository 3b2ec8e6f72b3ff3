import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Look } from '#app/contract/expected-start.ts';
import { usualSettings } from '#app/contract/usual-settings.ts';
import type { Locale } from '#core/model/locale.ts';
import { nearestLocale } from '#core/model/nearest-locale.ts';
import { settingsName } from './settings-name.ts';

/** What of the preferences the window is made with. */
export interface WindowSettings {
  readonly look: Look;
  readonly hasTray: boolean;
}

const themes: readonly unknown[] = ['system', 'light', 'dark'] satisfies Look['theme'][];
const contrasts: readonly unknown[] = ['system', 'more'] satisfies Look['contrast'][];
const motions: readonly unknown[] = ['system', 'less'] satisfies Look['motion'][];

/**
 * These alone, checked by hand: the first window waits for them, and not for the schemas by which `settingsFile` reads
 * all of them. The same file, and the same defaults for what does not read.
 */
export function windowSettings(folder: string, systemLocale: string): WindowSettings {
  const stored = storedAt(join(folder, settingsName));
  const usual = usualSettings(nearestLocale(systemLocale));
  const { locale, theme, contrast, motion, textSize, hasTray } = stored;
  return {
    look: {
      locale: isLocale(locale) ? locale : usual.locale,
      theme: isTheme(theme) ? theme : usual.theme,
      contrast: isContrast(contrast) ? contrast : usual.contrast,
      motion: isMotion(motion) ? motion : usual.motion,
      textSize: isTextSize(textSize) ? textSize : usual.textSize,
    },
    hasTray: typeof hasTray === 'boolean' ? hasTray : usual.hasTray,
  };
}

function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && nearestLocale(value) === value;
}

function isTheme(value: unknown): value is Look['theme'] {
  return themes.includes(value);
}

function isContrast(value: unknown): value is Look['contrast'] {
  return contrasts.includes(value);
}

function isMotion(value: unknown): value is Look['motion'] {
  return motions.includes(value);
}

/** Percent, as `settingsSchema` has it. */
function isTextSize(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 100 && Number(value) <= 200;
}

function storedAt(path: string): Record<string, unknown> {
  try {
    const stored: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof stored === 'object' && stored !== null ? { ...stored } : {};
  } catch {
    return {};
  }
}
