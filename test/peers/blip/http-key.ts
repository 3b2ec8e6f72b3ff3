/** What stands after `Key ` in the header: base64 of the short name, a colon and the decoded access key (BLIP_API 1.3). */
export function httpKeyOf(shortName: string, accessKey: string): string {
  const secret = Buffer.from(accessKey, 'base64');
  return Buffer.concat([Buffer.from(`${shortName}:`), secret]).toString('base64');
}

/** The parts of an `Authorization` header as the service's reference check takes them; null when it is none. */
export function readAuthorization(
  header: string | undefined,
): { readonly shortName: string; readonly accessKey: string } | null {
  const given = /^(?:key|basic)\s+([a-z0-9+/]+={0,2})$/i.exec(header?.trim() ?? '')?.[1];
  if (given === undefined) return null;
  const bytes = Buffer.from(given, 'base64');
  const colon = bytes.indexOf(0x3a);
  if (colon < 1) return null;
  return {
    shortName: bytes
      .subarray(0, colon)
      .toString()
      .replace(/@msging\.net$/, ''),
    accessKey: bytes.subarray(colon + 1).toString('base64'),
  };
}
