import { describe, expect, it } from 'vitest';
import { releaseKey } from '#test/peers/updates/release.ts';
import { placeToPack } from './update-place.mjs';

const keys = [releaseKey().publicKey, releaseKey().publicKey] as const;
const address = 'https://updates.example.org/transbordo';
const pack = (change: Record<string, string | undefined>) =>
  placeToPack({ APP_UPDATE_ADDRESS: address, APP_UPDATE_KEYS: keys.join(' '), ...change });

describe('the place that is packed', () => {
  it('is none unless somebody says one', () => {
    expect(placeToPack({})).toBeNull();
    expect(placeToPack({ APP_UPDATE_ADDRESS: '', APP_UPDATE_KEYS: '' })).toBeNull();
  });

  it.each([
    ['https://updates.example.org', 'https://updates.example.org'],
    ['https://updates.example.org/', 'https://updates.example.org'],
    ['https://a-b.example.org/a/b-1.0/', 'https://a-b.example.org/a/b-1.0'],
  ])('may be %s', (given, packed) => {
    expect(pack({ APP_UPDATE_ADDRESS: given })).toEqual({ address: packed, keys });
  });

  it.each([
    'http://updates.example.org',
    'https://updates.example.org:8443',
    'https://user@updates.example.org',
    'https://updates.example.org/a/../b',
    'https://updates.example.org/.hidden',
    'https://updates.example.org/a//b',
    'https://updates.example.org/a?b',
    'https://updates.example.org/a#b',
    'https://updates.example.org/%61',
    'https://Updates.example.org',
    'https://xn--pdtes-mra.example.org',
    'https://localhost',
    'https://127.0.0.1/a',
    'https://[::1]/a',
    'updates.example.org',
  ])('is not %s', (given) => {
    expect(() => pack({ APP_UPDATE_ADDRESS: given })).toThrow('APP_UPDATE_ADDRESS');
  });

  it.each<[string, string | undefined]>([
    ['no key', undefined],
    ['one key', keys[0]],
    ['one key twice', `${keys[0]} ${keys[0]}`],
    ['three keys', [...keys, releaseKey().publicKey].join(' ')],
    ['a key cut short', `${keys[0]} ${keys[1].slice(1)}`],
    ['words', 'one two'],
  ])('has two keys: not %s', (_, given) => {
    expect(() => pack({ APP_UPDATE_KEYS: given })).toThrow('APP_UPDATE_KEYS');
  });
});
