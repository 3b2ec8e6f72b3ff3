import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import {
  updateManifestText,
  type UpdateFile,
  type UpdateManifest,
} from '#core/update/update-manifest.ts';

/** A key that may sign updates. */
export interface ReleaseKey {
  /** Raw public key, base64, as a build packs it. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

/** A new key; nobody else knows it. */
export function releaseKey(): ReleaseKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  return { publicKey: raw.toString('base64'), privateKey };
}

/** A text's signature as `update.json.sig` holds it. */
export function signatureOf(text: string, { privateKey }: ReleaseKey): string {
  return `${sign(null, Buffer.from(text), privateKey).toString('base64')}\n`;
}

/** What a manifest says of a file with these bytes. */
export function fileOf(content: string | Buffer, change: Partial<UpdateFile> = {}): UpdateFile {
  return {
    ...{ platform: 'linux', arch: 'x64', kind: 'deb', name: 'transbordo-1.2.0-amd64.deb' },
    size: Buffer.byteLength(content),
    sha512: createHash('sha512').update(content).digest('hex'),
    ...change,
  };
}

/** A manifest of version 1.2.0 with one file. */
export function manifestOf(change: Partial<UpdateManifest> = {}): UpdateManifest {
  return {
    ...{ format: 1, product: 'transbordo', version: '1.2.0', channel: 'stable' },
    ...{ releasedAt: '2026-11-20T12:00:00Z', minimumVersion: '0.1.0' },
    files: [fileOf('a package')],
    ...change,
  };
}

/** What a place answers: a manifest's text and its signature. */
export function signed(
  manifest: UpdateManifest | string,
  key: ReleaseKey,
): { readonly manifest: string; readonly signature: string } {
  const text = typeof manifest === 'string' ? manifest : updateManifestText(manifest);
  return { manifest: text, signature: signatureOf(text, key) };
}
