import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSignedByRawKey } from '#app/node/update/raw-key-signature.ts';
import { fileOf, manifestOf, releaseKey, signed } from '#test/peers/updates/release.ts';
import { judgeUpdate, type UpdateAsker } from './judge-update.ts';
import { updateManifestText, type UpdateManifest } from './update-manifest.ts';
import { compareVersions } from './version.ts';

const [current, next, stranger] = [releaseKey(), releaseKey(), releaseKey()];
const asker: UpdateAsker = {
  keys: [current.publicKey, next.publicKey],
  ...{ version: '1.1.0', platform: 'linux', arch: 'x64', seen: null },
};
const judge = (
  manifest: UpdateManifest | string,
  change: Partial<UpdateAsker> = {},
  key = current,
) => judgeUpdate(signed(manifest, key), { ...asker, ...change }, isSignedByRawKey);
const release = { version: '1.2.0', releasedAt: '2026-11-20T12:00:00Z' };

describe('a signed manifest', () => {
  test.each([
    ['the present key', current],
    ['the next key', next],
  ])('by %s is taken', (_, key) => {
    const { files } = manifestOf();
    expect(judge(manifestOf(), {}, key)).toEqual({ kind: 'newer', release, files });
  });

  test.each<[string, Partial<UpdateAsker>, string]>([
    ['the version that asks', { version: '1.2.0' }, 'newest'],
    ['a trial of that version', { version: '1.2.0-trial' }, 'newest'],
    ['a newer one: nobody is led back', { version: '1.3.0' }, 'newest'],
    ['a newer one by its last number', { version: '1.2.10' }, 'newest'],
    ['an older one', { version: '1.1.9' }, 'newer'],
    ['an older one that looks newer as a text', { version: '0.9.0' }, 'newer'],
  ])('seen by %s', (_, change, kind) => {
    expect(judge(manifestOf(), change).kind).toBe(kind);
  });

  test.each<[string, UpdateAsker['seen'], string]>([
    ['nothing', null, 'newer'],
    ['the same', release, 'newer'],
    ['an older one', { version: '1.1.0', releasedAt: '2026-01-01T00:00:00Z' }, 'newer'],
    ['a newer version', { version: '1.2.1', releasedAt: '2026-11-20T12:00:00Z' }, 'refused'],
    ['a newer version of an earlier day', { ...release, version: '1.10.0' }, 'refused'],
    ['the version once more, later', { ...release, releasedAt: '2026-11-20T12:00:01Z' }, 'refused'],
  ])('after %s was seen', (_, seen, kind) => {
    const judged = judge(manifestOf(), { seen });
    expect(judged).toMatchObject({
      kind,
      ...(kind === 'refused' ? { reason: 'older-than-seen', seen } : {}),
    });
  });

  test('is refused where the way there is too long, with the version to go by', () => {
    const manifest = manifestOf({ minimumVersion: '1.1.1' });
    expect(judge(manifest)).toEqual({
      ...{ kind: 'refused', reason: 'too-far', release, minimumVersion: '1.1.1' },
    });
    expect(judge(manifest, { version: '1.1.1' }).kind).toBe('newer');
  });

  test.each<[string, string, readonly string[]]>([
    ['linux', 'x64', ['a.deb', 'a.rpm']],
    ['linux', 'arm64', ['b.deb']],
    ['darwin', 'x64', ['c.dmg']],
    ['darwin', 'arm64', ['c.dmg']],
    ['win32', 'x64', []],
  ])('offers %s on %s what is for it', (platform, arch, names) => {
    const files = [
      fileOf('a', { name: 'a.deb' }),
      fileOf('a', { name: 'a.rpm', kind: 'rpm' }),
      fileOf('b', { name: 'b.deb', arch: 'arm64' }),
      fileOf('c', { name: 'c.dmg', kind: 'dmg', platform: 'darwin', arch: 'universal' }),
    ];
    const judged = judge(manifestOf({ files }), { platform, arch });
    if (names.length === 0) expect(judged).toMatchObject({ reason: 'nothing-for-this-system' });
    else expect('files' in judged && judged.files.map(({ name }) => name)).toEqual(names);
  });
});

describe('what nobody pinned has signed', () => {
  const { manifest, signature } = signed(manifestOf(), current);
  const judged = (answer: { manifest: string; signature: string }) =>
    judgeUpdate(answer, asker, isSignedByRawKey);
  const refused = { kind: 'refused', reason: 'bad-signature' };

  test.each<[string, { manifest: string; signature: string }]>([
    ['another key', signed(manifestOf(), stranger)],
    ['one letter less', { manifest: manifest.slice(0, -1), signature }],
    ['another version', { manifest: manifest.replace('1.2.0', '1.2.1'), signature }],
    ['a line feed behind', { manifest: `${manifest}\n`, signature }],
    ['no signature', { manifest, signature: '' }],
    ['a page instead of one', { manifest, signature: '<html></html>' }],
    ['a signature cut short', { manifest, signature: signature.slice(0, 40) }],
    ['one with a bit more', { manifest, signature: `A${signature}` }],
    ['nothing at all', { manifest: '', signature: '' }],
    ['no JSON', { manifest: '<!doctype html>', signature }],
  ])('is refused: %s', (_, answer) => {
    expect(judged(answer)).toEqual(refused);
  });

  test('is refused whatever letter of it is another', () => {
    fc.assert(
      fc.property(fc.nat(manifest.length - 1), fc.nat(93), (at, shift) => {
        const code = 33 + ((manifest.charCodeAt(at) - 33 + 1 + shift) % 94);
        const other = String.fromCharCode(code);
        fc.pre(other !== manifest[at]);
        const changed = `${manifest.slice(0, at)}${other}${manifest.slice(at + 1)}`;
        expect(judged({ manifest: changed, signature })).toEqual(refused);
      }),
    );
  });

  test.each(['', 'AAAA', current.publicKey.slice(1), ` ${current.publicKey}`])(
    'a key that is none has signed nothing: "%s"',
    (key) => {
      const answer = signed(manifestOf(), current);
      expect(judgeUpdate(answer, { ...asker, keys: [key] }, isSignedByRawKey)).toEqual(refused);
    },
  );
});

describe('signed, but no manifest', () => {
  const text = updateManifestText(manifestOf());
  const written = (change: object) => JSON.stringify({ ...manifestOf(), ...change });
  const file = fileOf('a');

  test.each<[string, string]>([
    ['no JSON', 'hello'],
    ['no object', '[]'],
    ['its fields in another order', written({})],
    ['blanks', JSON.stringify(JSON.parse(text), null, 1)],
    ['a field twice', text.replace('{"channel"', '{"channel":"stable","channel"')],
    ...[
      { format: 2 },
      { product: 'another' },
      { channel: 'beta' },
      { version: '1.2' },
      { version: '1.2.0-beta' },
      { version: '01.2.0' },
      { releasedAt: '2026-11-20' },
      { releasedAt: '2026-11-20T12:00:00+01:00' },
      { minimumVersion: '' },
      { notes: 'Read https://evil.example' },
      { files: [] },
      { files: [file, file] },
      { files: [{ ...file, name: '../a.deb' }] },
      { files: [{ ...file, name: 'a/b.deb' }] },
      { files: [{ ...file, name: 'a..deb' }] },
      { files: [{ ...file, name: '.deb' }] },
      { files: [{ ...file, name: 'a\u202e.deb' }] },
      { files: [{ ...file, size: 0 }] },
      { files: [{ ...file, size: 1024 ** 3 + 1 }] },
      { files: [{ ...file, size: 1.5 }] },
      { files: [{ ...file, sha512: 'A'.repeat(128) }] },
      { files: [{ ...file, kind: 'exe' }] },
      { files: [{ ...file, url: 'https://evil.example' }] },
      { files: Array.from({ length: 41 }, (_, at) => ({ ...file, name: `a${at}.deb` })) },
    ].map((change): [string, string] => {
      // Written in the one way there is, so that it is refused for what it says.
      const wrong = { ...manifestOf(), ...change } as UpdateManifest;
      return [JSON.stringify(change).slice(0, 60), updateManifestText(wrong)];
    }),
  ])('is refused: %s', (_, manifest) => {
    expect(judge(manifest)).toEqual({ kind: 'refused', reason: 'malformed' });
  });
});

test('versions are in the order of their numbers', () => {
  const part = fc.nat(99_999);
  const version = fc.tuple(part, part, part);
  fc.assert(
    fc.property(version, version, (one, other) => {
      const at = one.findIndex((number, place) => number !== other[place]);
      const expected = at < 0 ? 0 : Math.sign(one[at]! - other[at]!);
      expect(Math.sign(compareVersions(one.join('.'), other.join('.')))).toBe(expected);
    }),
  );
});
