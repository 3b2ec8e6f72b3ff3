import { createDecipheriv } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Secret } from '#core/model/secret.ts';
import { faultCode } from '#test/fakes/fault-code.ts';
import { aClient } from '#test/fakes/records.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { openDatabase } from './driver.ts';
import { hashOf } from './migrate.ts';
import { secretMigrations } from './migrations.ts';
import { openSecretFile } from './secret-file.ts';
import { secretFileName } from './workspace-files.ts';
import { workspaceOpener } from './workspace-opener.ts';

const key = Uint8Array.from({ length: 32 }, (_, index) => index * 7);
const dataKey = new Uint8Array(32).fill(42);
const opener = workspaceOpener(null);
const newFolder = temporaryFolders();
const canary = 'CANARIO-7Q-bG9qYQ==-EAAGm0PX4ZCpsBA';
const secret = new Secret(canary);

/** The text in every form in which it could have leaked. */
const forms = ['utf8', 'base64', 'base64url', 'hex', 'utf16le'] as const;
const traces = forms.map((form) =>
  form === 'utf8' || form === 'utf16le'
    ? Buffer.from(canary, form)
    : // Whole groups of three bytes, so that the padding does not hide a find.
      Buffer.from(Buffer.from(canary).subarray(0, 33).toString(form), 'latin1'),
);

/** Every page of an encrypted file in the clear, free ones included; read without SQLite, by the format alone. */
function pagesOf(file: string, offset: number, stride: number): Buffer {
  const bytes = readFileSync(file);
  const pages: Buffer[] = [];
  for (let at = offset; at + 4096 <= bytes.length; at += stride) {
    const page = bytes.subarray(at, at + 4096);
    // SQLCipher 4: at the end of a page 16 bytes of vector and 64 of authentication; page 1 begins with the salt.
    const isFirst = offset === 0 && at === 0;
    const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(4016, 4032));
    decipher.setAutoPadding(false);
    pages.push(decipher.update(page.subarray(isFirst ? 16 : 0, 4016)));
  }
  return Buffer.concat(pages);
}

describe('the file of secrets', () => {
  it('keeps, replaces and removes', () => {
    const folder = newFolder();
    const secrets = opener.openSecrets(folder, key);
    expect(secrets.get('a')).toBeNull();
    secrets.put('a', secret);
    secrets.put('b', new Secret('çé🙂'));
    secrets.close();
    const again = opener.openSecrets(folder, key);
    expect(again.get('a')?.reveal()).toBe(canary);
    expect(again.get('b')?.reveal()).toBe('çé🙂');
    again.put('a', new Secret('other'));
    expect(again.get('a')?.reveal()).toBe('other');
    again.remove('a');
    again.remove('nobody');
    expect(again.get('a')).toBeNull();
    expect(again.get('b')?.reveal()).toBe('çé🙂');
    again.close();
  });

  it('tells equal secrets by a key of its own', () => {
    const folder = newFolder();
    const secrets = opener.openSecrets(folder, key);
    const print = secrets.fingerprint(secret);
    expect(print).toMatch(/^[0-9a-f]{8}$/);
    expect(secrets.fingerprint(new Secret(canary))).toBe(print);
    expect(secrets.fingerprint(new Secret(`${canary}.`))).not.toBe(print);
    secrets.close();
    const again = opener.openSecrets(folder, key);
    expect(again.fingerprint(secret)).toBe(print);
    again.close();
    const other = opener.openSecrets(newFolder(), key);
    expect(other.fingerprint(secret)).not.toBe(print);
    other.close();
  });

  it.skipIf(process.platform === 'win32')('is nobody else’s to read', () => {
    const folder = newFolder();
    const secrets = opener.openSecrets(folder, key);
    secrets.put('a', secret);
    for (const name of readdirSync(folder)) {
      expect([name, (statSync(join(folder, name)).mode & 0o777).toString(8)]).toEqual([
        name,
        '600',
      ]);
    }
    secrets.close();
  });

  it('shows nothing of a secret in any file, in any form, open or closed', () => {
    const folder = newFolder();
    const workspace = opener.open(folder, dataKey, true);
    const secrets = opener.openSecrets(folder, key);
    const found = (): string[] =>
      readdirSync(folder).filter((name) => {
        const bytes = readFileSync(join(folder, name));
        return (
          traces.some((trace) => bytes.includes(trace)) ||
          (name !== 'workspace.lock' && bytes.includes('SQLite format 3'))
        );
      });
    workspace.clients.insert(aClient());
    secrets.put('a', secret);
    expect(readdirSync(folder)).toContain(secretFileName);
    expect(found()).toEqual([]);
    secrets.remove('a');
    expect(found()).toEqual([]);
    secrets.put('a', secret);
    secrets.close();
    workspace.close();
    expect(found()).toEqual([]);
  });

  it.each([
    ['removed', canary],
    ['removed, over many pages', canary.repeat(600)],
    ['replaced by a shorter one', canary.repeat(600)],
  ])('holds no byte of a secret that was %s, even for who has the key', (how, value) => {
    const folder = newFolder();
    const file = join(folder, secretFileName);
    const secrets = opener.openSecrets(folder, key);
    secrets.put('kept', new Secret('stays-where-it-is'));
    secrets.put('a', new Secret(value));
    // The proof sees what it looks for: before, the secret is there.
    expect(pagesOf(file, 0, 4096).includes(canary)).toBe(true);
    if (how.startsWith('removed')) secrets.remove('a');
    else secrets.put('a', new Secret('new'));
    const pages = pagesOf(file, 0, 4096);
    expect(pages.includes('stays-where-it-is')).toBe(true);
    expect(pages.includes('CANARIO')).toBe(false);
    expect(statSync(`${file}-wal`).size).toBe(0);
    secrets.close();
    expect(pagesOf(file, 0, 4096).includes('CANARIO')).toBe(false);
  });

  it('would keep a removed secret in its log, were that not emptied', () => {
    const file = join(newFolder(), 'bare.db');
    const connection = openDatabase({ file, key, nativeBinding: null });
    connection.script('CREATE TABLE t (x TEXT) STRICT');
    connection.run('INSERT INTO t VALUES (:x)', { x: canary });
    connection.run('DELETE FROM t');
    // A log: 32 bytes, then 24 bytes before each page.
    expect(pagesOf(`${file}-wal`, 32 + 24, 4096 + 24).includes(canary)).toBe(true);
    connection.close();
  });

  it('does not say it removed what a foreign reader keeps in the log', () => {
    const folder = newFolder();
    const secrets = opener.openSecrets(folder, key);
    secrets.put('a', secret);
    const foreign = openDatabase({ file: join(folder, secretFileName), key, nativeBinding: null });
    foreign.script('BEGIN');
    foreign.all('SELECT id FROM secret');
    expect(faultCode(() => secrets.remove('a'))).toBe('workspace-busy');
    foreign.script('COMMIT');
    foreign.close();
    secrets.remove('a');
    expect(statSync(join(folder, `${secretFileName}-wal`)).size).toBe(0);
    secrets.close();
  });
});

describe('a file of secrets after trouble', () => {
  function withSecret(): { readonly folder: string; readonly file: string } {
    const folder = newFolder();
    const secrets = opener.openSecrets(folder, key);
    secrets.put('a', secret);
    secrets.close();
    return { folder, file: join(folder, secretFileName) };
  }

  it('is made anew where it is missing, whatever log is left', () => {
    const { folder, file } = withSecret();
    rmSync(file);
    writeFileSync(`${file}-wal`, Buffer.alloc(8_272, 7));
    const secrets = opener.openSecrets(folder, key);
    expect(secrets.get('a')).toBeNull();
    secrets.put('a', secret);
    secrets.close();
  });

  it('is made anew where its making was cut off', () => {
    const { folder, file } = withSecret();
    truncateSync(file, 0);
    const secrets = opener.openSecrets(folder, key);
    expect(secrets.get('a')).toBeNull();
    secrets.close();
  });

  it('is neither opened nor touched when it is damaged', () => {
    const { folder, file } = withSecret();
    const bytes = readFileSync(file);
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(faultCode(() => opener.openSecrets(folder, key))).toBe('damaged-data');
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('is not opened with another key', () => {
    const { folder } = withSecret();
    expect(faultCode(() => opener.openSecrets(folder, dataKey))).toBe('damaged-data');
  });

  it('is refused when a newer version made it', () => {
    const { folder, file } = withSecret();
    const future = [
      ...secretMigrations,
      { number: secretMigrations.length + 1, name: 'later', sql: 'SELECT 1;' },
    ];
    openSecretFile({ file, key, nativeBinding: null }, future).close();
    expect(faultCode(() => opener.openSecrets(folder, key))).toBe('workspace-newer');
  });

  it('leaves no copy when its schema changes', () => {
    const { folder, file } = withSecret();
    const later = {
      number: secretMigrations.length + 1,
      name: 'later',
      sql: 'CREATE TABLE more (x TEXT) STRICT;',
    };
    const secrets = openSecretFile({ file, key, nativeBinding: null }, [
      ...secretMigrations,
      later,
    ]);
    expect(secrets.get('a')?.reveal()).toBe(canary);
    secrets.close();
    expect(readdirSync(folder)).toEqual([secretFileName]);
  });

  it('has steps that are never edited once released', () => {
    expect(secretMigrations.map((step) => [step.number, step.name, hashOf(step)])).toEqual([
      [1, 'secrets', '9a938dbd415e13c930ddd1b6531bf2e8561b0c433b78f74ba1288012ae9d7b6a'],
    ]);
  });
});
