import { z } from 'zod';
import { namedBlockSchema } from './worded-finding.ts';

/** Schema of one test of an exit; the model's {@link Condition} as data. */
const conditionSchema = z.strictObject({
  source: z.enum(['input', 'context', 'intent', 'entity']),
  name: z.string().nullable(),
  comparison: z.enum([
    'equals',
    'notEquals',
    'contains',
    'startsWith',
    'endsWith',
    'matches',
    'approximateTo',
    'greaterThan',
    'lessThan',
    'greaterThanOrEquals',
    'lessThanOrEquals',
    'exists',
    'notExists',
    'unknown',
  ]),
  operator: z.enum(['or', 'and']),
  values: z.array(z.string()),
});

/** Schema of where an exit leads. */
const targetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('block'), block: namedBlockSchema }),
  z.strictObject({ kind: z.literal('variable'), expression: z.string() }),
  z.strictObject({ kind: z.literal('none') }),
]);

/** Where an exit leads, by name. */
export type NamedTarget = z.infer<typeof targetSchema>;

/** When actions run: around a block, or around every message. */
export const actionPlaces = [
  'entering',
  'leaving',
  'changed',
  'before-message',
  'after-message',
] as const;

const placeSchema = z.enum(actionPlaces);

/** When an action runs. */
export type ActionPlace = z.infer<typeof placeSchema>;

const actionSchema = z.strictObject({ type: z.string(), title: z.string().nullable() });

/** What of a block's user input can change. */
export const inputAspects = [
  'waits',
  'waits-while',
  'variable',
  'validation',
  'validation-error',
  'expiry',
] as const;

/** What of a block's user input changed. */
export type InputAspect = (typeof inputAspects)[number];

const inBlock = { block: namedBlockSchema };
/** Null: in the actions around every message. */
const somewhere = { block: namedBlockSchema.nullable() };
const conditions = z.array(conditionSchema);
const counted = { name: z.string(), blocks: z.number().int() };

/** Schema of one change between two versions of a flow. Language-neutral; blocks are named as the later version does. */
export const flowChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('start-changed'),
    before: namedBlockSchema.nullable(),
    after: namedBlockSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('block-removed'), ...inBlock }),
  z.strictObject({ kind: z.literal('block-added'), ...inBlock }),
  z.strictObject({ kind: z.literal('subflow-removed'), ...counted }),
  z.strictObject({ kind: z.literal('subflow-added'), ...counted }),
  z.strictObject({ kind: z.literal('joined-service-removed'), ...counted }),
  z.strictObject({ kind: z.literal('joined-service-added'), ...counted }),
  z.strictObject({ kind: z.literal('service-removed'), name: z.string() }),
  z.strictObject({ kind: z.literal('service-added'), name: z.string() }),
  z.strictObject({
    kind: z.literal('default-service-changed'),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('exit-removed'), ...inBlock, to: targetSchema, conditions }),
  z.strictObject({
    kind: z.literal('exit-retargeted'),
    ...inBlock,
    conditions,
    before: targetSchema,
    after: targetSchema,
  }),
  z.strictObject({
    kind: z.literal('exit-conditions-changed'),
    ...inBlock,
    to: targetSchema,
    before: conditions,
    after: conditions,
  }),
  z.strictObject({ kind: z.literal('exits-reordered'), ...inBlock }),
  z.strictObject({
    kind: z.literal('default-exit-changed'),
    ...inBlock,
    before: targetSchema.nullable(),
    after: targetSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('exit-added'), ...inBlock, to: targetSchema, conditions }),
  z.strictObject({
    kind: z.literal('call-changed'),
    ...inBlock,
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('input-changed'),
    ...inBlock,
    aspect: z.enum(inputAspects),
    /** In words of the flow; null for none. `waits` is `true` or `false`, `expiry` minutes. */
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('option-removed'), ...somewhere, label: z.string() }),
  z.strictObject({ kind: z.literal('option-added'), ...somewhere, label: z.string() }),
  z.strictObject({
    kind: z.literal('option-reply-changed'),
    ...somewhere,
    label: z.string(),
    /** What the bot receives when it is chosen. */
    before: z.string(),
    after: z.string(),
  }),
  z.strictObject({ kind: z.literal('options-reordered'), ...somewhere }),
  z.strictObject({
    kind: z.literal('text-changed'),
    ...somewhere,
    before: z.string(),
    after: z.string(),
  }),
  z.strictObject({ kind: z.literal('text-removed'), ...somewhere, text: z.string() }),
  z.strictObject({ kind: z.literal('text-added'), ...somewhere, text: z.string() }),
  z.strictObject({ kind: z.literal('link-removed'), ...somewhere, uri: z.string() }),
  z.strictObject({ kind: z.literal('link-added'), ...somewhere, uri: z.string() }),
  z.strictObject({
    kind: z.literal('action-removed'),
    ...somewhere,
    place: placeSchema,
    action: actionSchema,
  }),
  z.strictObject({
    kind: z.literal('action-added'),
    ...somewhere,
    place: placeSchema,
    action: actionSchema,
  }),
  z.strictObject({
    kind: z.literal('action-changed'),
    ...somewhere,
    place: placeSchema,
    action: actionSchema,
    /** Names of the settings that changed; `conditions` for when it runs, `title` for its name. */
    settings: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.literal('action-moved'),
    ...somewhere,
    action: actionSchema,
    before: placeSchema,
    after: placeSchema,
  }),
  z.strictObject({ kind: z.literal('actions-reordered'), ...somewhere, place: placeSchema }),
  z.strictObject({ kind: z.literal('configuration-removed'), name: z.string() }),
  z.strictObject({ kind: z.literal('configuration-added'), name: z.string() }),
  /** Values are not told: a configuration holds keys. */
  z.strictObject({ kind: z.literal('configuration-changed'), name: z.string() }),
  z.strictObject({ kind: z.literal('block-renamed'), ...inBlock, before: z.string() }),
  z.strictObject({ kind: z.literal('block-id-changed'), ...inBlock, before: z.string() }),
]);

/** One change between two versions of a flow. */
export type FlowChange = z.infer<typeof flowChangeSchema>;

/** What can change, weightiest first. */
export const flowChangeKinds: readonly FlowChange['kind'][] = flowChangeSchema.options.map(
  ({ shape }) => shape.kind.value,
);

/** Schema of what changed from one version of a flow to the next. */
export const flowDifferenceSchema = z.strictObject({
  /** Weightiest kinds first; equal kinds in the order of the flow. */
  changes: z.array(flowChangeSchema),
  /** Blocks that only stand elsewhere on the canvas. */
  moved: z.number().int(),
});

/** What changed from one version of a flow to the next. */
export type FlowDifference = z.infer<typeof flowDifferenceSchema>;
