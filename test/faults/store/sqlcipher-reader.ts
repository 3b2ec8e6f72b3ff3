import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';

// A reader of SQLCipher 4 files that shares nothing with the driver: written from SQLCipher's description of its format
// (zetetic.net/sqlcipher/design), with Node's own AES, HMAC and PBKDF2. What it gives is a plain SQLite file.

const pageBytes = 4096;
const saltBytes = 16;
const ivBytes = 16;
const macBytes = 64;
const reserveBytes = ivBytes + macBytes;
/** The key of the authentication is stretched from the file's own with this salt, twice. */
const macSaltMask = 0x3a;

/** A page that the key does not open, or that was altered; numbered from 1. */
export class AlteredPage extends Error {
  readonly page: number;

  constructor(page: number) {
    super(`page ${page} is not authentic under this key`);
    this.page = page;
  }
}

/** Decrypts a whole file with its raw key (32 bytes). Throws AlteredPage. */
export function decryptSqlcipher(file: Buffer, key: Uint8Array): Buffer {
  if (file.length % pageBytes !== 0) throw new Error('half a page at the end');
  const salt = file.subarray(0, saltBytes);
  const macSalt = Buffer.from(salt.map((byte) => byte ^ macSaltMask));
  const macKey = pbkdf2Sync(key, macSalt, 2, 32, 'sha512');
  const plain = Buffer.alloc(file.length);
  for (let page = 1; page * pageBytes <= file.length; page += 1) {
    const at = (page - 1) * pageBytes;
    const start = page === 1 ? saltBytes : 0;
    const bytes = file.subarray(at, at + pageBytes);
    const sealed = bytes.subarray(start, pageBytes - macBytes);
    const mac = createHmac('sha512', macKey).update(sealed).update(littleEndian(page)).digest();
    if (!timingSafeEqual(mac, bytes.subarray(pageBytes - macBytes))) throw new AlteredPage(page);
    const iv = bytes.subarray(pageBytes - reserveBytes, pageBytes - macBytes);
    const decipher = createDecipheriv('aes-256-cbc', key, iv);
    decipher.setAutoPadding(false);
    decipher.update(bytes.subarray(start, pageBytes - reserveBytes)).copy(plain, at + start);
  }
  // The salt lies where a plain file has its first words.
  plain.write('SQLite format 3\0', 0, 'latin1');
  return plain;
}

function littleEndian(page: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(page);
  return bytes;
}
