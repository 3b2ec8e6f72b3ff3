-- Clients, bots, and the evidence about them: snapshots of flows, audit runs, findings.
-- Order in time is the order of `sequence`, never of a clock. Evidence is append-only by trigger.

CREATE TABLE client (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  created_at TEXT NOT NULL,
  -- A removed client is hidden, so that removing can be undone.
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;

CREATE TABLE bot (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  client_id TEXT NOT NULL REFERENCES client (id),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  created_at TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;

CREATE INDEX bot_by_client ON bot (client_id);

-- A flow without its secrets, stored once however many snapshots show it.
CREATE TABLE document (
  -- SHA-256 (hex) of the canonical form of the document.
  content_sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(content_sha256) = 64),
  -- SHA-256 (hex) of the stored text, checked on every read.
  text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
  -- Raw deflate (RFC 1951) of the text in UTF-8.
  body BLOB NOT NULL
) STRICT;

CREATE TABLE snapshot (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  bot_id TEXT NOT NULL REFERENCES bot (id),
  taken_at TEXT NOT NULL,
  source TEXT NOT NULL,
  file_name TEXT,
  shape TEXT NOT NULL,
  raw_sha256 TEXT NOT NULL CHECK (length(raw_sha256) = 64),
  content_sha256 TEXT NOT NULL REFERENCES document (content_sha256),
  raw_bytes INTEGER NOT NULL CHECK (raw_bytes >= 0),
  -- JSON array of {pointer, kind}.
  redactions TEXT NOT NULL CHECK (json_valid(redactions))
) STRICT;

CREATE INDEX snapshot_by_bot ON snapshot (bot_id, sequence);

CREATE TABLE run (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  snapshot_id TEXT NOT NULL REFERENCES snapshot (id),
  bot_id TEXT NOT NULL REFERENCES bot (id),
  created_at TEXT NOT NULL,
  ruleset TEXT NOT NULL,
  verdict TEXT NOT NULL,
  -- Raw deflate of the run as JSON, its findings left out.
  body BLOB NOT NULL
) STRICT;

CREATE INDEX run_by_bot ON run (bot_id, sequence);
CREATE INDEX run_by_snapshot ON run (snapshot_id);

CREATE TABLE finding (
  run_sequence INTEGER NOT NULL REFERENCES run (sequence),
  -- Place in the run's list, from 0.
  position INTEGER NOT NULL,
  audit_id TEXT NOT NULL,
  outcome TEXT NOT NULL,
  severity TEXT NOT NULL,
  -- The finding as JSON.
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (run_sequence, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER document_is_not_changed BEFORE UPDATE ON document
BEGIN SELECT RAISE(ABORT, 'document is append-only'); END;
CREATE TRIGGER document_is_not_deleted BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'document is append-only'); END;

CREATE TRIGGER snapshot_is_not_changed BEFORE UPDATE ON snapshot
BEGIN SELECT RAISE(ABORT, 'snapshot is append-only'); END;
CREATE TRIGGER snapshot_is_not_deleted BEFORE DELETE ON snapshot
BEGIN SELECT RAISE(ABORT, 'snapshot is append-only'); END;

CREATE TRIGGER run_is_not_changed BEFORE UPDATE ON run
BEGIN SELECT RAISE(ABORT, 'run is append-only'); END;
CREATE TRIGGER run_is_not_deleted BEFORE DELETE ON run
BEGIN SELECT RAISE(ABORT, 'run is append-only'); END;

CREATE TRIGGER finding_is_not_changed BEFORE UPDATE ON finding
BEGIN SELECT RAISE(ABORT, 'finding is append-only'); END;
CREATE TRIGGER finding_is_not_deleted BEFORE DELETE ON finding
BEGIN SELECT RAISE(ABORT, 'finding is append-only'); END;
