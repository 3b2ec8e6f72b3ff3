-- Findings in an ordinary table. In one without row numbers a row lies in the tree of its key whole, and there each that
-- is longer than some 980 bytes takes a page of 4 KB of its own; a finding with its conversation is often that long.

CREATE TABLE finding_row (
  run_sequence INTEGER NOT NULL REFERENCES run (sequence),
  -- Place in the run's list, from 0.
  position INTEGER NOT NULL,
  audit_id TEXT NOT NULL,
  outcome TEXT NOT NULL,
  severity TEXT NOT NULL,
  -- The finding as JSON.
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (run_sequence, position)
) STRICT;

-- In the order of the runs, so that what is read together lies together.
INSERT INTO finding_row (run_sequence, position, audit_id, outcome, severity, body)
SELECT run_sequence, position, audit_id, outcome, severity, body FROM finding
ORDER BY run_sequence, position;

DROP TRIGGER finding_is_not_changed;
DROP TRIGGER finding_is_not_deleted;
DROP TABLE finding;
ALTER TABLE finding_row RENAME TO finding;

CREATE TRIGGER finding_is_not_changed BEFORE UPDATE ON finding
BEGIN SELECT RAISE(ABORT, 'finding is append-only'); END;
CREATE TRIGGER finding_is_not_deleted BEFORE DELETE ON finding
WHEN NOT EXISTS (
    SELECT 1 FROM run JOIN bot ON bot.id = run.bot_id
    JOIN deletion_permit AS permit ON permit.client_id = bot.client_id
    WHERE run.sequence = old.run_sequence
  )
  AND NOT EXISTS (SELECT 1 FROM retired_run WHERE sequence = old.run_sequence)
BEGIN SELECT RAISE(ABORT, 'finding is append-only'); END;
