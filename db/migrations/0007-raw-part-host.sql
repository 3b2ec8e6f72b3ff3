-- The host that a raw answer came from: an organisation's contract has one of its own. Null in rows from before.

ALTER TABLE raw_part ADD COLUMN host TEXT;
