import { createHash, X509Certificate } from 'node:crypto';
import {
  Certificate,
  ExtKeyUsage,
  id_eContentType_TSTInfo,
  id_ExtKeyUsage,
  SignedData,
  SignedDataVerifyError,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import type { Timestamp } from '#app/ports/packets.ts';
import { namesCertificate } from './signing-certificate.ts';
import { TimestampError } from './timestamp-error.ts';

/** Object identifier of SHA-256. */
export const sha256Oid = '2.16.840.1.101.3.4.2.1';

/** Extended key usage: may sign timestamps. */
const timeStamping = '1.3.6.1.5.5.7.3.8';

/** PKIStatus `granted` and `grantedWithMods`. */
const granted = [0, 1];

/**
 * Checks an authority's answer (RFC 3161, 2.4.2): granted, over these bytes, with the nonce of the query, signed by the
 * one certificate it names, which was valid then and may sign timestamps and nothing else. Throws TimestampError.
 * Revocation is not asked for: that needs the network, and a packet is checked without.
 * @param nonce of the query; null where it is not known any more
 * @param trusted certificates in PEM that the signer's must lead to; empty: whose it is, is not judged
 */
export async function checkTimestamp(
  answer: Uint8Array,
  message: Uint8Array,
  { nonce, trusted }: { readonly nonce: Uint8Array | null; readonly trusted: string },
): Promise<Timestamp> {
  const signed = readable(() => tokenOf(answer));
  const info = readable(() => infoOf(signed));
  const hash = createHash('sha256').update(message).digest();
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  if (
    hashAlgorithm.algorithmId !== sha256Oid ||
    !hash.equals(hashedMessage.valueBlock.valueHexView)
  )
    throw new TimestampError('other-content');
  if (nonce !== null && !isNonce(info, nonce)) throw new TimestampError('other-nonce');
  const roots = readCertificates(trusted);
  const signer = await signerOf(signed, message, roots);
  assertMaySign(signer);
  const { notBefore, notAfter } = signer;
  if (info.genTime < notBefore.value || info.genTime > notAfter.value)
    throw new TimestampError('validity');
  return {
    at: info.genTime.toISOString(),
    authority: subjectOf(signer),
    isTrusted: roots.length > 0,
  };
}

/** Throws TimestampError `unreadable` for whatever the library throws at bytes that are none of what they should be. */
function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof TimestampError) throw error;
    throw new TimestampError('unreadable', error instanceof Error ? error.message : '');
  }
}

function tokenOf(answer: Uint8Array): SignedData {
  const { status, timeStampToken } = TimeStampResp.fromBER(Uint8Array.from(answer).buffer);
  if (!granted.includes(status.status) || timeStampToken === undefined) {
    const words = (status.statusStrings ?? []).map(({ valueBlock }) => valueBlock.value);
    throw new TimestampError('refused', words.join(' ') || `status ${String(status.status)}`);
  }
  return new SignedData({ schema: timeStampToken.content as unknown });
}

function infoOf({ encapContentInfo, signerInfos }: SignedData): TSTInfo {
  const { eContentType, eContent } = encapContentInfo;
  if (eContentType !== id_eContentType_TSTInfo || eContent === undefined)
    throw new TimestampError('unreadable', 'TSTInfo');
  if (signerInfos.length !== 1) throw new TimestampError('unreadable', 'SignerInfo');
  return TSTInfo.fromBER(eContent.getValue());
}

function isNonce({ nonce }: TSTInfo, sent: Uint8Array): boolean {
  return nonce !== undefined && Buffer.from(sent).equals(nonce.valueBlock.valueHexView);
}

async function signerOf(
  signed: SignedData,
  message: Uint8Array,
  trustedCerts: Certificate[],
): Promise<Certificate> {
  const checkChain = trustedCerts.length > 0;
  let signer: Certificate | null | undefined;
  try {
    const result = await signed.verify({
      ...{ signer: 0, data: Uint8Array.from(message).buffer, extendedMode: true },
      ...{ checkChain, trustedCerts, passedWhenNotRevValues: true },
    });
    signer = result.signatureVerified === true ? result.signerCertificate : null;
  } catch (error) {
    const isChain =
      error instanceof SignedDataVerifyError && error.signerCertificateVerified === false;
    const detail = error instanceof Error ? error.message : '';
    throw new TimestampError(isChain ? 'untrusted' : 'signature', detail);
  }
  if (!signer || !readable(() => namesCertificate(signed.signerInfos[0], derOf(signer))))
    throw new TimestampError('signature');
  return signer;
}

/** RFC 3161, 2.3: the purpose stands alone and is critical. */
function assertMaySign({ extensions = [] }: Certificate): void {
  const usage = extensions.find(({ extnID }) => extnID === id_ExtKeyUsage);
  const purposes = usage?.parsedValue instanceof ExtKeyUsage ? usage.parsedValue.keyPurposes : [];
  if (usage?.critical !== true || purposes.length !== 1 || purposes[0] !== timeStamping)
    throw new TimestampError('purpose');
}

/** Throws TimestampError `untrusted` for a text that has something else than certificates. */
function readCertificates(pem: string): Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (blocks.length === 0 && pem.trim() !== '') throw new TimestampError('untrusted', 'PEM');
  try {
    return blocks.map((block) =>
      Certificate.fromBER(Uint8Array.from(new X509Certificate(block).raw).buffer),
    );
  } catch {
    throw new TimestampError('untrusted', 'PEM');
  }
}

function subjectOf(certificate: Certificate): string {
  return new X509Certificate(derOf(certificate)).subject.split('\n').join(', ');
}

function derOf(certificate: Certificate): Buffer {
  return Buffer.from(certificate.toSchema().toBER());
}
