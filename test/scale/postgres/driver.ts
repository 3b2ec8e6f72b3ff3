import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import process from 'node:process';
// The real driver: whoever puts this file in its place leaves this one import alone.
import {
  openDatabase as openFile,
  type Connection,
  type OpenOptions,
  type Values,
} from '#db/driver.ts';
import { openBridge, type Bridge } from './bridge.ts';
import { toScript } from './script.ts';
import { toStatement, type Statement } from './statement.ts';

export { holdLock, openToRead, rekeyDatabase } from '#db/driver.ts';
export type { Connection, OpenOptions, Value, Values } from '#db/driver.ts';

let bridge: Bridge | null = null;

/** Else there is one writer at a time for each store, as with a file: chains of hashes count on it. */
const isShared = process.env['TRANSBORDO_POSTGRES_WRITERS'] === 'many';

/** The bridge of this process, and the functions that the stores' statements need. */
function theBridge(): Bridge {
  if (bridge !== null) return bridge;
  const url = process.env['TRANSBORDO_POSTGRES'];
  if (url === undefined) throw new Error('TRANSBORDO_POSTGRES names no server');
  bridge = openBridge(url);
  const session = bridge.connect();
  bridge.query(session, 'SELECT pg_advisory_lock(1)', []);
  const isThere =
    bridge.query(session, "SELECT 1 FROM pg_proc WHERE proname = 'json_word'", []).count > 0;
  const prelude = readFileSync(new URL('prelude.sql', import.meta.url), 'utf8');
  if (!isThere) bridge.query(session, prelude, null);
  bridge.end(session);
  return bridge;
}

/** The data file's place becomes a schema on the server; the file of secrets stays where it is. */
export function openDatabase(options: OpenOptions): Connection {
  return basename(options.file) === 'data.db' ? connect(options.file) : openFile(options);
}

function connect(file: string): Connection {
  const { query, connect: newSession, end } = theBridge();
  const session = newSession();
  const schema = `store_${createHash('sha256').update(file).digest('hex').slice(0, 16)}`;
  query(
    session,
    `CREATE SCHEMA IF NOT EXISTS ${schema}; SET search_path = ${schema}, public;
    SET client_min_messages = error;
    CREATE TABLE IF NOT EXISTS pragma_value (name TEXT PRIMARY KEY, value BIGINT)`,
    null,
  );
  const statements = new Map<string, Statement>();
  const ask = (source: string, values: Values = {}) => {
    if (source.startsWith('PRAGMA')) return { rows: [], count: 0 };
    const statement = statements.get(source) ?? toStatement(source);
    statements.set(source, statement);
    return query(
      session,
      statement.sql,
      statement.names.map((name) => valueOf(values, name)),
    );
  };
  const begin = isShared ? 'BEGIN' : `BEGIN; SELECT pg_advisory_xact_lock(hashtext('${schema}'))`;
  let depth = 0;
  let isOpen = true;
  return {
    all: <Row>(sql: string, values?: Values) => ask(sql, values).rows as Row[],
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as in the interface
    get: <Row>(sql: string, values?: Values) => ask(sql, values).rows[0] as Row | undefined,
    run: (sql, values) => ask(sql, values).count,
    script: (sql) => void query(session, toScript(sql), null),
    pragma: (source) => pragma(source, (sql) => query(session, sql, []).rows[0]?.['value']),
    transaction: (work) => {
      const mark = `step_${String(depth)}`;
      query(session, depth === 0 ? begin : `SAVEPOINT ${mark}`, null);
      depth += 1;
      let isDone = false;
      try {
        const result = work();
        if (result instanceof Promise) throw new Error('a transaction is synchronous');
        isDone = true;
        return result;
      } finally {
        depth -= 1;
        const [done, undone] =
          depth === 0 ? ['COMMIT', 'ROLLBACK'] : [`RELEASE ${mark}`, `ROLLBACK TO ${mark}`];
        query(session, isDone ? done : undone, null);
      }
    },
    close: () => {
      if (isOpen) end(session);
      isOpen = false;
    },
  };
}

function valueOf(values: Values, name: string): unknown {
  const value = values[name];
  if (value === undefined) throw new Error(`no value for ${name}`);
  return value;
}

/** The few settings of SQLite's that the stores ask for. */
function pragma(source: string, ask: (sql: string) => unknown): unknown {
  const version = /^user_version = (\d+)$/.exec(source)?.[1];
  if (version !== undefined)
    return ask(`INSERT INTO pragma_value VALUES ('user_version', ${version})
      ON CONFLICT (name) DO UPDATE SET value = excluded.value RETURNING value`);
  switch (source) {
    case 'user_version':
      return ask("SELECT value FROM pragma_value WHERE name = 'user_version'") ?? 0;
    case 'page_size':
      return 1;
    case 'page_count':
      return ask(`SELECT sum(pg_total_relation_size(oid)) AS value FROM pg_class
        WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace`);
    case 'quick_check':
    case 'integrity_check':
      return 'ok';
    default:
      return 0;
  }
}
