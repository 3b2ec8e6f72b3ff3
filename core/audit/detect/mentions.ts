import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import type { Span } from '../lexicon/find-span.ts';
import { standingOfEmail, strengthOfEmail, toldEmails, type EmailStanding } from './emails.ts';
import { linkedAddress, linkedNumber, linkKind } from './links.ts';
import type { NumberingPlan } from './numbering-plan.ts';
import { strengthOf, toldPhones, type ToldPhone } from './phones.ts';
import type { Said } from './said.ts';

/** A phone number or an e-mail address that a block tells the user as a contact, good or not. */
export interface Mention extends Span {
  readonly channel: 'phone' | 'email';
  /** Index of the block that tells it. */
  readonly at: number;
  readonly value: string;
  /** The text it stands in; a link's address where it stands behind a button. */
  readonly text: string;
  /** E.164, the address in lower case, or the variable's name: equal for the same number or address. */
  readonly key: string;
  /** `variable`: a variable that no file knows holds it. */
  readonly standing: ToldPhone['standing'] | EmailStanding | 'variable';
  /** What it is worth as a contact; null for none. */
  readonly strength: 'strong' | 'weak' | null;
  readonly isDenied: boolean;
  /** `script`: a constant of a script, never shown as such. */
  readonly by: 'text' | 'link' | 'script';
  /** What the block says before this text. */
  readonly before: string;
}

type Found = Omit<Mention, 'at' | 'before'>;

/** Letters of what was said before that are kept. */
const remembered = 400;

/** Every phone number and e-mail address that reachable blocks tell, in flow order. */
export function findMentions(
  facts: Pick<FlowFacts, 'graph' | 'reachable'>,
  said: readonly Said[],
  plan: NumberingPlan,
): readonly Mention[] {
  return facts.graph.blocks.flatMap((_, at) =>
    facts.reachable.has(at)
      ? mentionsIn(said[at]!, plan).map((found): Mention => ({ ...found, at }))
      : [],
  );
}

function mentionsIn(said: Said, plan: NumberingPlan): (Found & { before: string })[] {
  const mentions: (Found & { before: string })[] = [];
  let before = '';
  for (const text of [...said.texts, ...said.options.map(({ label }) => label)]) {
    for (const found of inText(text, before, plan)) mentions.push({ ...found, before });
    before = `${before}\n${text}`.slice(-remembered);
  }
  for (const { uri, isMedia, words } of said.links) {
    const found = isMedia ? null : behindLink(uri, words, plan);
    if (found !== null) mentions.push({ ...found, before: words });
  }
  for (const constant of said.scriptConstants) {
    for (const found of inText(constant, '', plan)) {
      if (found.strength === null || found.standing === 'variable') continue;
      mentions.push({ ...found, strength: 'weak', by: 'script', before: '' });
    }
  }
  return mentions;
}

function inText(text: string, before: string, plan: NumberingPlan): Found[] {
  return [
    ...toldPhones(text, { plan, before }).map((phone): Found => {
      const { value, start, end, standing, isDenied, number: key } = phone;
      const strength = strengthOf(phone);
      return {
        channel: 'phone',
        by: 'text',
        value,
        text,
        start,
        end,
        key,
        standing,
        isDenied,
        strength,
      };
    }),
    ...toldEmails(text, before).map((email): Found => {
      const { value, start, end, standing, isDenied } = email;
      const key = value.toLowerCase();
      const strength = strengthOfEmail(email);
      return {
        channel: 'email',
        by: 'text',
        value,
        text,
        start,
        end,
        key,
        standing,
        isDenied,
        strength,
      };
    }),
    ...[...text.matchAll(linkInText)].flatMap((match) => {
      const found = behindLink(match[0], '', plan);
      return found === null
        ? []
        : [{ ...found, text, start: match.index, end: match.index + match[0].length }];
    }),
    ...toldVariables(text),
  ];
}

/** Links in a sentence that dial, write or chat. */
const linkInText =
  /(?:tel:\+?[\d() .-]{6,30}\d|mailto:[^\s<>"]{3,320}|https?:\/\/(?:wa\.me|api\.whatsapp\.com)\/[^\s<>"]{1,300})/gi;

function behindLink(uri: string, words: string, plan: NumberingPlan): Found | null {
  const found = {
    text: uri,
    value: uri,
    start: 0,
    end: uri.length,
    by: 'link',
    isDenied: false,
  } as const;
  const kind = linkKind(uri, words);
  if (kind === 'email') {
    const address = linkedAddress(uri);
    const standing = standingOfEmail(address);
    if (standing === null) return null;
    const strength = strengthOfEmail({ standing, isDenied: false });
    return { ...found, channel: 'email', key: address.toLowerCase(), standing, strength };
  }
  if (kind !== 'phone' && kind !== 'other-chat') return null;
  const number = linkedNumber(uri, plan);
  if (number === null) return null;
  const standing = number.isOwn ? 'own' : number.standing;
  const told = strengthOf({ standing, isToldAsPhone: true, isDenied: false });
  // A chat may be another bot's; in the bot's own chat the user already is.
  const strength = kind === 'phone' ? told : number.isOwn || told === null ? null : 'weak';
  return { ...found, channel: 'phone', key: number.number, standing, strength };
}

/** "Ligue para {{telefone}}": a channel whose value no file knows. Names of markup and of users' data are not meant. */
const toldVariable =
  /\b(ligue|ligar|disque|llame|llama|ll[aá]m[ae]nos|marque|marca|call|call us|dial|escreva|envie um e-?mail|mande um e-?mail|escr[ií]b[ae]nos|escriba|e-?mail us|write)(?: para| no| ao| a| pelo| al| on| at| to| em)?(?: o| el| the)?(?: n[uú]mero| telefone| tel[eé]fono| number| e-?mail)?[\s:*]{1,4}(\{\{([\w.@-]{1,120})\}\})/gi;

function toldVariables(text: string): Found[] {
  return [...text.matchAll(toldVariable)].flatMap((match): Found[] => {
    const value = match[2] ?? '';
    const name = match[3] ?? '';
    const isMail = /mail|correo/i.test(name);
    const isPhone = /fone|phone|\btel|telefon|celular|numero|number|whats|central|\bsac\b/i.test(
      name,
    );
    if (isMail === isPhone || /^contact\./i.test(name)) return [];
    const start = match.index + match[0].length - value.length;
    return [
      {
        channel: isMail ? 'email' : 'phone',
        value,
        text,
        start,
        end: start + value.length,
        key: name,
        standing: 'variable',
        strength: 'weak',
        isDenied: false,
        by: 'text',
      },
    ];
  });
}
