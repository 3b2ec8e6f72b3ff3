import { z } from 'zod';
import { localeSchema } from '#core/model/locale.ts';
import { findingColumns, mostFindings, mostRows } from './finding-query.ts';
import {
  bulkTriageResultSchema,
  bulkTriageSchema,
  findingGroupSchema,
  findingKeySchema,
  findingKeysSchema,
  findingPageSchema,
  findingQuerySchema,
  savedViewSchema,
} from './finding-views.ts';
import { copiedTableSchema, exportedTableSchema, rowSpan, tableColumns } from './long-lists.ts';
import { overviewSchema } from './overview-views.ts';

const locale = localeSchema;
const views = z.array(savedViewSchema).max(100).readonly();
const at = z.number().int().nonnegative();

/** Schema of a table of findings that leaves the window: all that a query leaves, or chosen ones. */
export const findingTableSchema = z.strictObject({
  query: findingQuerySchema,
  /** Null: all, up to ten thousand. They stand in the order of the query. */
  findings: findingKeysSchema.nullable(),
  columns: tableColumns(findingColumns),
  locale,
});

/** A table of findings that leaves the window. */
export type FindingTable = z.infer<typeof findingTableSchema>;

/** Channels over all clients: overview and findings; see channels.ts. */
export const overviewChannels = {
  /** What needs somebody, and what changed since an instant. */
  'overview:read': {
    owner: 'worker',
    request: z.strictObject({ since: z.iso.datetime(), locale }),
    response: overviewSchema,
  },
  /** Findings of the newest runs of all visible bots, page by page; filtered, sorted and counted here. */
  'finding:search': {
    owner: 'worker',
    request: z.strictObject({
      query: findingQuerySchema,
      ...rowSpan(mostRows),
      locale,
    }),
    response: findingPageSchema,
  },
  /** The same, one row for each defect; most bots first. */
  'finding:groups': {
    owner: 'worker',
    request: z.strictObject({ query: findingQuerySchema, locale }),
    response: z.array(findingGroupSchema),
  },
  /** Names of the findings from one place of the list to another, the last one included: at most ten thousand. */
  'finding:keys': {
    owner: 'worker',
    request: z.strictObject({ query: findingQuerySchema, from: at, to: at, locale }),
    response: z.array(findingKeySchema).max(mostFindings),
  },
  /** Rows as text with tabs, for the clipboard. */
  'finding:copy': {
    owner: 'worker',
    request: findingTableSchema,
    response: copiedTableSchema,
  },
  /** Lets the user choose a place and writes the rows as CSV. Null: cancelled. Faults `disk-full`, `read-only`. */
  'finding:export': {
    owner: 'host',
    request: findingTableSchema,
    response: exportedTableSchema,
  },
  /** Decides about many findings; those that are gone are left. Fault `triage-needs-reason`. */
  'finding:triage-many': {
    owner: 'worker',
    request: bulkTriageSchema,
    response: bulkTriageResultSchema,
  },
  /** Takes back what was decided at once, but nothing that was decided since. Fault `undo-gone`. */
  'finding:undo-triage': {
    owner: 'worker',
    request: z.strictObject({ undoId: z.string().min(1).max(64) }),
    response: z.strictObject({ restored: z.number().int(), left: z.number().int() }),
  },
  'finding:read-views': { owner: 'worker', request: z.null(), response: views },
  /** Keeps these views and no others. */
  'finding:write-views': { owner: 'worker', request: views, response: views },
} as const;
