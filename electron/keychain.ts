import { randomBytes } from 'node:crypto';
import { safeStorage } from 'electron';

/** The system's keychain as far as it really protects a secret (Linux without a keyring does not). */
export interface Keychain {
  /** Honest state: `available` only after a trial secret went in and came back sealed by a key of the user's. */
  status(): Promise<{ available: boolean; backend: string }>;
  /** Seals bytes for this user on this machine. Call only after `status` said available. */
  seal(secret: Uint8Array): Promise<Uint8Array>;
  /** Opens what `seal` made. Throws when the keychain is locked, dismissed, or another one. */
  open(sealed: Uint8Array): Promise<Uint8Array>;
  /** True where what was opened last should be sealed anew: the system's key has changed since. */
  wantsResealing?(): boolean;
}

/** The part of Electron's `safeStorage` that is used; the asynchronous half is missing before Electron 39. */
export interface SealingStorage {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(sealed: Buffer): string;
  getSelectedStorageBackend?(): string;
  isAsyncEncryptionAvailable?(): Promise<boolean>;
  encryptStringAsync?(text: string): Promise<Buffer>;
  decryptStringAsync?(sealed: Buffer): Promise<{ result: string; shouldReEncrypt?: boolean }>;
}

/** The keychain of this system. Use after the app is ready. */
export function systemKeychain(
  storage: SealingStorage = safeStorage,
  platform: NodeJS.Platform = process.platform,
): Keychain {
  let state: Promise<{ available: boolean; backend: string }> | null = null;
  let isStale = false;
  return {
    status: async () => {
      state ??= examine(storage, platform);
      const found = await state;
      // A keyring can be unlocked while we run; a good answer stays good.
      if (!found.available) state = null;
      return found;
    },
    seal: async (secret) => encrypt(storage, Buffer.from(secret).toString('base64')),
    open: async (sealed) => {
      const opened = await decrypt(storage, Buffer.from(sealed));
      isStale = opened.isStale;
      return new Uint8Array(Buffer.from(opened.text, 'base64'));
    },
    wantsResealing: () => isStale,
  };
}

async function examine(
  storage: SealingStorage,
  platform: NodeJS.Platform,
): Promise<{ available: boolean; backend: string }> {
  const backend = backendName(storage, platform);
  try {
    return { available: await protects(storage, platform, backend), backend };
  } catch {
    // A locked keyring, a missing bus, a dismissed question: none of them is an error of ours.
    return { available: false, backend };
  }
}

/**
 * On Linux "available" is no answer: without a keyring Chromium encrypts under a password that is the same everywhere,
 * and marks it `v10`. So: a real backend, a ciphertext of another kind, and the secret comes back.
 */
async function protects(
  storage: SealingStorage,
  platform: NodeJS.Platform,
  backend: string,
): Promise<boolean> {
  const isReady = await (storage.isAsyncEncryptionAvailable?.() ?? storage.isEncryptionAvailable());
  if (!isReady) return false;
  if (platform === 'linux' && ['basic_text', 'unknown'].includes(backend)) return false;
  const trial = randomBytes(16).toString('hex');
  const sealed = await encrypt(storage, trial);
  if (platform === 'linux' && Buffer.from(sealed).subarray(0, 3).toString('latin1') === 'v10') {
    return false;
  }
  return (await decrypt(storage, Buffer.from(sealed))).text === trial;
}

function backendName(storage: SealingStorage, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'keychain';
  if (platform === 'win32') return 'dpapi';
  return storage.getSelectedStorageBackend?.() ?? 'unknown';
}

async function encrypt(storage: SealingStorage, text: string): Promise<Uint8Array> {
  return new Uint8Array(await (storage.encryptStringAsync?.(text) ?? storage.encryptString(text)));
}

async function decrypt(
  storage: SealingStorage,
  sealed: Buffer,
): Promise<{ text: string; isStale: boolean }> {
  if (storage.decryptStringAsync === undefined) {
    return { text: storage.decryptString(sealed), isStale: false };
  }
  const { result, shouldReEncrypt = false } = await storage.decryptStringAsync(sealed);
  return { text: result, isStale: shouldReEncrypt };
}
