import { z } from 'zod';
import { probeResults } from './probe-results.ts';
import { namedBlockSchema } from './worded-finding.ts';

/** What a way of asking for a person leads to. */
export type ProbeResult = (typeof probeResults)[number];

/** Schema of the ways of asking for a person, typed wherever a bot waits; what leads to the same stands together. */
export const surveyProbeSchema = z.strictObject({
  /** Places of a conversation at which every phrase leads to the same. */
  entries: z.array(z.strictObject({ blocks: z.array(namedBlockSchema) })),
  /** Phrases that lead to the same everywhere, and to what: one result for each entry, in their order. */
  groups: z.array(
    z.strictObject({ phrases: z.array(z.string()), results: z.array(z.enum(probeResults)) }),
  ),
  /** Waiting blocks that no conversation was found for: nothing was typed there. */
  untried: z.array(namedBlockSchema),
});

/** The ways of asking for a person, typed wherever a bot waits. */
export type SurveyProbe = z.infer<typeof surveyProbeSchema>;

/** Schema of opening hours as a block says them. */
export const saidHoursSchema = z.strictObject({
  block: namedBlockSchema,
  /** The bot's words. */
  text: z.string(),
  /** The part that says the hours, as UTF-16 offsets. */
  start: z.number().int(),
  end: z.number().int(),
});

/** Opening hours as a block says them. */
export type SaidHours = z.infer<typeof saidHoursSchema>;

/** Schema of what a report tells of a flow besides its findings. */
export const botSurveySchema = z.strictObject({
  probe: surveyProbeSchema,
  hours: z.array(saidHoursSchema),
});

/** What a report tells of a flow besides its findings. */
export type BotSurvey = z.infer<typeof botSurveySchema>;
