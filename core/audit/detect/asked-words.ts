import type { DataWord, RequestFrame } from '../lexicon/data-word.ts';
import { asking, countsDigits, listNouns, partOnly } from '../lexicon/asking-words.ts';
import type { Span } from '../lexicon/find-span.ts';
import { goesOnOnly, isNotice } from '../lexicon/terms-words.ts';
import type { ProbeLanguage } from '../probe/phrase.ts';
import { normalise, originalSpan, type Normalised } from './normalise.ts';

/** Something that a text asks its reader for. */
export interface AskedFor {
  readonly word: DataWord;
  /** Where the text names it. */
  readonly span: Span;
  readonly language: ProbeLanguage;
  /** True when only a part of it is asked for, such as the last four digits. */
  readonly isPart: boolean;
}

/** Something that a text asks its reader to do. */
export interface AskedToDo {
  readonly frame: RequestFrame;
  readonly span: Span;
}

/** One sentence: a stretch of a line's normalised text. */
interface Sentence {
  readonly line: Normalised;
  /** Where the line begins in the original. */
  readonly offset: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly isQuestion: boolean;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Nobody asks for more in one text. */
const mostFound = 100;

/** Words between a request and what is asked for, at most. */
const mostBetween = 16;

/**
 * What a text asks for, out of a list of words (RULES 4.5: a CPF asked for against one that is only spoken of).
 * A word counts when a verb of asking stands before it with nothing but small words between, or when it is a label by
 * itself (“CPF:”). A denied request (“nunca informe sua senha”) and a value that is told do not count.
 */
export function askedFor(original: string, words: readonly DataWord[]): readonly AskedFor[] {
  const found: AskedFor[] = [];
  for (const sentence of sentencesOf(original)) {
    const tokens = tokensOf(sentence.text);
    if (!couldAsk(sentence, tokens) || !anyOf(words).test(sentence.text)) continue;
    for (const word of words) {
      if (found.length >= mostFound) break;
      for (const match of sentence.text.matchAll(patternOf(word))) {
        const end = match.index + match[0].length;
        if (word.unless?.test(sentence.text.slice(end)) === true) continue;
        const request = requestBefore(tokens, match.index, sentence, end, word);
        if (request === null) continue;
        const span = spanOf(sentence, match.index, end);
        if (isTold(original, span, request.isLabel)) continue;
        found.push({
          word,
          span,
          language: request.language ?? word.language,
          isPart: request.isPart,
        });
      }
    }
  }
  return withoutShadows(found);
}

/** What a text asks its reader to do. */
export function askedToDo(original: string, frames: readonly RequestFrame[]): readonly AskedToDo[] {
  return sentencesOf(original).flatMap((sentence) =>
    frames.flatMap((frame): AskedToDo[] => {
      const match = frame.pattern.exec(sentence.text);
      if (match === null || isNotice.test(sentence.text)) return [];
      if (frame.needs === 'question' && !sentence.isQuestion) return [];
      if (frame.needs === 'condition' && !goesOnOnly.test(sentence.text)) return [];
      if (isDenied(tokensOf(sentence.text), match.index)) return [];
      return [{ frame, span: spanOf(sentence, match.index, match.index + match[0].length) }];
    }),
  );
}

/** Most sentences of a bot ask for nothing; looking for every word in them would be most of the work. */
function couldAsk({ text, isQuestion }: Sentence, tokens: readonly Token[]): boolean {
  if (isQuestion || text.includes(':')) return true;
  return tokens.some((token) => asking.verbs.has(token.text) || asking.softVerbs.has(token.text));
}

/** All words of a list in one pattern, for a first look. */
const together = new WeakMap<readonly DataWord[], RegExp>();

function anyOf(words: readonly DataWord[]): RegExp {
  const known = together.get(words);
  if (known !== undefined) return known;
  const made = new RegExp(words.map(({ pattern }) => pattern).join('|'), 'u');
  together.set(words, made);
  return made;
}

const patterns = new Map<string, RegExp>();

function patternOf({ pattern }: DataWord): RegExp {
  const known = patterns.get(pattern);
  if (known !== undefined) return known;
  const made = new RegExp(`(?<![\\p{L}\\d-])(?:${pattern})(?![\\p{L}\\d])`, 'gu');
  patterns.set(pattern, made);
  return made;
}

/** The same text is looked at for words and for frames, one after the other. */
let last: { readonly original: string; readonly sentences: readonly Sentence[] } | null = null;

function sentencesOf(original: string): readonly Sentence[] {
  if (last?.original !== original) last = { original, sentences: splitSentences(original) };
  return last.sentences;
}

function splitSentences(original: string): Sentence[] {
  const sentences: Sentence[] = [];
  let offset = 0;
  for (const written of original.split('\n')) {
    const line = normalise(written);
    let from = 0;
    for (const mark of [...line.text.matchAll(/[.!?;]{1,8}(?=\s|$)/g), null]) {
      const to = mark === null ? line.text.length : mark.index;
      const text = line.text.slice(from, to);
      if (text.trim() !== '')
        sentences.push({
          line,
          offset,
          from,
          to,
          text,
          isQuestion: mark?.[0].includes('?') ?? false,
        });
      from = mark === null ? to : mark.index + mark[0].length;
    }
    offset += written.length + 1;
  }
  return sentences;
}

function spanOf({ line, offset, from }: Sentence, start: number, end: number): Span {
  const { start: first, end: last } = originalSpan(line, from + start, from + end);
  return { start: offset + first, end: offset + last };
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

interface Request {
  readonly language: ProbeLanguage | null;
  readonly isLabel: boolean;
  readonly isPart: boolean;
}

/** Walks back from a word over small ones until a verb that asks; null when none does. */
function requestBefore(
  tokens: readonly Token[],
  start: number,
  sentence: Sentence,
  end: number,
  word: DataWord,
): Request | null {
  let at = tokens.findIndex((token) => token.start >= start) - 1;
  if (at === -2) at = tokens.length - 1;
  let isPart = false;
  let isOwn = /\b(?:seu|sua|your|tu|su)\b/.test(sentence.text.slice(start, end));
  for (let steps = 0; at >= 0 && steps < mostBetween; at -= 1, steps += 1) {
    const { text } = tokens[at]!;
    const verb = asking.verbs.get(text);
    if (verb !== undefined) {
      if (isDenied(tokens, tokens[at]!.start)) return null;
      if (asking.sending.has(text) && word.kind === 'contact' && !isOwn) return null;
      return { language: verb, isLabel: false, isPart };
    }
    const soft = asking.softVerbs.get(text);
    if (soft !== undefined) {
      return isWished(tokens, at) ? { language: soft, isLabel: false, isPart } : null;
    }
    if (partOnly.has(text)) isPart = true;
    if (asking.possessive.has(text)) isOwn = true;
    const isCount = /^\d{1,2}$/.test(text) && countsDigits.has(tokens[at + 1]?.text ?? '');
    if (!isCount && !asking.fillers.has(text) && !listNouns.has(text)) return null;
  }
  if (at >= 0) return null;
  return standsAlone(sentence, end) ? { language: null, isLabel: true, isPart } : null;
}

/** A word with nothing but small words around it and a colon or question mark behind: a field to fill in. */
function standsAlone(sentence: Sentence, end: number): boolean {
  const rest = sentence.text.slice(end);
  const colon = rest.indexOf(':');
  const until = colon < 0 ? rest : rest.slice(0, colon);
  const bare = until.replace(/\([^()]{0,60}\)/g, ' ');
  const isSmall = tokensOf(bare).every(
    ({ text }) => asking.fillers.has(text) || listNouns.has(text) || text === 'ddd',
  );
  return isSmall && (sentence.isQuestion || colon >= 0);
}

/** A verb in the infinitive asks after a word of wish or duty; “digite 3 para informar” is an option of a menu. */
function isWished(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= 0 && before >= at - 5; before -= 1) {
    const { text, start } = tokens[before]!;
    if (text === 'para' || text === 'pra') return false;
    if (asking.wishes.has(text)) return !isDenied(tokens, start);
  }
  return false;
}

function isDenied(tokens: readonly Token[], start: number): boolean {
  const at = tokens.findIndex((token) => token.start >= start);
  const near = tokens[at - 1]?.text ?? '';
  if (asking.denying.has(near)) return true;
  return asking.betweenDenial.has(near) && asking.denying.has(tokens[at - 2]?.text ?? '');
}

/** Variables that only mark bold text or a line's end stand in many texts: `{{b}}`, `{{n1}}`, `{{boldTags@open}}`. */
const value = String.raw`\{\{(?!/?[a-z]{1,2}\d?\}\}|[^{}]*(?:bold|tag|break))[^{}]*\}\}`;
const valueNext = new RegExp(String.raw`^[\s*_~]{0,4}(?::|é|es|is)[\s*_~]{0,4}${value}`, 'iu');
const valueOfLabel = new RegExp(String.raw`^[\s*_~:?()]{0,6}${value}`, 'iu');

/** True when the value itself follows: “Seu CPF: {{cpf}}”, “Telefone: (11) 4002-8922”, “e-mail para sac@…”. */
function isTold(original: string, { end }: Span, isLabel: boolean): boolean {
  const rest = original.slice(end, end + 80);
  if (valueNext.test(rest)) return true;
  const near = rest.replace(/\{\{[^{}]*\}\}/g, ' ').slice(0, 40);
  if (/^[^@]{0,30}@[\p{L}\d]/u.test(near) && !/\b(?:ex|exemplo|ejemplo|example)\b/i.test(near))
    return true;
  return isLabel && (valueOfLabel.test(rest) || /^[^\p{L}]{0,12}\d[\d\s().-]{6,}/u.test(rest));
}

/** Of two words at one place the one that says more stays: “documento” within “documento de identidade”. */
function withoutShadows(found: readonly AskedFor[]): readonly AskedFor[] {
  return found.filter(
    ({ span, word }, at) =>
      !found.some(
        (other, index) =>
          index !== at &&
          other.span.start <= span.start &&
          other.span.end >= span.end &&
          (other.span.end - other.span.start > span.end - span.start ||
            (other.word.isVague !== true && word.isVague === true) ||
            (index < at && other.word.isVague === word.isVague)),
      ),
  );
}
