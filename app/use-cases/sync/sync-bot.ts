import type { ReadFlow } from '#app/ports/checker.ts';
import type { BotObservation } from '#core/model/bot-reading.ts';
import type { Credential } from '#core/model/credential.ts';
import type { Snapshot } from '#core/model/snapshot.ts';
import type { SyncJob } from '#core/model/sync-job.ts';
import { readBot, type BotReading } from '#core/sync/blip/read-bot.ts';
import type { FlowParts } from '#core/sync/blip/read-flow-parts.ts';
import { readChanges } from '#core/sync/blip/read-changes.ts';
import type { JobResult } from './job-result.ts';
import { linkChannels } from './link-channels.ts';
import { blipSession, secretOf, type Traffic } from './sessions.ts';
import type { SyncDeps } from './sync-deps.ts';

/** How a job is run. */
export interface JobUse {
  readonly signal: AbortSignal;
  readonly traffic: Traffic;
  /** Reads everything, also where nothing seems to have changed. */
  readonly everything: boolean;
}

/** After so long everything is read again: a draft or a desk changes without a publication. Milliseconds. */
export const fullEvery = 24 * 3_600_000;

/**
 * A publication that was younger than this when it was read may have been read half: Blip gives out old buckets for some
 * seconds after it (BLIP_API 3.1). Milliseconds.
 */
const settlingTime = 60_000;

/** What a look brought, once it is stored. */
export type Brought = Pick<JobResult, 'outcome' | 'isFull' | 'changedBots'>;

/** Stores what a look brought. Called inside the transaction that also closes the job: all of it is there, or nothing. */
export type Store = () => Brought;

/**
 * Looks at one bot: first whether a publication changed, which costs one request, and only then at everything.
 * Throws SyncError, AppFault of reading a flow.
 */
export async function syncBot(
  deps: SyncDeps,
  job: SyncJob,
  credential: Credential,
  use: JobUse,
): Promise<Store> {
  const session = blipSession(deps, credential.contract, secretOf(deps, credential), {
    ...use,
    subject: job.subjectId,
  });
  const known = use.everything ? null : stillFresh(deps, job);
  if (known !== null) {
    const { publicationIndex, publishedAt } = await readChanges(session);
    if (publicationIndex === known.publicationIndex && publishedAt === known.publishedAt) {
      return () => {
        const observedAt = deps.clock.now();
        const seen = { ...known, observedAt, depth: 'changes' as const, workingSha256: null };
        deps.workspace().history.addBot(job.subjectId, seen);
        return { outcome: 'unchanged', isFull: false, changedBots: [] };
      };
    }
  }
  const reading = await readBot(session);
  const published = await readDocument(deps, reading.published);
  // Most bots have no draft in the making: what is the same text need not be read twice.
  const working = isSame(reading.published, reading.working)
    ? published
    : await readDocument(deps, reading.working);
  return () => store(deps, job, reading, published, working);
}

/** The last whole look at the bot, unless it is missing, too old, or could not tell what is published. */
function stillFresh({ workspace, clock }: SyncDeps, job: SyncJob): BotObservation | null {
  if (job.lastFullAt === null || Date.parse(clock.now()) - Date.parse(job.lastFullAt) >= fullEvery)
    return null;
  const full = workspace().history.latestFullOfBot(job.subjectId);
  if (full?.publicationIndex == null) return null;
  const age = Date.parse(full.observedAt) - Date.parse(full.publishedAt ?? '');
  return age < settlingTime ? null : full;
}

function isSame(one: FlowParts | null, other: FlowParts | null): boolean {
  return (
    one !== null &&
    other !== null &&
    one.flow === other.flow &&
    one.globalActions === other.globalActions &&
    JSON.stringify(one.configuration) === JSON.stringify(other.configuration)
  );
}

async function readDocument(deps: SyncDeps, parts: FlowParts | null): Promise<ReadFlow | null> {
  return parts === null ? null : deps.checker.read(parts);
}

function store(
  deps: SyncDeps,
  { subjectId: botId, clientId }: SyncJob,
  reading: BotReading,
  published: ReadFlow | null,
  working: ReadFlow | null,
): Brought {
  const { history, snapshots } = deps.workspace();
  const observedAt = deps.clock.now();
  if (working !== null) snapshots.keepDocument(working.contentSha256, working.document);
  const isKept = published !== null && reading.isComplete;
  const isNewFlow = isKept && keepSnapshot(deps, botId, published, reading, observedAt);
  history.addBot(botId, {
    observedAt,
    depth: 'everything',
    publicationIndex: reading.publicationIndex,
    publishedAt: reading.publishedAt,
    publishedSha256: isKept ? published.contentSha256 : null,
    workingSha256: working?.contentSha256 ?? null,
  });
  const areNewFacts = history.addBotFacts(botId, observedAt, reading.facts);
  linkChannels(deps, clientId, botId, reading.facts.channels);
  return {
    outcome: !reading.isComplete ? 'partial' : isNewFlow || areNewFacts ? 'changed' : 'unchanged',
    isFull: true,
    changedBots: isNewFlow || areNewFacts ? [botId] : [],
  };
}

/** Keeps the published flow as a snapshot unless the bot's newest is the same; returns whether it was new. */
function keepSnapshot(
  deps: SyncDeps,
  botId: string,
  { document, ...read }: ReadFlow,
  reading: BotReading,
  takenAt: string,
): boolean {
  const { snapshots, history } = deps.workspace();
  const newest = snapshots.listByBot(botId)[0];
  if (newest?.contentSha256 === read.contentSha256) return false;
  const snapshot: Snapshot = {
    id: deps.ids.next(),
    botId,
    takenAt,
    source: 'blip',
    fileName: null,
    ...read,
    redactions: [...read.redactions],
  };
  snapshots.insert(snapshot, document);
  history.addRawParts(snapshot.id, reading.parts);
  return true;
}
