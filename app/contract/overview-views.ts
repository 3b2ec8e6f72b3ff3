import { z } from 'zod';
import { incidentClockSchema, incidentKinds } from '#core/model/incident.ts';
import { qualityValues } from '#core/model/quality-history.ts';
import { rulesetIdSchema, verdictSchema } from '#core/model/run.ts';
import { syncFaultSchema } from '#core/model/sync-fault.ts';
import { syncJobSchema } from '#core/model/sync-job.ts';

const count = z.number().int();
const text = z.string();
const client = { clientId: text, clientName: text };
const bot = { ...client, botId: text, botName: text };
const number = { ...client, numberId: text, phone: text };

/** Rows of a list that come with the overview: more are counted, and shown where they belong. */
export const mostOverviewRows = 50;

function listOf<Row extends z.ZodType>(row: Row) {
  return z.strictObject({ total: count, rows: z.array(row) });
}

/** Schema of a number that is rated low, restricted or cut off. */
export const numberInDangerSchema = z.strictObject({
  ...number,
  /** The worst of what is wrong. */
  kind: z.enum(incidentKinds),
  quality: z.enum(qualityValues).nullable(),
  observedAt: text,
});

/** Schema of an open incident. */
export const overviewIncidentSchema = z.strictObject({
  ...client,
  incidentId: text,
  /** Null: a whole account. */
  phone: text.nullable(),
  kind: z.enum(incidentKinds),
  openedAt: text,
  recoveredAt: text.nullable(),
  /** The one that ends first and still counts; null where none runs. */
  clock: incidentClockSchema.nullable(),
  tasks: z.strictObject({ done: count, total: count }),
});

/** Schema of a bot with violations. */
export const failingBotSchema = z.strictObject({
  ...bot,
  fails: count,
  /** Violations of the two gravest kinds. */
  grave: count,
  auditedAt: text,
});

/** Schema of a credential that needs somebody. */
export const dueKeySchema = z.strictObject({
  ...client,
  credentialId: text,
  label: text,
  why: z.enum(['refused', 'expires', 'rotates']),
  /** Whole days, begun ones counted; 0 or less once it has passed. Null: the service refused it. */
  days: count.nullable(),
});

/** Schema of the overview over all clients. */
export const overviewSchema = z.strictObject({
  /** When this was read; UTC instants, ISO 8601. */
  asOf: text,
  since: text,
  /** How old what is shown is; null where there is none. */
  ages: z.strictObject({
    newestFlow: text.nullable(),
    oldestFlow: text.nullable(),
    newestAudit: text.nullable(),
    newestRating: text.nullable(),
    newestSync: text.nullable(),
  }),
  totals: z.strictObject({
    clients: count,
    bots: count,
    audited: count,
    numbers: count,
    fails: count,
    questions: count,
  }),
  danger: z.strictObject({
    numbers: listOf(numberInDangerSchema),
    /** Those whose clock ends first come first. */
    incidents: listOf(overviewIncidentSchema),
    /** Most grave violations first. */
    bots: listOf(failingBotSchema),
  }),
  changed: z.strictObject({
    verdicts: listOf(
      z.strictObject({
        ...bot,
        /** Null: the bot's first audit. */
        before: verdictSchema.nullable(),
        after: verdictSchema,
        at: text,
      }),
    ),
    versions: listOf(z.strictObject({ ...bot, source: z.enum(['file', 'blip']), at: text })),
    ratings: listOf(
      z.strictObject({
        ...number,
        before: z.enum(qualityValues).nullable(),
        after: z.enum(qualityValues).nullable(),
        at: text,
      }),
    ),
    /** Opened, or well again while it is still open. */
    incidents: listOf(overviewIncidentSchema),
  }),
  overdue: z.strictObject({
    /** Clients who were told nothing of a bot's newest audit. */
    reports: listOf(z.strictObject({ ...client, auditedAt: text, toldAt: text.nullable() })),
    keys: listOf(dueKeySchema),
    /** Open incidents with tasks that nobody has done. */
    tasks: listOf(overviewIncidentSchema),
    questions: z.strictObject({ findings: count, bots: count }),
    /** Bots whose newest audit stands on older rules. */
    rules: listOf(z.strictObject({ ...bot, ruleset: rulesetIdSchema })),
  }),
  failed: listOf(
    z.strictObject({
      ...client,
      jobId: text,
      kind: syncJobSchema.shape.kind,
      subjectName: text,
      /** `blocked` waits for a person. */
      state: syncJobSchema.shape.state,
      fault: syncFaultSchema,
      lastOkAt: text.nullable(),
    }),
  ),
});

/** The overview over all clients. */
export type Overview = z.infer<typeof overviewSchema>;

/** An open incident. */
export type OverviewIncident = z.infer<typeof overviewIncidentSchema>;

/** A bot with violations. */
export type FailingBot = z.infer<typeof failingBotSchema>;

/** A credential that needs somebody. */
export type DueKey = z.infer<typeof dueKeySchema>;
