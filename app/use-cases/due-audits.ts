import type { Bot } from '#core/model/bot.ts';
import { auditInputs, inputKey, type AuditInputs } from './audit-inputs.ts';
import { inChunks } from './breathe.ts';
import { getClient } from './clients.ts';
import type { Deps } from './deps.ts';
import { joinedServices, type JoinedServices } from './joined-services.ts';

/** Whose bots are looked at: chosen bots, all of chosen clients, or (both null) everybody's. */
export interface AuditScope {
  readonly botIds: readonly string[] | null;
  readonly clientIds: readonly string[] | null;
}

/** All bots that are seen. */
export const everyBot: AuditScope = { botIds: null, clientIds: null };

/** A bot with a flow, and whether its newest run still says what an audit would say now. */
export interface AuditJob {
  readonly bot: Bot;
  readonly snapshotId: string;
  readonly inputs: AuditInputs;
  readonly key: string;
  /** Flow, ruleset, version, facts, settings and answers are those of its newest run. */
  readonly isUnchanged: boolean;
  /** Its newest run; null before the first. */
  readonly runBefore: string | null;
}

/** Bots that are compared in one go. */
const atOnce = 50;

/** The bots of a scope that have a flow, and what has changed since their newest runs. Breathes in between. */
export async function auditJobs(
  deps: Deps,
  { botIds, clientIds }: AuditScope,
  asOf: string,
): Promise<AuditJob[]> {
  const { bots, runs, snapshots } = deps.workspace();
  const newestRuns = new Map(runs.latestKeys().map((one) => [one.botId, one]));
  const routers = new Map<string, JoinedServices>();
  const wantedBots = botIds === null ? null : new Set(botIds);
  const wantedClients = clientIds === null ? null : new Set(clientIds);
  const jobs: AuditJob[] = [];
  await inChunks(snapshots.latestOfBots(), atOnce, (chunk) => {
    for (const { botId, snapshotId, contentSha256 } of chunk) {
      if (wantedBots?.has(botId) === false) continue;
      const bot = bots.get(botId);
      if (bot === null || wantedClients?.has(bot.clientId) === false) continue;
      const { clientId } = bot;
      const joined = routers.get(clientId) ?? joinedServices(deps, clientId);
      routers.set(clientId, joined);
      const inputs = auditInputs(deps, { clientId, botId, contentSha256, joined }, asOf);
      const key = inputKey(contentSha256, inputs);
      const before = newestRuns.get(botId);
      const isUnchanged = before?.inputKey === key;
      const runBefore = before?.runId ?? null;
      jobs.push({ bot, snapshotId, inputs, key, isUnchanged, runBefore });
    }
  });
  return jobs;
}

/** How many of a client's bots have a flow, and how many of these the next audit looks at anew. */
export async function pendingAudits(
  deps: Deps,
  clientId: string,
): Promise<{ bots: number; pending: number }> {
  getClient(deps, clientId);
  const scope = { botIds: null, clientIds: [clientId] };
  const jobs = await auditJobs(deps, scope, deps.clock.now());
  return { bots: jobs.length, pending: jobs.filter(({ isUnchanged }) => !isUnchanged).length };
}
