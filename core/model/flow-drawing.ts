import { z } from 'zod';

/** Whether a conversation can come from a block to a person in the chat; `unknown`: only over another bot or a variable. */
export const wayToPersonSchema = z.enum(['person', 'unknown', 'none']);

/** Whether a conversation can come from a block to a person in the chat. */
export type WayToPerson = z.infer<typeof wayToPersonSchema>;

/** Schema of what sets a block apart. */
export const blockTagSchema = z.enum([
  /** Where a conversation begins. */
  'first',
  /** What the bot does with what it does not understand. */
  'exceptions',
  /** Hands over to a person. */
  'handover',
  /** Says that nobody answers now. */
  'closed',
  /** Names a channel outside the chat. */
  'contact',
  /** No conversation gets here. */
  'unreached',
]);

/** What sets a block apart. */
export type BlockTag = z.infer<typeof blockTagSchema>;

/** Schema of a place on the canvas, in pixels from its corner. */
export const placeSchema = z.strictObject({ left: z.number(), top: z.number() });

/** A place on the canvas: the upper left corner of a block. */
export type Place = z.infer<typeof placeSchema>;

/** Schema of a line of what a block shows, in short. */
export const drawnLineSchema = z.strictObject({
  /** `media` is a link or a file, by its address. */
  kind: z.enum(['text', 'option', 'media']),
  text: z.string(),
});

/** A line of what a block shows, in short. */
export type DrawnLine = z.infer<typeof drawnLineSchema>;

/** Schema of a block as the canvas and the tree show it. */
export const drawnBlockSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  kind: z.enum(['start', 'exceptions', 'content', 'desk', 'subflow', 'survey', 'ai-agent', 'end']),
  /** Name of the subflow or of the router's service it belongs to; null in the main flow. */
  part: z.string().nullable(),
  /** Where it stands in Blip; null where the file does not say. */
  place: placeSchema.nullable(),
  /** Where the automatic layout puts it. */
  laid: placeSchema,
  /** The exit by which the tree comes to it, as an index; null where a tree begins. */
  above: z.number().int().nullable(),
  lines: z.array(drawnLineSchema),
  /** True where the bot waits for the user. */
  waits: z.boolean(),
  way: wayToPersonSchema,
  tags: z.array(blockTagSchema),
});

/** A block as the canvas and the tree show it. */
export type DrawnBlock = z.infer<typeof drawnBlockSchema>;

/** Schema of an exit; blocks are indices. */
export const drawnExitSchema = z.strictObject({
  from: z.number().int(),
  /** Null when only a variable names the block, or there is none. */
  to: z.number().int().nullable(),
  /** The variable that names the block; null where none does. */
  variable: z.string().nullable(),
  /** `exception` leads to the exceptions block; `call` into a subflow or a service of the router. */
  kind: z.enum(['condition', 'default', 'exception', 'call']),
  /** In words of the reader's language; empty for the default exit and a call. */
  condition: z.string(),
  /** False when an earlier exit is always taken. */
  isTaken: z.boolean(),
});

/** An exit of a block. */
export type DrawnExit = z.infer<typeof drawnExitSchema>;

/** Schema of a flow to be shown: blocks in the order of the file, exits by block in the order they are tried. */
export const flowDrawingSchema = z.strictObject({
  blocks: z.array(drawnBlockSchema),
  exits: z.array(drawnExitSchema),
});

/** A flow to be shown. */
export type FlowDrawing = z.infer<typeof flowDrawingSchema>;
