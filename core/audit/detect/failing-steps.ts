import type { Action, Block, Flow } from '#core/model/flow.ts';
import { field, isObject, type Json } from '#core/model/json.ts';
import { actionsOf } from '#core/flow/handover/handover-action.ts';
import { text } from '#core/flow/read/fields.ts';
import { bareName } from '#core/flow/variable-name.ts';

/** How a result of a failed request reads: by its status, its body, or a command's answer (FLOW.md 4.2). */
type ResultKind = 'status' | 'body' | 'command';

/** A block that asks something outside the bot for a result. */
export interface OutsideStep {
  readonly at: number;
  /** Variables that the request writes itself, by bare name. */
  readonly written: ReadonlyMap<string, ResultKind>;
  /** Variables that scripts make of them: what they hold after a failure only the script knows. */
  readonly derived: ReadonlySet<string>;
  /** Where the requests go, as written: steps with one of these in common fail together. */
  readonly addresses: ReadonlySet<string>;
}

/** Ways in which a request fails: it is answered with an error, or not at all, and then the variables stay as they were. */
export const failures = ['error', 'no-answer'] as const;

/** A way in which a request fails. */
export type Failure = (typeof failures)[number];

/** Every block with a request whose result some exit of the flow reads, in flow order. */
export function outsideSteps(flow: Flow): readonly OutsideStep[] {
  const scripts = scriptsOf(flow);
  const read = namesRead(flow);
  return flow.blocks.flatMap((block, at): OutsideStep[] => {
    const written = new Map<string, ResultKind>();
    const derived = new Set<string>();
    const addresses = new Set<string>();
    for (const action of actionsOf(block)) {
      for (const [name, kind] of resultsOf(action)) {
        written.set(bareName(name), kind);
        addresses.add(addressOf(action));
      }
      // Such a script makes the request itself and hands on what it likes.
      if (callsOut(action)) derived.add(bareName(text(action.settings, 'outputVariable') ?? ''));
    }
    if (written.size + derived.size === 0) return [];
    const made = closure(scripts, [...written.keys(), ...derived], written);
    const isRead = [...written.keys(), ...made].some((name) => read.has(name));
    return isRead ? [{ at, written, derived: made, addresses }] : [];
  });
}

function namesRead(flow: Flow): ReadonlySet<string> {
  const conditions = flow.blocks.flatMap(({ outputs }) =>
    outputs.flatMap((output) => output.conditions),
  );
  return new Set(conditions.flatMap(({ name }) => (name === null ? [] : [bareName(name)])));
}

/** What a variable, or a part of it, holds after a failure; undefined for one that the request does not write itself. */
export function valueAfter(
  { written }: OutsideStep,
  name: string,
  failure: Failure,
): string | null | undefined {
  const kind = written.get(bareName(name));
  if (kind === undefined) return undefined;
  if (failure === 'no-answer') return null;
  const path = name.includes('@') ? name.slice(name.indexOf('@') + 1) : null;
  switch (kind) {
    case 'status':
      return path === null ? '503' : null;
    case 'body':
      return path === null ? '{}' : null;
    case 'command':
      return path === null ? JSON.stringify(failedCommand) : partOf(failedCommand, path);
  }
}

/** The answer to a command that was refused. */
const failedCommand = { status: 'failure', reason: { code: 1, description: 'failed' } };

function partOf(whole: Json, path: string): string | null {
  let value: Json | undefined = whole;
  for (const part of path.split('.')) value = isObject(value) ? field(value, part) : undefined;
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function resultsOf({ type, settings }: Action): [string, ResultKind][] {
  const named = (key: string, kind: ResultKind): [string, ResultKind][] => {
    const name = text(settings, key);
    return name ? [[name, kind]] : [];
  };
  if (type === 'ProcessHttp')
    return [...named('responseStatusVariable', 'status'), ...named('responseBodyVariable', 'body')];
  return type === 'ProcessCommand' ? named('variable', 'command') : [];
}

/** The request's address without its query; for a command the node it goes to. */
function addressOf({ settings }: Action): string {
  const address = text(settings, 'to') ?? text(settings, 'uri') ?? '';
  return address.split('?')[0] ?? address;
}

function callsOut({ type, settings }: Action): boolean {
  return (
    type === 'ExecuteScriptV2' &&
    (text(settings, 'source') ?? '').includes('fetchAsync') &&
    text(settings, 'outputVariable') !== null
  );
}

interface Script {
  readonly reads: readonly string[];
  readonly writes: string;
}

function scriptsOf(flow: Flow): readonly Script[] {
  const actions = (block: Block): readonly Action[] => actionsOf(block);
  return flow.blocks.flatMap(actions).flatMap(({ type, settings }): Script[] => {
    const writes = text(settings, 'outputVariable');
    const inputs = field(settings, 'inputVariables');
    if (!type.startsWith('ExecuteScript') || !writes || !Array.isArray(inputs)) return [];
    const reads = inputs.flatMap((name) => (typeof name === 'string' ? [bareName(name)] : []));
    return [{ reads, writes: bareName(writes) }];
  });
}

/** All that scripts make of some variables, and of what they made; what a request writes itself is left out. */
function closure(
  scripts: readonly Script[],
  from: readonly string[],
  written: ReadonlyMap<string, ResultKind>,
): ReadonlySet<string> {
  const made = new Set(from);
  for (let size = -1; size !== made.size;) {
    size = made.size;
    for (const { reads, writes } of scripts)
      if (reads.some((name) => made.has(name))) made.add(writes);
  }
  for (const name of written.keys()) made.delete(name);
  return made;
}
