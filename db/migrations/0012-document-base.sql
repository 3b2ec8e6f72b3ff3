-- Versions of a flow differ by a few blocks: a document may be kept as the difference to another one of its bot.

-- The document that `body` is a difference to (packed as a whole itself); null where `body` is the whole text.
ALTER TABLE document ADD COLUMN base_sha256 TEXT REFERENCES document (content_sha256);

CREATE INDEX document_by_base ON document (base_sha256) WHERE base_sha256 IS NOT NULL;

-- One step from text to text, so that reading one never means reading many.
CREATE TRIGGER document_base_is_whole BEFORE INSERT ON document
WHEN new.base_sha256 IS NOT NULL
  AND NOT EXISTS (
    SELECT 1 FROM document AS base
    WHERE base.content_sha256 = new.base_sha256 AND base.base_sha256 IS NULL
  )
BEGIN SELECT RAISE(ABORT, 'a document is a difference to a whole one'); END;

-- Where something is deleted for good, what was a difference to it is packed anew. What it says stays the same.
DROP TRIGGER document_is_not_changed;
CREATE TRIGGER document_is_not_changed BEFORE UPDATE ON document
WHEN NOT EXISTS (SELECT 1 FROM deletion_permit)
  OR new.content_sha256 <> old.content_sha256
  OR new.text_sha256 <> old.text_sha256
BEGIN SELECT RAISE(ABORT, 'document is append-only'); END;
