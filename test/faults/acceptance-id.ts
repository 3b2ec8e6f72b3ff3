/** The number of an acceptance test ("A59") at the begin of a test's title or of a group's it stands in; null without. */
export function acceptanceId(fullName: string): string | null {
  return /(?:^|> )(A\d\d)\b/u.exec(fullName)?.[1] ?? null;
}
