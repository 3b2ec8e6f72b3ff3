import type { BinnedThing, StorageStore, StoredKind } from '#app/ports/storage-store.ts';
import { storageKinds, type StorageKind } from '#core/model/storage-kinds.ts';
import type { Connection } from './driver.ts';
import { previewRetention, retire } from './retention.ts';

/** What the data file holds, in the database. */
export function storageStore(connection: Connection): StorageStore {
  return {
    fileBytes: () =>
      Number(connection.pragma('page_count')) * Number(connection.pragma('page_size')),
    sizes: () => sizes(connection),
    bin: () => connection.all<BinnedThing>(binSql),
    previewRetention: (before) => previewRetention(connection, before),
    retire: (before, most, tell) => retire(connection, before, most, tell),
    settle: () => settle(connection),
  };
}

/** Without waiting: the worker has other things to do than to stand behind a backup's reading. */
function settle(connection: Connection): boolean {
  const patience = Number(connection.pragma('busy_timeout'));
  connection.pragma('busy_timeout = 0');
  try {
    return connection.pragma('wal_checkpoint(TRUNCATE)') === 0;
  } finally {
    connection.pragma(`busy_timeout = ${patience}`);
  }
}

const body = 'length(body)';

/**
 * Tables of each kind, and the length of what is in a row. A text's length is counted in characters: of JSON they are
 * nearly all one byte. What is not in here is small, and told as the rest.
 */
const measured: readonly (readonly [StorageKind, string, string])[] = [
  ['flows', 'document', body],
  ['flows', 'snapshot', 'length(redactions) + 200'],
  ['flows', 'raw_part', 'length(uri) + 120'],
  ['runs', 'run', body],
  ['runs', 'finding', body],
  ['runs', 'newest_finding', 'length(params) + 100'],
  ['observations', 'observed_content', body],
  ['observations', 'number_observation', '24'],
  ['observations', 'account_observation', '24'],
  ['observations', 'bot_observation', '24'],
  ['observations', 'bot_facts', '24 + coalesce(length(attendants), 0)'],
  ['observations', 'number_profile', body],
  ['observations', 'account_templates', body],
  ['observations', 'meta_event', body],
  ['proofs', 'proof', 'length(bytes)'],
  ['incidents', 'incident', body],
  ['incidents', 'incident_entry', body],
  ['incidents', 'alert', body],
  ['reports', 'report_note', body],
  ['reports', 'sent_report', body],
  ['decisions', 'answer', body],
  ['decisions', 'triage', body],
  ['decisions', 'kept_talk', body],
  ['search', 'search_entry', 'length(text) + length(folded) + 40'],
  ['search', 'search_text_data', 'length(block)'],
  ['logs', 'handling_log', body],
  ['logs', 'access_log', body],
  ['logs', 'sync_attempt', '60'],
  ['logs', 'gap', '40'],
  ['rest', 'client_facts', body],
  ['rest', 'setting', body],
  ['rest', 'credential', body],
  ['rest', 'client', '100'],
  ['rest', 'bot', '100'],
];

function sizes(connection: Connection): StoredKind[] {
  const found = new Map<StorageKind, { rows: number; bytes: number }>();
  for (const [kind, table, length] of measured) {
    const row = connection.get<{ rows: number; bytes: number | null }>(
      `SELECT count(*) AS rows, sum(${length}) AS bytes FROM ${table}`,
    );
    const sum = found.get(kind) ?? { rows: 0, bytes: 0 };
    found.set(kind, {
      rows: sum.rows + (row?.rows ?? 0),
      bytes: sum.bytes + (row?.bytes ?? 0),
    });
  }
  return storageKinds.map((kind) => ({ kind, ...(found.get(kind) ?? { rows: 0, bytes: 0 }) }));
}

/** What lies in a hidden client is not told apart: it comes back with it. */
const binSql = `
  SELECT 'client' AS kind, client.id, client.name, client.id AS clientId, client.name AS clientName,
    bin.removed_at AS removedAt
  FROM client LEFT JOIN bin ON bin.kind = 'client' AND bin.id = client.id
  WHERE client.removed = 1
  UNION ALL
  SELECT 'bot', bot.id, bot.name, client.id, client.name, bin.removed_at
  FROM bot JOIN client ON client.id = bot.client_id AND client.removed = 0
  LEFT JOIN bin ON bin.kind = 'bot' AND bin.id = bot.id
  WHERE bot.removed = 1
  UNION ALL
  SELECT 'number', thing.id, thing.phone, client.id, client.name, bin.removed_at
  FROM whatsapp_number AS thing JOIN client ON client.id = thing.client_id AND client.removed = 0
  LEFT JOIN bin ON bin.kind = 'number' AND bin.id = thing.id
  WHERE thing.removed = 1
  ORDER BY removedAt DESC, name`;
