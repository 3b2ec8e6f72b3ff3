/** Most characters of a logo's address: 512 KiB in base64 and a little. */
const longest = 700_000;

/** What a logo can be. */
const kinds = ['png', 'jpeg', 'svg+xml'] as const;

type Kind = (typeof kinds)[number];

/**
 * True for a logo that a report may hold: a `data:` address of a PNG, JPEG or SVG whose bytes are what it says, at most
 * 512 KiB. An SVG must be drawing and nothing else (SECURITY H24): see {@link isPlainSvg}.
 */
export function isSafeLogo(address: string): boolean {
  if (address.length > longest) return false;
  const match = /^data:image\/(png|jpeg|svg\+xml);base64,([A-Za-z0-9+/]+={0,2})$/.exec(address);
  const kind = kinds.find((one) => one === match?.[1]);
  const bytes = match === null ? null : bytesOf(match[2] ?? '');
  return kind !== undefined && bytes !== null && looksLike(kind, bytes);
}

function looksLike(kind: Kind, bytes: readonly number[]): boolean {
  if (kind === 'png') return begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  if (kind === 'jpeg') return begins(bytes, [0xff, 0xd8, 0xff]);
  return isPlainSvg(latin(bytes));
}

function begins(bytes: readonly number[], magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

/** Elements that run, embed, link or move. */
const activeElement =
  /<\s*(?:[\w.-]+:)?(?:script|foreignobject|iframe|object|embed|image|use|a|audio|video|link|meta|style|set|handler|animate\w*|feimage)[\s/>]/i;

/** Handlers, links, addresses, and what changes how the rest is read. */
const activeText =
  /\bon[a-z]+\s*=|\bhref\s*=|\bsrc\s*=|javascript:|data:|@import|\burl\s*\(\s*(?!#|["']#)|<!doctype|<!entity|<!\[cdata|<\?xml-stylesheet|&#/i;

/**
 * True for an SVG that only draws: it begins with its root, holds no script, no element that embeds or links, no
 * handler, no address, no entity. Its bytes are read one by one, which is right for ASCII and UTF-8; other codings are
 * refused.
 */
function isPlainSvg(text: string): boolean {
  const body = text.replace(
    /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml\s[^<>]*\?>\s*)?(?:<!--[^<>]*-->\s*)*/,
    '',
  );
  const coding = /^[^<]*<\?xml\s[^<>]*encoding\s*=\s*["']([^"']*)["']/i.exec(text)?.[1];
  if (coding !== undefined && !/^(?:utf-8|us-ascii)$/i.test(coding)) return false;
  if (!/^<svg[\s>]/.test(body) || text.includes('\0')) return false;
  return !activeElement.test(body) && !activeText.test(body);
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const valueOf = new Map(Array.from(alphabet, (letter, value) => [letter, value]));

/** The bytes of base64 text; null when it is cut. */
function bytesOf(text: string): readonly number[] | null {
  if (text.length % 4 !== 0) return null;
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of text.replace(/=+$/, '')) {
    held = ((held << 6) | (valueOf.get(letter) ?? 0)) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return bytes;
}

function latin(bytes: readonly number[]): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 4096)
    pieces.push(String.fromCharCode(...bytes.slice(at, at + 4096)));
  return pieces.join('');
}
