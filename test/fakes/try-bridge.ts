import { playStored, probeTalkStored } from '#app/check/play-stored.ts';
import { surveyStored } from '#app/check/survey-stored.ts';
import type { Bridge, Result } from '#app/contract/bridge.ts';
import type { KeptTalkRow, TalkView } from '#app/contract/try-views.ts';
import type { AuditRequest } from '#app/ports/checker.ts';
import { compareTalks } from '#core/audit/play/compare-talks.ts';
import type { PlayedTalk, TalkScript } from '#core/model/talk.ts';
import type { FakeFlow } from './flow-bridge.ts';

/** What a fake host keeps of tried conversations. */
export interface FakeTries {
  /** Newest first. */
  kept: {
    readonly row: KeptTalkRow;
    readonly botId: string;
    readonly script: TalkScript;
    readonly played: PlayedTalk;
    removed?: boolean;
  }[];
  /** Whether people answer now. */
  isOpenNow: boolean | null;
}

/** Nothing was kept, and nobody knows the hours. */
export function noTries(): FakeTries {
  return { kept: [], isOpenNow: null };
}

type Answer = <T>(name: string, request: unknown, value: () => T) => Promise<Result<T>>;

/** The fake host's channels of trying a bot; it plays as the checkers do. */
export function tryAnswers(
  tries: () => FakeTries,
  held: () => readonly FakeFlow[],
  answer: Answer,
  changed: () => void,
): Pick<Bridge, 'try' | 'probe'> {
  const find = (id: string | null): FakeFlow => {
    const found = held().find(({ version }) => version.snapshotId === id) ?? held()[0];
    if (found === undefined) throw new Error('the fake host holds no flow');
    return found;
  };
  const requestOf = ({ document, version }: FakeFlow): AuditRequest => ({
    document: JSON.stringify(document),
    ruleset: '2026-09',
    asOf: version.takenAt,
    appVersion: '0.1.0',
  });
  const play = (snapshotId: string | null, script: TalkScript): TalkView => {
    const flow = find(snapshotId);
    return {
      snapshotId: flow.version.snapshotId,
      takenAt: flow.version.takenAt,
      isNewest: flow === held()[0],
      isOpenNow: tries().isOpenNow,
      talk: playStored({ ...requestOf(flow), script }),
    };
  };
  const one = (id: string) => tries().kept.find(({ row }) => row.id === id)!;
  return {
    try: {
      play: (request) =>
        answer('try.play', request, () =>
          held().length === 0 ? null : play(request.snapshotId, request.script),
        ),
      keep: (request) =>
        answer('try.keep', request, () => {
          const { botId, snapshotId, script, by, note } = request;
          const { talk, takenAt } = play(snapshotId, script);
          const id = `kept-${tries().kept.length + 1}`;
          const row = {
            id,
            snapshotId,
            takenAt,
            by,
            note,
            asOf: '2026-11-22T12:00:00Z',
            lastSaid: script.steps.at(-1)?.text ?? '',
            messages: script.steps.length,
            end: talk.end,
          };
          tries().kept.unshift({ row, botId, script, played: talk });
          changed();
          return { id };
        }),
      list: (request) =>
        answer('try.list', request, () =>
          tries()
            .kept.filter(({ botId, removed }) => botId === request.botId && removed !== true)
            .map(({ row }) => row),
        ),
      replay: (request) =>
        answer('try.replay', request, () => {
          const { script, played, row } = one(request.id);
          const now = play(null, script);
          const { snapshotId } = row;
          return {
            ...compareTalks(played, now.talk),
            script,
            kept: played,
            keptSnapshotId: snapshotId,
            now,
          };
        }),
      setRemoved: (request) =>
        answer('try.setRemoved', request, () => {
          one(request.id).removed = request.removed;
          changed();
          return null;
        }),
    },
    probe: {
      matrix: (request) =>
        answer('probe.matrix', request, () => {
          const newest = held()[0];
          if (newest === undefined) return null;
          const { takenAt, snapshotId } = newest.version;
          return { snapshotId, takenAt, probe: surveyStored(requestOf(newest)).probe };
        }),
      talk: (request) =>
        answer('probe.talk', request, () => {
          const { block, phrase, snapshotId } = request;
          const found = requestOf(find(snapshotId));
          const script = probeTalkStored({ ...found, block, phrase });
          if (script === null) throw new Error('nothing was typed there');
          return script;
        }),
    },
  };
}
