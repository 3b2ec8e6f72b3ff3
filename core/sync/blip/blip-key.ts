/** A bot's key as Blip's HTTP interface takes it, taken apart. */
export interface BlipKey {
  /** What stands after `Authorization: Key `, without spaces. */
  readonly httpKey: string;
  /** The bot's short name, in lower case; what stands before the colon, e.g. `padaria` of `padaria@msging.net`. */
  readonly shortName: string;
}

/** Why a pasted text is no key. */
export type BlipKeyFault = 'empty' | 'not-base64' | 'no-identifier' | 'access-key-alone';

/**
 * Reads a key in any form in which people copy it from the portal: with or without `Authorization:` and `Key`, with
 * line breaks, or as identifier and access key (BLIP_API 1.3). The access key alone does not say whose it is.
 */
export function readBlipKey(pasted: string): BlipKey | BlipKeyFault {
  const bare = pasted
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["']|["',;]$/g, '')
    .replace(/^"?authorization"?\s*[:=]\s*"?/i, '')
    .replace(/^key\s+/i, '')
    .trim();
  if (bare === '') return 'empty';
  const whole = fromHttpKey(bare.replace(/\s+/g, ''));
  if (typeof whole !== 'string') return whole;
  const pair = /^([a-z0-9][a-z0-9._@-]{1,127})\s*[:;,\s]\s*([a-z0-9+/]{8,256}={0,2})$/i.exec(bare);
  return pair === null ? whole : fromAccessKey(pair[1]!, pair[2]!);
}

/** The combined form; a key split over lines is one key, so this is tried before the pair. */
function fromHttpKey(httpKey: string): BlipKey | BlipKeyFault {
  const decoded = decodeBase64(httpKey);
  if (decoded === null) return 'not-base64';
  const identifier = /^([a-z0-9][a-z0-9._@-]{2,127}):/i.exec(decoded)?.[1];
  if (identifier === undefined)
    return decoded.startsWith(':') ? 'no-identifier' : 'access-key-alone';
  return { httpKey, shortName: shortNameOf(identifier) };
}

/** The last characters of a key, the only part that is ever shown again. */
export function hintOf(secret: string): string {
  return secret.replace(/=+$/, '').slice(-4);
}

/** The HTTP key is base64 of `identifier:` and the decoded access key. */
function fromAccessKey(identifier: string, accessKey: string): BlipKey | BlipKeyFault {
  const secret = decodeBase64(accessKey);
  if (secret === null) return 'not-base64';
  const shortName = shortNameOf(identifier);
  return { httpKey: encodeLatin1(`${shortName}:${secret}`), shortName };
}

function shortNameOf(identifier: string): string {
  return identifier.toLowerCase().replace(/@msging\.net$/, '');
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 to text of one character per byte; null for anything that is no base64. */
function decodeBase64(text: string): string | null {
  const bare = text.replace(/=+$/, '');
  if (bare.length < 2 || bare.length % 4 === 1 || !/^[A-Za-z0-9+/]+$/.test(bare)) return null;
  let bits = 0;
  let held = 0;
  let decoded = '';
  for (const character of bare) {
    held = (held << 6) | alphabet.indexOf(character);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    decoded += String.fromCharCode((held >> bits) & 0xff);
  }
  return decoded;
}

function encodeLatin1(text: string): string {
  let encoded = '';
  for (let at = 0; at < text.length; at += 3) {
    const codes = [0, 1, 2].map((offset) => text.charCodeAt(at + offset) || 0);
    const group = (codes[0]! << 16) | (codes[1]! << 8) | codes[2]!;
    const known = Math.min(3, text.length - at);
    for (let place = 0; place < 4; place += 1)
      encoded += place <= known ? alphabet[(group >> (18 - 6 * place)) & 63]! : '=';
  }
  return encoded;
}
