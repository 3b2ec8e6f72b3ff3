import { z } from 'zod';
import { searchKinds } from './search-kinds.ts';

/** Schema of something that a block says or uses, once however often it does. */
export const searchEntrySchema = z.strictObject({
  kind: z.enum(searchKinds).exclude(['block']),
  /** As it stands in the flow. */
  text: z.string(),
  /**
   * What makes two the same: a phone in E.164 where its plan knows it, else its digits; an e-mail address in lower case;
   * the host of a link; opening hours without accents and case. Null: only its text.
   */
  key: z.string().nullable(),
  /** What a detector thinks of a phone or an address; `media` for the address of a file that is sent. */
  standing: z.string().nullable(),
});

/** Something that a block says or uses. */
export type SearchEntry = z.infer<typeof searchEntrySchema>;

/** Schema of a block with what it says and uses. */
export const searchBlockSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** False where no conversation gets to. */
  isReached: z.boolean(),
  entries: z.array(searchEntrySchema),
});

/** A block with what it says and uses. */
export type SearchBlock = z.infer<typeof searchBlockSchema>;
