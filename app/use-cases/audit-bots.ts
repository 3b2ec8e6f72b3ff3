import type { Bot } from '#core/model/bot.ts';
import { AppFault } from '#app/contract/errors.ts';
import { auditInputs, auditRequest, inputKey, type AuditInputs } from './audit-inputs.ts';
import { getBot } from './bots.ts';
import type { Deps } from './deps.ts';
import { joinedServices, type JoinedServices } from './joined-services.ts';
import { keepRun } from './keep-run.ts';

/** What became of an audit of many bots. */
export interface AuditedBots {
  /** Bots whose newest flow was audited anew. */
  readonly audited: number;
  /** Bots for which nothing had changed since their newest run. */
  readonly unchanged: number;
  /** Runs that were made, by bot, with the one before (null for a bot's first). */
  readonly runs: {
    readonly botId: string;
    readonly runId: string;
    readonly before: string | null;
  }[];
  /** Bots whose audit failed by a fault, with the fault's code. */
  readonly failed: { readonly botId: string; readonly code: string }[];
}

/** Lets a running audit be told to stop before its next bot. */
export interface AuditControl {
  cancelled: boolean;
}

/** Audits under way at once: enough to keep every checker busy while the next flow is read from disk. */
const sideBySide = 4;

interface Job {
  readonly bot: Bot;
  readonly snapshotId: string;
  readonly inputs: AuditInputs;
  readonly key: string;
}

/**
 * Audits the newest flow of each bot, unless flow, ruleset, version, facts, settings and answers are those of its
 * newest run. One fault stops nobody.
 */
export async function auditBots(deps: Deps, control: AuditControl): Promise<AuditedBots> {
  const asOf = deps.clock.now();
  const { bots, runs, snapshots } = deps.workspace();
  const newestRuns = new Map(runs.latestKeys().map((one) => [one.botId, one]));
  const newest = snapshots.latestOfBots();
  const routers = new Map<string, JoinedServices>();
  const jobs = newest.flatMap(({ botId, snapshotId, contentSha256 }): Job[] => {
    const bot = bots.get(botId);
    if (bot === null) return [];
    const { clientId } = bot;
    const joined = routers.get(clientId) ?? joinedServices(deps, clientId);
    routers.set(clientId, joined);
    const inputs = auditInputs(deps, { clientId, botId, contentSha256, joined }, asOf);
    const key = inputKey(contentSha256, inputs);
    return newestRuns.get(botId)?.inputKey === key ? [] : [{ bot, snapshotId, inputs, key }];
  });
  const failed: { botId: string; code: string }[] = [];
  const made: AuditedBots['runs'] = [];
  let done = 0;
  const progress = (item: string, state: 'running' | 'done' | 'cancelled'): void =>
    deps.emit('task:progressed', { task: 'audit', done, total: jobs.length, item, state });
  const queue = jobs[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (const job of queue) {
      if (control.cancelled) return;
      progress(job.bot.name, 'running');
      try {
        const runId = await auditSnapshot(deps, job);
        const botId = job.bot.id;
        made.push({ botId, runId, before: newestRuns.get(botId)?.runId ?? null });
      } catch (error) {
        if (!(error instanceof AppFault)) throw error;
        failed.push({ botId: job.bot.id, code: error.code });
      }
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, work));
  if (jobs.length > 0) {
    progress('', control.cancelled ? 'cancelled' : 'done');
    deps.emit('data:changed', { nouns: ['run', 'bot', 'client'] });
  }
  return {
    audited: made.length,
    unchanged: newest.length - jobs.length,
    runs: made,
    failed,
  };
}

/** Audits one bot's newest flow, whether or not anything changed. Throws AppFault `bot-missing`, `nothing-to-report`. */
export async function repeatRun(deps: Deps, botId: string): Promise<{ runId: string }> {
  const bot = getBot(deps, botId);
  const snapshot = deps.workspace().snapshots.listByBot(botId)[0];
  if (snapshot === undefined) throw new AppFault('nothing-to-report', { name: bot.name });
  const { contentSha256 } = snapshot;
  const subject = { clientId: bot.clientId, botId, contentSha256 };
  const inputs = auditInputs(deps, subject, deps.clock.now());
  const key = inputKey(contentSha256, inputs);
  const runId = await auditSnapshot(deps, { bot, snapshotId: snapshot.id, inputs, key });
  deps.emit('data:changed', { nouns: ['run', 'bot', 'client'] });
  return { runId };
}

async function auditSnapshot(deps: Deps, { bot, snapshotId, inputs, key }: Job): Promise<string> {
  const { snapshots } = deps.workspace();
  const run = await deps.checker.audit(auditRequest(deps, inputs, snapshots.document(snapshotId)));
  const id = deps.ids.next();
  const stored = { id, snapshotId, botId: bot.id, createdAt: inputs.asOf, run };
  keepRun(deps, bot.clientId, stored, key);
  return id;
}
