import type { KeysToRevoke } from '#app/contract/slot-views.ts';
import type { SecretStore } from '#app/ports/secret-store.ts';
import type { Workspace } from '#app/ports/stores.ts';

/**
 * Every key and token by client, for whoever has to revoke them where they were issued: a device was stolen, or a
 * colleague left. Clients in the bin too: their keys work on. No secret is among it.
 */
export function keysToRevoke(
  { clients, bots, credentials, storage }: Workspace,
  secrets: SecretStore,
): KeysToRevoke[] {
  const binned = storage.bin().filter(({ kind }) => kind === 'client');
  const all = [
    ...clients.list().map(({ id, name }) => ({ id, name, isRemoved: false })),
    ...binned.map(({ id, name }) => ({ id, name, isRemoved: true })),
  ];
  return all.flatMap(({ id: clientId, name: clientName, isRemoved }) => {
    const keys = credentials
      .list(clientId)
      .map(({ id, kind, label, shortName, botId, hint, sealedAt }) => ({
        ...{ id, kind, label, shortName, hint, sealedAt },
        botName: botId === null ? null : (bots.get(botId)?.name ?? null),
        isSealed: secrets.get(id) !== null,
      }));
    return keys.length === 0 ? [] : [{ clientId, clientName, isRemoved, keys }];
  });
}
