import { emailCue } from '../lexicon/contact-cues.ts';
import type { Span } from '../lexicon/find-span.ts';
import { isNegated } from './negation.ts';
import { blank, foldInPlace } from './normalise.ts';
import type { FoundContact } from './phones.ts';

/**
 * What an address is. `sample`: a domain that exists for examples only. `doubtful`: a domain that template authors
 * write (PHRASES 5.7), or an ending this version does not know. `unread`: a mailbox nobody reads. `broken`: no mail
 * can be sent there.
 */
export type EmailStanding = 'plausible' | 'sample' | 'doubtful' | 'unread' | 'broken';

/** An e-mail address that a text tells the user, good or not. */
export interface ToldEmail extends Span {
  readonly value: string;
  readonly standing: EmailStanding;
  /** The sentence says that nobody answers there. */
  readonly isDenied: boolean;
}

/** Every part has its longest length (RFC 5321), or a long text without an @ would be searched over and over. */
const address =
  /(?<![a-z0-9._%+-])[a-z0-9_][a-z0-9._%+-]{0,63}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}([a-z]{2,24})\b/gi;

/** What comes out when an address is mistyped: no dot, a comma for it, two of them. */
const mistyped =
  /(?<![a-z0-9._%+-])[a-z0-9_][a-z0-9._%+-]{0,63}@[a-z0-9-]{2,63}(?:(?:,\s?|\.{2,3}|\s\.\s?|\.\s)(?:com|net|org|br|es|mx|co|cl|ar|pt)(?:\.[a-z]{2})?\b|(?![a-z0-9@-]|[.,][a-z0-9]))/gi;

/** A form to fill in, not a slip: "nome@provedor". */
const pattern =
  /@(?:dominio|provedor|provider|domain|servidor|exemplo|ejemplo|example|empresa|e?mail|x{3,})$/i;

/** Country codes have two letters; of the rest those that businesses use. `name@json.path` is a Blip variable. */
const topLevel =
  /^(?:[a-z]{2}|com|net|org|edu|gov|mil|info|biz|app|dev|cloud|online|store|shop|site|tech|digital|agency|global|group|health|school|tur|coop|adv|med|pro|name|club|live|life|world|today|email|support|services|solutions|company|consulting|marketing|media|center|rio|lat|jobs|law|legal|travel|bank|energy|academy|clinic|dental|fit|house|space|website|blog|art|ong|ngo|eco)$/i;

/** Endings that fingers make of `.com` and `.com.br`; none of them exists. */
const slip = /^(?:con|cpm|cmo|vom|xom|comm|coom|comr|combr|brr|ney|ogr)$/i;

/** Nobody reads what is sent there. */
const unread =
  /^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|n[ãa]o[-_.]?respond(?:a|er)|no[-_.]?respond(?:a|er)|mailer-daemon)/i;

/** Domains that nobody may own (RFC 2606), and their Portuguese and Spanish kin. */
const reserved =
  /@(?:[a-z0-9-]+\.){0,6}(?:(?:example|exemplo|ejemplo)\.[a-z.]{2,12}|example|test|invalid)$/i;

/** Domains that authors of templates write (PHRASES 5.7); somebody owns them, hardly the client. */
const templates =
  /@(?:[a-z0-9-]+\.){0,6}(?:teste?|email|e-mail|correo|dominio|domain|seudominio|tudominio|yourdomain|empresa|suaempresa|tuempresa|minhaempresa|company|yourcompany|sualoja|site|seusite)\.(?:[a-z]{2,3}\.)?[a-z]{2,3}$/i;

/** What an address is, by itself; null when it is Blip's own identity or no address at all. */
export function standingOfEmail(value: string): EmailStanding | null {
  const ending = value.slice(value.lastIndexOf('.') + 1);
  if (/@(?:[a-z0-9-]{1,63}\.){0,6}msging\.net$/i.test(value)) return null;
  if (unread.test(value)) return 'unread';
  if (reserved.test(value)) return 'sample';
  if (slip.test(ending)) return 'broken';
  if (!topLevel.test(ending)) return null;
  return templates.test(value) ? 'doubtful' : 'plausible';
}

/**
 * E-mail addresses a text tells as a contact of the company. What the user is asked for, names to log in with and keys
 * for payments are left out (RULES 4.5). `before`: what the block says before this text.
 */
export function toldEmails(text: string, before = ''): readonly ToldEmail[] {
  if (!text.includes('@')) return [];
  const bare = blank(blank(text, /\{\{[^{}]{0,500}\}\}/g), /https?:\/\/\S{1,2000}/gi);
  const told = (start: number, value: string, standing: EmailStanding): ToldEmail[] => {
    const end = start + value.length;
    const cue = emailCue({ text, start, end, before });
    if (cue === 'asked' || cue === 'login' || cue === 'code') return [];
    // Nothing but the word tells a wrong address from one that never was one.
    if (standing === 'broken' && !namesEmail(text, start)) return [];
    // A no-reply address is mostly named as the sender.
    if (standing === 'unread' && cue !== 'told') return [];
    return [{ value, start, end, standing, isDenied: isNegated(text, start) }];
  };
  const whole = [...bare.matchAll(address)];
  const rest = whole.reduce(
    (left, match) =>
      left.slice(0, match.index) +
      ' '.repeat(match[0].length) +
      left.slice(match.index + match[0].length),
    bare,
  );
  return [
    ...whole.flatMap((match) => {
      const standing = standingOfEmail(match[0]);
      if (standing !== null) return told(match.index, match[0], standing);
      const isBlip = match[0].toLowerCase().endsWith('msging.net');
      return !isBlip && namesEmail(text, match.index)
        ? told(match.index, match[0], 'doubtful')
        : [];
    }),
    ...[...rest.matchAll(mistyped)].flatMap((match) =>
      pattern.test(match[0]) ? [] : told(match.index, match[0], 'broken'),
    ),
  ].sort((a, b) => a.start - b.start);
}

/** The word "e-mail" stands shortly before a place. */
function namesEmail(text: string, at: number): boolean {
  return /\b(?:e-?mails?|mail|correos?(?: electronico)?)\b/.test(
    foldInPlace(text.slice(Math.max(0, at - 40), at)),
  );
}

/** E-mail addresses that count, or may count, as a way to a person; unread mailboxes do not. */
export function findEmails(text: string, before = ''): readonly FoundContact[] {
  return toldEmails(text, before).flatMap((email) => {
    const strength = strengthOfEmail(email);
    const { value, start, end } = email;
    return strength === null ? [] : [{ value, start, end, strength }];
  });
}

/** What a told address is worth as a contact; null for none. */
export function strengthOfEmail({
  standing,
  isDenied,
}: Pick<ToldEmail, 'standing' | 'isDenied'>): 'strong' | 'weak' | null {
  if (standing === 'unread' || standing === 'broken') return null;
  return standing === 'plausible' && !isDenied ? 'strong' : 'weak';
}
