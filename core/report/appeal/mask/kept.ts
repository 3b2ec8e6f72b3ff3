import { foldText } from './folded-text.ts';
import type { MaskKind } from './detectors.ts';
import { phoneKey } from './phones.ts';
import { valueKey } from './value-key.ts';

/**
 * What is never masked: the client's own contact channels, which are the evidence itself, the identifiers of the case,
 * and what a person wants shown. The channels are those of the number's profile, the client's numbers, and the contacts that the flow tells
 * everybody on a way to a person. A colleague's number in a note is none of them.
 */
export class KeptValues {
  readonly #phones = new Set<string>();
  readonly #texts = new Set<string>();
  /** Of documents and cards, which are written with and without their points. */
  readonly #codes = new Set<string>();

  constructor(values: readonly string[]) {
    for (const value of values) {
      const { text } = foldText(value);
      this.#texts.add(valueKey('term', text));
      this.#codes.add(valueKey('cpf', text));
      const digits = text.replace(/\D/g, '');
      if (digits.length >= 8 && !text.includes('@')) this.#phones.add(phoneKey(text));
    }
  }

  /** `found`: folded text of one piece. */
  has(kind: MaskKind, found: string): boolean {
    if (this.#texts.has(valueKey('term', found))) return true;
    if (kind === 'cpf' || kind === 'cnpj' || kind === 'card')
      return this.#codes.has(valueKey(kind, found));
    if (kind !== 'phone') return false;
    const key = phoneKey(found);
    // A number told without its area code is the client's if the client has one that ends so.
    return key.length > 9
      ? this.#phones.has(key)
      : [...this.#phones].some((one) => one.endsWith(key));
  }
}
