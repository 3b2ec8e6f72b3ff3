import canonicalize from 'canonicalize';
import { describe, expect, test } from 'vitest';
import { packetContents } from '#test/fixtures/packet.ts';
import { readUtf8, utf8 } from './digest.ts';
import { buildManifest, manifestBytes, manifestText, type ManifestFacts } from './manifest.ts';
import { unlistedFiles } from './packet-files.ts';

const { facts: given, files } = packetContents();
const facts: ManifestFacts = { ...given, installKey: 'c'.repeat(64), handlingLog: null };
const build = (over: Partial<ManifestFacts> = {}, list = files) =>
  buildManifest({ ...facts, ...over }, list, unlistedFiles);
const named = (path: string) => ({ path, mediaType: 'a/b', proves: '', content: utf8('x') });

describe('the manifest', () => {
  test('is canonical and the same for files in any order', () => {
    const text = manifestText(build());
    expect(manifestText(build({}, [...files].reverse()))).toBe(text);
    expect(canonicalize(JSON.parse(text))).toBe(text);
    expect(readUtf8(manifestBytes(build()))).toBe(text);
  });

  test('lists each file with its size, its hash and what it proves', () => {
    const listed = build().files;
    expect(listed.map(({ path }) => path)).toEqual([...files].map(({ path }) => path).sort());
    expect(listed.find(({ path }) => path === 'provas/vazio.txt')).toEqual({
      path: 'provas/vazio.txt',
      mediaType: 'text/plain',
      proves: 'Prova: provas/vazio.txt.',
      bytes: 0,
      sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    });
  });

  test('has a canonical form whatever a client is called', () => {
    const name = 'A\ud800\u2028"\\udfff';
    const client = { id: 'c', name };
    const text = manifestText(build({ subject: { client, bots: [], numbers: [] } }));
    expect(text).toContain('A\ufffd\u2028\\"\\\\udfff');
  });

  test.each([
    ['a path that climbs', '../x', 'climbs'],
    ['a path that the packet needs', 'manifest.json', 'taken'],
    ['that path in capitals', 'MANIFEST.JSON', 'taken'],
    ['a path that is there', 'PROVAS/conversa.TXT', 'taken'],
  ])('refuses %s', (_, path, fault) => {
    expect(() => build({}, [...files, named(path)])).toThrow(
      expect.objectContaining({ name: 'PacketPathError', path, fault }) as Error,
    );
  });

  test.each<[string, Partial<ManifestFacts>]>([
    ['a time without a zone', { madeAt: '2026-11-22T12:00:00' }],
    ['a fingerprint that is none', { installKey: 'x' }],
  ])('refuses %s', (_, over) => {
    expect(() => build(over)).toThrow();
  });
});

describe('UTF-8', () => {
  test.each([
    ['half a character', [0xc3]],
    ['an overlong form', [0xc0, 0x80]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['beyond the last character', [0xf4, 0x90, 0x80, 0x80]],
  ])('%s is none', (_, bytes) => {
    expect(readUtf8(Uint8Array.from(bytes))).toBeNull();
  });

  test('is read as it is, with a mark at its front', () => {
    expect(readUtf8(utf8('\ufeffolá %41 😀'))).toBe('\ufeffolá %41 😀');
  });
});
