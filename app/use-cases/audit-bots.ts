import { AppFault, type FaultCode } from '#app/contract/errors.ts';
import { auditInputs, auditRequest, inputKey } from './audit-inputs.ts';
import { getBot } from './bots.ts';
import { clientNames } from './clients.ts';
import type { Deps } from './deps.ts';
import { auditJobs, type AuditJob, type AuditScope } from './due-audits.ts';
import { keepRun } from './keep-run.ts';
import { cancelWith, inTask, problemOf, type RunningTask } from './tasks/running-task.ts';
import { noteUnfinished } from './unfinished-audit.ts';

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

/** How an audit of many bots is run. */
export interface AuditManner {
  /** A person asked for it: it is listed whatever it finds, told of at its end, and taken up again after a crash. */
  readonly isAsked: boolean;
  /** Stops it before its next bot. */
  readonly signal?: AbortSignal;
}

/** Audits under way at once: enough to keep every checker busy while the next flow is read from disk. */
const sideBySide = 4;

/** Faults that the next bot would meet as well. */
const stopping: readonly FaultCode[] = ['workspace-locked', 'disk-full', 'read-only'];

/**
 * Audits the newest flow of each bot of a scope, unless flow, ruleset, version, facts, settings and answers are those
 * of its newest run. One fault stops nobody, but for those that everybody would meet. An audit that was cut off is
 * taken up where it stopped: what it has done is unchanged by then. Throws AppFault `workspace-locked`, `disk-full`,
 * `read-only`.
 */
export async function auditBots(
  deps: Deps,
  scope: AuditScope,
  { isAsked, signal }: AuditManner,
): Promise<AuditedBots> {
  const all = await auditJobs(deps, scope, deps.clock.now());
  const jobs = all.filter(({ isUnchanged }) => !isUnchanged);
  const names = clientNames(deps);
  const task = deps.tasks.begin({
    kind: 'audit',
    isAsked,
    items: (isAsked ? all : jobs).map(({ bot, isUnchanged }) => ({
      ...{ id: bot.id, name: bot.name, note: names.get(bot.clientId) ?? '' },
      ...{ clientId: bot.clientId, botId: bot.id },
      ...(isUnchanged ? { skipped: 'unchanged' as const } : {}),
    })),
    retry: (botIds) => auditBots(deps, { botIds, clientIds: null }, { isAsked: true }),
  });
  if (signal !== undefined) cancelWith(task, signal);
  const result = await inTask(task, async () => {
    if (isAsked && jobs.length > 0) noteUnfinished(deps, scope);
    const done = await auditAll(deps, task, jobs);
    if (isAsked && jobs.length > 0) noteUnfinished(deps, null);
    return done;
  });
  if (jobs.length > 0) deps.emit('data:changed', { nouns: ['run', 'bot', 'client'] });
  return { ...result, audited: result.runs.length, unchanged: all.length - jobs.length };
}

async function auditAll(
  deps: Deps,
  task: RunningTask,
  jobs: readonly AuditJob[],
): Promise<Pick<AuditedBots, 'runs' | 'failed'>> {
  const failed: { botId: string; code: string }[] = [];
  const runs: AuditedBots['runs'] = [];
  const queue = jobs[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (const job of queue) {
      if (!(await task.turn())) return;
      const botId = job.bot.id;
      task.start(botId);
      try {
        runs.push({ botId, runId: await auditSnapshot(deps, job), before: job.runBefore });
        task.done(botId);
      } catch (error) {
        if (!(error instanceof AppFault) || stopping.includes(error.code)) throw error;
        failed.push({ botId, code: error.code });
        task.fail(botId, problemOf(error));
      }
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, work));
  return { runs, failed };
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

async function auditSnapshot(
  deps: Deps,
  { bot, snapshotId, inputs, key }: Pick<AuditJob, 'bot' | 'snapshotId' | 'inputs' | 'key'>,
): Promise<string> {
  await deps.giveWay?.();
  const { snapshots } = deps.workspace();
  const run = await deps.checker.audit(auditRequest(deps, inputs, snapshots.document(snapshotId)));
  await deps.giveWay?.();
  const id = deps.ids.next();
  const stored = { id, snapshotId, botId: bot.id, createdAt: inputs.asOf, run };
  keepRun(deps, bot.clientId, stored, key);
  return id;
}
