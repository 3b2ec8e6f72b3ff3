import { z } from 'zod';
import { argon2ParamsSchema } from './argon2-params.ts';
import { VaultError } from './vault-error.ts';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${String(bytes * 2)}}$`));

/** What the system's keychain keeps of a slot, and what tells later why it does not give it back. */
const sealedFields = {
  /** The device secret as the system's keychain sealed it, hex. */
  sealed: z.string().regex(/^([0-9a-f]{2}){1,8192}$/),
  /** The keychain's own name, e.g. `gnome_libsecret`: says which one to unlock when it is gone. */
  backend: z.string().max(64),
  /** Node's name of the system that sealed it; headers of earlier versions do without. */
  platform: z.string().max(16).optional(),
  /** First three characters of what was sealed, which say by what kind of key (`v11`: a keyring's). */
  prefix: z.string().max(3).optional(),
  /** Version of Electron that sealed it. */
  electron: z.string().max(32).optional(),
};

/** Schema of the parameters of an `os` slot. */
export const osParamsSchema = z.strictObject({
  kdf: z.literal('hkdf-sha256'),
  salt: hex(16),
  ...sealedFields,
});

/** Schema of the parameters of an `os+passphrase` slot: the passphrase is stretched first, then both are mixed. */
export const bothParamsSchema = z.strictObject({
  ...argon2ParamsSchema.shape,
  kdf: z.literal('argon2id+hkdf-sha256'),
  ...sealedFields,
});

/** Schema of the parameters of a `recovery` slot. */
export const recoveryParamsSchema = z.strictObject({
  kdf: z.literal('hkdf-sha256'),
  salt: hex(16),
  /** When the code was issued: a UTC instant, ISO 8601. */
  issued: z.iso.datetime(),
});

/** Parameters of each kind of slot that this version opens. */
export const slotParams = {
  os: osParamsSchema,
  passphrase: argon2ParamsSchema,
  'os+passphrase': bothParamsSchema,
  recovery: recoveryParamsSchema,
} as const;

/** Kind of a slot that this version opens. */
export type SlotType = keyof typeof slotParams;

/** True for a kind of slot that this version opens. */
export function isKnownSlot(type: string): type is SlotType {
  return Object.hasOwn(slotParams, type);
}

/** A slot's parameters as its kind has them. Throws VaultError `header-altered`. */
export function parseParams<T>(schema: z.ZodType<T>, params: unknown): T {
  const parsed = schema.safeParse(params);
  if (parsed.success) return parsed.data;
  const part = parsed.error.issues[0]?.path.join('.') || 'params';
  throw new VaultError('header-altered', { part });
}
