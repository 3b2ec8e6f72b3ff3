import type { Json, JsonObject } from '#core/model/json.ts';
import { markRead, noteForm } from '#core/model/source-form.ts';
import { isExactNumber } from './exact-number.ts';

/**
 * Reads a text that `JSON.parse` has taken once more, by hand, and notes what that loses (SourceForm). Numbers beyond a
 * JavaScript number become their text. The grammar is known to hold, and nesting to be bounded.
 */
export function readWithForm(text: string): Json {
  const document = new FormReader(text).read();
  if (typeof document === 'object' && document !== null) markRead(document);
  return document;
}

class FormReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Json {
    this.#skipBlanks();
    switch (this.#text[this.#at]) {
      case '{':
        return this.#object();
      case '[':
        return this.#array();
      case '"':
        return this.#string();
      case 't':
        return this.#word(4, true);
      case 'f':
        return this.#word(5, false);
      case 'n':
        return this.#word(4, null);
      default:
        return this.#number().value;
    }
  }

  #object(): JsonObject {
    const object: JsonObject = {};
    const order: string[] = [];
    const repeated = new Map<string, number>();
    const numbers = new Set<string>();
    this.#at += 1;
    this.#skipBlanks();
    while (this.#text[this.#at] !== '}') {
      const name = this.#string();
      this.#skipBlanks();
      this.#at += 1;
      const isKnown = Object.prototype.hasOwnProperty.call(object, name);
      if (isKnown) repeated.set(name, (repeated.get(name) ?? 1) + 1);
      else order.push(name);
      numbers.delete(name);
      const value = this.#valueOf(name, numbers);
      // Assignment would take `__proto__` for the prototype; the parser makes it a property.
      Object.defineProperty(object, name, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
      this.#skipComma();
    }
    this.#at += 1;
    const isReordered = Object.keys(object).some((name, at) => name !== order[at]);
    if (isReordered || repeated.size > 0 || numbers.size > 0) {
      noteForm(object, { order: isReordered ? order : null, repeated, numbers });
    }
    return object;
  }

  #array(): Json[] {
    const array: Json[] = [];
    const numbers = new Set<string>();
    this.#at += 1;
    this.#skipBlanks();
    while (this.#text[this.#at] !== ']') {
      array.push(this.#valueOf(String(array.length), numbers));
      this.#skipComma();
    }
    this.#at += 1;
    if (numbers.size > 0) noteForm(array, { order: null, repeated: new Map(), numbers });
    return array;
  }

  #valueOf(name: string, numbers: Set<string>): Json {
    this.#skipBlanks();
    if (!/[-\d]/.test(this.#text[this.#at] ?? '')) return this.read();
    const { value, isExact } = this.#number();
    if (!isExact) numbers.add(name);
    return value;
  }

  #number(): { value: Json; isExact: boolean } {
    const start = this.#at;
    while (/[-+.\deE]/.test(this.#text[this.#at] ?? '')) this.#at += 1;
    const text = this.#text.slice(start, this.#at);
    return isExactNumber(text)
      ? { value: Number(text), isExact: true }
      : { value: text, isExact: false };
  }

  #string(): string {
    const start = this.#at;
    for (this.#at += 1; this.#text[this.#at] !== '"'; this.#at += 1) {
      if (this.#text[this.#at] === '\\') this.#at += 1;
    }
    this.#at += 1;
    return JSON.parse(this.#text.slice(start, this.#at)) as string;
  }

  #word<T>(length: number, value: T): T {
    this.#at += length;
    return value;
  }

  #skipComma(): void {
    this.#skipBlanks();
    if (this.#text[this.#at] === ',') this.#at += 1;
    this.#skipBlanks();
  }

  #skipBlanks(): void {
    while (/[\t\n\r ]/.test(this.#text[this.#at] ?? '')) this.#at += 1;
  }
}
