import type { Client } from '#core/model/client.ts';
import type { ClientRecord, ClientRecordChange } from '#core/model/client-record.ts';
import { clientRecordSchema } from '#core/model/client-record.ts';
import { mostTags } from '#core/model/client-limits.ts';
import { usualAuditSettings } from '#core/model/audit-settings.ts';
import { searchableText } from '#core/model/searchable-text.ts';
import { clientFactsSchema } from '#core/model/surroundings.ts';
import { getClient } from './clients.ts';
import type { Deps } from './deps.ts';

/** What is known of a client; empty fields where nobody has said. Throws AppFault `client-missing`. */
export function readClientRecord(deps: Deps, clientId: string): ClientRecord {
  return recordOf(deps, getClient(deps, clientId));
}

function recordOf({ workspace }: Deps, { id, name, createdAt }: Client): ClientRecord {
  return (
    workspace().clientRecords.get(id) ??
    clientRecordSchema.parse({
      facts: clientFactsSchema.parse({ name, brands: [name] }),
      settings: usualAuditSettings,
      by: '',
      at: createdAt,
    })
  );
}

/**
 * Changes parts of what is known of a client; its bots are audited with it from then on. Throws AppFault
 * `client-missing`.
 */
export function changeClientRecord(
  deps: Deps,
  { clientId, by, change }: { clientId: string; by: string; change: ClientRecordChange },
): ClientRecord {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  const record = clientRecordSchema.parse({
    ...readClientRecord(deps, clientId),
    ...Object.fromEntries(given),
    by,
    at: deps.clock.now(),
  });
  deps.workspace().clientRecords.insert(clientId, record);
  deps.emit('data:changed', { nouns: ['client'] });
  return record;
}

/** Tags given to many clients and taken from them. */
export interface TagChange {
  readonly clientIds: readonly string[];
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly by: string;
}

/**
 * Gives many clients tags and takes others from them; accents and case make no other tag. Answers with the clients
 * that changed by it, so that it can be taken back from those alone; one that is gone, or would have too many tags, is
 * left as it is.
 */
export function tagClients(deps: Deps, { clientIds, add, remove, by }: TagChange): string[] {
  const changed: string[] = [];
  const workspace = deps.workspace();
  const { clients, clientRecords } = workspace;
  const at = deps.clock.now();
  workspace.transaction(() => {
    for (const clientId of clientIds) {
      const client = clients.get(clientId);
      if (client === null) continue;
      const record = recordOf(deps, client);
      const kept = record.tags.filter((tag) => !holds(remove, tag));
      const tags = [...kept, ...add.filter((tag) => !holds(kept, tag))];
      const isSame =
        tags.length === record.tags.length && tags.every((tag) => holds(record.tags, tag));
      if (isSame || tags.length > mostTags) continue;
      clientRecords.insert(clientId, { ...record, tags, by, at });
      changed.push(clientId);
    }
  });
  if (changed.length > 0) deps.emit('data:changed', { nouns: ['client'] });
  return changed;
}

function holds(tags: readonly string[], tag: string): boolean {
  return tags.some((one) => searchableText(one) === searchableText(tag));
}
