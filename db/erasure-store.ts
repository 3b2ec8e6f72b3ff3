import type { ErasureStore, RowCounts } from '#app/ports/erasure-store.ts';
import { AppFault } from '#app/contract/errors.ts';
import { accountRows, botRows, bots, clientRows, numberRows } from './client-rows.ts';
import { withDeletionPermit } from './deletion-permit.ts';
import { deleteUnusedDocuments } from './document-store.ts';
import type { Connection } from './driver.ts';
import { namedDocumentsIn } from './named-documents.ts';
import { pruneSettings } from './prune-settings.ts';

/** Erases clients for good, by the one path that the schema leaves open. */
export function erasureStore(connection: Connection): ErasureStore {
  return {
    count: (clientId) => {
      const counted = clientRows.map(({ table, where }) => {
        const row = connection.get<{ n: number }>(
          `SELECT count(*) AS n FROM ${table} WHERE ${where}`,
          { clientId },
        );
        return [table, row?.n ?? 0] as const;
      });
      return withoutZeros(counted);
    },
    erase: (clientId, tell) => {
      connection.transaction(() => {
        withDeletionPermit(connection, { kind: 'client', clientId }, () =>
          tell(eraseRows(connection, clientId)),
        );
      });
      // Until now the log of the database holds the pages as they were, before they were overwritten with zeros.
      if (connection.pragma('wal_checkpoint(TRUNCATE)') !== 0) throw new AppFault('workspace-busy');
    },
  };
}

function eraseRows(connection: Connection, clientId: string): RowCounts {
  const ids = idsOf(connection, clientId);
  const shared = sharedOf(connection, clientId);
  const counts = clientRows.map(({ table, where }) => {
    const rows = connection.run(`DELETE FROM ${table} WHERE ${where}`, { clientId });
    return [table, rows] as const;
  });
  const orphans = eraseShared(connection, shared);
  return withoutZeros([
    ...counts,
    ...orphans,
    ['setting', pruneSettings(connection, ids)] as const,
  ]);
}

/** Ids by which settings may name what belongs to a client. */
function idsOf(connection: Connection, clientId: string): Set<string> {
  const tables = [
    ...['bot', 'whatsapp_number', 'whatsapp_account', 'incident', 'sync_job', 'credential'],
    ...['alert', 'sent_report'],
  ];
  const ids = new Set([clientId]);
  for (const table of tables) {
    const rows = connection.all<{ id: string }>(
      `SELECT id FROM ${table} WHERE client_id = :clientId`,
      { clientId },
    );
    for (const { id } of rows) ids.add(id);
  }
  return ids;
}

/** What a client's rows refer to and others may use as well: hashes of documents, numbers of what was seen. */
interface SharedRows {
  readonly documents: readonly string[];
  readonly contents: readonly number[];
}

function sharedOf(connection: Connection, clientId: string): SharedRows {
  const list = <T>(sql: string): T[] =>
    connection.all<{ value: T }>(sql, { clientId }).map(({ value }) => value);
  const seen = `
    SELECT content FROM bot_observation WHERE bot IN (${botRows})
    UNION SELECT content FROM bot_facts WHERE bot IN (${botRows})
    UNION SELECT content FROM number_observation WHERE number IN (${numberRows})
    UNION SELECT content FROM account_observation WHERE account IN (${accountRows})`;
  return {
    // Drafts are stored without a snapshot; what was seen of the bot names them by their hash.
    documents: list(
      `SELECT content_sha256 AS value FROM snapshot WHERE bot_id IN (${bots})
       UNION ${namedDocumentsIn(`observed_content.sequence IN (${seen})`)}`,
    ),
    contents: list(`SELECT content AS value FROM (${seen})`),
  };
}

/** Takes away what nobody refers to any more. Pictures that were never entered with a rating belong to nobody. */
function eraseShared(connection: Connection, shared: SharedRows): [string, number][] {
  const contents = connection.run(
    `DELETE FROM observed_content WHERE sequence IN (SELECT value FROM json_each(:list))
       AND sequence NOT IN (
         SELECT content FROM bot_observation UNION SELECT content FROM bot_facts
         UNION SELECT content FROM number_observation UNION SELECT content FROM account_observation)`,
    { list: JSON.stringify(shared.contents) },
  );
  const documents = deleteUnusedDocuments(connection, shared.documents);
  const proofs = connection.run(
    `DELETE FROM proof
     WHERE id NOT IN (SELECT proof_id FROM number_observation WHERE proof_id IS NOT NULL)`,
  );
  return [
    ['observed_content', contents],
    ['document', documents],
    ['proof', proofs],
  ];
}

function withoutZeros(counts: readonly (readonly [string, number])[]): RowCounts {
  return Object.fromEntries(counts.filter(([, rows]) => rows > 0));
}
