/** What a secret leaves in whatever holds it: its bytes in six encodings (SECURITY 2.8). */
export function tracesOf(secret: string): Buffer[] {
  return [
    Buffer.from(secret, 'utf8'),
    Buffer.from(secret, 'utf16le'),
    Buffer.from(encodeURIComponent(secret), 'latin1'),
    Buffer.from(Buffer.from(secret).toString('hex'), 'latin1'),
    ...groups(secret, 'base64'),
    ...groups(secret, 'base64url'),
  ];
}

/** Base64 comes in groups of three bytes, and a secret may begin at any of them. */
function groups(secret: string, encoding: 'base64' | 'base64url'): Buffer[] {
  return [0, 1, 2].map((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]);
    const whole = bytes.subarray(0, bytes.length - (bytes.length % 3));
    return Buffer.from(whole.toString(encoding).slice(4), 'latin1');
  });
}

/** A secret by a name that may be shown where it is found. */
export interface NamedSecret {
  readonly name: string;
  readonly secret: string;
}

/** Names of the secrets that leave a trace in some bytes; never the secrets. */
export function secretsWithin(bytes: Buffer, secrets: readonly NamedSecret[]): string[] {
  return secrets
    .filter(({ secret }) => tracesOf(secret).some((trace) => bytes.includes(trace)))
    .map(({ name }) => name);
}
