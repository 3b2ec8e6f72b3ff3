import { z } from 'zod';
import { headerCopySchema, preparedRecoverySchema, vaultViewSchema } from './slot-views.ts';

const nothing = z.null();
/** Bytes, in whatever buffer they lie. */
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/**
 * What opens a workspace: a passphrase, what the keychain kept, both together, or a recovery code in the place of them.
 * It crosses once; the device secret is wiped after use.
 */
export const wayInSchema = z.strictObject({
  passphrase: z.string().nullable(),
  deviceSecret: bytes.nullable(),
  recoveryCode: z.string().nullable().optional(),
});

/** A new secret of the keychain and how it keeps it. */
export const keychainSchema = z.strictObject({
  /** 32 random bytes that only the keychain keeps; wiped after use. */
  deviceSecret: bytes,
  sealedDeviceSecret: bytes,
  backend: z.string(),
  /** What sealed it: Node's name of the system, first three characters of what came out, version of Electron. */
  origin: z
    .strictObject({ platform: z.string(), prefix: z.string(), electron: z.string() })
    .optional(),
});

const proven = { current: wayInSchema };

/** What the host asks of the worker about the ways in; never reachable from the window. */
export const slotMethods = {
  /** See channel `vault:set-passphrase`. In strict mode `keychain` is the other half, made anew. */
  'vault:put-passphrase': {
    request: z.strictObject({
      ...proven,
      next: z.string(),
      keychain: keychainSchema.nullable().optional(),
    }),
    response: vaultViewSchema,
  },
  /** Adds the system's keychain, or seals anew. See channel `vault:set-keychain`. */
  'vault:put-keychain': {
    request: z.strictObject({ ...proven, keychain: keychainSchema }),
    response: vaultViewSchema,
  },
  /** See channel `vault:remove`. `remaining` proves that the keychain opens where it alone remains. */
  'vault:drop': {
    request: z.strictObject({
      ...proven,
      way: z.enum(['passphrase', 'keychain']),
      remaining: bytes.nullable(),
    }),
    response: vaultViewSchema,
  },
  /** See channel `vault:set-strict`; `keychain` turns it on, null off. */
  'vault:put-strict': {
    request: z.strictObject({ ...proven, keychain: keychainSchema.nullable() }),
    response: vaultViewSchema,
  },
  /** The same device secret as the keychain seals it now, where it asked for that; the ways in stay as they are. */
  'vault:reseal': {
    request: z.strictObject({ keychain: keychainSchema }),
    response: nothing,
  },
  /** See channel `vault:prepare-recovery`. */
  'vault:new-recovery': {
    request: z.strictObject(proven),
    response: preparedRecoverySchema,
  },
  /** Whether whoever asks may, and `next`, if there is one, may be taken; nothing changes. Faults of a proof and of a passphrase. */
  'vault:prove': {
    request: z.strictObject({ ...proven, next: z.string().nullable() }),
    response: nothing,
  },
  /** The install's id, random and the same for as long as the workspace is. Fault `workspace-locked`. */
  'vault:install': { request: nothing, response: z.strictObject({ id: z.string() }) },
  /** See channel `vault:rotate`. Nothing may be open. `keychain`: null where the keychain is no way in. */
  'vault:rotate-keys': {
    request: z.strictObject({
      ...proven,
      folder: z.string(),
      next: z.string().nullable(),
      keychain: keychainSchema.nullable(),
    }),
    response: nothing,
  },
  /** See channel `vault:list-headers`; `chosen`: a folder of the user's that only the host knows. */
  'vault:find-headers': {
    request: z.strictObject({ folder: z.string(), chosen: z.string().nullable() }),
    response: z.array(headerCopySchema),
  },
  /** The device secret that the keychain sealed for a copy of the header; null without. Fault `header-copy-missing`. */
  'vault:look-at-header': {
    request: z.strictObject({
      folder: z.string(),
      chosen: z.string().nullable(),
      place: headerCopySchema.shape.place,
      id: z.string(),
    }),
    response: z.strictObject({
      sealedDeviceSecret: bytes.nullable(),
      backend: z.string().nullable(),
      isStrict: z.boolean(),
    }),
  },
  /** See channel `vault:restore-header`. Nothing may be open. */
  'vault:put-header': {
    request: z.strictObject({
      folder: z.string(),
      chosen: z.string().nullable(),
      place: headerCopySchema.shape.place,
      id: z.string(),
      way: wayInSchema,
    }),
    response: nothing,
  },
} as const;
