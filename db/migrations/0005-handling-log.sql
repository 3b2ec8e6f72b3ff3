-- What was done with evidence, when and by whom: one chain of hashes for each client, which only grows at its end.

CREATE TABLE handling_log (
  client INTEGER NOT NULL REFERENCES client (sequence),
  -- From 1 for each client.
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (client, sequence)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER handling_log_continues BEFORE INSERT ON handling_log
WHEN NEW.sequence IS NOT coalesce(
    (SELECT max(sequence) + 1 FROM handling_log WHERE client = NEW.client), 1)
  OR NEW.previous_hash IS NOT coalesce(
    (SELECT hash FROM handling_log WHERE client = NEW.client ORDER BY sequence DESC LIMIT 1),
    '0000000000000000000000000000000000000000000000000000000000000000')
BEGIN SELECT RAISE(ABORT, 'handling_log is append-only: the row does not follow the last one'); END;

CREATE TRIGGER handling_log_is_not_changed BEFORE UPDATE ON handling_log
BEGIN SELECT RAISE(ABORT, 'handling_log is append-only'); END;
CREATE TRIGGER handling_log_is_not_deleted BEFORE DELETE ON handling_log
BEGIN SELECT RAISE(ABORT, 'handling_log is append-only'); END;
