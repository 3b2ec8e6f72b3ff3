import type { Json, JsonObject } from './json.ts';
import { pathTo, pushInner, topOf } from './stop.ts';

/**
 * What an object or array no longer shows of the text it was read from. Parsing puts names that look like numbers in
 * front, keeps the last of equal names without a word, and rounds numbers; the file is evidence, and another reader
 * may take the first name or all digits.
 */
export interface SourceForm {
  /** Names as they are written, each once; null where the object lists them so by itself. */
  readonly order: readonly string[] | null;
  /** Names written more than once, and how often. */
  readonly repeated: ReadonlyMap<string, number>;
  /** Names or indexes whose number no JavaScript number equals; the value is its text. */
  readonly numbers: ReadonlySet<string>;
}

/** One thing that parsing alone would have lost. */
export interface SourceOddity {
  readonly kind: 'repeated' | 'number';
  /** Names from the top down to the value. */
  readonly path: readonly string[];
  /** How often the name is written. */
  readonly times: number;
  /** The number's text; empty for a name. */
  readonly text: string;
}

/** Beside the values, so that they stay plain JSON for everybody else. */
const forms = new WeakMap<object, SourceForm>();

const ordinary: SourceForm = { order: null, repeated: new Map(), numbers: new Set() };

/** Notes the form of one object or array. */
export function noteForm(container: object, form: SourceForm): void {
  forms.set(container, form);
}

/** Marks the top of a document that has a form anywhere inside. */
export function markRead(document: object): void {
  if (!forms.has(document)) forms.set(document, ordinary);
}

/** Hands the form of an object or array on to its changed copy. */
export function keepForm(original: object, copy: object): void {
  const form = forms.get(original);
  if (form !== undefined) forms.set(copy, form);
}

/** The names of an object in the order of its text. */
export function namesAsWritten(object: JsonObject): readonly string[] {
  return forms.get(object)?.order ?? Object.keys(object);
}

/**
 * A document as JSON text that reads back to the same document and the same form: names in their order, repeated ones
 * as often as they were (only the last value counts; the earlier ones, which nobody looked through for secrets, are
 * `null`), numbers with all their digits. Plain `JSON.stringify` for every ordinary document. Nesting is bounded where
 * a document is read.
 */
export function writeJson(document: Json): string {
  if (typeof document !== 'object' || document === null || !forms.has(document)) {
    return JSON.stringify(document);
  }
  return write(document);
}

function write(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const form = forms.get(value) ?? ordinary;
  const inner = (name: string, child: Json): string =>
    typeof child === 'string' && form.numbers.has(name) && isNumber(child) ? child : write(child);
  if (Array.isArray(value)) {
    return `[${value.map((item, at) => inner(String(at), item)).join(',')}]`;
  }
  const members = namesAsWritten(value).flatMap((name) => {
    const label = JSON.stringify(name);
    const earlier = (form.repeated.get(name) ?? 1) - 1;
    return [
      ...Array.from({ length: earlier }, () => `${label}:null`),
      `${label}:${inner(name, value[name] ?? null)}`,
    ];
  });
  return `{${members.join(',')}}`;
}

/** A blanked value stands where a number was as a text. */
function isNumber(text: string): boolean {
  return /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text);
}

/** Everything in a value that parsing alone would have lost, from the top down. */
export function sourceOddities(document: Json): SourceOddity[] {
  const found: SourceOddity[] = [];
  const top = topOf(document);
  const stack = top === null ? [] : [top];
  for (let stop = stack.pop(); stop !== undefined; stop = stack.pop()) {
    const form = forms.get(stop.value) ?? ordinary;
    for (const [name, times] of form.repeated) {
      found.push({ kind: 'repeated', path: pathTo(stop, name), times, text: '' });
    }
    for (const name of form.numbers) {
      const text = (stop.value as JsonObject)[name];
      if (typeof text !== 'string' || !isNumber(text)) continue;
      found.push({ kind: 'number', path: pathTo(stop, name), times: 1, text });
    }
    pushInner(stack, stop, 'backwards');
  }
  return found;
}

/** True for a document with a form anywhere inside. */
export function hasForm(document: Json): boolean {
  return typeof document === 'object' && document !== null && forms.has(document);
}
