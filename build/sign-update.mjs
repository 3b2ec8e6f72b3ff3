/**
 * `npm run update:sign -- --key FILE --minimum 1.0.0 [--folder dist/release]`: writes `update.json` beside the packages of
 * this version, signs it as `update.json.sig`, and reads both back as the app does. `--minimum` is the oldest version that
 * may move to this one. The key (Ed25519 in PEM, `openssl genpkey -algorithm ed25519`) is named by its path only, so that
 * it stands in no history and no list of processes; `APP_UPDATE_KEYS` are the two public keys that builds pin.
 */
import { sign } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isSignedByRawKey } from '#app/node/update/raw-key-signature.ts';
import { readUpdateManifest, updateManifestText } from '#core/update/update-manifest.ts';
import { measured, packagesAmong, signingKey } from './packages/update-release.mjs';
import { at, readJson } from './project.mjs';
import { main, say, Stop } from './say.mjs';
import { placeToPack } from './update-place.mjs';

await main(async () => {
  const { values } = parseArgs({
    options: {
      key: { type: 'string' },
      minimum: { type: 'string' },
      folder: { type: 'string', default: at('dist', 'release') },
    },
  });
  const { key: keyFile, minimum, folder } = values;
  if (keyFile === undefined || minimum === undefined)
    throw new Stop('--key FILE and --minimum VERSION are needed; see docs/packages.md');
  const place = placeToPack(process.env);
  if (place === null)
    throw new Stop('APP_UPDATE_ADDRESS and APP_UPDATE_KEYS are those of the build');
  const { version } = readJson(at('package.json'));
  const packages = packagesAmong(readdirSync(folder), version);
  const key = signingKey(keyFile, place.keys);
  const files = [];
  for (const one of packages) files.push({ ...one, ...(await measured(join(folder, one.name))) });
  const manifest = {
    ...{ format: 1, product: 'transbordo', version, channel: 'stable' },
    releasedAt: `${new Date().toISOString().slice(0, 19)}Z`,
    ...{ minimumVersion: minimum, files },
  };
  const text = updateManifestText(manifest);
  if (readUpdateManifest(text) === null) throw new Stop('not a manifest that the app would take');
  writeFileSync(join(folder, 'update.json'), text);
  const signature = sign(null, Buffer.from(text), key.privateKey).toString('base64');
  writeFileSync(join(folder, 'update.json.sig'), `${signature}\n`);
  readBack(folder, key.publicKey);
  for (const { name, size } of files) say(`${name}: ${String(size)} bytes`);
  say(`version ${version}, from ${minimum} on, signed by ${key.publicKey}`);
});

/** What lies on the disk now, and not what was meant to. */
function readBack(folder, publicKey) {
  const text = readFileSync(join(folder, 'update.json'), 'utf8');
  const signature = readFileSync(join(folder, 'update.json.sig'), 'utf8');
  const isSound =
    isSignedByRawKey(publicKey, Buffer.from(text), signature) && readUpdateManifest(text) !== null;
  if (!isSound) throw new Stop('what was written does not verify');
}
