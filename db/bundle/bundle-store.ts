import type { BundleIds, BundleStore } from '#app/ports/bundle-store.ts';
import { clientRows } from '../client-rows.ts';
import type { Connection } from '../driver.ts';
import { readBundle } from './read-bundle.ts';
import { bundleWriter } from './bundle-writer.ts';

/** A client's rows as lines that mean the same on another machine, and back. */
export function bundleStore(connection: Connection): BundleStore {
  return {
    read: (clientId, { history }) => readBundle(connection, clientId, history),
    collides: (clientId, ids) => collides(connection, clientId, ids),
    writer: (clientId, before) => bundleWriter(connection, clientId, before),
  };
}

function collides(connection: Connection, clientId: string, ids: BundleIds): boolean {
  return [...ids].some(([table, list]) => {
    const where = clientRows.find((rows) => rows.table === table)?.where;
    if (where === undefined) throw new Error(`nobody says whose the rows of ${table} are`);
    const found = connection.get(
      `SELECT 1 FROM ${table}
       WHERE id IN (SELECT value FROM json_each(:list)) AND NOT (${where}) LIMIT 1`,
      { clientId, list: JSON.stringify(list) },
    );
    return found !== undefined;
  });
}
