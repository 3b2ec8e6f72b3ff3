import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isSignedByRawKey } from '#app/node/update/raw-key-signature.ts';
import { judgeUpdate } from '#core/update/judge-update.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { fileOf, releaseKey } from '#test/peers/updates/release.ts';
import { packagesAmong } from './packages/update-release.mjs';

const newFolder = temporaryFolders();
const root = resolve(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};
const [key, next] = [releaseKey(), releaseKey()];
const named = (ending: string) => `transbordo-${version}-${ending}`;

/** A folder with packages, and a key beside it that only this user can read. */
function release(files: Record<string, string>, mode = 0o600) {
  const folder = newFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const keyFile = join(newFolder(), 'key.pem');
  writeFileSync(keyFile, key.privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode });
  chmodSync(keyFile, mode);
  return { folder, keyFile };
}

function signIn(
  { folder, keyFile }: ReturnType<typeof release>,
  keys = `${key.publicKey} ${next.publicKey}`,
  minimum = '0.1.0',
) {
  const script = join(root, 'build', 'sign-update.mjs');
  const args = ['--key', keyFile, '--minimum', minimum, '--folder', folder];
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      APP_UPDATE_ADDRESS: 'https://updates.example.org/transbordo',
      APP_UPDATE_KEYS: keys,
    },
  });
  return { status, said: stderr };
}

test('a release is signed so that the app takes it', () => {
  const deb = named('amd64.deb');
  const at = release({ [deb]: 'a package', 'linux-unpacked.txt': 'x' });
  expect(signIn(at)).toMatchObject({ status: 0 });
  const answer = {
    manifest: readFileSync(join(at.folder, 'update.json'), 'utf8'),
    signature: readFileSync(join(at.folder, 'update.json.sig'), 'utf8'),
  };
  const asker = {
    keys: [next.publicKey, key.publicKey],
    ...{ version: '0.0.1', platform: 'linux', arch: 'x64', seen: null },
  };
  // From 0.1.0 on, which is newer than what asks.
  expect(judgeUpdate(answer, asker, isSignedByRawKey)).toMatchObject({ reason: 'too-far' });
  const [file] = (JSON.parse(answer.manifest) as { files: unknown[] }).files;
  expect(file).toEqual(fileOf('a package', { name: deb }));
});

test.each<[string, Record<string, string>, Parameters<typeof signIn>[1], string, string]>([
  ['a trial', { [named('amd64-trial.deb')]: 'a' }, undefined, '0.1.0', 'not for release'],
  [
    'a folder that says so',
    { [named('amd64.deb')]: 'a', 'NOT-FOR-RELEASE.txt': '' },
    undefined,
    '0.1.0',
    'not for release',
  ],
  ['another version', { 'transbordo-99.0.0-amd64.deb': 'a' }, undefined, '0.1.0', 'not of version'],
  ['nothing', {}, undefined, '0.1.0', 'no package'],
  [
    'an AppImage that does not start',
    { [named('x86_64.AppImage')]: 'a' },
    undefined,
    '0.1.0',
    'no runtime',
  ],
  [
    'a key that no build pins',
    { [named('amd64.deb')]: 'a' },
    `${next.publicKey} ${releaseKey().publicKey}`,
    '0.1.0',
    'no build has pinned',
  ],
  ['no version to move from', { [named('amd64.deb')]: 'a' }, undefined, 'any', 'not a manifest'],
])('%s is not signed', (_, files, keys, minimum, why) => {
  const at = release(files);
  const { status, said } = signIn(at, keys, minimum);
  expect([status, said]).toEqual([1, expect.stringContaining(why)]);
  expect(readdirSync(at.folder)).not.toContain('update.json');
});

test.skipIf(process.platform === 'win32').each([0o644, 0o640, 0o604])(
  'a key that others may read (%o) signs nothing',
  (mode) => {
    const at = release({ [named('amd64.deb')]: 'a' }, mode);
    expect(signIn(at)).toMatchObject({ status: 1, said: expect.stringContaining('chmod 600') });
    expect(readdirSync(at.folder)).not.toContain('update.json');
  },
);

test.skipIf(process.platform === 'win32')('a link and what is no key sign nothing', () => {
  const at = release({ [named('amd64.deb')]: 'a' });
  const link = `${at.keyFile}.link`;
  symlinkSync(at.keyFile, link);
  expect(signIn({ ...at, keyFile: link }).said).toContain('no link');
  writeFileSync(at.keyFile, 'canary of a key');
  const { said } = signIn(at);
  expect(said).toContain('no Ed25519 key');
  expect(said).not.toContain('canary');
});

describe('the names of packages', () => {
  test.each([
    ['amd64.deb', 'linux', 'x64', 'deb'],
    ['arm64.deb', 'linux', 'arm64', 'deb'],
    ['x86_64.rpm', 'linux', 'x64', 'rpm'],
    ['aarch64.rpm', 'linux', 'arm64', 'rpm'],
    ['x86_64.AppImage', 'linux', 'x64', 'AppImage'],
    ['x64.tar.gz', 'linux', 'x64', 'tar.gz'],
    ['x64-setup.exe', 'win32', 'x64', 'nsis'],
    ['x64-portable.exe', 'win32', 'x64', 'portable'],
    ['universal.dmg', 'darwin', 'universal', 'dmg'],
    ['universal.zip', 'darwin', 'universal', 'zip'],
  ])('%s tell what they are', (ending, platform, arch, kind) => {
    const name = `transbordo-1.2.3-${ending}`;
    const others = ['builder-debug.yml', `${name}.blockmap`, 'update.json', 'linux-unpacked'];
    expect(packagesAmong([name, ...others], '1.2.3')).toEqual([{ platform, arch, kind, name }]);
  });
});
