import initial from './migrations/0001-initial.sql?raw';
import answers from './migrations/0002-answers.sql?raw';
import sync from './migrations/0003-sync.sql?raw';
import history from './migrations/0004-history.sql?raw';
import handlingLog from './migrations/0005-handling-log.sql?raw';
import report from './migrations/0006-report.sql?raw';
import rawPartHost from './migrations/0007-raw-part-host.sql?raw';
import newestFindings from './migrations/0008-newest-findings.sql?raw';
import keptTalk from './migrations/0009-kept-talk.sql?raw';
import search from './migrations/0010-search.sql?raw';
import vault from './migrations/0011-vault.sql?raw';
import documentBase from './migrations/0012-document-base.sql?raw';
import findingRows from './migrations/0013-finding-rows.sql?raw';
import secrets from './migrations/secrets/0001-initial.sql?raw';

/** One step of the schema. Once released a step is never edited: stored hashes tell. */
export interface Migration {
  /** The schema's version after the step; steps are numbered from 1 without gaps. */
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** All steps of the data file, in order. */
export const migrations: readonly Migration[] = [
  { number: 1, name: 'initial', sql: initial },
  { number: 2, name: 'answers', sql: answers },
  { number: 3, name: 'sync', sql: sync },
  { number: 4, name: 'history', sql: history },
  { number: 5, name: 'handling-log', sql: handlingLog },
  { number: 6, name: 'report', sql: report },
  { number: 7, name: 'raw-part-host', sql: rawPartHost },
  { number: 8, name: 'newest-findings', sql: newestFindings },
  { number: 9, name: 'kept-talk', sql: keptTalk },
  { number: 10, name: 'search', sql: search },
  { number: 11, name: 'vault', sql: vault },
  { number: 12, name: 'document-base', sql: documentBase },
  { number: 13, name: 'finding-rows', sql: findingRows },
];

/** All steps of the file of secrets, in order; numbered by themselves. */
export const secretMigrations: readonly Migration[] = [
  { number: 1, name: 'secrets', sql: secrets },
];
