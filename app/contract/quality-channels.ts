import { z } from 'zod';
import { localeSchema } from '#core/model/locale.ts';
import { copiedTableSchema, exportedTableSchema, rowSpan, tableColumns } from './long-lists.ts';
import { mostListRows, mostNumbers, mostStrips, qualityColumns } from './quality-columns.ts';
import {
  casePageSchema,
  numberTemplatesSchema,
  qualityPageSchema,
  ratingTrackSchema,
} from './quality-views.ts';

const id = z.string().min(1).max(64);
const page = z.strictObject(rowSpan(mostListRows));

/** Schema of a table of ratings that leaves the window: these numbers, in this order. */
export const qualityTableSchema = z.strictObject({
  numbers: z.array(id).max(mostNumbers),
  columns: tableColumns(qualityColumns),
  locale: localeSchema,
});

/** A table of ratings that leaves the window. */
export type QualityTable = z.infer<typeof qualityTableSchema>;

/** Channels of ratings and appeals over all clients; see channels.ts. */
export const qualityChannels = {
  /** Numbers of all visible clients with their ratings, in the order in which they were added. */
  'quality:list': { owner: 'worker', request: page, response: qualityPageSchema },
  /** How the ratings of some numbers moved of late; numbers that are gone are left out. */
  'quality:tracks': {
    owner: 'worker',
    request: z.strictObject({ numbers: z.array(id).min(1).max(mostStrips) }),
    response: z.array(ratingTrackSchema),
  },
  /** Message templates of a number's account, at most 200; null where they were never read. Fault `number-missing`. */
  'quality:templates': {
    owner: 'worker',
    request: z.strictObject({ numberId: id }),
    response: numberTemplatesSchema.nullable(),
  },
  /** Rows as text with tabs, for the clipboard. */
  'quality:copy': {
    owner: 'worker',
    request: qualityTableSchema,
    response: copiedTableSchema,
  },
  /** Lets the user choose a place and writes the rows as CSV. Null: cancelled. Faults `disk-full`, `read-only`. */
  'quality:export': {
    owner: 'host',
    request: qualityTableSchema,
    response: exportedTableSchema,
  },
  /** Incidents of all visible clients that can be appealed, or were: open ones first, whose clock ends first. */
  'appeal:list': { owner: 'worker', request: page, response: casePageSchema },
} as const;
