/** A fingerprint in groups of four characters, so that two people can compare it over the telephone. */
export function groupsOf(fingerprint: string): string[] {
  return fingerprint.match(/.{1,4}/gu) ?? [];
}
