import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Secret } from '#core/model/secret.ts';
import { openBackupWorld, worldKeychain, type BackupWorld } from '#test/fakes/backup-world.ts';
import { aBot, aClient, aSnapshot } from '#test/fakes/records.ts';
import { aCredential } from '#test/fakes/sync-records.ts';

/** Clients in every vault that is put through faults. */
export const filledClients = 40;

/** A vault with clients, bots, documents and keys, open; with a keychain's slot where no passphrase is given. */
export async function filledVault(
  home: string,
  passphrase: string | null,
  named: (index: number) => string = (index) => `Cliente ${index}`,
): Promise<BackupWorld> {
  const world = openBackupWorld(home);
  await world.session.create({
    folder: world.folder,
    passphrase,
    keychain: passphrase === null ? worldKeychain() : null,
  });
  const { clients, bots, snapshots, credentials, transaction } = world.session.current();
  transaction(() => {
    for (let index = 0; index < filledClients; index += 1) {
      const clientId = `client-${index}`;
      clients.insert(aClient({ id: clientId, name: named(index) }));
      bots.insert(aBot({ id: `bot-${index}`, clientId, name: named(index) }));
      const document = JSON.stringify({ says: named(index) });
      const of = { id: `snapshot-${index}`, botId: `bot-${index}` };
      snapshots.insert(aSnapshot(document, of), document);
      credentials.put(aCredential({ id: `key-${index}`, clientId, botId: `bot-${index}` }));
    }
  });
  const secrets = world.session.secrets();
  for (let index = 0; index < filledClients; index += 1) {
    secrets.put(`key-${index}`, new Secret(named(index)));
  }
  return world;
}

/** What is missing of a filled vault that is open, in words; empty where everything is there. */
export function missingFrom({ session }: Pick<BackupWorld, 'session'>): string[] {
  const { clients, credentials } = session.current();
  const secrets = session.secrets();
  const unread = credentials.list(null).filter(({ id }) => secrets.get(id) === null);
  return [
    ...(clients.list().length === filledClients ? [] : [`${clients.list().length} clients`]),
    ...(credentials.list(null).length === filledClients ? [] : ['credentials']),
    ...(unread.length === 0 ? [] : [`${unread.length} secrets`]),
  ];
}

/** SHA-256 of every file in a folder, by name. */
export function hashesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    names.map((name) => [name, createHash('sha256').update(readFileSync(name)).digest('hex')]),
  );
}
