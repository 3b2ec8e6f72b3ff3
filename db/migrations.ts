import initial from './migrations/0001-initial.sql?raw';
import answers from './migrations/0002-answers.sql?raw';

/** One step of the schema. Once released a step is never edited: stored hashes tell. */
export interface Migration {
  /** The schema's version after the step; steps are numbered from 1 without gaps. */
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** All steps, in order. */
export const migrations: readonly Migration[] = [
  { number: 1, name: 'initial', sql: initial },
  { number: 2, name: 'answers', sql: answers },
];
