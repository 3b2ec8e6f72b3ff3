/** What is to become of an address that somebody wants to see in the browser. */
export type LinkVerdict =
  /** A page of a house we know: opened at once. */
  | { readonly kind: 'open'; readonly address: string }
  /** Somebody else's page: opened after a person has seen its host, in the letters that the network uses. */
  | { readonly kind: 'ask'; readonly address: string; readonly host: string }
  | { readonly kind: 'refuse' };

/**
 * Hosts of the sources that rules are drawn from (SECURITY E11). None of them shows strangers' pages or leads on to
 * wherever its address says, as `l.facebook.com` and `github.com` do.
 */
const known = new Set([
  'business.whatsapp.com',
  'developers.facebook.com',
  'docs.blip.ai',
  'faq.whatsapp.com',
  'help.blip.ai',
  'whatsappbusiness.com',
  'www.whatsapp.com',
]);

const longest = 2_048;
const refused = { kind: 'refuse' } as const;

/**
 * Judges an address: `https:` alone, on its usual port, without a user's name, on a host of the public internet. What
 * is opened is the address as it was parsed, never the text that was given.
 */
export function judgeLink(given: string): LinkVerdict {
  if (given.length > longest || !URL.canParse(given)) return refused;
  const { protocol, port, href: address, hostname: host, username, password } = new URL(given);
  if (protocol !== 'https:' || port !== '') return refused;
  // A parser drops an empty name before the @, and turns strokes round; whoever writes so means to mislead.
  const isPlain = /^https:\/\/[^\\@\s]*$/i.test(given.split(/[/?#]/, 3).join('/'));
  if (username !== '' || password !== '' || !isPlain || !isPublic(host)) return refused;
  return known.has(host) ? { kind: 'open', address } : { kind: 'ask', address, host };
}

/** A name with a dot and a top-level domain, and not one of those that mean this machine or this network. */
function isPublic(host: string): boolean {
  return (
    /^(?:[a-z0-9_-]+\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/.test(host) &&
    !/\.(?:localhost|local|internal|lan|home|corp|onion|test|invalid|arpa)$/.test(host)
  );
}
