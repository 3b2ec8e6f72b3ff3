import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerDigest, parseHeader, writeHeader, type VaultHeader } from './header.ts';
import { VaultError } from './vault-error.ts';
import { createVault, unlockWithDevice, unlockWithPassphrase } from './vault.ts';
import { waysIn } from './ways-in.ts';

/** The cheapest cost that a header may ask for. */
const cheap = { memoryKiB: 46 * 1024, iterations: 1, parallelism: 1 };

/** Bytes that differ from call to call but not from run to run. */
function countingRandom(): (count: number) => Uint8Array {
  let state = 1;
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      state = (state * 48271) % 2147483647;
      return state & 0xff;
    });
}

const deviceSecret = new Uint8Array(32).fill(7);
const device = { secret: deviceSecret, sealed: Uint8Array.of(1, 2, 3), backend: 'gnome_libsecret' };
const passphrase = 'correta bateria grampo';

async function deviceVault(): Promise<VaultHeader> {
  const vault = await createVault({ passphrase: null, device }, countingRandom());
  return vault.header;
}

/** The header with its digest made to fit: what someone would write who wants the change to go unnoticed. */
function resealed(header: VaultHeader): VaultHeader {
  const { format, version, installId, slots, keyCheck, mac } = header;
  const rest = { format, version, installId, slots, keyCheck, mac };
  return { ...rest, digest: headerDigest(rest) };
}

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'opened';
  } catch (error) {
    if (error instanceof VaultError) return error.code;
    throw error;
  }
}

async function codeOfAsync(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'opened';
  } catch (error) {
    if (error instanceof VaultError) return error.code;
    throw error;
  }
}

describe('vault', () => {
  it('opens with either of its secrets and gives the same keys', async () => {
    const vault = await createVault({ passphrase, device }, countingRandom(), cheap);
    const header = parseHeader(writeHeader(vault.header));
    expect(await unlockWithPassphrase(header, passphrase)).toEqual(vault.keys);
    expect(unlockWithDevice(header, deviceSecret)).toEqual(vault.keys);
    expect(waysIn(header)).toEqual({
      ...{ passphrase: true, os: true, both: false, recovery: false },
      sealedDeviceSecret: Uint8Array.of(1, 2, 3),
      ...{ backend: 'gnome_libsecret', origin: null },
    });
  });

  it('keeps its three keys apart', async () => {
    const { keys } = await createVault({ passphrase: null, device }, countingRandom());
    const hex = [keys.data, keys.tokens, keys.header].map((key) =>
      Buffer.from(key).toString('hex'),
    );
    expect(new Set(hex).size).toBe(3);
    expect(hex.every((key) => key.length === 64)).toBe(true);
  });

  it('writes neither secret nor key into the header', async () => {
    const { header, keys } = await createVault({ passphrase, device }, countingRandom(), cheap);
    const text = writeHeader(header);
    for (const secret of [keys.data, keys.tokens, keys.header, deviceSecret]) {
      expect(text).not.toContain(Buffer.from(secret).toString('hex'));
    }
    expect(text).not.toContain(passphrase);
  });

  it('takes a passphrase typed with composed or decomposed accents for the same', async () => {
    const { header } = await createVault(
      { passphrase: 'coração de mãe\u00a0só', device: null },
      countingRandom(),
      cheap,
    );
    expect(
      await codeOfAsync(() =>
        unlockWithPassphrase(header, 'corac\u0327a\u0303o de ma\u0303e so\u0301'),
      ),
    ).toBe('opened');
  });

  it.each(['', 'curta', 'onze letras', '🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂'])(
    'refuses the new passphrase %j',
    async (short) => {
      expect(
        await codeOfAsync(() => createVault({ passphrase: short, device: null }, countingRandom())),
      ).toBe('weak-passphrase');
    },
  );

  it.each([
    ['a wrong passphrase', 'incorreta bateria grampo'],
    ['a passphrase in other case', 'Correta bateria grampo'],
    ['nothing', ''],
  ])('tells %s from damage', async (_name, tried) => {
    const { header } = await createVault({ passphrase, device: null }, countingRandom(), cheap);
    expect(await codeOfAsync(() => unlockWithPassphrase(header, tried))).toBe('wrong-passphrase');
  });

  it('tells another device and a missing slot apart', async () => {
    const header = await deviceVault();
    expect(codeOf(() => unlockWithDevice(header, new Uint8Array(32)))).toBe('wrong-device-secret');
    expect(await codeOfAsync(() => unlockWithPassphrase(header, passphrase))).toBe('no-such-slot');
  });

  it('refuses a slot moved over from another install', async () => {
    const ours = await deviceVault();
    const random = countingRandom();
    random(99);
    const theirs = await createVault({ passphrase: null, device }, random);
    const mixed = resealed({ ...ours, slots: theirs.header.slots });
    expect(codeOf(() => unlockWithDevice(mixed, deviceSecret))).toBe('wrong-device-secret');
  });

  it('notices a slot removed or added by someone without the key', async () => {
    const { header } = await createVault({ passphrase, device }, countingRandom(), cheap);
    const fewer = resealed({ ...header, slots: header.slots.slice(0, 1) });
    expect(codeOf(() => unlockWithDevice(fewer, deviceSecret))).toBe('header-altered');
    const more = resealed({ ...header, slots: [...header.slots, ...header.slots] });
    expect(codeOf(() => unlockWithDevice(more, deviceSecret))).toBe('header-altered');
  });

  it('carries slots of a kind it does not know', async () => {
    const header = await deviceVault();
    const future = {
      type: 'fido2',
      params: { kdf: 'hkdf-sha256', relying: 'transbordo' },
      nonce: '00'.repeat(12),
      wrapped: '00'.repeat(48),
    };
    const extended = resealed({ ...header, slots: [future, ...header.slots] });
    const read = parseHeader(writeHeader(extended));
    expect(read.slots[0]).toEqual(future);
    expect(waysIn(read).passphrase).toBe(false);
  });

  it('says that a newer header is newer', async () => {
    const header = await deviceVault();
    const text = JSON.stringify({ ...header, version: 2, extra: true });
    expect(codeOf(() => parseHeader(text))).toBe('header-newer');
  });
});

describe('parameters out of bounds', () => {
  it.each([
    ['too little memory', { memoryKiB: 46 * 1024 - 1 }],
    ['too much memory', { memoryKiB: 1024 * 1024 + 1 }],
    ['no iteration', { iterations: 0 }],
    ['too many iterations', { iterations: 17 }],
    ['no lane', { parallelism: 0 }],
    ['too many lanes', { parallelism: 17 }],
    ['half an iteration', { iterations: 1.5 }],
    ['a weaker function', { kdf: 'argon2i' }],
    ['a short salt', { salt: '00' }],
    ['another parameter', { pepper: 'x' }],
  ])('refuses %s before anything is computed', async (_name, change) => {
    const { header } = await createVault({ passphrase, device: null }, countingRandom(), cheap);
    const slots = header.slots.map((slot) => ({ ...slot, params: { ...slot.params, ...change } }));
    const altered = resealed({ ...header, slots });
    // Derived, the dear ones would take minutes and gigabytes.
    expect(await codeOfAsync(() => unlockWithPassphrase(altered, passphrase))).toBe(
      'header-altered',
    );
  });
});

describe('a header that was changed', () => {
  it('reads nothing but a header', () => {
    for (const text of ['', 'null', '[]', '{}', '"x"', '{"format":"transbordo-vault"}', '{']) {
      expect(codeOf(() => parseHeader(text))).toBe('header-altered');
    }
    expect(codeOf(() => parseHeader('['.repeat(200_000)))).toBe('header-altered');
    expect(codeOf(() => parseHeader(' '.repeat(300_000)))).toBe('header-altered');
    expect(codeOf(() => parseHeader('{"__proto__":{"format":"transbordo-vault"}}'))).toBe(
      'header-altered',
    );
  });

  it('is never taken for the header it was, whichever bit flips', async () => {
    const header = await deviceVault();
    const bytes = Buffer.from(writeHeader(header));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        const code = codeOf(() =>
          unlockWithDevice(parseHeader(flipped.toString('utf8')), deviceSecret),
        );
        // Some bits only turn white space into other white space.
        if (code !== 'opened') expect(code).toMatch(/^header-(altered|newer)$/);
        else expect(JSON.parse(flipped.toString('utf8'))).toEqual(header);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never opens with a wrong key, even when its digest was made to fit', async () => {
    const header = await deviceVault();
    const places = hexPlaces(header);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.nat(), fc.nat(14), ({ read, write }, at, add) => {
        const text = read();
        const index = at % text.length;
        const digit = (Number.parseInt(text[index] ?? '0', 16) + 1 + add) % 16;
        const changed = text.slice(0, index) + digit.toString(16) + text.slice(index + 1);
        const altered = resealed(write(changed));
        expect(codeOf(() => unlockWithDevice(altered, deviceSecret))).toMatch(
          /^(header-altered|wrong-device-secret)$/,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('never crashes on a slot of a shape it does not expect', async () => {
    const header = await deviceVault();
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ minLength: 1, maxLength: 8 }),
          fc.oneof(fc.string(), fc.double()),
        ),
        (params) => {
          const slots = header.slots.map((slot) => ({ ...slot, params }));
          expect(
            codeOf(() => {
              const text = JSON.stringify({ ...header, slots });
              return unlockWithDevice(parseHeader(text), deviceSecret);
            }),
          ).toBe('header-altered');
        },
      ),
    );
  });
});

/** Every hex field of the header: how to read it, and the header with it changed. */
function hexPlaces(header: VaultHeader) {
  const slot = header.slots[0];
  if (slot === undefined) throw new Error('the header has a slot');
  const withSlot = (change: Partial<typeof slot>): VaultHeader => ({
    ...header,
    slots: [{ ...slot, ...change }],
  });
  return [
    { read: () => header.installId, write: (text: string) => ({ ...header, installId: text }) },
    { read: () => header.keyCheck, write: (text: string) => ({ ...header, keyCheck: text }) },
    { read: () => header.mac, write: (text: string) => ({ ...header, mac: text }) },
    { read: () => slot.nonce, write: (text: string) => withSlot({ nonce: text }) },
    { read: () => slot.wrapped, write: (text: string) => withSlot({ wrapped: text }) },
    {
      read: () => String(slot.params['salt']),
      write: (text: string) => withSlot({ params: { ...slot.params, salt: text } }),
    },
    {
      read: () => String(slot.params['sealed']),
      write: (text: string) => withSlot({ params: { ...slot.params, sealed: text } }),
    },
  ];
}
