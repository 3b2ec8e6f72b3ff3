import { z } from 'zod';
import { assumptionSchema, turnSchema } from './finding.ts';
import { wayToPersonSchema } from './flow-drawing.ts';
import {
  longestTalkText,
  mostTalkSteps,
  mostTalkValues,
  talkEnds,
  talkHours,
} from './talk-words.ts';

const words = z.string().max(1000);

/** Schema of something that a person tells a simulation because no file can know it. */
export const talkChoiceSchema = z.strictObject({
  block: words,
  kind: assumptionSchema.shape.kind,
  name: words,
  condition: z.string().max(20_000),
  holds: z.boolean(),
});

/** Something that a person tells a simulation: whether one condition holds. */
export type TalkChoice = z.infer<typeof talkChoiceSchema>;

/** Schema of one message of the user, with what was told about the way it goes. */
export const talkStepSchema = z.strictObject({
  /** `empty` is the silence that ends a wait; `media` anything that is no text. */
  kind: z.enum(['text', 'empty', 'media']),
  /** What the bot receives. */
  text: z.string().max(longestTalkText),
  /** The option as it was shown, where the bot receives something else; null where it reads as it is received. */
  label: z.string().max(longestTalkText).nullable(),
  /** Of those about the same condition the first counts when it is first asked; those not asked for are left alone. */
  choices: z.array(talkChoiceSchema).max(100),
});

/** One message of the user. */
export type TalkStep = z.infer<typeof talkStepSchema>;

/** Schema of all that decides a tried conversation besides the flow: the same script gives the same turns. */
export const talkScriptSchema = z.strictObject({
  hours: z.enum(talkHours),
  /** Values of variables, scripts’ and HTTP results, by name. */
  values: z
    .array(z.strictObject({ name: z.string().min(1).max(200), value: z.string().max(20_000) }))
    .max(mostTalkValues),
  steps: z.array(talkStepSchema).max(mostTalkSteps),
});

/** All that decides a tried conversation besides the flow. */
export type TalkScript = z.infer<typeof talkScriptSchema>;

/** Schema of a look at something no file can know, with how it was decided. */
export const takenChoiceSchema = z.strictObject({
  ...assumptionSchema.shape,
  /** `hours`: it follows from how the opening hours are taken. */
  by: z.enum(['person', 'hours']),
});

/** A look at something no file can know, with how it was decided. */
export type TakenChoice = z.infer<typeof takenChoiceSchema>;

/** Schema of what one message led to. */
export const playedStepSchema = z.strictObject({
  /** What the bot showed, block by block. */
  turns: z.array(turnSchema),
  /** Blocks entered, in order. */
  path: z.array(z.string()),
  /** Services of the router the user was sent to. */
  redirects: z.array(z.string()),
  taken: z.array(takenChoiceSchema),
});

/** What one message led to. */
export type PlayedStep = z.infer<typeof playedStepSchema>;

/** Schema of something the bot offers to choose. */
export const talkOptionSchema = z.strictObject({
  /** As the user reads it. */
  label: z.string(),
  /** What the bot receives when it is chosen. */
  reply: z.string(),
  /** True where it opens an address: the bot receives nothing. */
  opensLink: z.boolean(),
});

/** Something the bot offers to choose. */
export type TalkOption = z.infer<typeof talkOptionSchema>;

/** Schema of a tried conversation as far as it could be played. */
export const playedTalkSchema = z.strictObject({
  /** For each message that could be played, in order; fewer than the script has where the conversation stopped. */
  steps: z.array(playedStepSchema),
  end: z.enum(talkEnds),
  /** What must be told before the message after `steps` can be played; null unless `end` is `asks`. */
  question: assumptionSchema.omit({ holds: true }).nullable(),
  /** Choices that were taken for the message that waits for that question. */
  before: z.array(takenChoiceSchema),
  /** The block in which the user stands; null in a flow without a start. */
  at: z.strictObject({ block: z.string(), way: wayToPersonSchema }).nullable(),
  /** What the bot offers to choose now. */
  options: z.array(talkOptionSchema),
  /** What a reply must be here; null where anything goes. */
  rule: z.enum(['text', 'number', 'date', 'regex', 'type']).nullable(),
  /** True where silence ends the wait. */
  takesSilence: z.boolean(),
  /** True where something that is no text may be sent. */
  takesMedia: z.boolean(),
  /** Titles of the blocks that are named, by id. */
  titles: z.record(z.string(), z.string()),
});

/** A tried conversation as far as it could be played. */
export type PlayedTalk = z.infer<typeof playedTalkSchema>;

/** Schema of a tried conversation that was kept as evidence. */
export const keptTalkSchema = z.strictObject({
  id: z.string(),
  botId: z.string(),
  /** The version it was played with. */
  snapshotId: z.string(),
  contentSha256: z.string(),
  /** Only what was played, with only the choices it took. */
  script: talkScriptSchema,
  played: playedTalkSchema,
  /** Who kept it, and why. */
  by: z.string(),
  note: z.string(),
  /** When, UTC instant in ISO 8601. */
  asOf: z.string(),
});

/** A tried conversation that was kept as evidence. */
export type KeptTalk = z.infer<typeof keptTalkSchema>;
