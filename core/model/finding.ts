import { z } from 'zod';
import { answerSchema } from './answer.ts';
import { outcomes, severities } from './outcomes.ts';

/** Schema of an outcome. */
export const outcomeSchema = z.enum(outcomes);

/** Outcome of one audit on one snapshot. */
export type Outcome = z.infer<typeof outcomeSchema>;

/** Schema of a severity. */
export const severitySchema = z.enum(severities);

/** How much a failed audit weighs under a ruleset. */
export type Severity = z.infer<typeof severitySchema>;

/** The ways to a person that the policy accepts, and a person behind another bot (POLICY.md, The duty, 3). */
export const channels = [
  'in-chat',
  'phone',
  'email',
  'web-form',
  'web-support',
  'store-visit',
  'other-bot',
] as const;

/** Schema of a channel to a person. */
export const channelSchema = z.enum(channels);

/** A channel to a person. */
export type Channel = z.infer<typeof channelSchema>;

/** Schema of one line of a conversation. */
export const turnSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('user'), text: z.string() }),
  z.strictObject({
    from: z.literal('bot'),
    /** Block that speaks. */
    block: z.string(),
    /** What the user reads; empty where the block only acts. */
    text: z.string(),
    /** Choices shown as buttons or list rows, as the user reads them. */
    options: z.array(z.string()),
    /** True where the conversation is handed to a person. */
    handover: z.boolean(),
  }),
]);

/** One line of a conversation: what the tester types, or what a block of the bot answers. */
export type Turn = z.infer<typeof turnSchema>;

/** Schema of something taken as given in a conversation because no file can know it. */
export const assumptionSchema = z.strictObject({
  block: z.string(),
  kind: z.enum(['variable', 'hours', 'desk', 'intent', 'entity', 'target', 'input']),
  /** Name of the variable, intent or entity. */
  name: z.string(),
  /** The condition that is taken to hold or not, in words of the flow, e.g. `equals true`. */
  condition: z.string(),
  holds: z.boolean(),
});

/** Something taken as given in a conversation, e.g. that the hours script answers `true`. */
export type Assumption = z.infer<typeof assumptionSchema>;

/** What a conversation can prove. */
export const proofs = [
  'reaches-person',
  'reaches-block',
  'avoids-check',
  'is-told',
  'is-silent',
  'is-closed',
  'is-refused',
  'asks-first',
  'loses-request',
  'is-answered',
  'ends-alone',
] as const;

/** Schema of a piece of evidence. */
export const evidenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('conversation'),
    /** What the conversation proves. */
    proves: z.enum(proofs),
    turns: z.array(turnSchema),
    assumptions: z.array(assumptionSchema),
    /** Every block entered, in order: what a replay must reproduce. */
    path: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.literal('closed-set'),
    /** Blocks from which no path leaves towards a person. */
    blocks: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.literal('quote'),
    block: z.string(),
    /** The bot's own words, unchanged. */
    text: z.string(),
    /** Part of `text` that decided, as UTF-16 offsets; null where the whole counts. */
    start: z.number().int().nullable(),
    end: z.number().int().nullable(),
  }),
  z.strictObject({
    kind: z.literal('exit'),
    /** Block whose exit decided. */
    block: z.string(),
    /** Its conditions in words of the flow, e.g. `input contains n`; empty for the default exit. */
    condition: z.string(),
    /** Block it leads to; null when only a variable names it or there is none. */
    to: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('fact'),
    /** Which fact about client, number, publication or service, by its path, e.g. `number.profile.email`. */
    name: z.string(),
    /** Its value as text; null when nobody has said. */
    value: z.string().nullable(),
    source: z.enum(['meta', 'webhook', 'blip', 'typed', 'csv']).nullable(),
    /** UTC instant, ISO 8601. */
    observedAt: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('problem'),
    code: z.string(),
    block: z.string().nullable(),
    detail: z.string(),
  }),
]);

/** A piece of evidence that a machine can check again. */
export type Evidence = z.infer<typeof evidenceSchema>;

/** A conversation that proves a claim. */
export type Conversation = Extract<Evidence, { kind: 'conversation' }>;

/** Schema of a value that fills a sentence's `{placeholder}`. */
export const paramsSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** Schema of what one audit said about one snapshot. Language-neutral: sentences come from the audit's metadata. */
export const findingSchema = z.strictObject({
  auditId: z.string(),
  outcome: outcomeSchema,
  severity: severitySchema,
  /** Which of the audit's sentences applies; `default` unless the audit knows several. */
  variant: z.string(),
  /** Blocks concerned, in flow order. */
  blocks: z.array(z.string()),
  params: paramsSchema,
  evidence: z.array(evidenceSchema),
  /** What the question is about; null unless a question was asked. */
  subject: z.string().nullable().default(null),
  /** The answer that decided the outcome; null when the audit decided it. */
  answer: answerSchema.nullable().default(null),
});

/** What one audit said about one snapshot. */
export type Finding = z.infer<typeof findingSchema>;
