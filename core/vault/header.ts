import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { isKnownSlot, slotParams } from './slot-params.ts';
import { VaultError } from './vault-error.ts';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${String(bytes * 2)}}$`));

/**
 * Schema of a key slot: the master key, wrapped. The type says how the wrapping key is found and what `params` mean;
 * types that this version does not know are carried along untouched, so that newer slots survive an older app.
 */
export const keySlotSchema = z.strictObject({
  type: z.string().min(1).max(32),
  params: z.record(z.string().min(1).max(32), z.union([z.string().max(16_384), z.number()])),
  /** AES-GCM nonce, 12 random bytes, hex. */
  nonce: hex(12),
  /** 32-byte master key and 16-byte tag, hex. */
  wrapped: hex(48),
});

/** A way to the master key. */
export type KeySlot = z.infer<typeof keySlotSchema>;

/** Version of the header format this code reads and writes. */
export const headerVersion = 1 as const;

/** Schema of the header file `vault.json`. It holds no secret in the clear. */
export const vaultHeaderSchema = z.strictObject({
  format: z.literal('transbordo-vault'),
  version: z.literal(headerVersion),
  /** 16 random bytes, hex: binds the slots to this install. */
  installId: hex(16),
  slots: z.array(keySlotSchema).min(1).max(16),
  /** See `keyCheckValue`, hex. */
  keyCheck: hex(16),
  /** HMAC-SHA-256 over all of the above, hex: tells a deliberate change once the vault is open. */
  mac: hex(32),
  /** SHA-256 over all of the above, hex: tells damage before anybody is asked for a passphrase. */
  digest: hex(32),
});

/** The header of a vault. */
export type VaultHeader = z.infer<typeof vaultHeaderSchema>;

/** Longest header that is read, in characters; a real one has about 1,500. */
const longestHeader = 256 * 1024;

/** Canonical text (RFC 8785) of a header part: what MACs, digests and associated data are computed over. */
export function canonicalText(part: object): string {
  const text = canonicalize(part);
  if (text === undefined) throw new Error('a header part has a canonical text');
  return text;
}

/** SHA-256 (hex) over the header without its digest. */
export function headerDigest(header: Omit<VaultHeader, 'digest'>): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalText(header))));
}

/** The file's text. */
export function writeHeader(header: VaultHeader): string {
  return `${JSON.stringify(header, null, 2)}\n`;
}

/**
 * Reads a header. Parameters of slots are checked here, so that one which was weakened, or would hang the machine, is
 * refused before anything is computed. Throws VaultError `header-altered` (`part` says where) or `header-newer`; never
 * anything else.
 */
export function parseHeader(text: string): VaultHeader {
  if (text.length > longestHeader) throw new VaultError('header-altered', { part: 'size' });
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new VaultError('header-altered', { part: 'json' });
  }
  const newer = z
    .looseObject({
      format: z.literal('transbordo-vault'),
      version: z
        .number()
        .int()
        .min(headerVersion + 1),
    })
    .safeParse(raw);
  if (newer.success) {
    throw new VaultError('header-newer', { found: newer.data.version, known: headerVersion });
  }
  const parsed = vaultHeaderSchema.safeParse(raw);
  if (!parsed.success) {
    throw new VaultError('header-altered', { part: problemPath(parsed.error) });
  }
  const { digest, ...rest } = parsed.data;
  if (wellFormedDigest(rest) !== digest) throw new VaultError('header-altered', { part: 'digest' });
  for (const slot of rest.slots) assertInBounds(slot);
  return parsed.data;
}

function assertInBounds({ type, params }: KeySlot): void {
  if (!isKnownSlot(type)) return;
  const parsed = slotParams[type].safeParse(params);
  if (!parsed.success) throw new VaultError('header-altered', { part: problemPath(parsed.error) });
}

/** Null for a header that has no canonical text, such as one with half a surrogate pair. */
function wellFormedDigest(rest: Omit<VaultHeader, 'digest'>): string | null {
  try {
    return headerDigest(rest);
  } catch {
    return null;
  }
}

function problemPath(error: z.ZodError): string {
  return error.issues[0]?.path.join('.').slice(0, 60) || 'shape';
}
