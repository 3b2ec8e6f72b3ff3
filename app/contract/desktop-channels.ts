import { z } from 'zod';

/** Schema of what this desktop can do of what the settings offer, and why not. */
export const desktopSupportSchema = z.strictObject({
  /** `no-host`: no panel shows such signs (many Linux desktops); `failed`: the system refused to show ours. */
  tray: z.enum(['possible', 'no-host', 'failed']),
  /** `sandboxed`: the app runs in a package that may not reach the folder where a desktop looks for what it starts. */
  login: z.enum(['possible', 'sandboxed']),
});

/** What this desktop can do of what the settings offer. */
export type DesktopSupport = z.infer<typeof desktopSupportSchema>;

/** Schema of what the system's own places show of an open workspace: numbers and times, no client's name. */
export const desktopStandingSchema = z.strictObject({
  /** The earliest due reading. */
  nextAt: z.string().nullable(),
  /** As in `sync:overview`. */
  pausedUntil: z.string().nullable(),
  /** Alerts that wait: neither dismissed nor put off. */
  alerts: z.number().int(),
});

/** What the system's own places show of an open workspace. */
export type DesktopStanding = z.infer<typeof desktopStandingSchema>;

/** Channels between the window and the desktop around it; see channels.ts. */
export const desktopChannels = {
  /** Somebody uses the window: puts off the lock. The window sends it every few seconds at most. */
  'window:active': { owner: 'host', request: z.null(), response: z.null() },
  /** Asked anew each time: a panel may come and go. */
  'desktop:support': { owner: 'host', request: z.null(), response: desktopSupportSchema },
} as const;
