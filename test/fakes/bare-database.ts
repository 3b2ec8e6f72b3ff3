import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { openDatabase, type Connection } from '#db/driver.ts';
import { migrate } from '#db/migrate.ts';
import { migrations } from '#db/migrations.ts';
import { dataFileName } from '#db/workspace-files.ts';
import { temporaryFolders } from './temporary-folder.ts';

/** Key of every such database. */
export const bareKey = new Uint8Array(32).fill(1);

/** A new, empty database for every test of a file, with every migration and no store. Call once at the top of a file. */
export function bareDatabase(): { readonly connection: Connection } {
  const newFolder = temporaryFolders();
  let connection: Connection | null = null;
  beforeEach(() => {
    connection = openDatabase({
      file: join(newFolder(), dataFileName),
      key: bareKey,
      nativeBinding: null,
    });
    migrate(connection, migrations);
  });
  afterEach(() => connection?.close());
  return {
    get connection() {
      if (connection === null) throw new Error('no test is running');
      return connection;
    },
  };
}

/** Writes the next row of the access log, as use cases do when something is deleted. */
export function tellAccess(connection: Connection, action: string): void {
  const last = connection.get<{ sequence: number; hash: string }>(
    'SELECT sequence, hash FROM access_log ORDER BY sequence DESC LIMIT 1',
  );
  connection.run(
    `INSERT INTO access_log (sequence, previous_hash, hash, body)
     VALUES (:sequence, :before, :hash, :body)`,
    {
      sequence: (last?.sequence ?? 0) + 1,
      before: last?.hash ?? '0'.repeat(64),
      hash: 'a'.repeat(64),
      body: JSON.stringify({ action }),
    },
  );
}
