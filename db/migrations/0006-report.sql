-- What people write into reports, and the reports that went to clients. Both append-only: of several notes about one
-- thing the newest counts, and the newest report is what the next one is compared with.

CREATE TABLE report_note (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  client_id TEXT NOT NULL REFERENCES client (id),
  -- The note as JSON: what it is about, its words, who and when.
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE INDEX report_note_by_client ON report_note (client_id, sequence);

CREATE TABLE sent_report (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  client_id TEXT NOT NULL REFERENCES client (id),
  -- The runs it stood on, its moment, form and approval as JSON.
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE INDEX sent_report_by_client ON sent_report (client_id, sequence);

CREATE TRIGGER report_note_is_not_changed BEFORE UPDATE ON report_note
BEGIN SELECT RAISE(ABORT, 'report_note is append-only'); END;
CREATE TRIGGER report_note_is_not_deleted BEFORE DELETE ON report_note
BEGIN SELECT RAISE(ABORT, 'report_note is append-only'); END;
CREATE TRIGGER sent_report_is_not_changed BEFORE UPDATE ON sent_report
BEGIN SELECT RAISE(ABORT, 'sent_report is append-only'); END;
CREATE TRIGGER sent_report_is_not_deleted BEFORE DELETE ON sent_report
BEGIN SELECT RAISE(ABORT, 'sent_report is append-only'); END;
