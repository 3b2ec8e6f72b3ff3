import {
  address,
  invitations,
  placeList,
  usersAddress,
  whereabouts,
} from '../lexicon/place-words.ts';
import type { Span } from '../lexicon/find-span.ts';
import { isNegated } from './negation.ts';
import { blank, foldInPlace } from './normalise.ts';

/** Words in one of a block's texts. */
export interface Quoted extends Span {
  readonly text: string;
}

/** What a block says of a place that the user could go to. */
export interface ToldPlace {
  /** Words that invite to come; null for none. */
  readonly invitation: Quoted | null;
  /** Words that may be meant so: where it is, when it is open. */
  readonly hint: Quoted | null;
  /** Streets with numbers, in the order they are told. */
  readonly addresses: readonly Quoted[];
  readonly hasMap: boolean;
  /** Words that head a list of places. */
  readonly heading: Quoted | null;
}

/** Every invitation holds one of these, accents dropped; most texts hold none. */
const invitingStem =
  /visit|pass[ae]|\bva |venha|\bvir |comparec|dirij|dirige|dirigi|procure|esper|aguardamos|acer|\bven|acud|\bcome |drop|stop by|walk/;

/** What a block's texts say of places that the user could go to. */
export function toldPlace(texts: readonly string[], hasMap: boolean): ToldPlace {
  const lines = texts.flatMap((text) => linesOf(text));
  const addresses = lines.flatMap((line) => {
    const mayBe = /\d|shopping/.test(line.folded) && !usersAddress.test(line.folded);
    return (mayBe ? firstMatch(line, [address]) : null) ?? [];
  });
  const invitation = first(lines, (line) =>
    invitingStem.test(line.folded) ? firstMatch(line, invitations) : null,
  );
  // Without a place there is nothing for a heading or a hint to be about.
  if (addresses.length === 0 && !hasMap)
    return { invitation, hint: null, addresses, hasMap, heading: null };
  return {
    invitation,
    hint: first(lines, (line) => firstMatch(line, [whereabouts])),
    addresses,
    hasMap,
    heading: first(lines, (line) =>
      usersAddress.test(line.folded) ? null : firstMatch(line, [placeList]),
    ),
  };
}

/**
 * The line by which a block invites the user to a place: words of invitation, with an address or a map in the same
 * block (RULES CH-07). Null when it does not.
 */
export function storeInvitation(texts: readonly string[], hasMap: boolean): string | null {
  const { invitation, addresses } = toldPlace(texts, hasMap);
  if (invitation === null || (addresses.length === 0 && !hasMap)) return null;
  const line = lineOf(invitation);
  const place = addresses[0];
  return place === undefined || lineOf(place) === line ? line : lineOf(place);
}

/** The whole line that words stand in. */
export function lineOf({ text, start, end }: Quoted): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  return text.slice(from, to < 0 ? text.length : to).trim();
}

interface Line {
  readonly text: string;
  readonly offset: number;
  readonly folded: string;
}

function linesOf(text: string): Line[] {
  let offset = 0;
  return text.split('\n').map((line) => {
    // Names of variables and of pages are no words.
    const words = blank(line, /\{\{[^{}]{0,500}\}\}|https?:\/\/\S{1,2000}|[*_~]/gi);
    const one = { text, offset, folded: foldInPlace(words) };
    offset += line.length + 1;
    return one;
  });
}

function first(lines: readonly Line[], find: (line: Line) => Quoted | null): Quoted | null {
  for (const line of lines) {
    const found = find(line);
    if (found !== null) return found;
  }
  return null;
}

function firstMatch({ text, offset, folded }: Line, patterns: readonly RegExp[]): Quoted | null {
  for (const pattern of patterns) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    const start = offset + match.index;
    if (!isNegated(text, start)) return { text, start, end: start + match[0].length };
  }
  return null;
}
