import { z } from 'zod';
import { commandIds } from './commands.ts';
import { mostRecentPlaces } from './limits.ts';

/** Schema of what the native menu can offer just now. */
export const menuOfferSchema = z.strictObject({
  /** Commands that the view in front can run. */
  commands: z.array(z.enum(commandIds)).max(commandIds.length),
  /** Places visited last, in the window's words, with their addresses inside the window. */
  recent: z
    .array(z.strictObject({ label: z.string().max(400), place: z.string().max(300) }))
    .max(mostRecentPlaces),
});

/** What the native menu can offer just now. */
export type MenuOffer = z.infer<typeof menuOfferSchema>;

/** Channels of what the system does for the window: menu, printer, file manager; see channels.ts. */
export const systemChannels = {
  /** Tells the native menu what can be run and opened. Forgotten when the workspace locks. */
  'system:offer': { owner: 'host', request: menuOfferSchema, response: z.null() },
  /** Prints what the window shows, through the system's dialog. False: cancelled. Fault `printer-failed`. */
  'system:print': {
    owner: 'host',
    request: z.null(),
    response: z.strictObject({ isPrinted: z.boolean() }),
  },
  /** Shows the technical log in the file manager. */
  'system:show-log': { owner: 'host', request: z.null(), response: z.null() },
  /** Opens a page in the browser, where needed after a question. False: not wanted. Fault `link-refused`. */
  'system:open-link': {
    owner: 'host',
    request: z.strictObject({ address: z.string().min(1).max(2_048) }),
    response: z.strictObject({ isOpened: z.boolean() }),
  },
} as const;
