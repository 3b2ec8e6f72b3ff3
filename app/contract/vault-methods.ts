import { z } from 'zod';
import { writtenTableSchema } from './long-lists.ts';
import { accessTableSchema } from './storage-channels.ts';
import { slotMethods, wayInSchema } from './slot-methods.ts';
import { foundBackupSchema } from './vault-views.ts';

const nothing = z.null();
/** Bytes, in whatever buffer they lie. */
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** A backup by its place; `chosen` is a folder of the user's that only the host knows. */
const backup = z.strictObject({
  folder: z.string(),
  chosen: z.string().nullable(),
  place: z.enum(['first', 'second', 'chosen']),
  id: z.string().min(1).max(200),
});

/** What the host asks of the worker about the vault and its backups; never reachable from the window. */
export const vaultMethods = {
  ...slotMethods,
  /** Second folder for backups; null: none. Faults `folder-unavailable`, `folder-inside`. */
  'backup:set-second': {
    request: z.strictObject({ folder: z.string(), second: z.string().nullable() }),
    response: nothing,
  },
  /** Backups that can be restored without anything being open; null as folder: those beside the workspace. */
  'backup:look': {
    request: z.strictObject({ folder: z.string(), chosen: z.string().nullable() }),
    response: z.array(foundBackupSchema),
  },
  /** Where a backup lies, and the device secret that the keychain sealed for it. Faults `backup-missing`, `backup-damaged`. */
  'backup:locate': {
    request: backup,
    response: z.strictObject({
      path: z.string(),
      sealedDeviceSecret: bytes.nullable(),
      /** It takes the passphrase as well. */
      isStrict: z.boolean(),
    }),
  },
  /**
   * Unpacks a backup beside the workspace and reads it through; nothing changes yet. Faults `wrong-passphrase`,
   * `keychain-unavailable`, `backup-damaged`, `workspace-newer`, `disk-full`, `backup-running`, `backup-cancelled`.
   */
  'backup:prepare-restore': {
    request: backup.extend({ way: wayInSchema }),
    response: nothing,
  },
  /**
   * Moves the workspace, which nobody has open, into quarantine and puts what was prepared into its place. Faults
   * `workspace-busy`, `read-only`, `backup-missing`.
   */
  'backup:finish-restore': {
    request: z.strictObject({ folder: z.string() }),
    response: nothing,
  },
  /** The access log as CSV to a place the user chose; see channel `access:export`. */
  'access:write-table': {
    request: accessTableSchema.extend({ path: z.string() }),
    response: writtenTableSchema,
  },
} as const;
