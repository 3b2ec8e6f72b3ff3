/** Tests that PostgreSQL in SQLite's place does not pass, and why; docs/scale.md tells what of it would have to be written. */
export const filesNotHeld: readonly string[] = [
  // The index of words is FTS5's.
  'db/search-store.test.ts',
  'app/use-cases/search/search-index.test.ts',
  'app/use-cases/search/search.test.ts',
  // About the file: its encryption, its log, its copies, what a damaged one does.
  'db/workspace-opener.test.ts',
  'app/node/backup/run-backup-job.test.ts',
  'app/workspace/backup-service.test.ts',
  'app/workspace/restore-service.test.ts',
  'app/workspace/rotation-service.test.ts',
  'app/workspace/monthly-rehearsal.test.ts',
  // The test writes or asks in SQL that is SQLite's alone: EXPLAIN QUERY PLAN, VACUUM INTO, REPLACE, json_insert.
  'db/migrate.test.ts',
  'db/sync-schema.test.ts',
  'db/erasure-store.test.ts',
  'db/finding-rows.test.ts',
];

/** The same by title, in files whose other tests pass. */
const titlesNotHeld: readonly string[] = [
  // JSON with half a pair of surrogates is stored, but PostgreSQL does not look into it.
  'finds what was built among what was done with the rest',
  // About the file.
  'says that a backup took the place of what was there',
  'A76 takes it out of both files and proves it',
  'A76 leaves backups, and says how many hold it still and of when they are',
  'A76 replaces them by a fresh one where that is wanted',
  'tells a wrong passphrase, a damaged header and a damaged file apart',
  // SQL of the test: json_set, REPLACE.
  'is changed, cut and replaced by nobody',
  'says when a row is not what it was',
  'say when a row is not what it was',
  'say when what they refer to is not what it was',
];

/** Matches every title but those. */
export const titlesHeld = new RegExp(`^(?!.*(?:${titlesNotHeld.join('|')})$)`);
