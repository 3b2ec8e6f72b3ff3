import type { Flow } from '#core/model/flow.ts';
import { field, type JsonObject } from '#core/model/json.ts';
import { text } from '../read/fields.ts';
import { bareName } from '../variable-name.ts';
import { actionsOf, commandOf } from './handover-action.ts';

/** What a variable tells about the service: opening hours, or the desk (attendants, tickets, queue). */
export type ServiceMeaning = 'hours' | 'desk';

const hoursName =
  /work_?(?:time|sched|days?|hours?)|business_?hour|opening|is_?open|hor[aá]rio|expediente|funcionamento|plant[aã]o|holiday|feriado|dia_?[uú]til|attendance_?hour|out_?of_?hour|office_?hour|horari/i;

const deskName =
  /attendant|atendente|agents?_?(?:online|avail)|(?:has|no|online|available)_?agents?|help_?desk|desk_|waiting_?tickets?|fila|queue/i;

/** A script that reads the clock works out hours, whatever it is called. */
const readsClock =
  /\.get(?:UTC)?(?:Hours|Day|Minutes)\s*\(|toLocaleTimeString|\bgetTimezoneOffset\b/;

const looksAtDesk =
  /^\/?(?:attendants|teams\/agents-online|attendance-queues|monitoring|tickets|ticket|analytics|rules|attendance-hour)/i;

/**
 * Variables that hold opening hours or the desk's state, by the actions that write them (FLOW.md 6.2) and by the
 * names Blip's own templates use. Keys are lower-case names without `@path`.
 */
export function serviceVariables(flow: Flow): ReadonlyMap<string, ServiceMeaning> {
  const meanings = new Map<string, ServiceMeaning>();
  const actions = [
    ...flow.inputActions,
    ...flow.outputActions,
    ...flow.blocks.flatMap((block) => actionsOf(block)),
  ];
  // Twice, because a script may read what a later one in file order writes.
  for (let pass = 0; pass < 2; pass += 1) {
    for (const action of actions) {
      const written = text(action.settings, 'outputVariable') ?? text(action.settings, 'variable');
      if (action.type === 'ForwardToDesk') meanings.set('desk_forwardtodeskstate_status', 'desk');
      const body = text(action.settings, 'responseBodyVariable');
      const command = commandOf(action);
      if (
        command !== null &&
        /desk\.msging\.net/i.test(command.to) &&
        looksAtDesk.test(command.uri)
      ) {
        const meaning = /attendance-hour/i.test(command.uri) ? 'hours' : 'desk';
        for (const name of [written, body]) if (name) meanings.set(bareName(name), meaning);
        continue;
      }
      if (!written) continue;
      const meaning = scriptMeaning(action.settings, meanings);
      if (meaning !== null && action.type.startsWith('ExecuteScript'))
        meanings.set(bareName(written), meaning);
    }
  }
  return meanings;
}

/** What a variable tells about the service, by what writes it or, failing that, by its name; null for any other. */
export function serviceMeaning(
  name: string,
  known: ReadonlyMap<string, ServiceMeaning>,
): ServiceMeaning | null {
  const written = known.get(bareName(name));
  if (written !== undefined) return written;
  if (hoursName.test(name)) return 'hours';
  if (deskName.test(name)) return 'desk';
  return null;
}

function scriptMeaning(
  settings: JsonObject,
  known: ReadonlyMap<string, ServiceMeaning>,
): ServiceMeaning | null {
  const output = text(settings, 'outputVariable') ?? '';
  if (hoursName.test(output)) return 'hours';
  const inputs = field(settings, 'inputVariables');
  const names = Array.isArray(inputs) ? inputs.filter((name) => typeof name === 'string') : [];
  const ofInputs = names.map(
    (name) => known.get(bareName(name)) ?? (hoursName.test(name) ? 'hours' : null),
  );
  if (ofInputs.includes('hours')) return 'hours';
  if (ofInputs.includes('desk') || deskName.test(output)) return 'desk';
  return readsClock.test(text(settings, 'source') ?? '') ? 'hours' : null;
}
