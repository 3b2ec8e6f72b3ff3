import type { Connection } from '#db/driver.ts';

/** A document's hash that only this word has. */
export function hashFor(word: string): string {
  const digits = Array.from(word, (letter) => letter.charCodeAt(0).toString(16)).join('');
  return digits.padEnd(64, '0').slice(0, 64);
}

/**
 * Rows of one client in every table that can have any, with a word in every text and blob of them. `number` keeps row
 * numbers of several clients apart.
 */
export function insertRowsOfClient(connection: Connection, word: string, number: number): void {
  connection.script(rowsOfClientSql(word, number));
}

/** The statements that insert them, one a row; each ends in `;` and a line's end. */
export function rowsOfClientSql(word: string, number: number): string {
  const hash = hashFor(word);
  const draft = hashFor(`draft ${word}`);
  const shared = 'f'.repeat(64);
  const json = `{"said":"${word}"}`;
  const seen = `{"said":"${word}","workingSha256":"${draft}"}`;
  const at = 1_780_000_000_000;
  return `
    INSERT INTO client VALUES (${number}, 'client-${word}', '${word}', '${word}', 1);
    INSERT INTO bot VALUES (${number}, 'bot-${word}', 'client-${word}', '${word}', '${word}', 0);
    INSERT INTO document (content_sha256, text_sha256, body) VALUES ('${hash}', '${hash}', CAST('${word}' AS BLOB));
    INSERT INTO document (content_sha256, text_sha256, body) VALUES ('${draft}', '${draft}', CAST('${word}' AS BLOB));
    INSERT INTO document (content_sha256, text_sha256, body) VALUES ('${shared}', '${shared}', x'00') ON CONFLICT DO NOTHING;
    INSERT INTO snapshot (sequence, id, bot_id, taken_at, source, file_name, shape, raw_sha256, content_sha256,
        raw_bytes, redactions)
      VALUES (${number}, 'snapshot-${word}', 'bot-${word}', '${word}', '${word}', '${word}', '${word}',
        '${hash}', '${hash}', 1, '["${word}"]');
    INSERT INTO snapshot (sequence, id, bot_id, taken_at, source, shape, raw_sha256, content_sha256, raw_bytes,
        redactions)
      VALUES (${number + 100}, 'shared-${word}', 'bot-${word}', '${word}', 's', 's', '${hash}', '${shared}', 1, '[]');
    INSERT INTO run (sequence, id, snapshot_id, bot_id, created_at, ruleset, verdict, body)
      VALUES (${number}, 'run-${word}', 'snapshot-${word}', 'bot-${word}', '${word}', 'r', 'v',
        CAST('${word}' AS BLOB));
    INSERT INTO finding VALUES (${number}, 0, 'A', 'fail', 'high', '${json}');
    INSERT INTO newest_finding VALUES (${number}, 0, 'A', 'fail', 'high', 'v', '${json}', '${word}', '${word}', 1,
      '${word}');
    INSERT INTO answer VALUES (${number}, 'answer-${word}', 'bot-${word}', 'A', '${json}');
    INSERT INTO triage VALUES (${number}, 'triage-${word}', 'bot-${word}', 'A', 'open', '${json}');
    INSERT INTO decided_findings VALUES (${number}, ${number}, ${number}, '${json}');
    INSERT INTO client_facts (client_id, body) VALUES ('client-${word}', '${json}');
    INSERT INTO credential (id, client_id, body) VALUES ('key-${word}', 'client-${word}', '${json}');
    INSERT INTO whatsapp_account (sequence, id, client_id, credential_id, waba_id, name, ownership, created_at)
      VALUES (${number}, 'account-${word}', 'client-${word}', 'key-${word}', '${word}', '${word}', 'owned', '${word}');
    INSERT INTO whatsapp_number (sequence, id, client_id, bot_id, phone, created_at)
      VALUES (${number}, 'number-${word}', 'client-${word}', 'bot-${word}', '${word}', '${word}');
    INSERT INTO schedule VALUES ('client-${word}', '${json}');
    INSERT INTO sync_job (sequence, id, client_id, kind, subject_id, state, body)
      VALUES (${number}, 'job-${word}', 'client-${word}', 'bot', 'bot-${word}', 'waiting', '${json}');
    INSERT INTO sync_attempt VALUES (${number}, ${at}, 0, ${at}, 'ok', NULL, 1, 1, NULL);
    INSERT INTO gap VALUES ('job-${word}', ${at}, 0, ${at + 1}, '${word}');
    INSERT INTO incident VALUES (${number}, 'incident-${word}', 'client-${word}', 'number-${word}', ${at}, 0, '${json}');
    INSERT INTO incident_entry VALUES (${number}, 0, '${json}');
    INSERT INTO alert VALUES (${number}, 'alert-${word}', 'key ${word}', 'client-${word}', ${at}, 0, '${json}');
    INSERT INTO observed_content VALUES (${number}, CAST('${word.padEnd(32, '0')}' AS BLOB), '${seen}');
    INSERT INTO observed_content VALUES (99, CAST('${'shared'.padEnd(32, '0')}' AS BLOB), '{}') ON CONFLICT DO NOTHING;
    INSERT INTO proof VALUES (${number}, 'proof-${word}', '${word}', 'image/png', CAST('${word}' AS BLOB));
    INSERT INTO number_observation VALUES (${number}, ${at}, 0, ${number}, 1, 'proof-${word}');
    INSERT INTO number_observation VALUES (${number}, ${at}, 1, 99, 0, NULL);
    INSERT INTO account_observation VALUES (${number}, ${at}, 0, ${number});
    INSERT INTO number_profile VALUES (${number}, ${at}, 0, '${json}');
    INSERT INTO account_templates (account, observed_at, body) VALUES (${number}, ${at}, CAST('${word}' AS BLOB));
    INSERT INTO meta_event (client_id, hash, at, body) VALUES ('client-${word}', '${hash}', ${at}, '${json}');
    INSERT INTO bot_observation VALUES (${number}, ${at}, 0, ${number}, 1);
    INSERT INTO bot_facts VALUES (${number}, ${at}, 0, ${number}, '${json}');
    INSERT INTO raw_part (snapshot, position, part, uri, sha256, bytes, host)
      VALUES (${number}, 0, '${word}', '${word}', '${hash}', 1, '${word}');
    INSERT INTO report_note (id, client_id, body) VALUES ('note-${word}', 'client-${word}', '${json}');
    INSERT INTO sent_report (id, client_id, body) VALUES ('sent-${word}', 'client-${word}', '${json}');
    INSERT INTO handling_log VALUES (${number}, 1, '${'0'.repeat(64)}', '${hash}', '${json}');
    INSERT INTO kept_talk (id, bot_id, body) VALUES ('talk-${word}', 'bot-${word}', '${json}');
    INSERT INTO search_bot VALUES (${number}, '${word}', NULL);
    INSERT INTO search_entry (id, kind, block, text, key, standing, folded)
      VALUES (${number * 268_435_456}, 0, 1, '${word}', '${word}', '${word}', '${word}' || char(10, 10));
    INSERT INTO setting VALUES ('brand client-${word}', '${json}');
    INSERT INTO setting VALUES ('recent', '[{"kind":"client","id":"client-${word}"}]')
      ON CONFLICT (name) DO UPDATE SET body = json_insert(body, '$[#]', json_extract(excluded.body, '$[0]'));
    INSERT INTO bin VALUES ('client', 'client-${word}', '2026-11-22T12:00:00.000Z');
  `;
}

/** Tables and columns of a database in which a word still stands, as text or inside a blob. */
export function columnsHolding(connection: Connection, word: string): string[] {
  const tables = connection.all<{ name: string }>(
    `SELECT name FROM pragma_table_list
     WHERE schema = 'main' AND type IN ('table', 'shadow') AND name NOT LIKE 'sqlite_%'`,
  );
  return tables.flatMap(({ name: table }) =>
    connection
      .all<{ name: string }>(`SELECT name FROM pragma_table_info('${table}')`)
      .filter(({ name: column }) => {
        const found = connection.get<{ n: number }>(
          `SELECT count(*) AS n FROM "${table}"
           WHERE instr(CAST("${column}" AS BLOB), CAST(:word AS BLOB)) > 0`,
          { word },
        );
        return (found?.n ?? 0) > 0;
      })
      .map(({ name: column }) => `${table}.${column}`),
  );
}
