import { z } from 'zod';
import { localeSchema } from '#core/model/locale.ts';
import {
  headerCopySchema,
  keysToRevokeSchema,
  passphraseVerdictSchema,
  preparedRecoverySchema,
  suggestedPassphraseSchema,
  vaultViewSchema,
} from './slot-views.ts';
import { workspaceStatusSchema } from './start-views.ts';

const nothing = z.null();
/** In characters; the vault counts bytes. */
const passphrase = z.string().min(1).max(1024);
/** As somebody types it, with what separates the groups. */
const recoveryCode = z.string().min(1).max(200);

/**
 * What proves that whoever asks may: the passphrase that was typed, or null for the keychain's word. A recovery code
 * takes the place of both.
 */
const proof = { current: passphrase.nullable(), recoveryCode: recoveryCode.optional() };

/** Channels of the ways into the workspace and of its keys; see channels.ts. */
export const slotChannels = {
  'vault:read': { owner: 'worker', request: nothing, response: vaultViewSchema },
  /**
   * Sets or changes the passphrase; in strict mode its half. Faults `wrong-passphrase`, `wrong-recovery-code`,
   * `recovery-code-mistyped`, `too-many-attempts`, `weak-passphrase`, `long-passphrase`, `guessable-passphrase`,
   * `keychain-unavailable`, `keychain-changed`, `header-altered`.
   */
  'vault:set-passphrase': {
    owner: 'host',
    request: z.strictObject({ ...proof, next: passphrase }),
    response: vaultViewSchema,
  },
  /** Lets the system's keychain open the workspace; in strict mode seals its half anew. Faults as above. */
  'vault:set-keychain': {
    owner: 'host',
    request: z.strictObject(proof),
    response: vaultViewSchema,
  },
  /** Takes a way in away, never the last one. Faults as above, `last-way-in`, `strict-mode`. */
  'vault:remove': {
    owner: 'host',
    request: z.strictObject({ ...proof, way: z.enum(['passphrase', 'keychain']) }),
    response: vaultViewSchema,
  },
  /**
   * On: passphrase and keychain open the workspace only together. Off: the passphrase does alone, and the keychain can
   * be set again. Faults as above and `recovery-needed`.
   */
  'vault:set-strict': {
    owner: 'host',
    request: z.strictObject({ on: z.boolean(), current: passphrase }),
    response: vaultViewSchema,
  },
  /** Makes a recovery code and shows it, once; nothing changes until it is confirmed. Faults as above. */
  'vault:prepare-recovery': {
    owner: 'host',
    request: z.strictObject(proof),
    response: preparedRecoverySchema,
  },
  /**
   * Asks for a proof and nothing else: what needs one and takes none itself may be done within two minutes, once. Faults
   * as above.
   */
  'vault:prove': { owner: 'host', request: z.strictObject(proof), response: nothing },
  /**
   * Takes the prepared code in the place of the earlier one, which opens nothing from then on. Two different groups at
   * least were typed back. Faults `recovery-differs`, `recovery-gone`, `disk-full`, `read-only`.
   */
  'vault:confirm-recovery': {
    owner: 'worker',
    request: z.strictObject({
      groups: z
        .array(z.strictObject({ at: z.number().int().min(0).max(5), text: z.string().max(40) }))
        .min(2)
        .max(6)
        .refine((groups) => new Set(groups.map(({ at }) => at)).size === groups.length),
    }),
    response: vaultViewSchema,
  },
  /** Forgets the prepared code; an earlier one stays. */
  'vault:cancel-recovery': { owner: 'worker', request: nothing, response: nothing },
  /** Judges a new passphrase as the vault will; nothing has to be open, or there. */
  'vault:judge-passphrase': {
    owner: 'worker',
    request: z.strictObject({ passphrase: z.string().max(4096) }),
    response: passphraseVerdictSchema,
  },
  /** Random words in a language, a passphrase that is always taken; nothing has to be open, or there. */
  'vault:suggest-passphrase': {
    owner: 'worker',
    request: z.strictObject({ locale: localeSchema }),
    response: suggestedPassphraseSchema,
  },
  /** Which keys to revoke where they were issued, by client, hidden ones too: whoever had this device may have used them. */
  'vault:keys-to-revoke': {
    owner: 'worker',
    request: nothing,
    response: z.array(keysToRevokeSchema),
  },
  /**
   * Gives the workspace another master key: both databases are written anew under new keys, all ways in are made anew
   * but the recovery code, which is gone. `next`: another passphrase; null keeps the present one. The workspace locks
   * meanwhile. Faults of a proof and of a passphrase, `disk-full`, `read-only`, `damaged-data`, `workspace-busy`.
   */
  'vault:rotate': {
    owner: 'host',
    request: z.strictObject({ ...proof, next: passphrase.nullable() }),
    response: workspaceStatusSchema,
  },
  /** Copies of the header: the one before the last change, and those inside backups; newest first. */
  'vault:list-headers': {
    owner: 'host',
    request: nothing,
    response: z.array(headerCopySchema),
  },
  /**
   * Puts a copy in the place of a header that was lost or does not read, once it has opened and its key fits the data;
   * then opens the workspace. Faults of opening, `header-copy-missing`, `header-other-key`, `workspace-busy`.
   */
  'vault:restore-header': {
    owner: 'host',
    request: z.strictObject({
      place: headerCopySchema.shape.place,
      id: z.string().max(200),
      /** Null: the system's keychain. */
      passphrase: passphrase.nullable(),
      recoveryCode: recoveryCode.optional(),
    }),
    response: workspaceStatusSchema,
  },
} as const;
