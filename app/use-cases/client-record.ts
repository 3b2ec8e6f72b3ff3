import type { ClientRecord } from '#core/model/client-record.ts';
import { usualAuditSettings } from '#core/model/audit-settings.ts';
import { clientFactsSchema } from '#core/model/surroundings.ts';
import { getClient } from './clients.ts';
import type { Deps } from './deps.ts';

/** What is known of a client; empty fields where nobody has said. Throws AppFault `client-missing`. */
export function readClientRecord(deps: Deps, clientId: string): ClientRecord {
  const { name, createdAt } = getClient(deps, clientId);
  return (
    deps.workspace().clientRecords.get(clientId) ?? {
      facts: clientFactsSchema.parse({ name, brands: [name] }),
      settings: usualAuditSettings,
      by: '',
      at: createdAt,
    }
  );
}

/** Keeps what is known of a client; its bots are audited with it from then on. Throws AppFault `client-missing`. */
export function writeClientRecord(
  deps: Deps,
  clientId: string,
  given: Omit<ClientRecord, 'at'>,
): ClientRecord {
  getClient(deps, clientId);
  const record: ClientRecord = { ...given, at: deps.clock.now() };
  deps.workspace().clientRecords.insert(clientId, record);
  deps.emit('data:changed', { nouns: ['client'] });
  return record;
}
