import type { Action, Block, Condition, Flow } from '#core/model/flow.ts';
import { field } from '#core/model/json.ts';
import { actionsOf, commandOf } from '#core/flow/handover/handover-action.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { serviceMeaning } from '#core/flow/handover/service-variables.ts';
import { text } from '#core/flow/read/fields.ts';
import { bareName } from '#core/flow/variable-name.ts';

/** What a test asks about the service: is it open, is an agent free, is there a queue. */
export type ServiceAsk = 'hours' | 'agents' | 'queue';

/** A condition that asks about the service. */
export interface ServiceTest {
  readonly asks: ServiceAsk;
  /** The variable as the condition names it. */
  readonly name: string;
  /** False when only a name says so that may mean something else, e.g. an appointment's time. */
  readonly isSure: boolean;
  /** It only asks about days off, so it is no check of hours by itself. */
  readonly isHoliday: boolean;
}

/** Names that mean opening hours and nothing else. */
const surelyHours =
  /work_?(?:time|sched|days?|hours?)|business_?hours?|opening_?(?:hours?|times?)|is_?open|(?:attendance|office|service)_?hours?|out_?of_?hours?|(?:fora|dentro|em|no)_?(?:d[eoa]_?)?(?:hora|expediente)|hor[aá]rio_?(?:de_?|do_?)?(?:atendimento|comercial|funcionamento|atenci[oó]n)|atendimento_?(?:aberto|fechado)|expediente|plant[aã]o/i;

const surelyAgents =
  /(?:has|no|any|online|available|free|tem|existe|ha)_?(?:an?_?)?(?:attendants?|agents?|atendentes?)|(?:attendants?|agents?|atendentes?)_?(?:is_?)?(?:online|avail|dispon|free|livre|status)/i;

const holiday = /holiday|feriado|festivo|day_?off|recesso/i;
const ticket = /ticket|chamado|protocolo/i;
const queue = /fila|queue|waiting|espera|posi[cç][aã]o/i;

/** A script that reads the clock works out hours, whatever its variable is called. */
const readsClock =
  /\.get(?:UTC)?(?:Hours|Day|Minutes)\s*\(|toLocaleTimeString|\bgetTimezoneOffset\b/;

/** The variable by which the newer desk block tells why it took nobody (FLOW.md 6.1, v3). */
export const deskStatus = 'desk_forwardToDeskState_status';

/** Sources that tell of the message, the place or the user. */
const ofUser = /^(?:input|state|contact)\./i;

/** Knows which conditions of a flow ask about the service, and how surely. */
export class ServiceTests {
  readonly #facts: FlowFacts;
  /** What the user types into: `horario` may be the hour of an appointment. */
  readonly #typed: ReadonlySet<string>;
  /** What a script makes of that and of nothing else. */
  readonly #worked: ReadonlySet<string>;
  /** What a script makes of that and of something else. */
  readonly #mixed: ReadonlySet<string>;
  readonly #sources: ReadonlyMap<string, Source>;

  constructor(facts: FlowFacts) {
    this.#facts = facts;
    const { flow } = facts.graph;
    this.#typed = new Set(
      flow.blocks.flatMap(({ input }) =>
        input.variable === null ? [] : [bareName(input.variable)],
      ),
    );
    const fed = fedByUser(flow, this.#typed);
    this.#worked = fed.only;
    this.#mixed = fed.also;
    this.#sources = sourcesOf(flow);
  }

  /** What a condition asks about the service; null for any other. */
  of(condition: Condition): ServiceTest | null {
    const { source, name } = condition;
    if (source !== 'context' || name === null || ofUser.test(name)) return null;
    const key = bareName(name);
    if (key === bareName(deskStatus)) return deskStatusTest(condition, name);
    const meaning = serviceMeaning(name, this.#facts.services);
    const origin = this.#sources.get(key) ?? null;
    if (meaning === null || (origin === null && this.#isUsers(key))) return null;
    if (meaning === 'hours') {
      // A script may ask the clock about an hour that the user chose.
      const isWorkedOut = (origin === 'clock' || origin === 'hours') && !this.#mixed.has(key);
      const part = lastPart(name);
      return {
        asks: 'hours',
        name,
        isSure: !ticket.test(name) && (surelyHours.test(name) || isWorkedOut),
        isHoliday: holiday.test(part) && !surelyHours.test(part),
      };
    }
    if (origin === 'ticket' || (origin === null && ticket.test(name) && !queue.test(name)))
      return null;
    const isQueue = origin === 'queue' || (origin === null && queue.test(name));
    const isSure = origin !== null || isQueue || surelyAgents.test(name);
    return { asks: isQueue ? 'queue' : 'agents', name, isSure, isHoliday: false };
  }

  /**
   * A variable that may tell whether the service is open: one that a block's exits test and that is not of the
   * message, the place or the user, nor worked out from the user's words alone; or opening hours before one of its
   * actions. Null for none.
   */
  openName({ outputs, entering, leaving }: Block): string | null {
    const tested = outputs.flatMap(({ conditions }) =>
      conditions.flatMap(({ source, name }) => (source === 'context' ? (name ?? []) : [])),
    );
    const open = tested.find((name) => !ofUser.test(name) && !this.#isUsers(bareName(name)));
    if (open !== undefined) return open;
    const before = [...entering, ...leaving].flatMap(({ conditions }) => conditions);
    return before.find((condition) => this.of(condition)?.asks === 'hours')?.name ?? null;
  }

  #isUsers(key: string): boolean {
    return this.#typed.has(key) || this.#worked.has(key);
  }

  /** Everything the exits of a block ask about the service. */
  ofBlock(block: Block): readonly ServiceTest[] {
    return block.outputs.flatMap(({ conditions }) =>
      conditions.flatMap((condition) => this.of(condition) ?? []),
    );
  }
}

/** In `holidayAndOpeningHours@isHoliday` the part that is looked at. */
function lastPart(name: string): string {
  return /[^@.]*$/.exec(name)?.[0] ?? name;
}

function deskStatusTest({ values }: Condition, name: string): ServiceTest | null {
  const common = { name, isSure: true, isHoliday: false };
  if (values.includes('OutOfAttendanceHour')) return { asks: 'hours', ...common };
  if (values.includes('NoAgentAvailable')) return { asks: 'agents', ...common };
  return null;
}

/** What a variable's value was worked out from. */
type Source = 'clock' | 'hours' | 'agents' | 'queue' | 'ticket';

const deskUris: readonly (readonly [RegExp, Source])[] = [
  [/^\/?attendance-hour/i, 'hours'],
  [/^\/?(?:attendants|teams\/agents-online|agents)/i, 'agents'],
  [/^\/?(?:monitoring|attendance-queues|analytics)/i, 'queue'],
  [/^\/?tickets?\b/i, 'ticket'],
];

/** Variables by what writes them: a command to the desk, a script that is fed with one, a script that reads the clock. */
function sourcesOf(flow: Flow): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  const actions = [
    ...flow.inputActions,
    ...flow.outputActions,
    ...flow.blocks.flatMap((block) => actionsOf(block)),
  ];
  // Twice, because a script may read what a later one in file order writes.
  for (let pass = 0; pass < 2; pass += 1) {
    for (const action of actions) {
      const source = commandSource(action) ?? scriptSource(action, sources);
      if (source === null) continue;
      for (const key of ['variable', 'outputVariable', 'responseBodyVariable']) {
        const written = text(action.settings, key);
        if (written) sources.set(bareName(written), source);
      }
    }
  }
  return sources;
}

function commandSource(action: Action): Source | null {
  const command = commandOf(action);
  if (command === null || !/desk\.msging\.net/i.test(command.to)) return null;
  return deskUris.find(([uri]) => uri.test(command.uri))?.[1] ?? null;
}

function scriptSource(action: Action, known: ReadonlyMap<string, Source>): Source | null {
  if (!action.type.startsWith('ExecuteScript')) return null;
  const fed = inputsOf(action).flatMap((name) => known.get(bareName(name)) ?? []);
  if (fed.length > 0) return fed[0]!;
  return readsClock.test(text(action.settings, 'source') ?? '') ? 'clock' : null;
}

/** A script that asks somebody else or the clock. */
const looksAround = /\bDate\b|fetch|request\.|getVariable/;

/**
 * Variables that scripts make of the user's words: of them alone (no clock, no call, no other variable), or of them
 * and of something else.
 */
function fedByUser(
  flow: Flow,
  typed: ReadonlySet<string>,
): { readonly only: ReadonlySet<string>; readonly also: ReadonlySet<string> } {
  const only = new Set<string>();
  const also = new Set<string>();
  for (const action of flow.blocks.flatMap((block) => [...actionsOf(block)])) {
    const written = text(action.settings, 'outputVariable');
    if (!action.type.startsWith('ExecuteScript') || !written) continue;
    const names = inputsOf(action);
    const users = names.filter(
      (name) => /^input\.content/i.test(name) || typed.has(bareName(name)),
    );
    if (users.length === 0) continue;
    const isAll = names.every((name) => ofUser.test(name) || users.includes(name));
    const isAlone = isAll && !looksAround.test(text(action.settings, 'source') ?? '');
    (isAlone ? only : also).add(bareName(written));
  }
  return { only, also };
}

function inputsOf({ settings }: Action): readonly string[] {
  const inputs = field(settings, 'inputVariables');
  return Array.isArray(inputs) ? inputs.filter((name) => typeof name === 'string') : [];
}
