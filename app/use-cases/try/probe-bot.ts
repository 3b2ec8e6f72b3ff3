import { AppFault } from '#app/contract/errors.ts';
import type { ProbeView } from '#app/contract/try-views.ts';
import type { TalkScript } from '#core/model/talk.ts';
import type { Deps } from '../deps.ts';
import { botVersion, versionRequest } from './bot-version.ts';

/**
 * Ways of asking for a person, typed wherever a bot's newest flow waits; null until one was imported. Throws AppFault
 * `bot-missing` and a checker's.
 */
export async function probeBot(deps: Deps, botId: string): Promise<ProbeView | null> {
  const version = botVersion(deps, botId, null);
  if (version === null) return null;
  const { id, takenAt } = version.snapshot;
  const { probe } = await deps.checker.survey(versionRequest(deps, version));
  return { snapshotId: id, takenAt, probe };
}

/** One cell of a probe. */
export interface ProbeCell {
  readonly botId: string;
  readonly snapshotId: string;
  readonly block: string;
  readonly phrase: string;
}

/** The conversation of one cell. Throws AppFault `bot-missing`, `version-missing`, `not-probed` and a checker's. */
export async function probeTalk(deps: Deps, cell: ProbeCell): Promise<TalkScript> {
  const version = botVersion(deps, cell.botId, cell.snapshotId);
  if (version === null) throw new AppFault('version-missing');
  const { block, phrase } = cell;
  const request = versionRequest(deps, version);
  const script = await deps.checker.probeTalk({ ...request, block, phrase });
  if (script === null) throw new AppFault('not-probed');
  return script;
}
