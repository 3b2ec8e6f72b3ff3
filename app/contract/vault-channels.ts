import { z } from 'zod';
import {
  backupRowSchema,
  backupViewSchema,
  foundBackupSchema,
  madeBackupSchema,
  rehearsalSchema,
} from './vault-views.ts';
import { slotChannels } from './slot-channels.ts';
import { workspaceStatusSchema } from './start-views.ts';

const nothing = z.null();
const passphrase = z.string().min(1).max(1024);
const backupId = z.string().min(1).max(200);
const ownBackup = z.strictObject({ place: z.enum(['first', 'second']), id: backupId });

/** Channels of the vault and of its backups; see channels.ts. */
export const vaultChannels = {
  ...slotChannels,
  'backup:read': { owner: 'worker', request: nothing, response: backupViewSchema },
  /**
   * Makes a backup now; progress comes as `task:progressed`. Faults `backup-running`, `backup-cancelled`, `disk-full`,
   * `read-only`, `damaged-data`.
   */
  'backup:make': { owner: 'worker', request: nothing, response: madeBackupSchema },
  /** Ends making, verifying, rehearsing or preparing a restore. */
  'backup:cancel': { owner: 'worker', request: nothing, response: nothing },
  /** Reads a backup through again. Faults `backup-missing`, `backup-damaged`, `backup-other-key` and those of making one. */
  'backup:verify': { owner: 'worker', request: ownBackup, response: backupRowSchema },
  /**
   * Opens a backup in a folder of its own and takes that away again; with the passphrase or the recovery code as another
   * machine would, or (null) with the key that is open. Faults `wrong-passphrase`, `wrong-recovery-code`,
   * `too-many-attempts`, `backup-other-key`, `backup-missing`, `backup-damaged`.
   */
  'backup:rehearse': {
    owner: 'worker',
    request: ownBackup.extend({
      passphrase: passphrase.nullable(),
      recoveryCode: z.string().min(1).max(200).optional(),
    }),
    response: rehearsalSchema,
  },
  /** Lets the user choose a second folder. Null: cancelled. Faults `folder-inside`, `folder-unavailable`, `read-only`. */
  'backup:choose-folder': {
    owner: 'host',
    request: nothing,
    response: backupViewSchema.nullable(),
  },
  /** Leaves the second folder, and what lies in it, alone from now on. */
  'backup:forget-folder': { owner: 'host', request: nothing, response: backupViewSchema },
  /** Shows a backup in the file manager. */
  'backup:reveal': { owner: 'host', request: ownBackup, response: nothing },
  /** Backups beside the workspace, for whoever cannot open it. */
  'backup:list-here': { owner: 'host', request: nothing, response: z.array(foundBackupSchema) },
  /** Lets the user choose a folder with backups. Null: cancelled. Fault `folder-unavailable`. */
  'backup:find': {
    owner: 'host',
    request: nothing,
    response: z
      .strictObject({ folder: z.string(), backups: z.array(foundBackupSchema) })
      .nullable(),
  },
  /**
   * Puts a backup in the place of the workspace, which is moved away and kept, and opens it. `chosen`: out of the last
   * `backup:find`. Faults `wrong-passphrase`, `wrong-recovery-code`, `keychain-unavailable`, `backup-missing`, `backup-damaged`,
   * `workspace-newer`, `workspace-busy`, `disk-full`, `read-only`.
   */
  'backup:restore': {
    owner: 'host',
    request: z.strictObject({
      place: z.enum(['first', 'second', 'chosen']),
      id: backupId,
      /** Null: the system's keychain. */
      passphrase: passphrase.nullable(),
      /** In the place of both. */
      recoveryCode: z.string().min(1).max(200).optional(),
    }),
    response: workspaceStatusSchema,
  },
} as const;
