const invitation =
  /\b(?:visite|venha|v[aá] at[eé]|passe na|te esperamos|esperamos (?:voc[eê]|sua visita)|visita nuestra|vis[ií]tanos|ac[eé]rcate|visit (?:us|our)|come to|drop by)\b/i;

const address =
  /\b(?:rua|r\.|avenida|av\.|rodovia|rod\.|alameda|pra[cç]a|shopping|calle|carrera|street|st\.|avenue)\s+[\p{L}\d]/iu;

/**
 * The line by which a block invites the user to a place: words of invitation, with an address or a map in the same
 * block (RULES CH-07). Null when it does not.
 */
export function storeInvitation(texts: readonly string[], isLocation: boolean): string | null {
  const lines = texts.flatMap((text) => text.split('\n'));
  const invites = lines.find((line) => invitation.test(line));
  if (invites === undefined) return null;
  const place = lines.find((line) => address.test(line));
  if (place === undefined) return isLocation ? invites.trim() : null;
  return address.test(invites) ? invites.trim() : place.trim();
}
