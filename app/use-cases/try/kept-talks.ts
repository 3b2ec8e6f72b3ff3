import { AppFault } from '#app/contract/errors.ts';
import type { KeptTalkRow, TalkReplay } from '#app/contract/try-views.ts';
import { compareTalks } from '#core/audit/play/compare-talks.ts';
import type { KeptTalk, PlayedTalk, TalkScript } from '#core/model/talk.ts';
import { getBot } from '../bots.ts';
import type { Deps } from '../deps.ts';
import { botVersion } from './bot-version.ts';
import { playVersion } from './play-talk.ts';

/** A conversation that a person wants kept. */
export interface KeepRequest {
  readonly botId: string;
  readonly snapshotId: string;
  readonly script: TalkScript;
  readonly by: string;
  readonly note: string;
}

/**
 * Plays a conversation once more and keeps it: what is stored is what the flow answered here, not what a window says
 * it did. Throws AppFault `bot-missing`, `version-missing`, `talk-open` and a checker's.
 */
export async function keepTalk(deps: Deps, request: KeepRequest): Promise<{ id: string }> {
  const { botId, snapshotId, script, by, note } = request;
  const version = botVersion(deps, botId, snapshotId);
  if (version === null) throw new AppFault('version-missing');
  const { talk } = await playVersion(deps, version, script);
  if (talk.question !== null || talk.steps.length === 0) throw new AppFault('talk-open');
  const id = deps.ids.next();
  deps.workspace().keptTalks.insert({
    id,
    botId,
    snapshotId,
    contentSha256: version.snapshot.contentSha256,
    script: asPlayed(script, talk),
    played: talk,
    by,
    note: note.trim(),
    asOf: deps.clock.now(),
  });
  deps.emit('data:changed', { nouns: ['talk'] });
  return { id };
}

/** Kept conversations of a bot, newest first. Throws AppFault `bot-missing`. */
export function listTalks(deps: Deps, botId: string): KeptTalkRow[] {
  getBot(deps, botId);
  const { keptTalks, snapshots } = deps.workspace();
  const taken = new Map(snapshots.listByBot(botId).map(({ id, takenAt }) => [id, takenAt]));
  return keptTalks.listByBot(botId).map((talk) => ({
    id: talk.id,
    snapshotId: talk.snapshotId,
    takenAt: taken.get(talk.snapshotId) ?? null,
    by: talk.by,
    note: talk.note,
    asOf: talk.asOf,
    lastSaid: lastSaid(talk),
    messages: talk.script.steps.length,
    end: talk.played.end,
  }));
}

/** Plays a kept conversation with the newest version. Throws AppFault `talk-missing` and a checker's. */
export async function replayTalk(deps: Deps, id: string): Promise<TalkReplay> {
  const talk = keptTalk(deps, id);
  const version = botVersion(deps, talk.botId, null);
  if (version === null) throw new AppFault('version-missing');
  const now = await playVersion(deps, version, talk.script);
  return {
    ...compareTalks(talk.played, now.talk),
    script: talk.script,
    kept: talk.played,
    keptSnapshotId: talk.snapshotId,
    now,
  };
}

/** Hides a kept conversation or brings it back. Throws AppFault `talk-missing`. */
export function setTalkRemoved(deps: Deps, id: string, removed: boolean): null {
  keptTalk(deps, id);
  deps.workspace().keptTalks.setRemoved(id, removed);
  deps.emit('data:changed', { nouns: ['talk'] });
  return null;
}

function keptTalk(deps: Deps, id: string): KeptTalk {
  const talk = deps.workspace().keptTalks.get(id);
  if (talk === null) throw new AppFault('talk-missing');
  getBot(deps, talk.botId);
  return talk;
}

/** Only the messages that were played, with what each took as told: what was tried and changed on the way is gone. */
function asPlayed(script: TalkScript, { steps }: PlayedTalk): TalkScript {
  return {
    ...script,
    steps: steps.map(({ taken }, at) => ({
      ...script.steps[at]!,
      choices: taken.map(({ block, kind, name, condition, holds }) => ({
        block,
        kind,
        name,
        condition,
        holds,
      })),
    })),
  };
}

function lastSaid({ script }: KeptTalk): string {
  const step = script.steps.at(-1);
  return step?.label ?? step?.text ?? '';
}
