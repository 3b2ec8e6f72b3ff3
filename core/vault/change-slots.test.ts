import { describe, expect, it, vi } from 'vitest';
import { changeSlots, type SlotChange, type SlotProof } from './change-slots.ts';
import { headerDigest, parseHeader, writeHeader } from './header.ts';
import { signHeader } from './signed-header.ts';
import { VaultError } from './vault-error.ts';
import { createVault, unlockWithDevice, unlockWithPassphrase } from './vault.ts';
import { waysIn } from './ways-in.ts';

// Each way in costs a key derivation of 46 MiB, and there are many.
vi.setConfig({ testTimeout: 60_000 });

const cost = { memoryKiB: 46 * 1024, iterations: 1, parallelism: 1 };
const passphrase = 'correta bateria grampo';
const nextPassphrase = 'outra bateria de grampos';
const aDevice = (byte: number) => ({
  secret: new Uint8Array(32).fill(byte),
  sealed: Uint8Array.of(byte),
  backend: 'gnome_libsecret',
});

let state = 7;
const random = (count: number): Uint8Array =>
  Uint8Array.from({ length: count }, () => (state = (state * 48271) % 2147483647) & 0xff);

const byPassphrase = (text = passphrase): SlotProof => ({ kind: 'passphrase', passphrase: text });
const byDevice = (byte: number): SlotProof => ({
  kind: 'os',
  deviceSecret: new Uint8Array(32).fill(byte),
});
const toPassphrase = (text: string): SlotChange => ({
  kind: 'set-passphrase',
  passphrase: text,
  cost,
});

async function aVault(ways: 'both' | 'passphrase' | 'device') {
  return createVault(
    {
      passphrase: ways === 'device' ? null : passphrase,
      device: ways === 'passphrase' ? null : aDevice(1),
    },
    random,
    cost,
  );
}

async function codeOf(work: Promise<unknown> | (() => unknown)): Promise<string> {
  try {
    await (typeof work === 'function' ? work() : work);
    return 'none';
  } catch (error) {
    if (error instanceof VaultError) return error.code;
    throw error;
  }
}

describe('another passphrase', () => {
  it('opens the same vault, and the old one opens the old header alone', async () => {
    const { header, keys } = await aVault('both');
    const next = await changeSlots(header, byPassphrase(), toPassphrase(nextPassphrase), random);
    const read = parseHeader(writeHeader(next));
    expect(await unlockWithPassphrase(read, nextPassphrase)).toEqual(keys);
    expect(unlockWithDevice(read, aDevice(1).secret)).toEqual(keys);
    expect(await codeOf(unlockWithPassphrase(read, passphrase))).toBe('wrong-passphrase');
    expect(await unlockWithPassphrase(header, passphrase)).toEqual(keys);
    expect(read.slots).toHaveLength(2);
  });

  it('can be the first one, where the keychain alone opened', async () => {
    const { header, keys } = await aVault('device');
    const next = await changeSlots(header, byDevice(1), toPassphrase(nextPassphrase), random);
    expect(await unlockWithPassphrase(next, nextPassphrase)).toEqual(keys);
    expect(unlockWithDevice(next, aDevice(1).secret)).toEqual(keys);
  });

  it.each<[string, SlotProof, string, string]>([
    ['a wrong old one', byPassphrase('errada bateria grampo'), nextPassphrase, 'wrong-passphrase'],
    ['an empty old one', byPassphrase(''), nextPassphrase, 'wrong-passphrase'],
    ['another keychain', byDevice(9), nextPassphrase, 'wrong-device-secret'],
    ['a short new one', byPassphrase(), 'curta', 'weak-passphrase'],
  ])('is refused with %s', async (_name, proof, next, code) => {
    const { header } = await aVault('both');
    expect(await codeOf(changeSlots(header, proof, toPassphrase(next), random))).toBe(code);
  });
});

describe('the keychain', () => {
  it('is added, and replaced by another one', async () => {
    const { header, keys } = await aVault('passphrase');
    const set = (byte: number): SlotChange => ({ kind: 'set-device', device: aDevice(byte) });
    const once = await changeSlots(header, byPassphrase(), set(3), random);
    expect(waysIn(once).sealedDeviceSecret).toEqual(Uint8Array.of(3));
    const twice = await changeSlots(once, byPassphrase(), set(4), random);
    expect(unlockWithDevice(twice, aDevice(4).secret)).toEqual(keys);
    expect(await codeOf(() => unlockWithDevice(twice, aDevice(3).secret))).toBe(
      'wrong-device-secret',
    );
    expect(twice.slots).toHaveLength(2);
  });
});

describe('a slot is taken away', () => {
  it.each<['passphrase' | 'os']>([['passphrase'], ['os']])('%s', async (slot) => {
    const { header } = await aVault('both');
    const next = await changeSlots(header, byPassphrase(), { kind: 'remove', slot }, random);
    expect(next.slots.map(({ type }) => type)).toEqual([slot === 'os' ? 'passphrase' : 'os']);
    expect(await codeOf(() => parseHeader(writeHeader(next)))).toBe('none');
  });

  it.each<[string, 'passphrase' | 'device', 'passphrase' | 'os', string]>([
    ['never the last passphrase', 'passphrase', 'passphrase', 'last-slot'],
    ['never the last keychain', 'device', 'os', 'last-slot'],
    ['not one that is not there', 'passphrase', 'os', 'no-such-slot'],
  ])('%s', async (_name, ways, slot, code) => {
    const { header } = await aVault(ways);
    const proof = ways === 'device' ? byDevice(1) : byPassphrase();
    expect(await codeOf(changeSlots(header, proof, { kind: 'remove', slot }, random))).toBe(code);
  });

  it('not the last that this version opens, whatever newer ones there are', async () => {
    const { header, keys } = await aVault('passphrase');
    const newer = {
      ...{ type: 'fido2', params: {} },
      ...{ nonce: '00'.repeat(12), wrapped: '00'.repeat(48) },
    };
    const withNewer = signHeader(header.installId, [...header.slots, newer], keys);
    const remove = { kind: 'remove', slot: 'passphrase' } as const;
    expect(await codeOf(changeSlots(withNewer, byPassphrase(), remove, random))).toBe('last-slot');
    const next = await changeSlots(withNewer, byPassphrase(), toPassphrase(nextPassphrase), random);
    expect(next.slots[0]).toEqual(newer);
  });
});

it('a header that was altered is left alone', async () => {
  const { header } = await aVault('both');
  const { format, version, installId, slots, keyCheck, mac } = header;
  const rest = { format, version, installId, slots: slots.slice(1), keyCheck, mac };
  const altered = { ...rest, digest: headerDigest(rest) };
  expect(
    await codeOf(changeSlots(altered, byPassphrase(), toPassphrase(nextPassphrase), random)),
  ).toBe('header-altered');
});
