-- What people say about audits: answers to questions, triage of findings, what is known of a client, what an agency
-- changes about its audits. All append-only: the newest row counts, the earlier ones tell how it came to that.

CREATE TABLE answer (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  bot_id TEXT NOT NULL REFERENCES bot (id),
  audit_id TEXT NOT NULL,
  -- The answer as JSON.
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE INDEX answer_by_bot ON answer (bot_id, sequence);

CREATE TABLE triage (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  bot_id TEXT NOT NULL REFERENCES bot (id),
  audit_id TEXT NOT NULL,
  state TEXT NOT NULL,
  -- The triage as JSON.
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE INDEX triage_by_bot ON triage (bot_id, sequence);

CREATE TABLE client_facts (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id TEXT NOT NULL REFERENCES client (id),
  -- Facts and audit settings as JSON.
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE INDEX client_facts_by_client ON client_facts (client_id, sequence);

-- SHA-256 (hex) of all a run was made with; a run with the same key need not be made again. Null in older runs.
ALTER TABLE run ADD COLUMN input_key TEXT CHECK (input_key IS NULL OR length(input_key) = 64);

CREATE TRIGGER answer_is_not_changed BEFORE UPDATE ON answer
BEGIN SELECT RAISE(ABORT, 'answer is append-only'); END;
CREATE TRIGGER answer_is_not_deleted BEFORE DELETE ON answer
BEGIN SELECT RAISE(ABORT, 'answer is append-only'); END;

CREATE TRIGGER triage_is_not_changed BEFORE UPDATE ON triage
BEGIN SELECT RAISE(ABORT, 'triage is append-only'); END;
CREATE TRIGGER triage_is_not_deleted BEFORE DELETE ON triage
BEGIN SELECT RAISE(ABORT, 'triage is append-only'); END;

CREATE TRIGGER client_facts_is_not_changed BEFORE UPDATE ON client_facts
BEGIN SELECT RAISE(ABORT, 'client_facts is append-only'); END;
CREATE TRIGGER client_facts_is_not_deleted BEFORE DELETE ON client_facts
BEGIN SELECT RAISE(ABORT, 'client_facts is append-only'); END;
