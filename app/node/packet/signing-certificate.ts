import { createHash } from 'node:crypto';
import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import type { SignerInfo } from 'pkijs';

/** Signed attributes that name the signer's certificate by its hash (RFC 2634 with SHA-1, RFC 5035). */
const signingCertificate = '1.2.840.113549.1.9.16.2.12';
const signingCertificateV2 = '1.2.840.113549.1.9.16.2.47';

/** Hash functions of the second form, by object identifier; it takes SHA-256 where it names none. */
const hashes: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/**
 * Whether a signer's signed attributes name this certificate, as RFC 3161 (2.4.1) demands: without it, another
 * certificate of the same key could be put in its place.
 * @param certificate DER
 */
export function namesCertificate(
  signerInfo: SignerInfo | undefined,
  certificate: Uint8Array,
): boolean {
  for (const { type, values } of signerInfo?.signedAttrs?.attributes ?? []) {
    if (type !== signingCertificate && type !== signingCertificateV2) continue;
    const [list] = partsOf(values[0]);
    // The first one is the signer's; others are its chain.
    const parts = partsOf(partsOf(list)[0]);
    const named = parts.find((part) => part instanceof OctetString);
    const algorithm = type === signingCertificate ? 'sha1' : algorithmOf(parts[0]);
    if (named === undefined || algorithm === undefined) return false;
    const hash = createHash(algorithm).update(certificate).digest();
    return hash.equals(named.valueBlock.valueHexView);
  }
  return false;
}

function algorithmOf(part: unknown): string | undefined {
  if (part instanceof OctetString) return 'sha256';
  const [identifier] = partsOf(part);
  return identifier instanceof ObjectIdentifier ? hashes[identifier.getValue()] : undefined;
}

function partsOf(value: unknown): readonly unknown[] {
  return value instanceof Sequence ? value.valueBlock.value : [];
}
