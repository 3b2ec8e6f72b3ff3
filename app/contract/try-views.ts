import { z } from 'zod';
import { surveyProbeSchema } from '#core/model/bot-survey.ts';
import { playedTalkSchema, talkScriptSchema } from '#core/model/talk.ts';
import { replayStates, talkEnds } from '#core/model/talk-words.ts';

/** Schema of a tried conversation with the version of the flow it was played with. */
export const talkViewSchema = z.strictObject({
  snapshotId: z.string(),
  /** When that version was taken, UTC instant in ISO 8601. */
  takenAt: z.string(),
  isNewest: z.boolean(),
  /** Whether people answer at this moment by the desk’s own hours; null when nobody knows them. */
  isOpenNow: z.boolean().nullable(),
  talk: playedTalkSchema,
});

/** A tried conversation with the version of the flow it was played with. */
export type TalkView = z.infer<typeof talkViewSchema>;

/** Schema of a kept conversation in a list. */
export const keptTalkRowSchema = z.strictObject({
  id: z.string(),
  snapshotId: z.string(),
  /** When its version of the flow was taken; null when that is gone. UTC instant in ISO 8601. */
  takenAt: z.string().nullable(),
  by: z.string(),
  note: z.string(),
  /** When it was kept, UTC instant in ISO 8601. */
  asOf: z.string(),
  /** The user’s last words. */
  lastSaid: z.string(),
  messages: z.number().int(),
  end: z.enum(talkEnds),
});

/** A kept conversation in a list. */
export type KeptTalkRow = z.infer<typeof keptTalkRowSchema>;

/** Schema of a kept conversation played with the newest version. */
export const talkReplaySchema = z.strictObject({
  state: z.enum(replayStates),
  /** The first message after which they part, from 0; null while they do not. */
  partsAt: z.number().int().nullable(),
  script: talkScriptSchema,
  /** As it went when it was kept. */
  kept: playedTalkSchema,
  keptSnapshotId: z.string(),
  now: talkViewSchema,
});

/** A kept conversation played with the newest version. */
export type TalkReplay = z.infer<typeof talkReplaySchema>;

/** Schema of all phrases typed wherever the newest flow of a bot waits. */
export const probeViewSchema = z.strictObject({
  snapshotId: z.string(),
  takenAt: z.string(),
  probe: surveyProbeSchema,
});

/** All phrases typed wherever the newest flow of a bot waits. */
export type ProbeView = z.infer<typeof probeViewSchema>;
