import { blank, type Redaction } from '#core/model/snapshot.ts';
import type { SecretName } from './secret-names.ts';

/** Part of a text that is a secret, as UTF-16 offsets; `end` is exclusive. */
export interface SecretSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: Redaction['kind'];
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const scheme = /^(?:key|bearer|basic|token|digest|apikey|jwt|oauth)$/i;
const notSecrets = /^(?:true|false|null|undefined|none|n\/a|-+|\*+|string|required|optional)$/i;
/** What authors write where a secret is still to come: `password_here`, `<token>`, `YOUR_API_KEY`. */
const toBeFilled =
  /^(?:<[^<>]{1,64}>|(?:your|insert|seu|sua|insira|tu|su)[_-][\w-]{1,64}|[a-z][\w-]{0,64}[_-](?:here|aqui|aquí))$/i;
const address = /^(?:[a-z][a-z0-9+.-]{1,20}:)?\/\//i;

/**
 * True for text that a person would hardly write: letters and digits mixed, base64 padding, or upper and lower case
 * changing all the time. Ids of blocks (UUIDs) and addresses are none: flows are full of them.
 */
export function looksRandom(text: string): boolean {
  if (text.length < 8 || /\s/.test(text) || uuid.test(text) || address.test(text)) return false;
  if (/[A-Za-z0-9]=+$/.test(text)) return true;
  if (/\d/.test(text) && /[A-Za-z]/.test(text)) return true;
  return (text.match(/[a-z][A-Z]/g)?.length ?? 0) >= 3;
}

/** Secrets in a value that stands under a name; offsets are within `value`. */
export function secretsUnderName(name: SecretName, value: string): SecretSpan[] {
  if (name.kind === 'authorization') return authorizationSecrets(name, value);
  return literalSecret(name, value, 0);
}

/** `Key abc`: the scheme stays readable, what follows is the secret. */
function authorizationSecrets(name: SecretName, value: string): SecretSpan[] {
  const match = /^\s*([A-Za-z]+)\s+/.exec(value);
  const word = match?.[1];
  if (match !== null && word !== undefined && scheme.test(word)) {
    return literalSecret({ kind: name.kind, strength: 'strong' }, value, match[0].length);
  }
  return literalSecret(name, value, 0);
}

function literalSecret(name: SecretName, value: string, from: number): SecretSpan[] {
  const trimmed = value.slice(from).trim();
  if (!isLiteral(trimmed) || scheme.test(trimmed)) return [];
  const start = value.indexOf(trimmed, from);
  if (!trimmed.includes('{{')) {
    if (name.strength === 'weak' && !looksRandom(trimmed)) return [];
    return [{ start, end: start + trimmed.length, kind: name.kind }];
  }
  return literalPieces(trimmed).map((piece) => ({
    start: start + piece.start,
    end: start + piece.end,
    kind: name.kind,
  }));
}

/** One word that is neither a placeholder, a switch nor an address. */
function isLiteral(text: string): boolean {
  return (
    text !== '' &&
    !text.includes(blank) &&
    !/\s/.test(text.replace(/\{\{[^}]*\}\}/g, '')) &&
    !notSecrets.test(text) &&
    !toBeFilled.test(text) &&
    !address.test(text) &&
    !/^\$\{[^}]*\}$/.test(text)
  );
}

/** What a value with `{{variables}}` in it says itself, where that looks like part of a secret. */
function literalPieces(text: string): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  let at = 0;
  for (const part of text.split(/(\{\{[^}]*\}\})/)) {
    if (!part.startsWith('{{') && looksRandom(part)) {
      pieces.push({ start: at, end: at + part.length });
    }
    at += part.length;
  }
  return pieces;
}
