-- Conversations that people tried and kept as evidence. What was kept is never changed; removing hides it, so that it
-- can be brought back.

CREATE TABLE kept_talk (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  bot_id TEXT NOT NULL REFERENCES bot (id),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  -- Script, turns, version and its hash, who, when and why, as JSON.
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE INDEX kept_talk_by_bot ON kept_talk (bot_id, sequence);

CREATE TRIGGER kept_talk_is_not_changed BEFORE UPDATE OF sequence, id, bot_id, body ON kept_talk
BEGIN SELECT RAISE(ABORT, 'kept_talk is not changed'); END;
CREATE TRIGGER kept_talk_is_not_deleted BEFORE DELETE ON kept_talk
BEGIN SELECT RAISE(ABORT, 'kept_talk is not deleted'); END;
