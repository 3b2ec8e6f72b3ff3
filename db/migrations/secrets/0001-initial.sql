-- Keys and tokens, in a file of their own under a key of their own. Nothing refers to the other file.

CREATE TABLE secret (
  -- The credential's id.
  id TEXT PRIMARY KEY NOT NULL,
  -- UTF-8.
  value BLOB NOT NULL
) STRICT;

-- Key of the fingerprints that tell equal secrets; it never leaves this file.
CREATE TABLE fingerprint_key (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  value BLOB NOT NULL CHECK (length(value) = 32)
) STRICT;
