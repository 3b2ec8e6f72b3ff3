import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { referralFrames } from '../lexicon/referral-words.ts';
import { linkKind, type LinkKind } from './links.ts';
import { foldInPlace } from './normalise.ts';
import { isNegated } from './negation.ts';
import type { Said } from './said.ts';

/** A place outside the chat that a block sends the user to. */
export interface Referral {
  /** Index of the block that does. */
  readonly at: number;
  readonly kind: Exclude<LinkKind, 'phone' | 'email' | 'other-chat'>;
  /** The link, or the words that name the place. */
  readonly value: string;
  /** The text it stands in, or the words by a button's link. */
  readonly text: string;
  /** Where `value` stands in `text`; null behind a button. */
  readonly start: number | null;
  readonly end: number | null;
}

/** Links in a sentence, with or without their scheme. */
const written =
  /(?:https?:\/\/|www\.)[^\s<>"]{2,2000}|(?<![@\w./-])(?:[a-z0-9-]{2,63}\.){1,4}(?:com(?:\.[a-z]{2})?|net|org|ly|gle|me|ee|es|mx|br|app|ai)(?:\/[^\s<>"]{0,300})?(?![\w@-])/gi;

/** Everything that reachable blocks send the user to, in flow order. */
export function findReferrals(
  facts: Pick<FlowFacts, 'graph' | 'reachable'>,
  said: readonly Said[],
): readonly Referral[] {
  return facts.graph.blocks.flatMap((_, at) =>
    facts.reachable.has(at) ? referralsIn(said[at]!).map((found) => ({ ...found, at })) : [],
  );
}

function referralsIn(said: Said): Omit<Referral, 'at'>[] {
  const found: Omit<Referral, 'at'>[] = [];
  for (const text of said.texts) {
    for (const link of linksIn(text)) {
      const kind = placeKind(link.uri, link.words);
      if (kind !== null) {
        const { start, end } = link;
        found.push({ kind, value: text.slice(start, end), text, start, end });
      }
    }
    found.push(...namedIn(text));
  }
  for (const { uri, isMedia, words } of said.links) {
    const kind = isMedia ? null : placeKind(uri, words);
    if (kind !== null) found.push({ kind, value: uri, text: words.trim(), start: null, end: null });
  }
  return found;
}

function placeKind(uri: string, words: string): Referral['kind'] | null {
  const kind = linkKind(uri, words);
  return kind === 'phone' || kind === 'email' || kind === 'other-chat' ? null : kind;
}

/** A link in a sentence, with the line it stands in, and the one before where it has no words of its own. */
export interface LinkInText {
  /** With its scheme. */
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Links that a text holds. */
export function linksIn(text: string): readonly LinkInText[] {
  // A dot between letters, or no link.
  if (!/[a-z0-9]\.[a-z]{2}|:\/\//i.test(text)) return [];
  return [...text.matchAll(written)].map((match) => {
    const value = match[0].replace(/[).,;:!?*_~'”»\]]{1,8}$/, '');
    const { index: start } = match;
    const end = start + value.length;
    const uri = /^https?:/i.test(value) ? value : `https://${value}`;
    return { uri, start, end, words: wordsAround(text, start, end) };
  });
}

function wordsAround(text: string, start: number, end: number): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  const own = `${text.slice(Math.max(from, start - 120), start)} ${text.slice(end, Math.min(to < 0 ? text.length : to, end + 80))}`;
  if (/\p{L}{3}/u.test(own)) return own;
  const earlier = text.slice(0, from).trimEnd();
  return `${earlier.slice(earlier.lastIndexOf('\n') + 1).slice(-120)} ${own}`;
}

/** Places that a sentence names without a link. */
function namedIn(text: string): Omit<Referral, 'at'>[] {
  const folded = foldInPlace(text);
  return (Object.keys(referralFrames) as (keyof typeof referralFrames)[]).flatMap((kind) => {
    const match = referralFrames[kind].exec(folded);
    if (match === null || isNegated(text, match.index)) return [];
    const { index: start } = match;
    const end = start + match[0].length;
    return [{ kind, value: text.slice(start, end), text, start, end }];
  });
}
