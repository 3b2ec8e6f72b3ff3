import type { ReadFlow } from '#app/ports/checker.ts';
import type { BotObservation } from '#core/model/bot-reading.ts';
import type { Credential } from '#core/model/credential.ts';
import type { Snapshot } from '#core/model/snapshot.ts';
import type { SyncJob } from '#core/model/sync-job.ts';
import { readBot, type BotReading } from '#core/sync/blip/read-bot.ts';
import type { FlowParts } from '#core/sync/blip/read-flow-parts.ts';
import { readChanges } from '#core/sync/blip/read-changes.ts';
import { withKnownParts } from '#core/sync/history/with-known-parts.ts';
import { SyncError } from '#core/sync/sync-error.ts';
import { recordCaptured } from '../record-evidence.ts';
import type { JobResult } from './job-result.ts';
import { linkChannels } from './link-channels.ts';
import { blipSession, secretOf, type Traffic } from './sessions.ts';
import type { SyncDeps } from './sync-deps.ts';

/** A reading and the host that gave it. */
type HostReading = BotReading & { readonly host: string };

/** How a job is run. */
export interface JobUse {
  readonly signal: AbortSignal;
  readonly traffic: Traffic;
  /** Reads everything, also where nothing seems to have changed. */
  readonly everything: boolean;
}

/** After so long everything is read again: a draft or a desk changes without a publication. Milliseconds. */
const fullEvery = 24 * 3_600_000;

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
  // Where every part stays open nothing was read: that is a failure, and no look at the bot.
  const [gap] = reading.facts.gaps;
  if (reading.parts.length === 0 && gap !== undefined) throw new SyncError(gap.code, gap.message);
  const published = await readDocument(deps, reading.published);
  // Most bots have no draft in the making: what is the same text need not be read twice.
  const working = isSame(reading.published, reading.working)
    ? published
    : await readDocument(deps, reading.working);
  return () =>
    store(deps, job, { ...reading, host: new URL(session.base).host }, published, working);
}

/** True when everything is to be read again; also where the last time lies ahead, because the clock was put back. */
export function isOld({ clock }: SyncDeps, { lastFullAt }: SyncJob): boolean {
  if (lastFullAt === null) return true;
  const age = Date.parse(clock.now()) - Date.parse(lastFullAt);
  return age < 0 || age >= fullEvery;
}

/** The last whole look at the bot, unless it is missing, too old, or did not bring what is published. */
function stillFresh(deps: SyncDeps, job: SyncJob): BotObservation | null {
  if (isOld(deps, job)) return null;
  const full = deps.workspace().history.latestFullOfBot(job.subjectId);
  if (full?.publicationIndex == null || full.publishedSha256 === null) return null;
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
  reading: HostReading,
  published: ReadFlow | null,
  working: ReadFlow | null,
): Brought {
  const { history, snapshots } = deps.workspace();
  const observedAt = deps.clock.now();
  if (working !== null) snapshots.keepDocument(working.contentSha256, working.document, botId);
  const isKept = published !== null && reading.isComplete;
  const isNewFlow =
    isKept && keepSnapshot(deps, { clientId, botId }, published, reading, observedAt);
  history.addBot(botId, {
    observedAt,
    depth: 'everything',
    publicationIndex: reading.publicationIndex,
    publishedAt: reading.publishedAt,
    publishedSha256: isKept ? published.contentSha256 : null,
    workingSha256: working?.contentSha256 ?? null,
  });
  const facts = withKnownParts(reading.facts, history.latestBotFacts(botId)?.facts ?? null);
  const areNewFacts = history.addBotFacts(botId, observedAt, facts);
  linkChannels(deps, clientId, botId, facts.channels);
  return {
    outcome: !reading.isComplete ? 'partial' : isNewFlow || areNewFacts ? 'changed' : 'unchanged',
    isFull: true,
    changedBots: isNewFlow || areNewFacts ? [botId] : [],
  };
}

/** Keeps the published flow as a snapshot unless the bot's newest is the same; returns whether it was new. */
function keepSnapshot(
  deps: SyncDeps,
  { clientId, botId }: { readonly clientId: string; readonly botId: string },
  { document, ...read }: ReadFlow,
  reading: HostReading,
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
  recordCaptured(deps, clientId, snapshot);
  history.addRawParts(snapshot.id, reading.host, reading.parts);
  return true;
}
