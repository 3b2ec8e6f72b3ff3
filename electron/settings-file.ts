import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { usualSettings } from '#app/contract/usual-settings.ts';
import { settingsSchema, type Settings } from '#app/contract/start-views.ts';
import { writeWhole } from '#app/node/write-whole.ts';
import { nearestLocale } from '#core/model/nearest-locale.ts';
import { settingsName } from './settings-name.ts';

/** Preferences on disk. They hold no secret, so they can be read before anything is unlocked. */
export interface SettingsFile {
  /** The preferences; defaults for whatever is missing or does not read. */
  read(): Promise<Settings>;
  /** Writes them whole. Throws AppFault `disk-full`, `read-only`. */
  write(settings: Settings): Promise<Settings>;
}

/** The file `settings.json` in the user's data folder. `systemLocale` decides the first language. */
export function settingsFile(folder: string, systemLocale: string): SettingsFile {
  const path = join(folder, settingsName);
  const defaults = usualSettings(nearestLocale(systemLocale));
  return {
    read: async () => {
      const stored = await storedAt(path);
      // Field by field: one unreadable value must not cost the others.
      const known = Object.entries(settingsSchema.shape).map(([name, schema]) => [
        name,
        schema.safeParse(stored[name]).data ?? defaults[name as keyof Settings],
      ]);
      return settingsSchema.parse(Object.fromEntries(known));
    },
    write: async (settings) => {
      await writeWhole(path, `${JSON.stringify(settings, null, 2)}\n`, 0o600);
      return settings;
    },
  };
}

async function storedAt(path: string): Promise<Record<string, unknown>> {
  try {
    const stored: unknown = JSON.parse(await readFile(path, 'utf8'));
    return typeof stored === 'object' && stored !== null ? { ...stored } : {};
  } catch {
    return {};
  }
}
