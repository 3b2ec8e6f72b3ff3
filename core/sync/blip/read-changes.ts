import { SyncError } from '../sync-error.ts';
import { ask, listLimit, type BlipSession } from './blip-session.ts';
import { blipReads } from './blip-reads.ts';
import { noPublication, readPublications, type Publication } from './read-publications.ts';

/** What the cheap look tells. */
export interface BotChanges extends Publication {
  /** Bot that the key belongs to, as the answer says it; null where it does not. */
  readonly shortName: string | null;
}

/**
 * The newest publication, in one request: tells whether everything has to be read again. Throws SyncError, also
 * `not-allowed`, `refused` and `wrong-answer`.
 */
export async function readChanges(session: BlipSession): Promise<BotChanges> {
  const read = blipReads.bucket('blip_portal:builder_latestpublications');
  const answer = await ask(session, read, { limitBytes: listLimit });
  if (answer.kind === 'failure') throw new SyncError(answer.failure, answer.description);
  if (answer.kind === 'nothing') return { ...noPublication, shortName: answer.bot };
  const publication = readPublications(answer.resource);
  if (publication === null) throw new SyncError('wrong-answer');
  return { ...publication, shortName: answer.bot };
}
