import type { Secret } from '#core/model/secret.ts';

/** A service's words without the key they may echo, in the forms in which a key travels; at most 500 characters. */
export function safeWords(words: string, secret: Secret): string {
  const value = secret.reveal();
  let safe = words;
  for (const form of [value, encodeURIComponent(value), ...decodedParts(value)])
    if (form.length >= 8) safe = safe.replaceAll(form, '[secret]');
  return safe.slice(0, 500);
}

/** The access key inside a Blip key: what stands after the colon once it is decoded. */
function decodedParts(value: string): string[] {
  try {
    const decoded = atob(value);
    const colon = decoded.indexOf(':');
    return colon < 0 ? [decoded] : [decoded.slice(colon + 1), btoa(decoded.slice(colon + 1))];
  } catch {
    return [];
  }
}
