import type { FlowShape } from '#core/model/flow-shape.ts';
import { field, isObject, type Json, type JsonObject } from '#core/model/json.ts';
import { namesAsWritten, noteForm } from '#core/model/source-form.ts';
import { child, get, text } from './fields.ts';
import { FlowReadError } from './flow-read-error.ts';
import { parseJson } from './parse-json.ts';

/** A flow's parts, whatever it was wrapped in. */
export interface FlowParts {
  readonly shape: FlowShape;
  /** Portal blocks by id, or null. */
  readonly blocks: JsonObject | null;
  /** Published flow with `states`, or null. */
  readonly sdkFlow: JsonObject | null;
  readonly globalActions: JsonObject | null;
  readonly configuration: JsonObject | null;
  /** Subflow objects in file order, each with `shortName` and `flow`. */
  readonly subflows: readonly JsonObject[];
  /** A router's children. */
  readonly services: readonly JsonObject[];
}

const empty = {
  blocks: null,
  sdkFlow: null,
  globalActions: null,
  configuration: null,
  subflows: [],
  services: [],
} as const;

/** Wrappers inside wrappers are followed this far: a saved reply in a saved bucket in a command. */
const deepestWrapping = 4;

/**
 * Finds the flow in any export, reply or published form, by structure and not by name (FLOW.md 1).
 * Throws FlowReadError `not-a-flow` that says what was found.
 */
export function recogniseShape(document: Json): FlowParts {
  return unwrap(document, null, deepestWrapping);
}

function unwrap(value: Json, wrapper: FlowShape | null, depth: number): FlowParts {
  if (depth === 0) throw notAFlow(value);
  // Buckets and replies often carry their payload as JSON inside a string.
  if (typeof value === 'string' && wrapper !== null)
    return unwrap(parseJson(value), wrapper, depth - 1);
  if (Array.isArray(value)) return fragments(value);
  if (!isObject(value)) throw notAFlow(value);

  if (text(value, 'method') !== null && get(value, 'resource') !== undefined) {
    const shape = text(value, 'status') === null ? 'command' : 'bucket-reply';
    return unwrap(get(value, 'resource') ?? null, wrapper ?? shape, depth - 1);
  }
  const application = get(value, 'application');
  if (application !== undefined && text(value, 'template') !== null) {
    return unwrap(application, wrapper ?? 'application', depth - 1);
  }
  const document = child(value, 'document');
  if (document !== null && text(value, 'name') !== null && get(document, 'flow') !== undefined) {
    return unwrap(document, wrapper ?? 'bucket-reply', depth - 1);
  }
  const settings = child(value, 'settings');
  if (settings !== null) return fromSettings(settings, value, wrapper ?? 'application');
  if (Array.isArray(get(value, 'states'))) {
    return { ...empty, shape: wrapper ?? 'sdk-flow', sdkFlow: value };
  }
  const flow = get(value, 'flow');
  if (flow !== undefined) return fromFlow(value, flow, wrapper);
  if (looksLikeBlocks(value)) return { ...empty, shape: wrapper ?? 'bare-map', blocks: value };
  throw notAFlow(value);
}

function fromSettings(settings: JsonObject, application: JsonObject, shape: FlowShape): FlowParts {
  const children = get(settings, 'children');
  const flow = get(settings, 'flow');
  const parsed = typeof flow === 'string' ? parseJson(flow) : flow;
  if (isObject(parsed) && Array.isArray(get(parsed, 'states'))) {
    return { ...empty, shape, sdkFlow: parsed };
  }
  if (Array.isArray(children)) {
    return {
      ...empty,
      shape,
      services: children.filter((item): item is JsonObject => isObject(item)),
    };
  }
  throw notAFlow(application);
}

function fromFlow(owner: JsonObject, flow: Json, wrapper: FlowShape | null): FlowParts {
  const body = typeof flow === 'string' ? parseJson(flow) : flow;
  if (!isObject(body)) throw notAFlow(owner);
  const globalActions = child(owner, 'globalActions') ?? child(owner, 'globalAction');
  const shape = wrapper ?? (globalActions === null ? 'flow' : 'flow-global-actions');
  const parts = {
    ...empty,
    shape,
    globalActions,
    configuration: child(owner, 'configuration'),
    subflows: readSubflows(get(owner, 'subflows')),
  };
  if (Array.isArray(get(body, 'states'))) return { ...parts, sdkFlow: body };
  if (looksLikeBlocks(body)) return { ...parts, blocks: body };
  throw notAFlow(owner);
}

/** An array in exports; some tools write an object keyed by short name (FLOW.md 1.1). */
function readSubflows(value: Json | undefined): JsonObject[] {
  if (Array.isArray(value)) return value.filter((item): item is JsonObject => isObject(item));
  if (!isObject(value)) return [];
  return namesAsWritten(value).flatMap((shortName) => {
    const item = field(value, shortName);
    if (!isObject(item)) return [];
    return [text(item, 'shortName') === null ? { shortName, ...item } : item];
  });
}

/** Blocks copied from the canvas: an array of blocks, each with its id. */
function fragments(items: Json[]): FlowParts {
  const blocks: [string, Json][] = [];
  for (const item of items) {
    if (isObject(item) && looksLikeBlock(item)) blocks.push([text(item, 'id') ?? '', item]);
  }
  if (blocks.length === 0 || blocks.length < items.length) throw notAFlow(items);
  return { ...empty, shape: 'bare-map', blocks: mapOf(blocks) };
}

/** Blocks by their ids in the order they came; of two with one id the last counts, as in a map. */
function mapOf(blocks: readonly (readonly [string, Json])[]): JsonObject {
  const map: JsonObject = Object.fromEntries(blocks);
  const repeated = new Map<string, number>();
  for (const [id] of blocks) repeated.set(id, (repeated.get(id) ?? 0) + 1);
  const order = [...repeated.keys()];
  for (const [id, times] of repeated) if (times === 1) repeated.delete(id);
  noteForm(map, { order, repeated, numbers: new Set() });
  return map;
}

function looksLikeBlock(value: Json | undefined): boolean {
  return (
    isObject(value) &&
    (get(value, '$contentActions') !== undefined ||
      get(value, '$conditionOutputs') !== undefined ||
      get(value, '$defaultOutput') !== undefined)
  );
}

function looksLikeBlocks(value: JsonObject): boolean {
  return Object.keys(value).some((key) => looksLikeBlock(field(value, key)));
}

/** Names what stands at the top in a way that needs no language: keys, or the kind of value. */
function notAFlow(value: Json): FlowReadError {
  return new FlowReadError('not-a-flow', { found: describe(value) });
}

function describe(value: Json): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (isObject(value)) {
    const keys = Object.keys(value);
    const shown = keys.slice(0, 4).map((key) => JSON.stringify(key.slice(0, 30)));
    return `{ ${[...shown, ...(keys.length > 4 ? ['…'] : [])].join(', ')} }`;
  }
  return JSON.stringify(value).slice(0, 30);
}
