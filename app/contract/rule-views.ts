import { z } from 'zod';
import { auditGroups } from '#core/model/audit-group.ts';
import { evidenceSchema, outcomeSchema, severitySchema } from '#core/model/finding.ts';
import { addOnIds, rulesetIds } from '#core/model/run.ts';
import { sectorSchema } from '#core/model/surroundings.ts';
import { outcomeCountsSchema } from '#core/model/worded-run.ts';

const count = z.number().int();

/** Schema of the sentence of a source that an audit stands on. */
export const ruleClauseSchema = z.strictObject({
  text: z.string(),
  source: z.string(),
  /** Day or month from which it holds. */
  since: z.string(),
  /** Address of the source; null where there is no public one. */
  link: z.string().nullable(),
});

/** The sentence of a source that an audit stands on. */
export type RuleClause = z.infer<typeof ruleClauseSchema>;

/** Schema of an audit's place in a ruleset, or in the law of a country. */
export const rulePlaceSchema = z.strictObject({
  rules: z.enum([...rulesetIds, ...addOnIds]),
  severity: severitySchema,
  clause: ruleClauseSchema,
});

/** An audit's place in a ruleset, or in the law of a country. */
export type RulePlace = z.infer<typeof rulePlaceSchema>;

/** Schema of an audit in the catalogue. */
export const ruleRowSchema = z.strictObject({
  auditId: z.string(),
  group: z.enum(auditGroups),
  /** What it says when it passes, or the question it asks a person; values that only a flow gives are `…`. */
  title: z.string(),
  /** A person decides it, or a figure that a service measured. */
  isPersons: z.boolean(),
  /** Newest ruleset first, then law. Never empty. */
  places: z.array(rulePlaceSchema),
  /** How the newest runs of all visible bots ended. */
  counts: outcomeCountsSchema,
});

/** An audit in the catalogue. */
export type RuleRow = z.infer<typeof ruleRowSchema>;

/** Schema of a page's example: what is a flow's own is invented. */
export const ruleExampleSchema = z.strictObject({
  outcome: outcomeSchema,
  /** What the audit says of it, in words. */
  title: z.string(),
  evidence: z.array(evidenceSchema),
  /** Titles of its blocks, by id. */
  titles: z.record(z.string(), z.string()),
  /** The flow as the Builder imports it, as JSON. */
  flow: z.string(),
});

/** A page's example. */
export type RuleExample = z.infer<typeof ruleExampleSchema>;

const clientSchema = { clientId: z.string(), clientName: z.string() };

/** Schema of an audit's page. */
export const ruleViewSchema = z.strictObject({
  ...ruleRowSchema.shape,
  why: z.string(),
  /** Every sentence that it can end with, in the order of outcomes; a review says its question. */
  sentences: z.array(z.strictObject({ outcome: outcomeSchema, text: z.string() })),
  fix: z.array(z.string()),
  examples: z.array(ruleExampleSchema),
  /** Clients for whom it is not made. */
  switchedOff: z.array(
    z.strictObject({ ...clientSchema, reason: z.string(), by: z.string(), at: z.string() }),
  ),
  /** Clients for whom it weighs otherwise. */
  severities: z.array(z.strictObject({ ...clientSchema, severity: severitySchema })),
});

/** An audit's page. */
export type RuleView = z.infer<typeof ruleViewSchema>;

/** Schema of a set of rules, or of law that comes on top. */
export const rulesetRowSchema = z.strictObject({
  id: z.enum([...rulesetIds, ...addOnIds]),
  title: z.string(),
  source: z.string(),
  link: z.string().nullable(),
  /** First day it is in force. */
  from: z.string(),
  /** For law: whose it is. Null for the policy, which holds everywhere. */
  law: z
    .strictObject({
      /** ISO 3166-1 alpha-2. */
      country: z.string(),
      /** Lines of business; null: all. */
      sectors: z.array(sectorSchema).nullable(),
    })
    .nullable(),
  /** New audits are made under it. */
  isCurrent: z.boolean(),
  audits: count,
  /** Audits that no older ruleset knows. */
  added: z.array(z.string()),
  clocks: z.array(z.strictObject({ days: count.nullable(), clause: ruleClauseSchema })),
  /** Bots whose newest run was made under it. */
  bots: count,
  /** Their clients, by name; the first hundred. */
  clients: z.array(z.strictObject(clientSchema)),
  /** All of them. */
  clientCount: count,
});

/** A set of rules, or law that comes on top. */
export type RulesetRow = z.infer<typeof rulesetRowSchema>;
