import { botParts, type BotFacts, type PartGap, type RawPart } from '#core/model/bot-reading.ts';
import type { SyncFaultCode } from '#core/model/sync-fault.ts';
import { flowLimit, listLimit, type BlipSession } from './blip-session.ts';
import { blipReads } from './blip-reads.ts';
import { gapOf, partAsker, type AskPart, type PartReading } from './part-reading.ts';
import { noApplication, readApplication } from './read-application.ts';
import { countAttendants, readAttendantState } from './read-attendant.ts';
import { readChannels } from './read-channels.ts';
import { readEntity } from './read-entity.ts';
import { readFlowParts, type FlowParts } from './read-flow-parts.ts';
import { readHours } from './read-hours.ts';
import { readIntent } from './read-intent.ts';
import { readList } from './read-list.ts';
import { readOne } from './read-one.ts';
import { readPublicationList, readPublished } from './read-published.ts';
import { readQueue } from './read-queue.ts';
import { readRule } from './read-rule.ts';
import { together, turns } from './take-turns.ts';

/** Everything that is read of a bot, at one time. */
export interface BotReading {
  /** Bot that the key belongs to, as the answers say it; null where none does. */
  readonly shortName: string | null;
  readonly publicationIndex: number | null;
  /** UTC instant, ISO 8601. */
  readonly publishedAt: string | null;
  /** Null for a router, where nothing was published, and where it could not be read. */
  readonly published: FlowParts | null;
  readonly working: FlowParts | null;
  readonly facts: BotFacts;
  /** The answers that this was read from, in the order of `botParts`. */
  readonly parts: readonly RawPart[];
  /** Publications and published flow, or a router's children, arrived without a gap. */
  readonly isComplete: boolean;
}

/** Most requests of one bot on their way at once (BLIP_API 4). */
const atOnce = 4;

/** The flow is what a sync is for: only an answer that is too long leaves a gap in it. */
const forFlows: ReadonlySet<SyncFaultCode> = new Set(['too-large']);

/** Desk, language model and channels lie on nodes of their own, which can be down while the bot is up. */
const forSurroundings: ReadonlySet<SyncFaultCode> = new Set([
  'too-large',
  'timeout',
  'unavailable',
]);

/**
 * Reads a bot or router: flows, application, channels, Desk, language model. A part that the service refuses is a gap
 * in `facts.gaps`. Throws SyncError for what concerns the key, the connection or the flow's own node (`bad-credential`,
 * `throttled`, `offline`, `unavailable` …), after which nothing more is sent.
 */
export async function readBot(session: BlipSession): Promise<BotReading> {
  const takeTurn = turns(atOnce);
  const askFlow = partAsker(session, takeTurn, forFlows);
  const askAround = partAsker(session, takeTurn, forSurroundings);
  // Alone and first: a key that is refused is refused once.
  const before = await readPublicationList(askFlow);
  const [published, working, application, channels, desk, intents, entities] = await together([
    readPublished(askFlow, before),
    readFlowParts(askFlow, 'working'),
    readOne(askFlow, {
      part: 'application',
      read: blipReads.callerConfiguration(),
      limitBytes: flowLimit,
      decode: readApplication,
    }),
    readOne(askAround, {
      part: 'channels',
      read: blipReads.gateways(),
      limitBytes: listLimit,
      decode: readChannels,
    }),
    readDesk(askAround),
    readList(askAround, { part: 'intents', page: blipReads.intents, decode: readIntent }),
    readList(askAround, { part: 'entities', page: blipReads.entities, decode: readEntity }),
  ]);
  const { template, services } = application.value ?? noApplication;
  const readings: readonly PartReading<unknown>[] = [
    ...published.readings,
    ...working.readings,
    ...[application, channels, ...desk.readings, intents, entities],
  ];
  const gaps = gapsOf(readings, published.parts !== null || template === 'router');
  return {
    shortName: before.bot ?? readings.find(({ bot }) => bot !== null)?.bot ?? null,
    publicationIndex: published.publication?.publicationIndex ?? null,
    publishedAt: published.publication?.publishedAt ?? null,
    published: published.parts,
    working: working.parts,
    facts: {
      template,
      services,
      channels: channels.value ?? [],
      desk: desk.facts,
      intents: intents.value,
      entities: entities.value,
      gaps,
    },
    parts: inOrder(readings.flatMap(({ raw }) => raw)),
    isComplete: !gaps.some(({ part }) => part === 'publications' || part.startsWith('published-')),
  };
}

interface DeskReading {
  readonly facts: BotFacts['desk'];
  readonly readings: readonly PartReading<unknown>[];
}

/** The Desk; none where no part of it is there, as with a router's key (BLIP_API 3.3). */
async function readDesk(askPart: AskPart): Promise<DeskReading> {
  const [hours, queues, rules, attendants] = await together([
    readHours(askPart),
    readList(askPart, { part: 'queues', page: blipReads.attendanceQueues, decode: readQueue }),
    readList(askPart, { part: 'rules', page: blipReads.deskRules, decode: readRule }),
    readList(askPart, {
      part: 'attendants',
      page: blipReads.attendants,
      decode: readAttendantState,
    }),
  ]);
  const readings: readonly PartReading<unknown>[] = [hours, queues, rules, attendants];
  if (readings.every(({ value }) => value === null)) return { facts: null, readings };
  // A count of some of them would be taken for the count of all.
  const isCounted = attendants.value !== null && attendants.gap === null;
  return {
    facts: {
      hours: hours.value ?? [],
      queues: queues.value ?? [],
      rules: rules.value ?? [],
      attendants: isCounted ? countAttendants(attendants.value) : null,
    },
    readings,
  };
}

/** Gaps in the order of parts; a bot that is no router and has no published flow lacks it. */
function gapsOf(readings: readonly PartReading<unknown>[], hasFlow: boolean): PartGap[] {
  const gaps = readings.flatMap(({ gap }) => gap ?? []);
  const isExplained = gaps.some(({ part }) => part === 'publications' || part === 'published-flow');
  return inOrder(
    hasFlow || isExplained ? gaps : [...gaps, { part: 'published-flow', ...gapOf('missing') }],
  );
}

function inOrder<T extends { readonly part: (typeof botParts)[number] }>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => botParts.indexOf(a.part) - botParts.indexOf(b.part));
}
