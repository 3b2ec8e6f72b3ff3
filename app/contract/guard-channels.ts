import { z } from 'zod';

const nothing = z.null();
const written = z.strictObject({ fileName: z.string() }).nullable();
/** A form's fields as they were typed, in the shape that the form itself knows. */
const fields = z.record(z.string().max(60), z.json());

/**
 * Schema of what somebody was typing when the workspace was locked. Never a secret: fields that take one keep nothing.
 */
export const typingSchema = z.strictObject({
  /** Address of the view in front, inside the window. */
  place: z.string().max(2_000).nullable(),
  /** Single texts, by the place they belong to. */
  texts: z.array(z.strictObject({ place: z.string().max(400), text: z.string() })).max(500),
  /** Unsaved fields of clients. */
  clients: z.array(z.strictObject({ clientId: z.string().max(64), fields })).max(500),
  /** What reports are to be asked for with. */
  reports: z.array(z.strictObject({ clientId: z.string().max(64), fields })).max(5_000),
});

/** What somebody was typing when the workspace was locked. */
export type Typing = z.infer<typeof typingSchema>;

/** Channels that guard secrets which are shown, and what was typed while the workspace is locked; see channels.ts. */
export const guardChannels = {
  /**
   * Puts a secret into the clipboard, marked as one where the system knows such a mark, and takes it out again after so
   * many seconds, unless something else lies there by then.
   */
  'secret:copy': {
    owner: 'host',
    request: z.strictObject({ text: z.string().min(1).max(300) }),
    response: z.strictObject({ seconds: z.number().int() }),
  },
  /** While a secret is shown, no picture of the window can be taken; only some systems know that. */
  'secret:shield': {
    owner: 'host',
    request: z.strictObject({ isShown: z.boolean() }),
    response: nothing,
  },
  /** Which install on which computer a recovery code is for. Fault `workspace-locked`. */
  'vault:label': {
    owner: 'host',
    request: nothing,
    response: z.strictObject({ computer: z.string(), install: z.string() }),
  },
  /** Writes the page that the window shows for printing as PDF, where a person chooses. Null: cancelled. Fault `print-failed`, `disk-full`, `read-only`. */
  'vault:save-kit': { owner: 'host', request: nothing, response: written },
  /** Writes the list of keys to revoke as text, where a person chooses. Null: cancelled. Faults `disk-full`, `read-only`. */
  'vault:save-keys': {
    owner: 'host',
    request: z.strictObject({ text: z.string().min(1).max(500_000) }),
    response: written,
  },
  /**
   * Keeps what was typed for the next opening: in the encrypted file, or in the host's memory where that cannot be
   * written. The window calls it when it is told `workspace:locking`.
   */
  'typing:keep': { owner: 'host', request: typingSchema, response: nothing },
  /** What was kept, once. Fault `workspace-locked`. */
  'typing:take': { owner: 'host', request: nothing, response: typingSchema.nullable() },
} as const;

/** What the host asks of the worker about it; never reachable from the window. */
export const guardMethods = {
  /** Keeps what was typed, or forgets it. Faults `workspace-locked`, `disk-full`, `read-only`. */
  'typing:put': { request: typingSchema.nullable(), response: nothing },
  'typing:get': { request: nothing, response: typingSchema.nullable() },
} as const;
