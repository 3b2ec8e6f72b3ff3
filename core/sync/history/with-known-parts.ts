import type { BotFacts, BotPart } from '#core/model/bot-reading.ts';
import type { SyncFaultCode } from '#core/model/sync-fault.ts';

/** Faults that say nothing of what is there: the part is as it was, as far as anybody knows. */
const passing: ReadonlySet<SyncFaultCode> = new Set(['timeout', 'unavailable', 'too-large']);

/**
 * Facts of a bot, with what was known before in the place of parts that a fault of the moment kept from being read: an
 * audit must not find other things because the desk's node was slow. The gaps stay named. `before`: the last facts.
 */
export function withKnownParts(facts: BotFacts, before: BotFacts | null): BotFacts {
  if (before === null) return facts;
  const open = new Set(facts.gaps.filter(({ code }) => passing.has(code)).map(({ part }) => part));
  if (open.size === 0) return facts;
  const kept = <T>(part: BotPart, now: T, then: T): T => (open.has(part) ? then : now);
  return {
    ...facts,
    template: kept('application', facts.template, before.template),
    services: kept('application', facts.services, before.services),
    channels: kept('channels', facts.channels, before.channels),
    desk: deskOf(facts.desk, before.desk, open),
    intents: kept('intents', facts.intents, before.intents),
    entities: kept('entities', facts.entities, before.entities),
  };
}

const deskParts = ['hours', 'queues', 'rules', 'attendants'] as const;

const noDesk: NonNullable<BotFacts['desk']> = {
  hours: [],
  queues: [],
  rules: [],
  attendants: null,
};

function deskOf(
  now: BotFacts['desk'],
  then: BotFacts['desk'],
  open: ReadonlySet<BotPart>,
): BotFacts['desk'] {
  if (then === null || !deskParts.some((part) => open.has(part))) return now;
  const [given, known] = [now ?? noDesk, then];
  return {
    hours: open.has('hours') ? known.hours : given.hours,
    queues: open.has('queues') ? known.queues : given.queues,
    rules: open.has('rules') ? known.rules : given.rules,
    attendants: open.has('attendants') ? known.attendants : given.attendants,
  };
}
