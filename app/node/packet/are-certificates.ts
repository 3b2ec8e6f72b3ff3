import { X509Certificate } from 'node:crypto';

const block = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** Whether a text is one or more certificates in PEM and nothing else: a key pasted with them is refused. */
export function areCertificates(pem: string): boolean {
  const blocks = pem.match(block) ?? [];
  if (blocks.length === 0 || pem.replace(block, '').trim() !== '') return false;
  return blocks.every(isCertificate);
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}
