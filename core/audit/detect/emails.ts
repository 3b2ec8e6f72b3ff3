import { isNegated } from './negation.ts';
import type { FoundContact } from './phones.ts';

/** Every part has its longest length (RFC 5321), or a long text without an @ would be searched over and over. */
const address =
  /[a-z0-9][a-z0-9._%+-]{0,63}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}([a-z]{2,24})\b/gi;

/** Country codes have two letters; of the rest those that businesses use. `name@json.path` is a Blip variable. */
const topLevel =
  /^(?:[a-z]{2}|com|net|org|edu|gov|mil|info|biz|app|dev|cloud|online|store|shop|site|tech|digital|agency|global|group|health|school|tur|coop|adv|med)$/i;

/** Nobody reads what is sent there. */
const unread = /^(?:no-?reply|do-?not-?reply|n[ãa]o-?responda?|nao-?responder|no-?responder)/i;

/** Domains of samples: reserved ones and what template authors write (PHRASES 5.7). */
const sampleDomain =
  /@(?:[a-z0-9-]+\.)*(?:example|exemplo|ejemplo|teste?|email|dominio|seudominio|empresa|suaempresa)\.(?:[a-z]{2,}\.)*[a-z]{2,}$/i;

/** E-mail addresses a text tells. Sample domains are weak: somebody must look; unread mailboxes are no channel. */
export function findEmails(text: string): readonly FoundContact[] {
  const bare = text.replace(/\{\{[^{}]*\}\}/g, (match) => ' '.repeat(match.length));
  return [...bare.matchAll(address)].flatMap((match) => {
    const value = match[0];
    // Identities of Blip itself look like addresses.
    if (
      !topLevel.test(match[1] ?? '') ||
      unread.test(value) ||
      /@(?:[a-z0-9-]+\.)*msging\.net$/i.test(value)
    )
      return [];
    const isWeak = sampleDomain.test(value) || isNegated(text, match.index);
    return [{ value, strength: isWeak ? 'weak' : 'strong' } as const];
  });
}
