import type { SyncResult } from '#app/contract/sync-views.ts';
import { compareRuns } from '#core/audit/compare/compare-runs.ts';
import { alertsFromRun } from '#core/sync/alerts/alerts-from-sync.ts';
import {
  goneSubjects,
  ofCredential,
  ofDraft,
  ofIncident,
  ofJob,
  ofTemplates,
} from '../alerts/alert-subjects.ts';
import { raiseAlerts, type Subject } from '../alerts/raise-alerts.ts';
import { showDueAlerts } from '../alerts/show-due-alerts.ts';
import { auditBots, type AuditedBots } from '../audit-bots.ts';
import { everyBot } from '../due-audits.ts';
import { auditIsDue, isAuditDue } from './pending-audit.ts';
import type { RanJob } from './run-jobs.ts';
import type { SyncDeps } from './sync-deps.ts';

/**
 * What follows a sync: bots whose flow or facts changed are audited, what is to be told becomes alerts, and those that
 * are due are shown. With nothing run only the last two, for deadlines and the ends of quiet hours.
 */
export async function afterSync(
  deps: SyncDeps,
  ran: readonly RanJob[],
  signal: AbortSignal,
): Promise<SyncResult> {
  const audited = isAuditDue(deps) && !signal.aborted ? await audit(deps, signal) : null;
  if (await raiseAll(deps, subjects(deps, ran, audited)))
    deps.emit('data:changed', { nouns: ['alert'] });
  showDueAlerts(deps);
  const count = (outcome: RanJob['result']['outcome']): number =>
    ran.filter(({ result }) => result.outcome === outcome).length;
  return {
    changed: count('changed'),
    unchanged: count('unchanged'),
    partial: count('partial'),
    failed: ran.flatMap(({ job, name, result }) =>
      result.outcome === 'failed' && result.fault !== null
        ? [{ jobId: job.id, name, fault: result.fault }]
        : [],
    ),
    audited: audited?.audited ?? 0,
    cancelled: signal.aborted,
    requests: ran.reduce((sum, { result }) => sum + result.traffic.requests, 0),
  };
}

async function audit(deps: SyncDeps, signal: AbortSignal): Promise<AuditedBots> {
  const audited = await auditBots(deps, everyBot, { isAsked: false, signal });
  // Whatever was stopped comes with the next sync.
  if (!signal.aborted) auditIsDue(deps, false);
  return audited;
}

/** Subjects that are looked at in one go: a run takes some milliseconds, since it is compared with the one before. */
const subjectsAtOnce = 10;

/** Looks at each subject and keeps what it is worth telling, a few at a time. Returns whether anything changed. */
async function raiseAll(deps: SyncDeps, all: readonly (() => Subject)[]): Promise<boolean> {
  let isNew = false;
  for (let at = 0; at < all.length; at += subjectsAtOnce) {
    if (at > 0) await deps.giveWay?.();
    const some = all.slice(at, at + subjectsAtOnce);
    const raised = (): boolean =>
      raiseAlerts(
        deps,
        some.map((look) => look()),
      );
    if (deps.workspace().transaction(raised)) isNew = true;
  }
  return isNew;
}

/** Everything that may be worth telling: what the sync touched, and what only time moves on. */
function subjects(
  deps: SyncDeps,
  ran: readonly RanJob[],
  audited: AuditedBots | null,
): (() => Subject)[] {
  const { incidents, credentials, jobs } = deps.workspace();
  const tried = ran.flatMap(({ job }) => jobs.get(job.id) ?? []);
  const read = ran.filter(({ result }) => result.isFull).map(({ job }) => job);
  const clients = new Set(read.filter(({ kind }) => kind === 'account').map((job) => job.clientId));
  return [
    ...goneSubjects(deps).map((subject) => () => subject),
    ...incidents.list(null, true).map((incident) => () => ofIncident(deps, incident)),
    ...credentials.list(null).map((credential) => () => ofCredential(deps, credential)),
    ...tried.map((job) => () => ofJob(deps, job)),
    ...read.filter(({ kind }) => kind === 'bot').map((job) => () => ofDraft(deps, job)),
    ...[...clients].map((clientId) => () => ofTemplates(deps, clientId)),
    ...(audited?.runs ?? []).map((run) => () => ofRun(deps, run)),
  ];
}

/** What an audit found that the one before did not; a bot's first audit is no news. */
function ofRun(deps: SyncDeps, { botId, runId, before }: AuditedBots['runs'][number]): Subject {
  const { runs, bots } = deps.workspace();
  const subject = { subject: { kind: 'bot' as const, id: botId }, kinds: [] };
  const bot = bots.get(botId);
  const old = before === null ? null : runs.get(before);
  const made = runs.get(runId);
  if (bot === null || old === null || made === null) return { ...subject, sights: [] };
  const found = compareRuns(old.run, made.run).new.map(({ auditId }) => auditId);
  const severities = made.run.findings
    .filter(({ auditId, outcome }) => outcome === 'fail' && found.includes(auditId))
    .map(({ severity }) => severity);
  const about = { clientId: bot.clientId, botId, botName: bot.name, runId };
  return { ...subject, sights: alertsFromRun({ ...about, severities }) };
}
