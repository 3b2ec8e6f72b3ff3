-- What was done with secrets, exports and deletions; the bin; and the one way by which evidence may go.

-- One chain of hashes for the whole workspace, which only grows at its end. It holds ids, counts and hashes, never a name
-- or a secret: a row that says what was erased must not keep it.
CREATE TABLE access_log (
  -- From 1, without gaps.
  sequence INTEGER PRIMARY KEY CHECK (sequence >= 1),
  previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE TRIGGER access_log_continues BEFORE INSERT ON access_log
WHEN new.sequence IS NOT coalesce((SELECT max(sequence) + 1 FROM access_log), 1)
  OR new.previous_hash IS NOT coalesce(
    (SELECT hash FROM access_log ORDER BY sequence DESC LIMIT 1),
    '0000000000000000000000000000000000000000000000000000000000000000')
BEGIN SELECT RAISE(ABORT, 'access_log is append-only: the row does not follow the last one'); END;

CREATE TRIGGER access_log_is_not_changed BEFORE UPDATE ON access_log
BEGIN SELECT RAISE(ABORT, 'access_log is append-only'); END;
CREATE TRIGGER access_log_is_not_deleted BEFORE DELETE ON access_log
BEGIN SELECT RAISE(ABORT, 'access_log is append-only'); END;

-- When something was hidden. Rows from before this step have no date.
CREATE TABLE bin (
  kind TEXT NOT NULL CHECK (kind IN ('client', 'bot', 'number')),
  id TEXT NOT NULL,
  removed_at TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER client_goes_into_bin AFTER UPDATE OF removed ON client
WHEN new.removed = 1 AND old.removed = 0
BEGIN
  INSERT INTO bin (kind, id, removed_at)
  VALUES ('client', new.id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  ON CONFLICT (kind, id) DO UPDATE SET removed_at = excluded.removed_at;
END;
CREATE TRIGGER client_leaves_bin AFTER UPDATE OF removed ON client WHEN new.removed = 0
BEGIN DELETE FROM bin WHERE kind = 'client' AND id = new.id; END;
CREATE TRIGGER client_is_gone_from_bin AFTER DELETE ON client
BEGIN DELETE FROM bin WHERE kind = 'client' AND id = old.id; END;

CREATE TRIGGER bot_goes_into_bin AFTER UPDATE OF removed ON bot
WHEN new.removed = 1 AND old.removed = 0
BEGIN
  INSERT INTO bin (kind, id, removed_at)
  VALUES ('bot', new.id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  ON CONFLICT (kind, id) DO UPDATE SET removed_at = excluded.removed_at;
END;
CREATE TRIGGER bot_leaves_bin AFTER UPDATE OF removed ON bot WHEN new.removed = 0
BEGIN DELETE FROM bin WHERE kind = 'bot' AND id = new.id; END;
CREATE TRIGGER bot_is_gone_from_bin AFTER DELETE ON bot
BEGIN DELETE FROM bin WHERE kind = 'bot' AND id = old.id; END;

CREATE TRIGGER whatsapp_number_goes_into_bin AFTER UPDATE OF removed ON whatsapp_number
WHEN new.removed = 1 AND old.removed = 0
BEGIN
  INSERT INTO bin (kind, id, removed_at)
  VALUES ('number', new.id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  ON CONFLICT (kind, id) DO UPDATE SET removed_at = excluded.removed_at;
END;
CREATE TRIGGER whatsapp_number_leaves_bin AFTER UPDATE OF removed ON whatsapp_number WHEN new.removed = 0
BEGIN DELETE FROM bin WHERE kind = 'number' AND id = new.id; END;
CREATE TRIGGER whatsapp_number_is_gone_from_bin AFTER DELETE ON whatsapp_number
BEGIN DELETE FROM bin WHERE kind = 'number' AND id = old.id; END;

-- Always empty. What refers to it cannot be there at the end of a transaction.
CREATE TABLE never (id INTEGER PRIMARY KEY, CHECK (id IS NULL AND id IS NOT NULL)) STRICT;

-- Evidence may go while a row is in here and no longer: the transaction that puts it in cannot end before it is out again,
-- and it is not let out before the access log says what went. Of a client: what belongs to that client. Of a retention:
-- the runs and snapshots that are listed below.
CREATE TABLE deletion_permit (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  kind TEXT NOT NULL CHECK (kind IN ('client', 'retention')),
  client_id TEXT CHECK ((client_id IS NULL) = (kind = 'retention')),
  -- The row of the access log that will tell of it.
  log_sequence INTEGER NOT NULL,
  held INTEGER NOT NULL DEFAULT 1 REFERENCES never (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE retired_run (
  sequence INTEGER PRIMARY KEY,
  held INTEGER NOT NULL DEFAULT 1 REFERENCES never (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE retired_snapshot (
  sequence INTEGER PRIMARY KEY,
  held INTEGER NOT NULL DEFAULT 1 REFERENCES never (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TRIGGER deletion_permit_names_its_row BEFORE INSERT ON deletion_permit
WHEN new.log_sequence IS NOT coalesce((SELECT max(sequence) + 1 FROM access_log), 1)
BEGIN SELECT RAISE(ABORT, 'a deletion is told in the next row of the access log'); END;
CREATE TRIGGER deletion_permit_is_not_changed BEFORE UPDATE ON deletion_permit
BEGIN SELECT RAISE(ABORT, 'a deletion permit is not changed'); END;
CREATE TRIGGER deletion_permit_is_told BEFORE DELETE ON deletion_permit
WHEN NOT EXISTS (
    SELECT 1 FROM access_log
    WHERE sequence = old.log_sequence
      AND body ->> '$.action' = iif(old.kind = 'client', 'client-erased', 'retention-applied')
  )
  OR EXISTS (SELECT 1 FROM retired_run)
  OR EXISTS (SELECT 1 FROM retired_snapshot)
BEGIN SELECT RAISE(ABORT, 'a deletion is told in the access log before it ends'); END;

CREATE TRIGGER retired_run_is_permitted BEFORE INSERT ON retired_run
WHEN NOT EXISTS (SELECT 1 FROM deletion_permit WHERE kind = 'retention')
BEGIN SELECT RAISE(ABORT, 'nothing is retired without a permit'); END;
CREATE TRIGGER retired_snapshot_is_permitted BEFORE INSERT ON retired_snapshot
WHEN NOT EXISTS (SELECT 1 FROM deletion_permit WHERE kind = 'retention')
BEGIN SELECT RAISE(ABORT, 'nothing is retired without a permit'); END;
CREATE TRIGGER retired_run_is_not_changed BEFORE UPDATE ON retired_run
BEGIN SELECT RAISE(ABORT, 'a retired run is not changed'); END;
CREATE TRIGGER retired_snapshot_is_not_changed BEFORE UPDATE ON retired_snapshot
BEGIN SELECT RAISE(ABORT, 'a retired snapshot is not changed'); END;

-- The triggers of the steps before, with that exception. References still keep what something else needs.

DROP TRIGGER document_is_not_deleted;
CREATE TRIGGER document_is_not_deleted BEFORE DELETE ON document
WHEN NOT EXISTS (SELECT 1 FROM deletion_permit)
BEGIN SELECT RAISE(ABORT, 'document is append-only'); END;

DROP TRIGGER snapshot_is_not_deleted;
CREATE TRIGGER snapshot_is_not_deleted BEFORE DELETE ON snapshot
WHEN NOT EXISTS (
    SELECT 1 FROM bot JOIN deletion_permit AS permit ON permit.client_id = bot.client_id
    WHERE bot.id = old.bot_id
  )
  AND NOT EXISTS (SELECT 1 FROM retired_snapshot WHERE sequence = old.sequence)
BEGIN SELECT RAISE(ABORT, 'snapshot is append-only'); END;

DROP TRIGGER run_is_not_deleted;
CREATE TRIGGER run_is_not_deleted BEFORE DELETE ON run
WHEN NOT EXISTS (
    SELECT 1 FROM bot JOIN deletion_permit AS permit ON permit.client_id = bot.client_id
    WHERE bot.id = old.bot_id
  )
  AND NOT EXISTS (SELECT 1 FROM retired_run WHERE sequence = old.sequence)
BEGIN SELECT RAISE(ABORT, 'run is append-only'); END;

DROP TRIGGER finding_is_not_deleted;
CREATE TRIGGER finding_is_not_deleted BEFORE DELETE ON finding
WHEN NOT EXISTS (
    SELECT 1 FROM run JOIN bot ON bot.id = run.bot_id
    JOIN deletion_permit AS permit ON permit.client_id = bot.client_id
    WHERE run.sequence = old.run_sequence
  )
  AND NOT EXISTS (SELECT 1 FROM retired_run WHERE sequence = old.run_sequence)
BEGIN SELECT RAISE(ABORT, 'finding is append-only'); END;

DROP TRIGGER answer_is_not_deleted;
CREATE TRIGGER answer_is_not_deleted BEFORE DELETE ON answer
WHEN NOT EXISTS (
    SELECT 1 FROM bot JOIN deletion_permit AS permit ON permit.client_id = bot.client_id
    WHERE bot.id = old.bot_id
  )
BEGIN SELECT RAISE(ABORT, 'answer is append-only'); END;

DROP TRIGGER triage_is_not_deleted;
CREATE TRIGGER triage_is_not_deleted BEFORE DELETE ON triage
WHEN NOT EXISTS (
    SELECT 1 FROM bot JOIN deletion_permit AS permit ON permit.client_id = bot.client_id
    WHERE bot.id = old.bot_id
  )
BEGIN SELECT RAISE(ABORT, 'triage is append-only'); END;

DROP TRIGGER client_facts_is_not_deleted;
CREATE TRIGGER client_facts_is_not_deleted BEFORE DELETE ON client_facts
WHEN NOT EXISTS (SELECT 1 FROM deletion_permit WHERE client_id = old.client_id)
BEGIN SELECT RAISE(ABORT, 'client_facts is append-only'); END;

DROP TRIGGER sync_attempt_is_not_deleted;
CREATE TRIGGER sync_attempt_is_not_deleted BEFORE DELETE ON sync_attempt
WHEN NOT EXISTS (
    SELECT 1 FROM sync_job JOIN deletion_permit AS permit ON permit.client_id = sync_job.client_id
    WHERE sync_job.sequence = old.job
  )
BEGIN SELECT RAISE(ABORT, 'sync_attempt is append-only'); END;

DROP TRIGGER gap_is_not_deleted;
CREATE TRIGGER gap_is_not_deleted BEFORE DELETE ON gap
WHEN NOT EXISTS (
    SELECT 1 FROM sync_job JOIN deletion_permit AS permit ON permit.client_id = sync_job.client_id
    WHERE sync_job.id = old.job_id
  )
BEGIN SELECT RAISE(ABORT, 'gap is append-only'); END;

DROP TRIGGER incident_entry_is_not_deleted;
CREATE TRIGGER incident_entry_is_not_deleted BEFORE DELETE ON incident_entry
WHEN NOT EXISTS (
    SELECT 1 FROM incident JOIN deletion_permit AS permit ON permit.client_id = incident.client_id
    WHERE incident.sequence = old.incident
  )
BEGIN SELECT RAISE(ABORT, 'incident_entry is append-only'); END;

DROP TRIGGER incident_is_not_deleted;
CREATE TRIGGER incident_is_not_deleted BEFORE DELETE ON incident
WHEN NOT EXISTS (SELECT 1 FROM deletion_permit WHERE client_id = old.client_id)
BEGIN SELECT RAISE(ABORT, 'incident is append-only'); END;

DROP TRIGGER observed_content_is_not_deleted;
CREATE TRIGGER observed_content_is_not_deleted BEFORE DELETE ON observed_content
WHEN NOT EXISTS (SELECT 1 FROM deletion_permit WHERE kind = 'client')
BEGIN SELECT RAISE(ABORT, 'observed_content is append-only'); END;

DROP TRIGGER proof_is_not_deleted;
CREATE TRIGGER proof_is_not_deleted BEFORE DELETE ON proof
WHEN NOT EXISTS (SELECT 1 FROM deletion_permit WHERE kind = 'client')
BEGIN SELECT RAISE(ABORT, 'proof is append-only'); END;

DROP TRIGGER number_observation_is_not_deleted;
CREATE TRIGGER number_observation_is_not_deleted BEFORE DELETE ON number_observation
WHEN NOT EXISTS (
    SELECT 1 FROM whatsapp_number JOIN deletion_permit AS permit ON permit.client_id = whatsapp_number.client_id
    WHERE whatsapp_number.sequence = old.number
  )
BEGIN SELECT RAISE(ABORT, 'number_observation is append-only'); END;

DROP TRIGGER account_observation_is_not_deleted;
CREATE TRIGGER account_observation_is_not_deleted BEFORE DELETE ON account_observation
WHEN NOT EXISTS (
    SELECT 1 FROM whatsapp_account JOIN deletion_permit AS permit ON permit.client_id = whatsapp_account.client_id
    WHERE whatsapp_account.sequence = old.account
  )
BEGIN SELECT RAISE(ABORT, 'account_observation is append-only'); END;

DROP TRIGGER number_profile_is_not_deleted;
CREATE TRIGGER number_profile_is_not_deleted BEFORE DELETE ON number_profile
WHEN NOT EXISTS (
    SELECT 1 FROM whatsapp_number JOIN deletion_permit AS permit ON permit.client_id = whatsapp_number.client_id
    WHERE whatsapp_number.sequence = old.number
  )
BEGIN SELECT RAISE(ABORT, 'number_profile is append-only'); END;

DROP TRIGGER account_templates_is_not_deleted;
CREATE TRIGGER account_templates_is_not_deleted BEFORE DELETE ON account_templates
WHEN NOT EXISTS (
    SELECT 1 FROM whatsapp_account JOIN deletion_permit AS permit ON permit.client_id = whatsapp_account.client_id
    WHERE whatsapp_account.sequence = old.account
  )
BEGIN SELECT RAISE(ABORT, 'account_templates is append-only'); END;

DROP TRIGGER meta_event_is_not_deleted;
CREATE TRIGGER meta_event_is_not_deleted BEFORE DELETE ON meta_event
WHEN NOT EXISTS (SELECT 1 FROM deletion_permit WHERE client_id = old.client_id)
BEGIN SELECT RAISE(ABORT, 'meta_event is append-only'); END;

DROP TRIGGER bot_observation_is_not_deleted;
CREATE TRIGGER bot_observation_is_not_deleted BEFORE DELETE ON bot_observation
WHEN NOT EXISTS (
    SELECT 1 FROM bot JOIN deletion_permit AS permit ON permit.client_id = bot.client_id
    WHERE bot.sequence = old.bot
  )
BEGIN SELECT RAISE(ABORT, 'bot_observation is append-only'); END;

DROP TRIGGER bot_facts_is_not_deleted;
CREATE TRIGGER bot_facts_is_not_deleted BEFORE DELETE ON bot_facts
WHEN NOT EXISTS (
    SELECT 1 FROM bot JOIN deletion_permit AS permit ON permit.client_id = bot.client_id
    WHERE bot.sequence = old.bot
  )
BEGIN SELECT RAISE(ABORT, 'bot_facts is append-only'); END;

DROP TRIGGER raw_part_is_not_deleted;
CREATE TRIGGER raw_part_is_not_deleted BEFORE DELETE ON raw_part
WHEN NOT EXISTS (
    SELECT 1 FROM snapshot JOIN bot ON bot.id = snapshot.bot_id
    JOIN deletion_permit AS permit ON permit.client_id = bot.client_id
    WHERE snapshot.sequence = old.snapshot
  )
  AND NOT EXISTS (SELECT 1 FROM retired_snapshot WHERE sequence = old.snapshot)
BEGIN SELECT RAISE(ABORT, 'raw_part is append-only'); END;

DROP TRIGGER handling_log_is_not_deleted;
CREATE TRIGGER handling_log_is_not_deleted BEFORE DELETE ON handling_log
WHEN NOT EXISTS (
    SELECT 1 FROM client JOIN deletion_permit AS permit ON permit.client_id = client.id
    WHERE client.sequence = old.client
  )
BEGIN SELECT RAISE(ABORT, 'handling_log is append-only'); END;

DROP TRIGGER report_note_is_not_deleted;
CREATE TRIGGER report_note_is_not_deleted BEFORE DELETE ON report_note
WHEN NOT EXISTS (SELECT 1 FROM deletion_permit WHERE client_id = old.client_id)
BEGIN SELECT RAISE(ABORT, 'report_note is append-only'); END;

DROP TRIGGER sent_report_is_not_deleted;
CREATE TRIGGER sent_report_is_not_deleted BEFORE DELETE ON sent_report
WHEN NOT EXISTS (SELECT 1 FROM deletion_permit WHERE client_id = old.client_id)
BEGIN SELECT RAISE(ABORT, 'sent_report is append-only'); END;

DROP TRIGGER kept_talk_is_not_deleted;
CREATE TRIGGER kept_talk_is_not_deleted BEFORE DELETE ON kept_talk
WHEN NOT EXISTS (
    SELECT 1 FROM bot JOIN deletion_permit AS permit ON permit.client_id = bot.client_id
    WHERE bot.id = old.bot_id
  )
BEGIN SELECT RAISE(ABORT, 'kept_talk is not deleted'); END;

-- Clients and bots were kept by what refers to them; now by themselves as well.
CREATE TRIGGER client_is_not_deleted BEFORE DELETE ON client
WHEN NOT EXISTS (SELECT 1 FROM deletion_permit WHERE client_id = old.id)
BEGIN SELECT RAISE(ABORT, 'client is hidden, not deleted'); END;
CREATE TRIGGER bot_is_not_deleted BEFORE DELETE ON bot
WHEN NOT EXISTS (SELECT 1 FROM deletion_permit WHERE client_id = old.client_id)
BEGIN SELECT RAISE(ABORT, 'bot is hidden, not deleted'); END;
