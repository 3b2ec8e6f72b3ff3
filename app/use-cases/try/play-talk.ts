import type { TalkView } from '#app/contract/try-views.ts';
import { openAt } from '#core/audit/play/open-at.ts';
import type { TalkScript } from '#core/model/talk.ts';
import type { Deps } from '../deps.ts';
import { botVersion, versionRequest, type BotVersion } from './bot-version.ts';

/**
 * Plays a conversation with a version of a bot's flow, the newest unless one is named; null until a flow was imported.
 * Throws AppFault `bot-missing`, `version-missing` and a checker's.
 */
export async function playTalk(
  deps: Deps,
  asked: {
    readonly botId: string;
    readonly snapshotId: string | null;
    readonly script: TalkScript;
  },
): Promise<TalkView | null> {
  const version = botVersion(deps, asked.botId, asked.snapshotId);
  return version === null ? null : playVersion(deps, version, asked.script);
}

/** The same with a version that is known to be there. */
export async function playVersion(
  deps: Deps,
  version: BotVersion,
  script: TalkScript,
): Promise<TalkView> {
  const { snapshot, isNewest } = version;
  const request = versionRequest(deps, version);
  const hours = request.surroundings?.service?.hours ?? null;
  return {
    snapshotId: snapshot.id,
    takenAt: snapshot.takenAt,
    isNewest,
    isOpenNow: hours === null ? null : openAt(hours, deps.clock.now()),
    talk: await deps.checker.play({ ...request, script }),
  };
}
