import { z } from 'zod';
import { faultSchema } from '#app/contract/fault-schema.ts';
import type { Workspace } from '#app/ports/stores.ts';

const settingName = 'backups';

const backupSettingsSchema = z.strictObject({
  /** Second folder for backups; null: none. */
  second: z.string().min(1).max(4096).nullable(),
  /** Why the last copy into it failed; null since one went well. */
  secondFault: faultSchema.nullable(),
});

/** What a workspace keeps about its backups. They are the machine's paths, so a restored one may name none that is there. */
export type BackupSettings = z.infer<typeof backupSettingsSchema>;

/** No second folder before one is chosen. */
export function readBackupSettings(workspace: Workspace): BackupSettings {
  const stored = backupSettingsSchema.safeParse(workspace.settings.get(settingName));
  return stored.success ? stored.data : { second: null, secondFault: null };
}

/** Keeps them. */
export function writeBackupSettings(workspace: Workspace, settings: BackupSettings): void {
  workspace.settings.put(settingName, backupSettingsSchema.parse(settings));
}
