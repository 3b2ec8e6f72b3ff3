import type { Json } from '#core/model/json.ts';
import { field, isObject } from '#core/model/json.ts';
import { known, unknown, unset, type Value } from './value.ts';

/** A user's message. `empty` is the event after silence; `media` is anything that is no text. */
export interface Message {
  readonly text: string;
  readonly kind: 'text' | 'empty' | 'media';
  /** Name of the intent the platform finds, null for none; not given when nobody knows. */
  readonly intent?: string | null;
}

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

  /** `supplied`: values somebody gives for what no file can know (scripts, answers, contacts), by name. */
  constructor(
    configuration: Readonly<Record<string, Json>> | null,
    supplied: ReadonlyMap<string, string> = new Map(),
    values?: ReadonlyMap<string, Value>,
  ) {
    this.#configuration = configuration;
    this.#supplied = new Map([...supplied].map(([name, value]) => [storedName(name), value]));
    this.#values = new Map(values);
  }

  copy(): Variables {
    return new Variables(this.#configuration, this.#supplied, this.#values);
  }

  /** Everything decided so far, in a form that is equal for equal sessions. */
  fingerprint(relevant: ReadonlySet<string>): string {
    return [...this.#values]
      .filter(([name]) => relevant.has(name.split('@')[0] ?? name))
      .map(([name, value]) =>
        value.kind === 'known'
          ? `${name}=${value.text ?? '\u0000'}`
          : `${name}?${value.nonEmpty ?? ''}${[...value.decided].join(';')}`,
      )
      .sort()
      .join('\n');
  }

  set(name: string, value: Value): void {
    const key = storedName(name);
    // What was worked out about a part of the old value says nothing about the new one.
    for (const stored of this.#values.keys()) {
      if (stored.startsWith(`${key}@`)) this.#values.delete(stored);
    }
    this.#values.set(key, value);
  }

  /** Keeps what a condition decided about a value without touching its parts. */
  refine(name: string, value: Value): void {
    this.#values.set(storedName(name), value);
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
        return known(message.text);
      case 'input.type':
        return message.kind === 'media' ? unknown : known('text/plain');
      case 'input.length':
        return known(String(message.text.length));
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
  const [base, path] = splitPath(name);
  const lower = base.toLowerCase();
  const bare = lower.startsWith('context.') ? lower.slice('context.'.length) : lower;
  return path === null ? bare : `${bare}@${path}`;
}

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
  let value: Json | undefined;
  try {
    value = JSON.parse(whole.text) as Json;
  } catch {
    return unset;
  }
  for (const part of path.split('.')) value = isObject(value) ? field(value, part) : undefined;
  if (value === undefined || value === null) return unset;
  return known(typeof value === 'string' ? value : JSON.stringify(value));
}
