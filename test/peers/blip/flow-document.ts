import type { JsonObject } from '#core/model/json.ts';
import { field, isObject } from '#core/model/json.ts';

/** JSON text as UTF-8 in pieces, so that a thousand bots can share the long ones. */
export type Pieces = readonly Buffer[];

/** A flow, ready to be sent. */
export interface FlowDocument {
  /** The Builder's form: a map of states. */
  readonly json: Pieces;
  /** The states of the deployed application, escaped once, to stand inside a JSON text. */
  readonly states: Pieces;
}

/** JSON text of any value in one piece. */
export function piece(value: unknown): Pieces {
  return [Buffer.from(JSON.stringify(value))];
}

/** A text as it stands between the quotation marks of a JSON string. */
export function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** A flow of one bot. */
export function flowDocument(flow: JsonObject): FlowDocument {
  return flowTemplate(flow, '')('');
}

/**
 * A flow in which every mention of a brand can be another's: a thousand bots differ in it and share the rest.
 * An empty brand is mentioned nowhere.
 */
export function flowTemplate(flow: JsonObject, brand: string): (company: string) => FlowDocument {
  const json = cut(JSON.stringify(flow), escaped(brand));
  // Nobody may ever ask for the deployed application, which costs as much as the flow.
  let states: readonly Buffer[] | null = null;
  const cutStates = (): readonly Buffer[] =>
    (states ??= cut(escaped(JSON.stringify(deployedStates(flow))), escaped(escaped(brand))));
  return (company) => ({
    json: joined(json, escaped(company)),
    get states() {
      return joined(cutStates(), escaped(escaped(company)));
    },
  });
}

function cut(text: string, at: string): readonly Buffer[] {
  return (at === '' ? [text] : text.split(at)).map((part) => Buffer.from(part));
}

function joined(parts: readonly Buffer[], between: string): Pieces {
  const link = Buffer.from(between);
  return parts.flatMap((part, at) => (at === 0 ? [part] : [link, part]));
}

/** The Builder's states as publishing compiles them (BLIP_API 3.2). */
function deployedStates(flow: JsonObject): unknown[] {
  return Object.entries(flow).map(([id, state]) => {
    const part = (key: string): unknown => (isObject(state) ? field(state, key) : undefined);
    const content = part('$contentActions');
    const contents = Array.isArray(content) ? content.filter(isObject) : [];
    const exits = part('$conditionOutputs');
    const outputs = Array.isArray(exits) ? exits.filter(isObject) : [];
    const otherwise = part('$defaultOutput');
    return {
      id,
      name: part('$title'),
      root: part('root'),
      input: contents.map((item) => field(item, 'input')).find((input) => input !== undefined),
      inputActions: [
        ...[part('$enteringCustomActions')].flat(),
        ...contents.map((item) => field(item, 'action')).filter((action) => action !== undefined),
      ],
      outputActions: part('$leavingCustomActions'),
      outputs: [
        ...outputs.map((output, order) => ({
          order,
          conditions: field(output, 'conditions'),
          stateId: field(output, 'stateId'),
        })),
        ...(otherwise === undefined || otherwise === null ? [] : [otherwise]),
      ],
    };
  });
}
