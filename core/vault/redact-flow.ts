import { isObject, type Json, type JsonObject } from '#core/model/json.ts';
import { blank, type Redaction } from '#core/model/snapshot.ts';
import { keepForm } from '#core/model/source-form.ts';
import { secretName, secretNameInSettings, type SecretName } from './secret-names.ts';
import { secretsInText, withoutOverlaps, type TextPlace } from './secret-patterns.ts';
import { secretsUnderName, type SecretSpan } from './secret-values.ts';

/** A flow without its secrets. */
export interface RedactedFlow {
  /** The document with every secret replaced by `[blanked]`; unchanged parts are shared with the input. */
  readonly document: Json;
  /** One entry per secret, in document order. */
  readonly redactions: Redaction[];
}

/** A container on the way down, with what its children must know. */
interface Frame {
  readonly node: JsonObject | Json[];
  readonly parent: Frame | null;
  /** Key or index under which the parent holds this container. */
  readonly key: string;
  readonly entries: readonly string[];
  /** Index of the next child. */
  next: number;
  /** The container with changes; null while there are none. */
  copy: JsonObject | Json[] | null;
}

/**
 * Blanks the secrets of a client's flow before it is stored: access keys, authorization headers, tokens, passwords,
 * also inside texts that hold JSON, in scripts and in addresses. Everything else stays byte for byte, texts that only
 * speak of passwords included. Works without recursion, so depth does not matter; never changes its input; blanking
 * the result again finds nothing. Number values and property names are not looked at.
 */
export function redactFlow(document: Json): RedactedFlow {
  let redacted = redactOnce(document);
  // A blanked name may show a neighbour for what it is, e.g. a variable called by a key and a password.
  for (let pass = 1; pass < mostPasses && redacted.redactions.length > 0; pass += 1) {
    const again = redactOnce(redacted.document);
    if (again.redactions.length === 0) break;
    redacted = {
      document: again.document,
      redactions: [...redacted.redactions, ...again.redactions],
    };
  }
  return redacted;
}

/** Each pass blanks at least one value more; real files need one, what was made to trick us hardly three. */
const mostPasses = 8;

function redactOnce(document: Json): RedactedFlow {
  const redactions: Redaction[] = [];
  if (typeof document === 'string') {
    const spans = secretsInText(document, { script: false, address: false });
    redactions.push(...spans.map(({ kind }) => ({ pointer: '', kind })));
    return { document: replaceSpans(document, spans), redactions };
  }
  const root = frameOf(document, null, '');
  if (root === null) return { document, redactions };
  let frame: Frame | null = root;
  while (frame !== null) {
    const key: string | undefined = frame.entries[frame.next];
    if (key === undefined) {
      frame = frame.parent;
      continue;
    }
    frame.next += 1;
    const value = childOf(frame.node, key);
    if (typeof value === 'string') redactText(frame, key, value, redactions);
    else frame = frameOf(value, frame, key) ?? frame;
  }
  return { document: root.copy ?? root.node, redactions };
}

function frameOf(value: Json, parent: Frame | null, key: string): Frame | null {
  if (!Array.isArray(value) && !isObject(value)) return null;
  return { node: value, parent, key, entries: Object.keys(value), next: 0, copy: null };
}

function childOf(node: JsonObject | Json[], key: string): Json {
  // Own keys come from Object.keys, so `__proto__` is a plain property here as JSON.parse made it.
  return (node as JsonObject)[key] ?? null;
}

function redactText(frame: Frame, key: string, value: string, redactions: Redaction[]): void {
  const name = nameOf(frame, key);
  const spans = withoutOverlaps([
    ...(name === null ? [] : secretsUnderName(name, value)),
    ...secretsInText(value, placeOf(frame, key)),
  ]);
  if (spans.length === 0) return;
  const pointer = pointerOf(frame, key);
  redactions.push(...spans.map(({ kind }) => ({ pointer, kind })));
  setChild(ownCopy(frame), key, replaceSpans(value, spans));
}

/** What the names around a text say about it. */
function nameOf(frame: Frame, key: string): SecretName | null {
  if (Array.isArray(frame.node)) {
    // `"Authorization": ["Key …"]`: elements answer to the name of their list.
    return frame.parent === null || Array.isArray(frame.parent.node)
      ? null
      : nameOf(frame.parent, frame.key);
  }
  if (/^value$/i.test(key)) return nameBeside(frame.node);
  return isSettings(frame) ? secretNameInSettings(key) : secretName(key);
}

/** `{ "variable": "apiToken", "value": "…" }`: the name stands beside the value. */
function nameBeside(node: JsonObject): SecretName | null {
  for (const [key, label] of Object.entries(node)) {
    if (typeof label !== 'string' || !/^(?:variable|name|key|header)$/i.test(key)) continue;
    const name = secretName(label);
    // The value may be a word for a person (`senha` = `inválida`), so it must look like a secret.
    if (name !== null) return { kind: name.kind, strength: 'weak' };
  }
  return null;
}

/** True inside a bot's configuration and inside headers, where secrets are common. */
function isSettings(frame: Frame): boolean {
  return /^(?:configuration|headers)$/i.test(frame.key);
}

function placeOf(frame: Frame, key: string): TextPlace {
  return {
    script: /^source$/i.test(key),
    // The settings of a request name a method; a picture's address stands alone.
    address:
      /^ur[il]$/i.test(key) && Object.keys(frame.node).some((name) => /^method$/i.test(name)),
  };
}

/** JSON pointer (RFC 6901) to a child of a frame. */
function pointerOf(frame: Frame, key: string): string {
  const parts = [key];
  for (let at: Frame | null = frame; at.parent !== null; at = at.parent) parts.push(at.key);
  return parts
    .reverse()
    .map((part) => `/${part.replace(/~/g, '~0').replace(/\//g, '~1')}`)
    .join('');
}

/** The frame's own copy to write to, with copies of everything above it. */
function ownCopy(frame: Frame): JsonObject | Json[] {
  let below: { copy: JsonObject | Json[]; key: string } | null = null;
  let result: JsonObject | Json[] | null = null;
  for (let at: Frame | null = frame; at !== null; at = at.parent) {
    const isNew = at.copy === null;
    // Spread keeps an own `__proto__` an own property, where assignment would set the prototype.
    const copy: JsonObject | Json[] =
      at.copy ?? (Array.isArray(at.node) ? [...at.node] : { ...at.node });
    keepForm(at.node, copy);
    at.copy = copy;
    if (below !== null) setChild(copy, below.key, below.copy);
    result ??= copy;
    if (!isNew) break;
    below = { copy, key: at.key };
  }
  return result ?? frame.node;
}

function setChild(node: JsonObject | Json[], key: string, value: Json): void {
  Object.defineProperty(node, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function replaceSpans(text: string, spans: readonly SecretSpan[]): string {
  let result = '';
  let at = 0;
  for (const span of spans) {
    result += text.slice(at, span.start) + blank;
    at = span.end;
  }
  return result + text.slice(at);
}
