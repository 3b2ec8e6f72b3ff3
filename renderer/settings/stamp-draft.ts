import type { ReportSettings } from '#app/contract/report-views.ts';

/** What is being chosen about timestamps. */
export interface StampDraft {
  readonly isOn: boolean;
  readonly url: string;
  /** Certificates in PEM, one after the other; empty: whose the stamp is is not judged. */
  readonly certificates: string;
}

/** Longest address that the host takes. */
const longestUrl = 300;

/** True for an address that an authority can be asked at. */
export function isStampAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:\/\//i.test(text) && text.length <= longestUrl;
}

/** True for no certificates, or for text that is nothing but whole blocks of PEM. */
export function looksLikeCertificates(text: string): boolean {
  const block = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;
  return text.replace(block, '').trim() === '';
}

/** What is kept of a draft; null where no authority may be asked. */
export function stampOf({ isOn, url, certificates }: StampDraft): ReportSettings['timestamp'] {
  return isOn ? { url: url.trim(), certificates: certificates.trim() } : null;
}
