import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { sealFile } from '#app/node/bundle/seal-file.ts';
import type { BundleLock } from '#app/ports/bundle-files.ts';
import { sealedMessage } from '#core/model/bundle.ts';

/** Somebody's key; whoever forges has one as good as anybody's. */
const { privateKey, publicKey } = generateKeyPairSync('ed25519');

/** The client that forged bundles speak of. */
export const forgedClient = {
  id: 'client-f',
  name: 'Cliente forjado',
  createdAt: '2026-11-20T12:00:00.000Z',
};

/** A first line as the program writes it; every field can be replaced. */
export function forgedHead(lines: number, change: object = {}): object {
  return {
    ...{ kind: 'bundle', format: 1, id: 'forged', madeAt: '2026-11-20T12:00:00.000Z' },
    ...{ appVersion: '1.0.0', client: forgedClient, hasHistory: true, hasSecrets: false, lines },
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }),
    ...change,
  };
}

/** What a forged bundle may do besides. */
export interface Forgery {
  /** Fields of the first line. */
  readonly head?: object;
  /** Signs other bytes than those that are there. */
  readonly isUnsigned?: boolean;
  /** What becomes of the whole text before it is locked, after it was signed. */
  readonly tamper?: (text: string) => string;
  /** Work factor of its passphrase. */
  readonly work?: number;
}

/** A bundle with chosen lines (a value, or the text of one), signed and locked as the program does it. */
export async function forgedBundle(
  lines: readonly unknown[],
  lock: BundleLock,
  { head = {}, isUnsigned = false, tamper = (text) => text, work }: Forgery = {},
): Promise<Uint8Array> {
  const texts = [forgedHead(lines.length, head), ...lines].map((line) =>
    typeof line === 'string' ? line : JSON.stringify(line),
  );
  const body = texts.map((text) => `${text}\n`).join('');
  const sha256 = createHash('sha256').update(body).digest('hex');
  const message = isUnsigned ? 'something else' : sealedMessage(sha256);
  const signature = sign(null, Buffer.from(message), privateKey).toString('base64');
  const text = tamper(`${body}${JSON.stringify({ kind: 'seal', sha256, signature })}\n`);
  return sealFile([new TextEncoder().encode(text)], lock, () => undefined, work);
}
