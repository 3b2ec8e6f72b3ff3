import { z } from 'zod';
import { credentialKinds } from '#core/model/credential.ts';
import { wayKinds } from './way-kinds.ts';

const count = z.number().int().nonnegative();
const instant = z.iso.datetime();

/** What one guess at a passphrase costs. */
const guessCost = {
  /** Memory, in MiB. */
  memoryMiB: count,
  /** How often it is gone through. */
  passes: count,
};

/** Schema of one way to open the workspace. */
const slotViewSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('keychain'),
    /** The keychain's own name, e.g. `gnome_libsecret`. */
    backend: z.string(),
  }),
  z.strictObject({ kind: z.literal('passphrase'), ...guessCost }),
  /** Strict mode: keychain and passphrase are needed together. */
  z.strictObject({ kind: z.literal('both'), backend: z.string(), ...guessCost }),
  z.strictObject({ kind: z.literal('recovery'), issuedAt: instant }),
  /** Made by a newer version; this one neither opens nor removes it. */
  z.strictObject({ kind: z.literal('unknown') }),
]);

/** One way to open the workspace. */
export type SlotView = z.infer<typeof slotViewSchema>;

/** Schema of how the workspace opens. */
export const vaultViewSchema = z.strictObject({ slots: z.array(slotViewSchema) });

/** How the workspace opens. */
export type VaultView = z.infer<typeof vaultViewSchema>;

/** Schema of a new recovery code, as it is shown once: six groups of five characters. */
export const preparedRecoverySchema = z.strictObject({ groups: z.array(z.string()).length(6) });

/** Schema of how a new passphrase is judged. */
export const passphraseVerdictSchema = z.strictObject({
  /** Characters as people count them. */
  characters: count,
  /** How many are missing; 0 where there are enough. */
  missing: count,
  /** From 0, which is guessed at once, to 4. */
  score: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  /** Null: it may be taken. */
  problem: z.enum(['short', 'long', 'guessable']).nullable(),
});

/** How a new passphrase is judged. */
export type PassphraseVerdictView = z.infer<typeof passphraseVerdictSchema>;

/** Schema of a generated passphrase, shown so that it can be written down. */
export const suggestedPassphraseSchema = z.strictObject({
  passphrase: z.string(),
  words: count,
  /** Bits of chance in it. */
  bits: count,
});

/** Schema of the keys of one client that have to be revoked where they were issued. */
export const keysToRevokeSchema = z.strictObject({
  clientId: z.string(),
  clientName: z.string(),
  /** The client lies in the bin; its keys work all the same. */
  isRemoved: z.boolean(),
  keys: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(credentialKinds),
      label: z.string(),
      /** Blip: short name of the bot whose key it is. Null for Meta. */
      shortName: z.string().nullable(),
      botName: z.string().nullable(),
      /** Last characters, which tell it from others. */
      hint: z.string(),
      /** When it was last entered or replaced. */
      sealedAt: instant,
      /** False where it was lost here: whoever had a copy may have it still. */
      isSealed: z.boolean(),
    }),
  ),
});

/** The keys of one client that have to be revoked where they were issued. */
export type KeysToRevoke = z.infer<typeof keysToRevokeSchema>;

/** Schema of a copy of the workspace's header. */
export const headerCopySchema = z.strictObject({
  /** `previous`: as it was before the last change of a way in; otherwise the place of the backup that holds it. */
  place: z.enum(['previous', 'first', 'chosen']),
  /** The backup's; empty for `previous`. */
  id: z.string(),
  /** When the backup was made; null for `previous`. */
  at: instant.nullable(),
  opensWith: z.array(z.enum(wayKinds)),
});

/** A copy of the workspace's header. */
export type HeaderCopyView = z.infer<typeof headerCopySchema>;
