import { z } from 'zod';
import { localeSchema } from '#core/model/locale.ts';
import { copiedTableSchema, exportedTableSchema, rowSpan, tableColumns } from './long-lists.ts';
import { contactColumns, mostHits } from './search-query.ts';
import {
  contactPageSchema,
  contactQuerySchema,
  searchPageSchema,
  searchQuerySchema,
} from './search-views.ts';

const locale = localeSchema;
const span = rowSpan(mostHits);

/** Schema of a table of contacts that leaves the window: all that a query leaves, up to ten thousand. */
export const contactTableSchema = z.strictObject({
  query: contactQuerySchema,
  columns: tableColumns(contactColumns),
  locale,
});

/** A table of contacts that leaves the window. */
export type ContactTable = z.infer<typeof contactTableSchema>;

/** Channels of the search of all flows, and of the contacts that they name; see channels.ts. */
export const searchChannels = {
  /** What the newest flows of all visible bots say and use, page by page. A newer search ends an older one. */
  'search:flows': {
    owner: 'worker',
    request: z.strictObject({ query: searchQuerySchema, ...span, locale }),
    response: searchPageSchema,
  },
  /** Phones, e-mail addresses, hosts of links and opening hours that each bot names. */
  'contact:list': {
    owner: 'worker',
    request: z.strictObject({ query: contactQuerySchema, ...span, locale }),
    response: contactPageSchema,
  },
  /** The same as text with tabs, for the clipboard. */
  'contact:copy': {
    owner: 'worker',
    request: contactTableSchema,
    response: copiedTableSchema,
  },
  /** Lets the user choose a place and writes them as CSV. Null: cancelled. Faults `disk-full`, `read-only`. */
  'contact:export': {
    owner: 'host',
    request: contactTableSchema,
    response: exportedTableSchema,
  },
} as const;
