import type { Message } from './message.ts';
import type { Json } from '#core/model/json.ts';
import { field, isObject } from '#core/model/json.ts';
import { scanJson } from '../read/scan-json.ts';
import { known, unknown, unset, type Value } from './value.ts';

/** Where the machine is, for the `state.*` variables. */
export interface StatePlace {
  readonly id: string;
  /** The joined service the block is of, or null. */
  readonly service: string | null;
  readonly title: string;
  readonly previousId: string | null;
  readonly previousTitle: string | null;
}

/** Sources whose variables live outside the file (FLOW.md 7.2, 9.18). */
const outside = new Set([
  'contact',
  'config',
  'calendar',
  'random',
  'bucket',
  'resource',
  'ticket',
  'tunnel',
  'application',
  'secret',
  'blipfunction',
  'aianswers',
  'aiagent',
]);

/** The variables of one user's session. Copied before it is changed, so that a branch never sees its sibling. */
export class Variables {
  readonly #values: Map<string, Value>;
  readonly #configuration: Readonly<Record<string, Json>> | null;
  readonly #supplied: ReadonlyMap<string, string>;
  /** True once a part of a value (`name@path`) was stored: only then can a new value leave old parts behind. */
  #hasParts: boolean;

  private constructor(
    configuration: Readonly<Record<string, Json>> | null,
    supplied: ReadonlyMap<string, string>,
    values: ReadonlyMap<string, Value>,
    hasParts: boolean,
  ) {
    this.#configuration = configuration;
    this.#supplied = supplied;
    this.#values = new Map(values);
    this.#hasParts = hasParts;
  }

  /** Of a new user. `supplied`: values for what no file can know (scripts, answers, contacts), by name. */
  static ofNewUser(
    configuration: Readonly<Record<string, Json>> | null,
    supplied: ReadonlyMap<string, string> = new Map(),
  ): Variables {
    const stored = new Map([...supplied].map(([name, value]) => [storedName(name), value]));
    return new Variables(configuration, stored, new Map(), false);
  }

  copy(): Variables {
    return new Variables(this.#configuration, this.#supplied, this.#values, this.#hasParts);
  }

  /** Everything decided so far, in a form that is equal for equal sessions. */
  fingerprint(relevant: ReadonlySet<string>): string {
    const lines: string[] = [];
    for (const [name, value] of this.#values) {
      if (!relevant.has(splitPath(name)[0])) continue;
      lines.push(
        value.kind === 'known'
          ? `${name}=${value.text ?? '\u0000'}`
          : `${name}?${value.nonEmpty ?? ''}${[...value.decided].join(';')}`,
      );
    }
    return lines.sort().join('\n');
  }

  /** True when one of the variables holds a message's words, or something made of them. */
  keeps(message: Message, relevant: ReadonlySet<string>): boolean {
    for (const [name, value] of this.#values) {
      if (value.kind !== 'known' || value.origin?.message !== message) continue;
      if (relevant.has(splitPath(name)[0])) return true;
    }
    return false;
  }

  set(name: string, value: Value): void {
    const key = storedName(name);
    // What was worked out about a part of the old value says nothing about the new one.
    if (this.#hasParts) {
      const parts = `${key}@`;
      for (const stored of this.#values.keys()) {
        if (stored.startsWith(parts)) this.#values.delete(stored);
      }
    }
    this.#put(key, value);
  }

  /** Keeps what a condition decided about a value without touching its parts. */
  refine(name: string, value: Value): void {
    this.#put(storedName(name), value);
  }

  #put(key: string, value: Value): void {
    if (key.includes('@')) this.#hasParts = true;
    this.#values.set(key, value);
  }

  /** A variable by any name the engine knows (FLOW.md 7.2). */
  get(name: string, message: Message, place: StatePlace): Value {
    const key = storedName(name);
    const found = this.#find(key, message, place);
    const isOpen = found.kind === 'unknown' || (found.text === null && !this.#isSet(key));
    return isOpen ? (this.#given(key) ?? found) : found;
  }

  /** A supplied value, or the part of one. */
  #given(key: string): Value | null {
    const direct = this.#supplied.get(key);
    if (direct !== undefined) return known(direct);
    const [base, path] = splitPath(key);
    const whole = path === null ? undefined : this.#supplied.get(base);
    return whole === undefined || path === null ? null : walk(known(whole), path, undefined);
  }

  #isSet(key: string): boolean {
    return this.#values.has(key) || this.#values.has(splitPath(key)[0]);
  }

  #find(key: string, message: Message, place: StatePlace): Value {
    const [base, path] = splitPath(key);
    const builtIn = this.#builtIn(base, message, place);
    if (builtIn !== null)
      return path === null ? builtIn : walk(builtIn, path, this.#values.get(key));
    const direct = this.#values.get(key);
    if (direct !== undefined) return direct;
    if (path !== null) {
      const whole = this.#values.get(base);
      return whole === undefined ? outsideValue(base) : walk(whole, path, undefined);
    }
    return outsideValue(base);
  }

  #builtIn(base: string, message: Message, place: StatePlace): Value | null {
    switch (base) {
      case 'input.content':
        return known(message.text, { message, isWhole: true });
      case 'input.type':
        return message.kind === 'media' ? unknown : known('text/plain');
      case 'input.length':
        return known(String(message.text.length), { message, isWhole: false });
      case 'state.id':
      case 'state.current.id':
        return known(place.id);
      case 'state.name':
      case 'state.current.name':
        return known(place.title);
      case 'state.previous.id':
        return place.previousId === null ? unset : known(place.previousId);
      case 'state.previous.name':
        return place.previousTitle === null ? unset : known(place.previousTitle);
      // On WhatsApp this is fixed (FLOW.md 7.2).
      case 'contact.source':
        return known('WhatsApp');
    }
    // A joined service has a configuration of its own, which is not in this file.
    if (base.startsWith('config.') && this.#configuration !== null && place.service === null) {
      const wanted = base.slice('config.'.length);
      const name = Object.keys(this.#configuration).find((one) => one.toLowerCase() === wanted);
      const value = name === undefined ? undefined : field(this.#configuration, name);
      return typeof value === 'string' ? known(value) : null;
    }
    return null;
  }
}

/** Names are lower-cased when stored; `context.x` is `x` (FLOW.md 7.2). JSON paths keep their case. */
function storedName(name: string): string {
  const before = storedNames.get(name);
  if (before !== undefined) return before;
  const [base, path] = splitPath(name);
  const lower = base.toLowerCase();
  const bare = lower.startsWith('context.') ? lower.slice('context.'.length) : lower;
  const stored = path === null ? bare : `${bare}@${path}`;
  if (storedNames.size >= mostStoredNames) storedNames.clear();
  storedNames.set(name, stored);
  return stored;
}

/** A flow has few names and asks for them thousands of times. */
const storedNames = new Map<string, string>();
const mostStoredNames = 5_000;

function splitPath(name: string): [base: string, path: string | null] {
  const at = name.indexOf('@');
  return at < 0 ? [name, null] : [name.slice(0, at), name.slice(at + 1)];
}

function outsideValue(base: string): Value {
  const source = base.split('.')[0] ?? '';
  const isOutside = base.includes('.') && (outside.has(source) || source === 'input');
  return isOutside ? unknown : unset;
}

/** A value inside a JSON value; arrays are not walked, what is no JSON has no parts (FLOW.md 7.2). */
function walk(whole: Value, path: string, decided: Value | undefined): Value {
  if (whole.kind === 'unknown') return decided ?? unknown;
  if (whole.text === null) return unset;
  // A fault thrown for every text that is no JSON would be most of the work of a run.
  if (!looksLikeDocument(whole.text)) return unset;
  let value: Json | undefined;
  try {
    // Writing a part recurses where parsing does not, so the depth is bounded first.
    scanJson(whole.text);
    value = JSON.parse(whole.text) as Json;
  } catch {
    value = undefined;
  }
  for (const part of path.split('.')) value = isObject(value) ? field(value, part) : undefined;
  const none = value === undefined || value === null;
  const text = none ? null : typeof value === 'string' ? value : JSON.stringify(value);
  const { origin } = whole;
  if (origin !== undefined) return { kind: 'known', text, origin: { ...origin, isWhole: false } };
  return text === null ? unset : known(text);
}

/** True for a text that may have parts; any other has none. */
export function looksLikeDocument(text: string): boolean {
  return /^\s*\{/.test(text);
}
