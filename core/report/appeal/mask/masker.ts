import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { detect, maskKinds, type Found, type MaskKind } from './detectors.ts';
import { foldText, type FoldedText } from './folded-text.ts';
import { KeptValues } from './kept.ts';
import { valueKey } from './value-key.ts';

/** What is masked besides what the detectors find, and what never is. */
export interface MaskOptions {
  /** Names of people, e.g. of attendants. */
  readonly names: readonly string[];
  /** Other words that the user wants hidden. */
  readonly terms: readonly string[];
  /** The client's own contact channels, the identifiers of the case, and what a person wants shown. */
  readonly kept: readonly string[];
  /**
   * At least 16 random bytes that stay with whoever makes the packet; with them a hidden value can be proven later.
   * Null where no proof is wanted.
   */
  readonly proofSalt: Uint8Array | null;
}

/** What was masked in one part of a packet. The value itself is nowhere. */
export interface MaskedItem {
  readonly kind: MaskKind;
  /** Part of the packet. */
  readonly where: string;
  /** Its number among the values of its kind, as the text shows it. */
  readonly number: number;
  readonly count: number;
  /** HMAC-SHA-256 (hex) under the packet's salt; a plain hash of a telephone number can be guessed in minutes. */
  readonly proof: string | null;
}

/** A value that was masked, as it stood where it was first found: for whoever makes the packet, never for a packet. */
export interface MaskedOriginal {
  readonly kind: MaskKind;
  readonly value: string;
  /** The words in its place. */
  readonly shownAs: string;
  /** How often, over all parts. */
  readonly count: number;
}

/** Replaces personal data in texts, the same value by the same words everywhere in one packet. */
export class Masker {
  readonly #kept: KeptValues;
  readonly #words: readonly { readonly kind: MaskKind; readonly pattern: RegExp }[];
  readonly #salt: Uint8Array | null;
  readonly #numbers = new Map<string, number>();
  readonly #items = new Map<string, MaskedItem>();
  readonly #originals = new Map<string, MaskedOriginal>();

  constructor({ names, terms, kept, proofSalt }: MaskOptions) {
    if (proofSalt !== null && proofSalt.length < 16) throw new Error('the salt is too short');
    this.#kept = new KeptValues(kept);
    this.#salt = proofSalt;
    this.#words = [
      ...names.flatMap(namePatterns).map((pattern) => ({ kind: 'name' as const, pattern })),
      ...terms.flatMap(wordPattern).map((pattern) => ({ kind: 'term' as const, pattern })),
    ];
  }

  /** The text with every piece replaced by words such as `[masked phone 1]`. `where`: part of the packet. */
  mask(text: string, where: string): string {
    if (text.length < 3) return text;
    const folded = foldText(text);
    const found = this.#find(folded.text);
    if (found.length === 0) return text;
    let masked = '';
    let from = 0;
    for (const one of found) {
      const piece = folded.text.slice(one.start, one.end);
      const [start, end] = [folded.places[one.start] ?? from, endOf(folded, one.end)];
      const shownAs = this.#replace(one.kind, piece, text.slice(start, end), where);
      masked += text.slice(from, start) + shownAs;
      from = end;
    }
    return masked + text.slice(from);
  }

  /** What was masked so far, by part, then kind. */
  list(): MaskedItem[] {
    const order = (kind: MaskKind): number => maskKinds.indexOf(kind);
    return [...this.#items.values()].sort(
      (a, b) =>
        (a.where < b.where ? -1 : a.where > b.where ? 1 : 0) ||
        order(a.kind) - order(b.kind) ||
        a.number - b.number,
    );
  }

  /** The values behind them, by kind, then number. Not for a packet, a log or a test's golden file. */
  originals(): MaskedOriginal[] {
    const order = (kind: MaskKind): number => maskKinds.indexOf(kind);
    return [...this.#originals.values()].sort((a, b) => order(a.kind) - order(b.kind));
  }

  /** Pieces that do not overlap: of those that do, one piece of the first kind. */
  #find(folded: string): Found[] {
    const words = this.#words.flatMap(({ kind, pattern }) =>
      [...folded.matchAll(pattern)].map(({ 0: found, index }) => ({
        kind,
        start: index,
        end: index + found.length,
      })),
    );
    const looked = [...detect(folded), ...words];
    // The digits of a channel that is kept may pass for a card's as well.
    const kept = looked.filter(({ kind, start, end }) =>
      this.#kept.has(kind, folded.slice(start, end)),
    );
    const all = looked
      .filter((one) => !kept.some(({ start, end }) => start <= one.start && one.end <= end))
      .sort((a, b) => a.start - b.start || maskKinds.indexOf(a.kind) - maskKinds.indexOf(b.kind));
    const joined: Found[] = [];
    for (const one of all) {
      const last = joined.at(-1);
      if (last === undefined || one.start >= last.end) joined.push(one);
      else joined[joined.length - 1] = { ...last, end: Math.max(last.end, one.end) };
    }
    return joined.filter(({ kind, start, end }) => !this.#kept.has(kind, folded.slice(start, end)));
  }

  #replace(kind: MaskKind, piece: string, written: string, where: string): string {
    const value = valueKey(kind, piece);
    const key = `${kind}\n${value}`;
    const same = [...this.#numbers.keys()].filter((one) => one.startsWith(`${kind}\n`)).length;
    const number = this.#numbers.get(key) ?? same + 1;
    this.#numbers.set(key, number);
    const place = `${where}\n${key}`;
    const before = this.#items.get(place);
    this.#items.set(place, {
      kind,
      where,
      number,
      count: (before?.count ?? 0) + 1,
      proof: this.#salt === null ? null : bytesToHex(hmac(sha256, this.#salt, utf8ToBytes(value))),
    });
    const shownAs = `[masked ${kind} ${String(number)}]`;
    const seen = this.#originals.get(key);
    const count = (seen?.count ?? 0) + 1;
    this.#originals.set(key, { kind, value: seen?.value ?? written, shownAs, count });
    return shownAs;
  }
}

/** Accents and unseen marks after a piece belong to its last character. */
function endOf({ places }: FoldedText, end: number): number {
  return places[end] ?? places.at(-1) ?? 0;
}

/** The whole name, and its first word, by which people are called. */
function namePatterns(name: string): RegExp[] {
  const first = name.trim().split(/\s+/)[0] ?? '';
  return [name, ...(first.length > 2 && first !== name.trim() ? [first] : [])].flatMap(wordPattern);
}

/** Whole words, in any case and with or without accents; nothing for a word without letters or digits. */
function wordPattern(word: string): RegExp[] {
  const { text } = foldText(word.trim());
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  const escaped = text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replace(/\s+/g, '\\s+');
  return [new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu')];
}
