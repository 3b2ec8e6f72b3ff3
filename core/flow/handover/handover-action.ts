import type { Action, Block } from '#core/model/flow.ts';
import { field, type Json } from '#core/model/json.ts';
import { child, text } from '../read/fields.ts';

const handoverTypes = new Set(['ForwardToDesk', 'ForwardMessageToDesk', 'CreateTicket']);

/** Paths of desk commands that open or move a ticket (FLOW.md 4.4); closing and looking are not hand-overs. */
const opensTicket = /^\/?tickets(?:\/[^/?]*)?(?:\/transfer)?$/i;

/** True when an action hands the conversation to a person, in any generation of the desk (FLOW.md 6.1, 4.4). */
export function isHandoverAction(action: Action): boolean {
  if (handoverTypes.has(action.type)) return true;
  const command = commandOf(action);
  return (
    command !== null &&
    command.method.toLowerCase() === 'set' &&
    /desk\.msging\.net/i.test(command.to) &&
    opensTicket.test(command.uri)
  );
}

/** A command as an action sends it, directly or as the body of an HTTP call. */
export interface Command {
  readonly to: string;
  readonly method: string;
  readonly uri: string;
}

/** A simulation asks for the same action's command thousands of times. */
const known = new WeakMap<Action, Command | null>();

/** The LIME command an action sends, or null. An HTTP call is known by its JSON body, not by its address. */
export function commandOf(action: Action): Command | null {
  const before = known.get(action);
  if (before !== undefined) return before;
  const command = readCommand(action);
  known.set(action, command);
  return command;
}

function readCommand(action: Action): Command | null {
  if (action.type === 'ProcessCommand' || action.type === 'SendCommand') {
    return {
      to: text(action.settings, 'to') ?? '',
      method: text(action.settings, 'method') ?? '',
      uri: text(action.settings, 'uri') ?? '',
    };
  }
  if (action.type !== 'ProcessHttp') return null;
  const body = field(action.settings, 'body');
  return typeof body === 'string' ? commandInBody(body) : null;
}

function commandInBody(body: string): Command | null {
  let parsed: Json;
  try {
    parsed = JSON.parse(body) as Json;
  } catch {
    return looseCommand(body);
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
  const method = text(parsed, 'method');
  const uri = text(parsed, 'uri');
  return method === null || uri === null ? null : { to: text(parsed, 'to') ?? '', method, uri };
}

/** Bodies with bare `{{variables}}` are no JSON until run time; the three fields are still readable. */
function looseCommand(body: string): Command | null {
  const find = (name: string): string | null =>
    new RegExp(`"${name}"\\s*:\\s*"([^"]*)"`, 'i').exec(body)?.[1] ?? null;
  const method = find('method');
  const uri = find('uri');
  return method === null || uri === null ? null : { to: find('to') ?? '', method, uri };
}

/** All actions of a block in the order they run. */
export function actionsOf(block: Block): readonly Action[] {
  return [...block.entering, ...block.leaving, ...block.changed];
}

/** True when entering the block hands over: by its id, or by an action that runs on entry (FLOW.md 6.1). */
export function handsOverOnEntry(block: Block): boolean {
  return block.kind === 'desk' || block.entering.some((action) => isHandoverAction(action));
}

/** True when leaving the block hands over. */
export function handsOverOnLeaving(block: Block): boolean {
  return block.leaving.some((action) => isHandoverAction(action));
}

/** A redirect to another service of the router (FLOW.md 6.4). */
export interface Redirect {
  /** Name of the service, e.g. `atendimento`; may hold `{{variables}}`. */
  readonly service: string;
  /** What the service receives as the user's message; null when it is sent none. */
  readonly context: string | null;
}

/** The redirect an action makes, or null. */
export function redirectOf(action: Action): Redirect | null {
  if (action.type !== 'Redirect') return null;
  const context = child(action.settings, 'context');
  return {
    service: text(action.settings, 'address') ?? '',
    context: context === null ? null : text(context, 'value'),
  };
}

/** Where a block sends the user outside its own flow. */
export function redirectsOf(block: Block): readonly Redirect[] {
  return actionsOf(block).flatMap((action) => redirectOf(action) ?? []);
}
