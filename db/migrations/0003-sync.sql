-- What is synced: credentials without their secrets, WhatsApp accounts and numbers, schedules, standing jobs with their
-- tries and gaps, incidents with their logs, alerts, settings. Records are replaced; tries, gaps and logs are append-only
-- by trigger. Instants that rows are ordered or found by are integers: milliseconds since 1970 in UTC. Rows at the same
-- instant are in the order of `position`, from 0, which is the order of arrival.

CREATE TABLE credential (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  client_id TEXT NOT NULL REFERENCES client (id),
  bot_id TEXT REFERENCES bot (id),
  -- The credential as JSON, never with its secret.
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE INDEX credential_by_client ON credential (client_id, sequence);

CREATE TABLE whatsapp_account (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  client_id TEXT NOT NULL REFERENCES client (id),
  -- Outlives the credential, which is deleted when the user removes it.
  credential_id TEXT NOT NULL,
  waba_id TEXT NOT NULL,
  name TEXT NOT NULL,
  ownership TEXT NOT NULL CHECK (ownership IN ('owned', 'client', 'unknown')),
  created_at TEXT NOT NULL,
  -- Hidden, because what was seen of it stays.
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;

CREATE INDEX whatsapp_account_by_client ON whatsapp_account (client_id, sequence);

CREATE TABLE whatsapp_number (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  client_id TEXT NOT NULL REFERENCES client (id),
  bot_id TEXT REFERENCES bot (id),
  phone TEXT NOT NULL,
  phone_number_id TEXT,
  waba_id TEXT,
  verified_name TEXT,
  created_at TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;

CREATE INDEX whatsapp_number_by_client ON whatsapp_number (client_id, sequence);

CREATE TABLE schedule (
  client_id TEXT PRIMARY KEY NOT NULL REFERENCES client (id),
  -- The schedule as JSON.
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE TABLE sync_job (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  client_id TEXT NOT NULL REFERENCES client (id),
  kind TEXT NOT NULL CHECK (kind IN ('bot', 'account')),
  subject_id TEXT NOT NULL,
  bot_id TEXT GENERATED ALWAYS AS (CASE kind WHEN 'bot' THEN subject_id END) REFERENCES bot (id),
  account_id TEXT GENERATED ALWAYS AS (CASE kind WHEN 'account' THEN subject_id END)
    REFERENCES whatsapp_account (id),
  due_at INTEGER,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'backoff', 'blocked')),
  boot_id TEXT,
  -- The job as JSON without `state` and `bootId`, which change together in many rows after a crash.
  body TEXT NOT NULL CHECK (json_valid(body)),
  -- Hidden, because its tries and gaps stay.
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;

CREATE INDEX sync_job_by_client ON sync_job (client_id, sequence);
CREATE UNIQUE INDEX sync_job_by_subject ON sync_job (kind, subject_id) WHERE removed = 0;
CREATE INDEX sync_job_due ON sync_job (due_at, sequence)
  WHERE removed = 0 AND state IN ('waiting', 'backoff');

CREATE TABLE sync_attempt (
  job INTEGER NOT NULL REFERENCES sync_job (sequence),
  started_at INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  ended_at INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  code TEXT,
  requests INTEGER NOT NULL CHECK (requests >= 0),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  skew_seconds REAL,
  PRIMARY KEY (job, started_at, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE gap (
  -- A job's id, or a word of the program for all of them at once, e.g. while the machine slept.
  job_id TEXT NOT NULL,
  from_at INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  to_at INTEGER NOT NULL CHECK (to_at > from_at),
  reason TEXT NOT NULL,
  PRIMARY KEY (job_id, from_at, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  client_id TEXT NOT NULL REFERENCES client (id),
  number_id TEXT REFERENCES whatsapp_number (id),
  opened_at INTEGER NOT NULL,
  closed INTEGER NOT NULL CHECK (closed IN (0, 1)),
  -- The incident as JSON.
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE INDEX incident_by_client ON incident (client_id, opened_at, sequence);
CREATE INDEX incident_open ON incident (opened_at, sequence) WHERE closed = 0;

CREATE TABLE incident_entry (
  incident INTEGER NOT NULL REFERENCES incident (sequence),
  position INTEGER NOT NULL CHECK (position >= 0),
  -- The entry as JSON.
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (incident, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE alert (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  key TEXT NOT NULL UNIQUE,
  client_id TEXT REFERENCES client (id),
  seen_at INTEGER NOT NULL,
  dismissed INTEGER NOT NULL CHECK (dismissed IN (0, 1)),
  -- The alert as JSON.
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE INDEX alert_active ON alert (seen_at, sequence) WHERE dismissed = 0;

CREATE TABLE setting (
  name TEXT PRIMARY KEY NOT NULL CHECK (length(name) > 0),
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE TRIGGER sync_attempt_is_not_changed BEFORE UPDATE ON sync_attempt
BEGIN SELECT RAISE(ABORT, 'sync_attempt is append-only'); END;
CREATE TRIGGER sync_attempt_is_not_deleted BEFORE DELETE ON sync_attempt
BEGIN SELECT RAISE(ABORT, 'sync_attempt is append-only'); END;
CREATE TRIGGER gap_is_not_changed BEFORE UPDATE ON gap
BEGIN SELECT RAISE(ABORT, 'gap is append-only'); END;
CREATE TRIGGER gap_is_not_deleted BEFORE DELETE ON gap
BEGIN SELECT RAISE(ABORT, 'gap is append-only'); END;
CREATE TRIGGER incident_entry_is_not_changed BEFORE UPDATE ON incident_entry
BEGIN SELECT RAISE(ABORT, 'incident_entry is append-only'); END;
CREATE TRIGGER incident_entry_is_not_deleted BEFORE DELETE ON incident_entry
BEGIN SELECT RAISE(ABORT, 'incident_entry is append-only'); END;
-- An incident is closed, never taken away.
CREATE TRIGGER incident_is_not_deleted BEFORE DELETE ON incident
BEGIN SELECT RAISE(ABORT, 'incident is append-only'); END;
