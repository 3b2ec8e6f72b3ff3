import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { AppFault } from '#app/contract/errors.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { openDatabase } from './driver.ts';
import { toStorageFault } from './sqlite-fault.ts';

const newFolder = temporaryFolders();
const key = Uint8Array.from({ length: 32 }, (_, index) => index * 7);

describe('the driver', () => {
  it('writes the format of SQLCipher 4 under the raw key, for any tool to read', () => {
    const file = join(newFolder(), 'a.db');
    const connection = openDatabase({ file, key, nativeBinding: null });
    connection.script('CREATE TABLE t (x TEXT) STRICT');
    connection.run('INSERT INTO t VALUES (:x)', { x: 'olá' });
    connection.close();
    const other = new Database(file);
    other.pragma("cipher = 'sqlcipher'");
    other.pragma('legacy = 4');
    other.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
    expect(other.prepare('SELECT x FROM t').get()).toEqual({ x: 'olá' });
    other.close();
  });

  it('does not take a file that is not encrypted', () => {
    const file = join(newFolder(), 'plain.db');
    const plain = new Database(file);
    plain.exec('CREATE TABLE t (x)');
    plain.close();
    expect(() => openDatabase({ file, key, nativeBinding: null })).toThrow(AppFault);
    expect(readFileSync(file).subarray(0, 15).toString()).toBe('SQLite format 3');
  });

  it('takes no key of another length', () => {
    const file = join(newFolder(), 'a.db');
    expect(() => openDatabase({ file, key: new Uint8Array(16), nativeBinding: null })).toThrow(
      '32',
    );
  });

  it('says in which state a file is', () => {
    const file = join(newFolder(), 'noise.db');
    writeFileSync(file, Buffer.alloc(8192, 7));
    expect(() => openDatabase({ file, key, nativeBinding: null })).toThrow(
      expect.objectContaining({ code: 'damaged-data' }) as Error,
    );
    const missing = join(newFolder(), 'no', 'a.db');
    expect(() => openDatabase({ file: missing, key, nativeBinding: null })).toThrow();
  });
});

describe('storage faults', () => {
  it.each([
    ['SQLITE_FULL', 'disk-full'],
    ['ENOSPC', 'disk-full'],
    ['SQLITE_BUSY', 'workspace-busy'],
    ['SQLITE_BUSY_SNAPSHOT', 'workspace-busy'],
    ['SQLITE_READONLY_DBMOVED', 'read-only'],
    ['SQLITE_CANTOPEN', 'read-only'],
    ['EACCES', 'read-only'],
    ['SQLITE_NOTADB', 'damaged-data'],
    ['SQLITE_CORRUPT_VTAB', 'damaged-data'],
    ['SQLITE_IOERR_SHORT_READ', 'damaged-data'],
    ['SQLITE_IOERR_READ', 'disk-failing'],
    ['SQLITE_IOERR_FSYNC', 'disk-failing'],
    ['EIO', 'disk-failing'],
  ])('%s is %s', (code, fault) => {
    const error = Object.assign(new Error('near "SELECT"'), { code });
    const mapped = toStorageFault(error, '/home/ana/workspace/data.db');
    expect(mapped).toMatchObject({ code: fault });
    expect(JSON.stringify((mapped as AppFault).toFault())).not.toMatch(/home|SELECT/);
  });

  it.each([
    new Error('bug'),
    Object.assign(new Error('x'), { code: 'SQLITE_CONSTRAINT' }),
    'text',
    null,
  ])('leaves a bug a bug: %s', (error) => {
    expect(toStorageFault(error, 'x')).toBe(error);
  });
});

describe('a file that turns out to be damaged while it is open', () => {
  it('is read where it reads, and written to no more', () => {
    const file = join(newFolder(), 'a.db');
    const options = { file, key, nativeBinding: null };
    const first = openDatabase(options);
    first.script('CREATE TABLE whole (x TEXT) STRICT; CREATE TABLE hurt (x TEXT) STRICT;');
    first.run('INSERT INTO whole VALUES (:x)', { x: 'inteiro' });
    first.run('INSERT INTO hurt VALUES (:x)', { x: 'ferido' });
    const page = Number(
      first.get<{ n: number }>("SELECT rootpage AS n FROM sqlite_master WHERE name = 'hurt'")?.n,
    );
    first.close();
    const bytes = readFileSync(file);
    const at = (page - 1) * 4096 + 99;
    bytes[at] = bytes[at]! ^ 1;
    writeFileSync(file, bytes);
    const connection = openDatabase(options);
    const insert = (): number => connection.run('INSERT INTO whole VALUES (:x)', { x: 'mais' });
    expect(insert()).toBe(1);
    const damaged = expect.objectContaining({ code: 'damaged-data' }) as Error;
    expect(() => connection.all('SELECT x FROM hurt')).toThrow(damaged);
    expect(insert).toThrow(damaged);
    expect(() => connection.transaction(() => undefined)).toThrow(damaged);
    expect(connection.all('SELECT x FROM whole')).toEqual([{ x: 'inteiro' }, { x: 'mais' }]);
    connection.close();
  });
});
