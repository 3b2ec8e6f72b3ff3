import { closeSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppFault } from '#app/contract/errors.ts';
import { toStorageFault } from './sqlite-fault.ts';

/** A value that can be bound to a statement. STRICT tables refuse what does not fit. */
export type Value = string | number | Uint8Array | null;

/** Named values of a statement. */
export type Values = Readonly<Record<string, Value>>;

/** An open, encrypted database. The only way the rest of this folder talks to SQLite. */
export interface Connection {
  // A row has the shape its SQL gives it, which only the caller can name.
  /* eslint-disable @typescript-eslint/no-unnecessary-type-parameters */
  /** All rows. */
  all<Row>(sql: string, values?: Values): Row[];
  /** The first row, or undefined. */
  get<Row>(sql: string, values?: Values): Row | undefined;
  /* eslint-enable @typescript-eslint/no-unnecessary-type-parameters */
  /** Runs a statement that changes data; returns the number of changed rows. */
  run(sql: string, values?: Values): number;
  /** Runs several statements without values. */
  script(sql: string): void;
  /** The single value of a PRAGMA. */
  pragma(source: string): unknown;
  /**
   * Runs synchronous work as one transaction (nested: as a savepoint). Throws what the work throws, after rolling back;
   * a work that returns a promise is a bug and is refused.
   */
  transaction<T>(work: () => T): T;
  /** Empties the log into the file and closes. */
  close(): void;
}

/** How a database is opened. */
export interface OpenOptions {
  readonly file: string;
  /** Raw key, 32 bytes. */
  readonly key: Uint8Array;
  /**
   * Path of an addon compiled for this Electron; null for the shipped one, which needs Node-API 10
   * and ends an older process with a segmentation fault.
   */
  readonly nativeBinding: string | null;
}

const hexDigits = '0123456789abcdef';

/** First bytes of a SQLite file that is not encrypted. */
const plainHeader = 'SQLite format 3\0';

/**
 * Opens or makes an encrypted database in the format of SQLCipher 4, in the order that keeps it safe: cipher, key,
 * first read, then settings, read back. Throws AppFault `damaged-data`, `disk-full`, `read-only`, `workspace-busy`.
 */
export function openDatabase({ file, key, nativeBinding }: OpenOptions): Connection {
  const database = construct(file, nativeBinding);
  try {
    setKey(database, key);
    database.prepare('SELECT count(*) FROM sqlite_master').get();
    applySettings(database);
    assertEncrypting(database, file);
  } catch (error) {
    database.close();
    throw toStorageFault(error, file);
  }
  return connect(database, file);
}

/**
 * Opens an encrypted file to read it and leaves every byte of it alone, so that backups can be checked where they lie,
 * on a disk that takes no writes as well. The file must be there. Throws AppFault `damaged-data`, `read-only`.
 */
export function openToRead({ file, key, nativeBinding }: OpenOptions): Connection {
  const database = construct(file, nativeBinding, { readonly: true });
  try {
    setKey(database, key);
    database.prepare('SELECT count(*) FROM sqlite_master').get();
    for (const setting of ['temp_store = MEMORY', 'trusted_schema = OFF', 'cell_size_check = ON']) {
      database.pragma(setting);
    }
    assertEncrypting(database, file);
  } catch (error) {
    database.close();
    throw toStorageFault(error, file);
  }
  return { ...connect(database, file), close: () => void database.close() };
}

/**
 * Writes every page of a database anew under another key. It must not be in WAL mode, and nobody else may have it open.
 * Throws AppFault `damaged-data`, `disk-full`, `read-only`.
 */
export function rekeyDatabase({ file, key, nativeBinding }: OpenOptions, next: Uint8Array): void {
  const database = construct(file, nativeBinding, { fileMustExist: true });
  try {
    setKey(database, key);
    database.prepare('SELECT count(*) FROM sqlite_master').get();
    if (database.pragma('journal_mode', { simple: true }) === 'wal') {
      throw new Error('a database in WAL mode keeps pages under its old key');
    }
    database.pragma('synchronous = FULL');
    database.pragma('temp_store = MEMORY');
    const text = rawKeyText(next);
    database.rekey(text);
    text.fill(0);
  } catch (error) {
    throw toStorageFault(error, file);
  } finally {
    database.close();
  }
}

/**
 * Holds a lock file as long as this process lives or until `release`. The lock is the operating system's, so a dead
 * process leaves none behind, whatever became of its process number. Throws AppFault `workspace-busy`, `read-only`.
 */
export function holdLock(file: string, nativeBinding: string | null): { release(): void } {
  const database = construct(file, nativeBinding);
  try {
    database.pragma('busy_timeout = 0');
    database.pragma('journal_mode = MEMORY');
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    throw toStorageFault(error, file);
  }
  return { release: () => void database.close() };
}

function construct(
  file: string,
  nativeBinding: string | null,
  options: Database.Options = {},
): Database.Database {
  if (nativeBinding === null && Number(process.versions.napi) < 10) {
    throw new Error(
      `the shipped SQLite addon needs Node-API 10, this is Node ${process.versions.node}: give a native binding`,
    );
  }
  try {
    return new Database(file, nativeBinding === null ? options : { ...options, nativeBinding });
  } catch (error) {
    throw toStorageFault(error, file);
  }
}

function setKey(database: Database.Database, key: Uint8Array): void {
  if (key.length !== 32) throw new Error('a raw key has 32 bytes');
  // A SQLite without encryption takes every word about keys and ignores it; this one it does not answer.
  if (database.pragma("cipher = 'sqlcipher'", { simple: true }) !== 'sqlcipher') {
    throw new Error('this build’s SQLite does not encrypt: nothing was written');
  }
  database.pragma('legacy = 4');
  const text = rawKeyText(key);
  database.key(text);
  text.fill(0);
}

/**
 * The key as `x'…'`: as text it is a raw key, the 32 bytes alone would be stretched like a passphrase. Digit by digit
 * into a buffer, because a string could not be wiped.
 */
function rawKeyText(key: Uint8Array): Buffer {
  const text = Buffer.from(`x'${'0'.repeat(key.length * 2)}'`, 'latin1');
  for (const [index, byte] of key.entries()) {
    text[2 + 2 * index] = hexDigits.charCodeAt(byte >> 4);
    text[3 + 2 * index] = hexDigits.charCodeAt(byte & 15);
  }
  return text;
}

function applySettings(database: Database.Database): void {
  for (const setting of [
    'journal_mode = WAL',
    // The package opens existing files with NORMAL, which loses acknowledged commits in a power cut.
    'synchronous = FULL',
    // Temporary files would not be encrypted.
    'temp_store = MEMORY',
    'secure_delete = ON',
    'foreign_keys = ON',
    'trusted_schema = OFF',
    'cell_size_check = ON',
    // So that REPLACE meets the triggers that keep evidence append-only.
    'recursive_triggers = ON',
    'busy_timeout = 5000',
    // Plain fsync on macOS does not flush the drive's cache; elsewhere this does nothing.
    'fullfsync = ON',
  ]) {
    database.pragma(setting);
  }
  const journal = database.pragma('journal_mode', { simple: true });
  const synchronous = database.pragma('synchronous', { simple: true });
  if (journal !== 'wal' || synchronous !== 2) {
    throw new Error(`durable settings were not taken: ${String(journal)}, ${String(synchronous)}`);
  }
}

/** What came of the key, on the disk itself. */
function assertEncrypting(database: Database.Database, file: string): void {
  database.prepare('SELECT sqlite3mc_version()').get();
  const start = Buffer.alloc(plainHeader.length);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, start, 0, start.length, 0);
  } finally {
    closeSync(descriptor);
  }
  if (start.toString('latin1') === plainHeader) throw new Error('the database is not encrypted');
}

function connect(database: Database.Database, file: string): Connection {
  const statements = new Map<string, Database.Statement>();
  const prepare = (sql: string): Database.Statement => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  let isDamaged = false;
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      const fault = toStorageFault(error, file);
      // SQLite's own word, not a row's content that does not read.
      isDamaged ||= fault !== error && fault instanceof AppFault && fault.code === 'damaged-data';
      throw fault;
    }
  };
  // A damaged file is read until it is closed, and written to no more (SECURITY 2.12): that could spread it.
  const writing = <T>(work: () => T): T => {
    if (isDamaged) throw new AppFault('damaged-data');
    return guarded(work);
  };
  return {
    all: <Row>(sql: string, values: Values = {}): Row[] =>
      guarded(() => prepare(sql).all(values)) as Row[],
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as in the interface
    get: <Row>(sql: string, values: Values = {}): Row | undefined =>
      guarded(() => prepare(sql).get(values)) as Row | undefined,
    run: (sql, values = {}) => writing(() => prepare(sql).run(values).changes),
    script: (sql) => writing(() => void database.exec(sql)),
    pragma: (source) => guarded(() => database.pragma(source, { simple: true })),
    transaction: (work) => writing(() => database.transaction(() => synchronous(work)).immediate()),
    close: () =>
      guarded(() => {
        if (!database.open) return;
        try {
          database.pragma('wal_checkpoint(TRUNCATE)');
        } finally {
          database.close();
        }
      }),
  };
}

function synchronous<T>(work: () => T): T {
  const result = work();
  if (result instanceof Promise) throw new Error('a transaction is synchronous');
  return result;
}
