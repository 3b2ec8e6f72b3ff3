import type { SettingStore } from '#app/ports/sync-stores.ts';
import type { Connection } from './driver.ts';
import { parseBody } from './json-body.ts';

/** Settings of the workspace in the database; one that was never put is null. */
export function settingStore(connection: Connection): SettingStore {
  return {
    get: (name) => {
      const row = connection.get<{ body: string }>('SELECT body FROM setting WHERE name = :name', {
        name,
      });
      return row === undefined ? null : parseBody(row.body);
    },
    put: (name, value) => {
      const body = JSON.stringify(value) as string | undefined;
      if (body === undefined) throw new Error('a setting is JSON');
      connection.run(
        `INSERT INTO setting (name, body) VALUES (:name, :body)
         ON CONFLICT (name) DO UPDATE SET body = excluded.body`,
        { name, body },
      );
    },
  };
}
