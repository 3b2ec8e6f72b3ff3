/** What a release is made of, by the names that electron-builder gives its packages (electron-builder.config.mjs). */
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { closeSync, createReadStream, lstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { Stop } from '../say.mjs';

const PROCESSORS = {
  ...{ x64: 'x64', amd64: 'x64', x86_64: 'x64' },
  ...{ arm64: 'arm64', aarch64: 'arm64', universal: 'universal' },
};
/** Endings behind the processor, each with its system and kind. */
const KINDS = {
  '.deb': ['linux', 'deb'],
  '.rpm': ['linux', 'rpm'],
  '.AppImage': ['linux', 'AppImage'],
  '.tar.gz': ['linux', 'tar.gz'],
  '-setup.exe': ['win32', 'nsis'],
  '-portable.exe': ['win32', 'portable'],
  '.dmg': ['darwin', 'dmg'],
  '.zip': ['darwin', 'zip'],
};
const NAMED = /^transbordo-(\d+\.\d+\.\d+)-([a-z0-9_]+?)(-setup\.exe|-portable\.exe|\.[A-Za-z.]+)$/;

/** The packages among a folder's names. Throws Stop where one is a trial, or of another version than `version`. */
export function packagesAmong(names, version) {
  const trials = names.filter((name) => name.includes('-trial') || name === 'NOT-FOR-RELEASE.txt');
  if (trials.length > 0) throw new Stop(`not for release, and not signed: ${trials.join(', ')}`);
  const packages = names.flatMap((name) => {
    const [, of, processor, ending] = NAMED.exec(name) ?? [];
    const arch = PROCESSORS[processor];
    const [platform, kind] = KINDS[ending] ?? [];
    if (arch === undefined || kind === undefined) return [];
    if (of !== version) throw new Stop(`${name} is not of version ${version}`);
    return [{ platform, arch, kind, name }];
  });
  if (packages.length === 0) throw new Stop(`no package of version ${version} is there`);
  return packages.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Size and hash of a package. Throws Stop for an AppImage without the part that starts it. */
export async function measured(path) {
  if (path.endsWith('.AppImage') && firstBytes(path, 4) !== '7f454c46')
    throw new Stop(`${path} has no runtime and would not start`);
  const hash = createHash('sha512');
  let size = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { size, sha512: hash.digest('hex') };
}

function firstBytes(path, count) {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(count);
    readSync(file, bytes, 0, count, 0);
    return bytes.toString('hex');
  } finally {
    closeSync(file);
  }
}

/**
 * The key that signs, from a file in PEM that nobody else may read, with its raw public part in base64. Throws Stop where
 * the file lies open, or the key is none that builds have pinned.
 */
export function signingKey(path, pinned) {
  const about = lstatSync(path);
  if (!about.isFile()) throw new Stop('the key must be a file of its own, and no link to one');
  if (process.platform !== 'win32' && (about.mode & 0o077) !== 0)
    throw new Stop('others may read the key: chmod 600 it, and think about who has');
  const privateKey = readKey(readFileSync(path));
  if (privateKey?.asymmetricKeyType !== 'ed25519') throw new Stop('the file holds no Ed25519 key');
  const der = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const publicKey = der.subarray(-32).toString('base64');
  if (!pinned.includes(publicKey)) throw new Stop('no build has pinned this key (APP_UPDATE_KEYS)');
  return { privateKey, publicKey };
}

/** What OpenSSL says of a bad key may quote it. */
function readKey(pem) {
  try {
    return createPrivateKey(pem);
  } catch {
    return null;
  }
}
