-- What the newest flow of each bot says and uses, to be searched over all clients. It says nothing that the snapshots do
-- not say: rows are taken away and written anew when a bot's flow changes.

CREATE TABLE search_bot (
  bot INTEGER PRIMARY KEY REFERENCES bot (sequence) ON DELETE CASCADE,
  -- What the rows were made of; null while they are being written.
  mark TEXT,
  -- Code of the fault that kept the flow from being read; null where it was.
  fault TEXT
) STRICT;

CREATE TABLE search_entry (
  -- Bot, place in its flow and kind in one number, so that matches are grouped without reading their rows.
  id INTEGER PRIMARY KEY,
  -- Place of the kind in the program's list, from 0; 0 is a block.
  kind INTEGER NOT NULL CHECK (kind = id % 8),
  -- Id of the row of the block that says it; of a block its own.
  block INTEGER NOT NULL,
  -- As it stands in the flow; of a block its title.
  text TEXT NOT NULL,
  -- What makes two the same; of a block its id in the flow.
  key TEXT,
  standing TEXT,
  -- Without accents and capitals, and two line ends behind it: what is searched. With them each of its letters begins
  -- three, and two letters are found by the threes that begin with them.
  folded TEXT NOT NULL
) STRICT;

-- Phones, e-mail addresses, links and opening hours, for the list of contacts.
CREATE INDEX search_entry_contact ON search_entry (id) WHERE kind BETWEEN 2 AND 5;

-- Folded by the program, as lists are: the tokenizer need not know of accents and case.
CREATE VIRTUAL TABLE search_text USING fts5 (
  folded,
  content = 'search_entry',
  content_rowid = 'id',
  tokenize = 'trigram case_sensitive 1'
);

-- The threes of letters that there are.
CREATE VIRTUAL TABLE search_term USING fts5vocab (search_text, row);

-- What is deleted is gone from the pages of the index as well, not only from its lists.
INSERT INTO search_text (search_text, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER search_entry_is_indexed AFTER INSERT ON search_entry
BEGIN
  INSERT INTO search_text (rowid, folded) VALUES (new.id, new.folded);
END;

CREATE TRIGGER search_entry_leaves_index AFTER DELETE ON search_entry
BEGIN
  INSERT INTO search_text (search_text, rowid, folded) VALUES ('delete', old.id, old.folded);
END;

CREATE TRIGGER search_entry_is_not_changed BEFORE UPDATE ON search_entry
BEGIN SELECT RAISE(ABORT, 'search_entry is written anew'); END;

-- Whoever erases a bot erases what could be found of it: 268,435,456 numbers belong to each.
CREATE TRIGGER search_bot_takes_entries AFTER DELETE ON search_bot
BEGIN
  DELETE FROM search_entry WHERE id >= old.bot * 268435456 AND id < (old.bot + 1) * 268435456;
END;
