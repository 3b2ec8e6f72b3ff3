import { describe, expect, it, vi } from 'vitest';
import { systemKeychain, type SealingStorage } from './keychain.ts';

vi.mock('electron', () => ({ safeStorage: {} }));

/** A keychain that seals by writing a prefix before the text. */
function storage(change: Partial<SealingStorage> & { prefix?: string } = {}): SealingStorage {
  const { prefix = 'v11', ...rest } = change;
  return {
    isEncryptionAvailable: () => true,
    encryptString: (text) => Buffer.from(prefix + text),
    decryptString: (sealed) => sealed.toString().slice(3),
    getSelectedStorageBackend: () => 'gnome_libsecret',
    ...rest,
  };
}

const secret = Uint8Array.from({ length: 32 }, (_, index) => 255 - index);

describe('the keychain', () => {
  it('seals bytes and gives them back, by the old calls and by the new', async () => {
    const old = systemKeychain(storage(), 'linux');
    const sealed = await old.seal(secret);
    expect(Buffer.from(sealed).subarray(0, 3).toString()).toBe('v11');
    expect(await old.open(sealed)).toEqual(secret);
    const newer = systemKeychain(
      storage({
        isEncryptionAvailable: () => expect.fail('deprecated'),
        encryptString: () => expect.fail('deprecated'),
        decryptString: () => expect.fail('deprecated'),
        isAsyncEncryptionAvailable: () => Promise.resolve(true),
        encryptStringAsync: (text) => Promise.resolve(Buffer.from(`v12${text}`)),
        decryptStringAsync: (blob) => Promise.resolve({ result: blob.toString().slice(3) }),
      }),
      'linux',
    );
    expect(await newer.status()).toEqual({ available: true, backend: 'gnome_libsecret' });
    expect(await newer.open(await newer.seal(secret))).toEqual(secret);
  });

  it('says when the system wants a secret sealed anew', async () => {
    let shouldReEncrypt = true;
    const keychain = systemKeychain(
      storage({
        isAsyncEncryptionAvailable: () => Promise.resolve(true),
        encryptStringAsync: (text) => Promise.resolve(Buffer.from(`v11${text}`)),
        decryptStringAsync: (blob) =>
          Promise.resolve({ result: blob.toString().slice(3), shouldReEncrypt }),
      }),
      'linux',
    );
    expect(keychain.wantsResealing?.()).toBe(false);
    await keychain.open(await keychain.seal(secret));
    expect(keychain.wantsResealing?.()).toBe(true);
    shouldReEncrypt = false;
    await keychain.open(await keychain.seal(secret));
    expect(keychain.wantsResealing?.()).toBe(false);
  });

  it.each<[string, Parameters<typeof storage>[0], NodeJS.Platform, boolean, string]>([
    ['a keyring', {}, 'linux', true, 'gnome_libsecret'],
    ['a fixed password behind “available”', { prefix: 'v10' }, 'linux', false, 'gnome_libsecret'],
    ['no keyring', { getSelectedStorageBackend: () => 'basic_text' }, 'linux', false, 'basic_text'],
    [
      'a backend nobody knows',
      { getSelectedStorageBackend: () => 'unknown' },
      'linux',
      false,
      'unknown',
    ],
    ['nothing', { isEncryptionAvailable: () => false }, 'linux', false, 'gnome_libsecret'],
    [
      'a locked one',
      {
        encryptString: () => {
          throw new Error('locked');
        },
      },
      'linux',
      false,
      'gnome_libsecret',
    ],
    [
      'one that gives back something else',
      { decryptString: () => 'x' },
      'linux',
      false,
      'gnome_libsecret',
    ],
    ['macOS', { prefix: 'v10' }, 'darwin', true, 'keychain'],
    ['Windows', { prefix: 'v10' }, 'win32', true, 'dpapi'],
  ])('judges %s', async (_name, change, platform, available, backend) => {
    const keychain = systemKeychain(storage(change), platform);
    expect(await keychain.status()).toEqual({ available, backend });
  });

  it('is asked again after a bad answer, not after a good one', async () => {
    let asked = 0;
    let unlocked = false;
    const keychain = systemKeychain(
      storage({
        isEncryptionAvailable: () => {
          asked += 1;
          return unlocked;
        },
      }),
      'linux',
    );
    expect((await keychain.status()).available).toBe(false);
    unlocked = true;
    expect((await keychain.status()).available).toBe(true);
    expect((await keychain.status()).available).toBe(true);
    expect(asked).toBe(2);
  });
});
