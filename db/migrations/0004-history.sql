-- What was seen of numbers, accounts and bots, and what proves it; append-only by trigger. Instants and positions are as
-- in the step before. A year of a large agency is millions of rows, so a row is small and lies with its number or bot.

-- What observations say, each different content once: a number looks the same for weeks, so an observation is an
-- instant and a reference. Text as JSON keeps words that no documentation names.
CREATE TABLE observed_content (
  sequence INTEGER PRIMARY KEY,
  -- SHA-256 of the text in UTF-8.
  sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE TABLE proof (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg', 'image/webp')),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE number_observation (
  number INTEGER NOT NULL REFERENCES whatsapp_number (sequence),
  observed_at INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  content INTEGER NOT NULL REFERENCES observed_content (sequence),
  -- It names the rating or the state.
  tells INTEGER NOT NULL CHECK (tells IN (0, 1)),
  proof_id TEXT REFERENCES proof (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (number, observed_at, position)
) STRICT, WITHOUT ROWID;

-- Where the newest of each number lies that names the rating or the state. Kept by trigger in the transaction that adds
-- it: an overview of a thousand numbers reads a dozen pages instead of a thousand.
CREATE TABLE newest_of_number (
  number INTEGER PRIMARY KEY REFERENCES whatsapp_number (sequence),
  observed_at INTEGER NOT NULL,
  content INTEGER NOT NULL REFERENCES observed_content (sequence),
  proof_id TEXT REFERENCES proof (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TRIGGER number_observation_is_newest AFTER INSERT ON number_observation WHEN new.tells = 1
BEGIN
  INSERT INTO newest_of_number (number, observed_at, content, proof_id)
  VALUES (new.number, new.observed_at, new.content, new.proof_id)
  ON CONFLICT (number) DO UPDATE SET observed_at = excluded.observed_at,
    content = excluded.content, proof_id = excluded.proof_id
  WHERE excluded.observed_at >= observed_at;
END;

CREATE TABLE account_observation (
  account INTEGER NOT NULL REFERENCES whatsapp_account (sequence),
  observed_at INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  content INTEGER NOT NULL REFERENCES observed_content (sequence),
  PRIMARY KEY (account, observed_at, position)
) STRICT, WITHOUT ROWID;

-- Only where it differs from the one before.
CREATE TABLE number_profile (
  number INTEGER NOT NULL REFERENCES whatsapp_number (sequence),
  observed_at INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  -- The profile as JSON.
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (number, observed_at, position)
) STRICT, WITHOUT ROWID;

-- Only where they differ from the ones before.
CREATE TABLE account_templates (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  account INTEGER NOT NULL REFERENCES whatsapp_account (sequence),
  observed_at INTEGER NOT NULL,
  -- Raw deflate of the list as JSON.
  body BLOB NOT NULL
) STRICT;

CREATE INDEX account_templates_by_account ON account_templates (account, observed_at, sequence);

CREATE TABLE meta_event (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id TEXT NOT NULL REFERENCES client (id),
  -- SHA-256 (hex); webhooks are delivered more than once.
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  at INTEGER NOT NULL,
  -- The event as JSON.
  body TEXT NOT NULL CHECK (json_valid(body)),
  UNIQUE (client_id, hash)
) STRICT;

CREATE INDEX meta_event_by_client ON meta_event (client_id, at, sequence);

CREATE TABLE bot_observation (
  bot INTEGER NOT NULL REFERENCES bot (sequence),
  observed_at INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  content INTEGER NOT NULL REFERENCES observed_content (sequence),
  -- Everything was read, not only the list of publications.
  is_full INTEGER NOT NULL CHECK (is_full IN (0, 1)),
  PRIMARY KEY (bot, observed_at, position)
) STRICT, WITHOUT ROWID;

-- Where the newest of each bot lies, and the newest that read everything; as with numbers.
CREATE TABLE newest_of_bot (
  bot INTEGER PRIMARY KEY REFERENCES bot (sequence),
  observed_at INTEGER NOT NULL,
  content INTEGER NOT NULL REFERENCES observed_content (sequence)
) STRICT;

CREATE TABLE newest_full_of_bot (
  bot INTEGER PRIMARY KEY REFERENCES bot (sequence),
  observed_at INTEGER NOT NULL,
  content INTEGER NOT NULL REFERENCES observed_content (sequence)
) STRICT;

CREATE TRIGGER bot_observation_is_newest AFTER INSERT ON bot_observation
BEGIN
  INSERT INTO newest_of_bot (bot, observed_at, content)
  VALUES (new.bot, new.observed_at, new.content)
  ON CONFLICT (bot) DO UPDATE SET observed_at = excluded.observed_at, content = excluded.content
  WHERE excluded.observed_at >= observed_at;
END;

CREATE TRIGGER bot_observation_is_newest_full AFTER INSERT ON bot_observation WHEN new.is_full = 1
BEGIN
  INSERT INTO newest_full_of_bot (bot, observed_at, content)
  VALUES (new.bot, new.observed_at, new.content)
  ON CONFLICT (bot) DO UPDATE SET observed_at = excluded.observed_at, content = excluded.content
  WHERE excluded.observed_at >= observed_at;
END;

-- Only where they differ from the ones before.
CREATE TABLE bot_facts (
  bot INTEGER NOT NULL REFERENCES bot (sequence),
  observed_at INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  -- All but the attendants, whose counts change by the hour.
  content INTEGER NOT NULL REFERENCES observed_content (sequence),
  attendants TEXT CHECK (json_valid(attendants)),
  PRIMARY KEY (bot, observed_at, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE raw_part (
  snapshot INTEGER NOT NULL REFERENCES snapshot (sequence),
  position INTEGER NOT NULL CHECK (position >= 0),
  part TEXT NOT NULL,
  uri TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  PRIMARY KEY (snapshot, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER observed_content_is_not_changed BEFORE UPDATE ON observed_content
BEGIN SELECT RAISE(ABORT, 'observed_content is append-only'); END;
CREATE TRIGGER observed_content_is_not_deleted BEFORE DELETE ON observed_content
BEGIN SELECT RAISE(ABORT, 'observed_content is append-only'); END;
CREATE TRIGGER proof_is_not_changed BEFORE UPDATE ON proof
BEGIN SELECT RAISE(ABORT, 'proof is append-only'); END;
CREATE TRIGGER proof_is_not_deleted BEFORE DELETE ON proof
BEGIN SELECT RAISE(ABORT, 'proof is append-only'); END;
CREATE TRIGGER number_observation_is_not_changed BEFORE UPDATE ON number_observation
BEGIN SELECT RAISE(ABORT, 'number_observation is append-only'); END;
CREATE TRIGGER number_observation_is_not_deleted BEFORE DELETE ON number_observation
BEGIN SELECT RAISE(ABORT, 'number_observation is append-only'); END;
CREATE TRIGGER account_observation_is_not_changed BEFORE UPDATE ON account_observation
BEGIN SELECT RAISE(ABORT, 'account_observation is append-only'); END;
CREATE TRIGGER account_observation_is_not_deleted BEFORE DELETE ON account_observation
BEGIN SELECT RAISE(ABORT, 'account_observation is append-only'); END;
CREATE TRIGGER number_profile_is_not_changed BEFORE UPDATE ON number_profile
BEGIN SELECT RAISE(ABORT, 'number_profile is append-only'); END;
CREATE TRIGGER number_profile_is_not_deleted BEFORE DELETE ON number_profile
BEGIN SELECT RAISE(ABORT, 'number_profile is append-only'); END;
CREATE TRIGGER account_templates_is_not_changed BEFORE UPDATE ON account_templates
BEGIN SELECT RAISE(ABORT, 'account_templates is append-only'); END;
CREATE TRIGGER account_templates_is_not_deleted BEFORE DELETE ON account_templates
BEGIN SELECT RAISE(ABORT, 'account_templates is append-only'); END;
CREATE TRIGGER meta_event_is_not_changed BEFORE UPDATE ON meta_event
BEGIN SELECT RAISE(ABORT, 'meta_event is append-only'); END;
CREATE TRIGGER meta_event_is_not_deleted BEFORE DELETE ON meta_event
BEGIN SELECT RAISE(ABORT, 'meta_event is append-only'); END;
CREATE TRIGGER bot_observation_is_not_changed BEFORE UPDATE ON bot_observation
BEGIN SELECT RAISE(ABORT, 'bot_observation is append-only'); END;
CREATE TRIGGER bot_observation_is_not_deleted BEFORE DELETE ON bot_observation
BEGIN SELECT RAISE(ABORT, 'bot_observation is append-only'); END;
CREATE TRIGGER bot_facts_is_not_changed BEFORE UPDATE ON bot_facts
BEGIN SELECT RAISE(ABORT, 'bot_facts is append-only'); END;
CREATE TRIGGER bot_facts_is_not_deleted BEFORE DELETE ON bot_facts
BEGIN SELECT RAISE(ABORT, 'bot_facts is append-only'); END;
CREATE TRIGGER raw_part_is_not_changed BEFORE UPDATE ON raw_part
BEGIN SELECT RAISE(ABORT, 'raw_part is append-only'); END;
CREATE TRIGGER raw_part_is_not_deleted BEFORE DELETE ON raw_part
BEGIN SELECT RAISE(ABORT, 'raw_part is append-only'); END;
