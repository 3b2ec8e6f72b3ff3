import { z } from 'zod';
import { talkScriptSchema } from '#core/model/talk.ts';
import {
  keptTalkRowSchema,
  probeViewSchema,
  talkReplaySchema,
  talkViewSchema,
} from './try-views.ts';

const id = z.string().min(1).max(64);

/** Channels of trying a bot offline; see channels.ts. */
export const tryChannels = {
  /**
   * Plays a conversation from its start, with the newest version unless one is named; null until a flow was imported.
   * Nothing is held between two calls: saying, choosing and taking back are changes of the script. Faults
   * `bot-missing`, `version-missing`, and those of a checker.
   */
  'try:play': {
    owner: 'worker',
    request: z.strictObject({ botId: id, snapshotId: id.nullable(), script: talkScriptSchema }),
    response: talkViewSchema.nullable(),
  },
  /** Plays it once more and keeps it as evidence. Faults as above, and `talk-open`. */
  'try:keep': {
    owner: 'worker',
    request: z.strictObject({
      botId: id,
      snapshotId: id,
      script: talkScriptSchema,
      by: z.string().trim().min(1).max(120),
      note: z.string().max(2000),
    }),
    response: z.strictObject({ id: z.string() }),
  },
  /** Kept conversations of a bot, newest first. Fault `bot-missing`. */
  'try:list': {
    owner: 'worker',
    request: z.strictObject({ botId: id }),
    response: z.array(keptTalkRowSchema),
  },
  /** Plays a kept conversation with the newest version. Faults `talk-missing`, and those of a checker. */
  'try:replay': {
    owner: 'worker',
    request: z.strictObject({ id }),
    response: talkReplaySchema,
  },
  /** Hides a kept conversation or brings it back: the undo of a removal is the same message. Fault `talk-missing`. */
  'try:set-removed': {
    owner: 'worker',
    request: z.strictObject({ id, removed: z.boolean() }),
    response: z.null(),
  },
  /** Ways of asking for a person, typed wherever the newest flow waits; null until one was imported. Faults as above. */
  'probe:matrix': {
    owner: 'worker',
    request: z.strictObject({ botId: id }),
    response: probeViewSchema.nullable(),
  },
  /** The conversation of one cell of that matrix. Faults as above, and `not-probed`. */
  'probe:talk': {
    owner: 'worker',
    request: z.strictObject({
      botId: id,
      snapshotId: id,
      block: z.string().min(1).max(1000),
      phrase: z.string().min(1).max(1000),
    }),
    response: talkScriptSchema,
  },
} as const;
