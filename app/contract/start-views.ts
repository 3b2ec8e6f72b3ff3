import { z } from 'zod';
import { localeSchema } from '#core/model/locale.ts';
import { faultSchema } from './fault-schema.ts';
import { wayKinds } from './way-kinds.ts';

/** Schema of what the window must know before anything is open. */
export const workspaceStatusSchema = z.strictObject({
  state: z.enum(['absent', 'locked', 'open']),
  /** Ways in which this workspace can be opened; empty while absent. */
  opensWith: z.array(z.enum(wayKinds)),
  keychain: z.strictObject({
    /** True only where the system really protects a secret (SECURITY.md 2.5). */
    available: z.boolean(),
    /** The backend's own name, shown honestly, e.g. `gnome_libsecret` or `basic_text`. */
    backend: z.string(),
  }),
  /** Why opening failed at start, if it did. */
  fault: faultSchema.nullable(),
});

/** What the window must know before anything is open. */
export type WorkspaceStatus = z.infer<typeof workspaceStatusSchema>;

/** Schema of preferences; they hold no secret and live outside the workspace. */
export const settingsSchema = z.strictObject({
  locale: localeSchema,
  theme: z.enum(['system', 'light', 'dark']),
  /** `more` asks for stronger lines and ink whatever the system says. */
  contrast: z.enum(['system', 'more']),
  /** `less` takes all movement away whatever the system says. */
  motion: z.enum(['system', 'less']),
  /** Text size in percent, 100 to 200. */
  textSize: z.number().int().min(100).max(200),
  /** Name printed on reports; empty leaves it out. */
  agency: z.string().max(120),
  /** Name under which this user answers questions and decides about findings. */
  person: z.string().max(120),
  /** A sign in the system's tray; closing the window then leaves the app running (FEATURES 3.5). */
  hasTray: z.boolean(),
  startsAtLogin: z.boolean(),
  /** Minutes without use until the workspace locks; 0 never. */
  lockAfterMinutes: z.number().int().min(0).max(240),
  /** Locks when the screen locks, the machine sleeps or another user comes (SECURITY 2.6). */
  locksWithSystem: z.boolean(),
});

/** Preferences of this machine's user. */
export type Settings = z.infer<typeof settingsSchema>;
