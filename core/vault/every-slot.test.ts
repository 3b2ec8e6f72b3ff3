import { describe, expect, it } from 'vitest';
import { readRecoveryCode, recoveryCodeFrom, recoveryGroups } from '#core/model/recovery-code.ts';
import { changeSlots, type SlotChange, type SlotProof } from './change-slots.ts';
import { parseHeader, writeHeader, type VaultHeader } from './header.ts';
import type { DeviceSecret, SlotSecret } from './key-slot.ts';
import { VaultError } from './vault-error.ts';
import { createVault, makeVault, unlockWith } from './vault.ts';
import { waysIn } from './ways-in.ts';

const cost = { memoryKiB: 46 * 1024, iterations: 1, parallelism: 1 };
const passphrase = 'correta bateria grampo';
const issued = '2026-11-22T12:00:00.000Z';
const code = recoveryCodeFrom(Uint8Array.from({ length: 26 }, (_, index) => index * 7));
const device: DeviceSecret = {
  secret: new Uint8Array(32).fill(1),
  sealed: Uint8Array.of(118, 49, 49),
  backend: 'gnome_libsecret',
  origin: { platform: 'linux', prefix: 'v11', electron: '45.4.1' },
};

let state = 7;
const random = (count: number): Uint8Array =>
  Uint8Array.from({ length: count }, () => (state = (state * 48271) % 2147483647) & 0xff);

const secrets = {
  passphrase: { kind: 'passphrase', passphrase },
  os: { kind: 'os', deviceSecret: device.secret },
  both: { kind: 'os+passphrase', passphrase, deviceSecret: device.secret },
  recovery: { kind: 'recovery', code },
} as const satisfies Record<string, SlotSecret>;

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    if (error instanceof VaultError) return error.code;
    throw error;
  }
}

const changed = async (header: VaultHeader, proof: SlotProof, change: SlotChange) =>
  parseHeader(writeHeader(await changeSlots(header, proof, change, random)));

async function recoverable() {
  const { header, keys } = await createVault({ passphrase, device }, random, cost);
  const change = { kind: 'set-recovery', code, issued } as const;
  return { header: await changed(header, secrets.passphrase, change), keys };
}

describe('a recovery code', () => {
  it('opens the vault, and proves what a passphrase proves', async () => {
    const { header, keys } = await recoverable();
    expect(await unlockWith(header, secrets.recovery)).toEqual(keys);
    expect(header.slots.map(({ type }) => type)).toEqual(['os', 'passphrase', 'recovery']);
    const next = 'outra bateria de grampos';
    const after = await changed(header, secrets.recovery, {
      ...{ kind: 'set-passphrase', passphrase: next, cost },
    });
    expect(await unlockWith(after, { kind: 'passphrase', passphrase: next })).toEqual(keys);
  });

  it('is replaced by the next one, and is not in the header', async () => {
    const { header, keys } = await recoverable();
    const other = recoveryCodeFrom(new Uint8Array(26).fill(3));
    const after = await changed(header, secrets.passphrase, {
      ...{ kind: 'set-recovery', code: other, issued },
    });
    expect(await codeOf(unlockWith(after, secrets.recovery))).toBe('wrong-recovery-code');
    expect(await unlockWith(after, { kind: 'recovery', code: other })).toEqual(keys);
    expect(writeHeader(after)).not.toContain(other);
    // Typed from paper it is the same.
    expect(readRecoveryCode(recoveryGroups(other).join(' '))).toEqual({ ok: true, code: other });
  });

  it('is no way for every day: it is never the only one left', async () => {
    const { header } = await recoverable();
    const once = await changed(header, secrets.passphrase, { kind: 'remove', slot: 'os' });
    expect(
      await codeOf(changed(once, secrets.recovery, { kind: 'remove', slot: 'passphrase' })),
    ).toBe('last-slot');
  });
});

describe('strict mode', () => {
  async function strict() {
    const { header, keys } = await recoverable();
    const change = { kind: 'set-both', passphrase, cost, device } as const;
    return { header: await changed(header, secrets.passphrase, change), keys };
  }

  it('opens with passphrase and keychain together, and with neither alone', async () => {
    const { header, keys } = await strict();
    expect(header.slots.map(({ type }) => type)).toEqual(['os+passphrase', 'recovery']);
    expect(await unlockWith(header, secrets.both)).toEqual(keys);
    expect(await unlockWith(header, secrets.recovery)).toEqual(keys);
    expect(await codeOf(unlockWith(header, secrets.passphrase))).toBe('no-such-slot');
    expect(await codeOf(unlockWith(header, secrets.os))).toBe('no-such-slot');
    const halves: SlotSecret[] = [
      { ...secrets.both, passphrase: 'errada bateria grampo' },
      { ...secrets.both, deviceSecret: new Uint8Array(32) },
      { ...secrets.both, passphrase: '' },
    ];
    for (const half of halves) {
      expect(await codeOf(unlockWith(header, half))).toBe('wrong-passphrase');
    }
    expect(waysIn(header)).toMatchObject({
      ...{ passphrase: false, os: false, both: true, recovery: true },
      ...{ backend: 'gnome_libsecret', origin: { prefix: 'v11' } },
    });
  });

  it.each<[string, SlotChange]>([
    ['a passphrase alone', { kind: 'set-passphrase', passphrase: 'outra bateria grampo', cost }],
    ['a keychain alone', { kind: 'set-device', device }],
    ['less', { kind: 'remove', slot: 'passphrase' }],
  ])('lets nobody add or take away %s', async (_name, change) => {
    const { header } = await strict();
    expect(await codeOf(changed(header, secrets.both, change))).toBe('strict-mode');
  });

  it('ends with the passphrase alone', async () => {
    const { header, keys } = await strict();
    const after = await changed(header, secrets.both, { kind: 'leave-both', passphrase, cost });
    expect(after.slots.map(({ type }) => type)).toEqual(['passphrase', 'recovery']);
    expect(await unlockWith(after, secrets.passphrase)).toEqual(keys);
    expect(await codeOf(unlockWith(after, secrets.both))).toBe('no-such-slot');
    const again = changed(after, secrets.passphrase, { kind: 'leave-both', passphrase, cost });
    expect(await codeOf(again)).toBe('no-such-slot');
  });
});

it('another vault of the same install has another key and keeps none of the slots', async () => {
  const { header, keys } = await recoverable();
  const next = await makeVault(header.installId, [{ kind: 'os', device }], random);
  expect(next.header.installId).toBe(header.installId);
  expect(next.header.keyCheck).not.toBe(header.keyCheck);
  expect(next.keys).not.toEqual(keys);
  const mixed = { ...next.header, slots: header.slots };
  expect(await codeOf(unlockWith(mixed, secrets.recovery))).toBe('header-altered');
  await expect(makeVault(header.installId, [], random)).rejects.toThrow('at least one way');
});
