import { z } from 'zod';
import { settingsSchema, workspaceStatusSchema } from './start-views.ts';

const nothing = z.null();

/**
 * Channels of the first screen; see channels.ts. Apart from the others, whose schemas need not be built before anybody
 * can see anything.
 */
export const startChannels = {
  'app:info': {
    owner: 'host',
    request: nothing,
    response: z.strictObject({
      version: z.string(),
      platform: z.string(),
      electron: z.string(),
      /** BCP 47 tag of the system. */
      systemLocale: z.string(),
    }),
  },
  'settings:read': { owner: 'host', request: nothing, response: settingsSchema },
  'settings:write': { owner: 'host', request: settingsSchema, response: settingsSchema },
  'workspace:status': { owner: 'host', request: nothing, response: workspaceStatusSchema },
} as const;
