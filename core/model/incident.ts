import { z } from 'zod';
import { rulesetIdSchema } from './run.ts';
import { factSources } from './surroundings.ts';

/** What opens an incident. */
export const incidentKinds = [
  'low-quality',
  'restriction',
  'disconnection',
  'disabled',
  'name-rejected',
] as const;

/** Kind of an incident. */
export type IncidentKind = (typeof incidentKinds)[number];

/** Schema of a clock that an incident runs against. */
export const incidentClockSchema = z.strictObject({
  kind: z.enum(['seven-days', 'restriction-expiry', 'appeal-window']),
  startsAt: z.string(),
  endsAt: z.string(),
  /** True for a rule that is no longer in force and is shown as history (the seven days of 2020). */
  isHistorical: z.boolean(),
  /** True where the length is usual and not promised (90 days to appeal, WHATSAPP 5.3). */
  isUsual: z.boolean(),
});

/** A clock that an incident runs against. */
export type IncidentClock = z.infer<typeof incidentClockSchema>;

/** Tasks that an incident starts with; their words are in the texts of the window. */
export const incidentTaskKeys = [
  'read-reason',
  'audit-flow',
  'fix-flow',
  'publish-flow',
  'read-again',
  'check-templates',
  'check-profile',
  'build-packet',
  'submit-appeal',
  'reconnect-number',
  'choose-name',
  'tell-client',
] as const;

/** Schema of one task of an incident. */
export const incidentTaskSchema = z.strictObject({
  id: z.string(),
  /** One of ours, or null for one that a person added. */
  key: z.enum(incidentTaskKeys).nullable(),
  /** A person's own words; empty for ours. */
  text: z.string().max(500),
  doneAt: z.string().nullable(),
  doneBy: z.string().nullable(),
});

/** One task of an incident. */
export type IncidentTask = z.infer<typeof incidentTaskSchema>;

/** Where an appeal is handed in (WHATSAPP 5.3). */
export const filingPlaces = ['support-home', 'direct-support', 'whatsapp-form', 'other'] as const;

/** How an appeal is answered: the previous state returns, stays as it is, or there was only something to acknowledge. */
export const filingOutcomes = ['reversed', 'unchanged', 'acknowledged', 'other'] as const;

/** Schema of what is known of an appeal that was handed in, or of its answer. */
export const filingSchema = z.strictObject({
  /** When it was handed in or answered (UTC instant, ISO 8601); it may be written down later. */
  on: z.string(),
  where: z.enum(filingPlaces),
  caseNumber: z.string().max(120).nullable(),
  /** Null until it is answered. */
  outcome: z.enum(filingOutcomes).nullable(),
});

/** What is known of an appeal that was handed in, or of its answer. */
export type Filing = z.infer<typeof filingSchema>;

/** What a line of an incident's log tells. */
export const incidentEntryKinds = [
  'opened',
  'observed',
  'recovered',
  'task-done',
  'task-undone',
  'task-added',
  'note',
  'submitted',
  'answered',
  'closed',
  'reopened',
] as const;

/** Schema of one line of an incident's log, which only grows. */
export const incidentEntrySchema = z.strictObject({
  at: z.string(),
  /** A person, or empty for the program. */
  by: z.string().max(120),
  kind: z.enum(incidentEntryKinds),
  /** A person's words, the service's answer, or the value that was observed. */
  text: z.string().max(4000),
  /** With `submitted` and `answered` only. */
  filing: filingSchema.optional(),
});

/** One line of an incident's log. */
export type IncidentEntry = z.infer<typeof incidentEntrySchema>;

/** Schema of an incident: something that befell a number and runs until a person closes it. */
export const incidentSchema = z.strictObject({
  /** UUID. */
  id: z.string(),
  clientId: z.string(),
  /** Number it befell; null when it befell a whole account. */
  numberId: z.string().nullable(),
  wabaId: z.string().nullable(),
  kind: z.enum(incidentKinds),
  /** When it was observed (UTC instant, ISO 8601), and by which source. */
  openedAt: z.string(),
  source: z.enum(factSources),
  /** Values before and after, as the service names them. */
  before: z.string().nullable(),
  after: z.string(),
  /** The service's reason, verbatim; null while nobody entered it. */
  reason: z.string().nullable(),
  /** Ruleset in force when it was opened; it decides the clocks. */
  ruleset: rulesetIdSchema,
  clocks: z.array(incidentClockSchema),
  tasks: z.array(incidentTaskSchema),
  /** When the value was last seen well again; the incident stays open until a person closes it. */
  recoveredAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  closedBy: z.string().nullable(),
  outcome: z.string().max(2000).nullable(),
});

/** Something that befell a number. */
export type Incident = z.infer<typeof incidentSchema>;
