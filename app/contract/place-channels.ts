import { z } from 'zod';
import { mostRecentPlaces, placesPerPage } from './limits.ts';
import { placeSchema, visitSchema } from './place-views.ts';

const recent = z.array(placeSchema).max(mostRecentPlaces);

/** Channels of the places one can go to by name; see channels.ts. */
export const placeChannels = {
  /** Visible clients, bots and numbers and open incidents, page by page; `next` is null on the last. */
  'place:list': {
    owner: 'worker',
    request: z.strictObject({ from: z.number().int().nonnegative() }),
    response: z.strictObject({
      places: z.array(placeSchema).max(placesPerPage),
      next: z.number().int().nullable(),
    }),
  },
  /** Places visited last, newest first; what is gone or hidden is left out. */
  'place:read-recent': { owner: 'worker', request: z.null(), response: recent },
  /** Remembers a visit inside the workspace and answers with the list; a place that is not there changes nothing. */
  'place:visit': { owner: 'worker', request: visitSchema, response: recent },
} as const;
