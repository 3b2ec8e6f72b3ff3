import { z } from 'zod';
import { contactKinds, searchKinds } from '#core/model/search-kinds.ts';
import { contactColumns, contactNotes, longestSearch } from './search-query.ts';

const id = z.string().min(1).max(64);
const count = z.number().int();

/** Schema of a search; see search-query.ts. */
export const searchQuerySchema = z.strictObject({
  text: z.string().max(longestSearch),
  kinds: z.array(z.enum(searchKinds)).max(searchKinds.length).readonly(),
  clientId: id.nullable(),
});

/** Schema of how far the index has come. */
export const indexStateSchema = z.strictObject({
  /** Bots with a flow. */
  bots: count,
  /** Of these, those whose newest flow is not in the index yet. */
  pending: count,
  /** Those whose flow could not be read. */
  failed: count,
});

/** How far the index has come. */
export type IndexState = z.infer<typeof indexStateSchema>;

const botSchema = z.strictObject({
  botId: z.string(),
  botName: z.string(),
  clientId: z.string(),
  clientName: z.string(),
});

/** Schema of something that was found in a block. */
export const searchHitSchema = z.strictObject({
  /** Its name within a search. */
  id: count,
  /** Whose flow it is: place in the answer's list of bots. */
  bot: count,
  kind: z.enum(searchKinds),
  blockId: z.string(),
  blockTitle: z.string(),
  /** False where no conversation gets to. */
  isReached: z.boolean(),
  /** The text, or of a long one what stands around the match. */
  text: z.string(),
  /** Matches in it, as UTF-16 offsets. */
  ranges: z.array(z.tuple([count, count]).readonly()).readonly(),
});

/** Something that was found in a block. */
export type SearchHit = z.infer<typeof searchHitSchema>;

/** Schema of a page of hits, by client, bot and place in the flow. */
export const searchPageSchema = z.strictObject({
  index: indexStateSchema,
  /** Hits of the kinds that are asked for. */
  total: count,
  /** Hits of each kind, whichever are asked for. */
  kinds: z.record(z.enum(searchKinds), count),
  /** Bots and clients with hits. */
  hitBots: count,
  hitClients: count,
  /** There are more than were counted. */
  isCut: z.boolean(),
  /** Bots of this page with how many hits each has in all. */
  bots: z.array(botSchema.extend({ hits: count })),
  hits: z.array(searchHitSchema),
});

/** A page of hits. */
export type SearchPage = z.infer<typeof searchPageSchema>;

/** Schema of a contact that a bot names, with where it does. */
export const contactRowSchema = botSchema.extend({
  /** Its name in the list. */
  id: z.string(),
  kind: z.enum(contactKinds),
  /** As people write it. */
  value: z.string(),
  /** How often the bot names it. */
  places: count,
  /** The first of them. */
  named: z.array(
    z.strictObject({
      blockId: z.string(),
      blockTitle: z.string(),
      isReached: z.boolean(),
      /** As the flow writes it. */
      text: z.string(),
    }),
  ),
  notes: z.array(z.enum(contactNotes)),
  /** Other clients whose bots name it, at most ten. */
  otherClients: z.array(z.string()),
});

/** A contact that a bot names. */
export type ContactRow = z.infer<typeof contactRowSchema>;

/** Schema of a query of contacts; see search-query.ts. */
export const contactQuerySchema = z.strictObject({
  text: z.string().max(longestSearch),
  kinds: z.array(z.enum(contactKinds)).max(contactKinds.length).readonly(),
  clientId: id.nullable(),
  note: z.enum(contactNotes).nullable(),
  sort: z.strictObject({ by: z.enum(contactColumns), descending: z.boolean() }),
});

/** Schema of a page of contacts. */
export const contactPageSchema = z.strictObject({
  index: indexStateSchema,
  total: count,
  /** How many there are in all. */
  all: count,
  /** Contacts of each kind and note that the other filters leave. */
  kinds: z.record(z.enum(contactKinds), count),
  notes: z.record(z.enum(contactNotes), count),
  rows: z.array(contactRowSchema),
});

/** A page of contacts. */
export type ContactPage = z.infer<typeof contactPageSchema>;
