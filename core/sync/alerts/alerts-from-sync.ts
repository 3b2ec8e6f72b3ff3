import type { Severity } from '#core/model/finding.ts';
import type { SyncJob } from '#core/model/sync-job.ts';
import type { AlertSight } from './raise.ts';

/**
 * A job that failed twice in a row, or that waits for its key to be pasted again. A refused key has an alert of its own,
 * and an account that is refused by policy an incident; no network is no failure of a job. `name`: of its bot or
 * account.
 */
export function alertsFromJob(job: SyncJob, name: string): AlertSight[] {
  const { id, clientId, lastFault, attempt, state, lastOkAt } = job;
  if (lastFault === null || lastFault.code === 'bad-credential') return [];
  if (['policy', 'offline', 'cancelled'].includes(lastFault.code)) return [];
  if (lastFault.code === 'disk-full') return [fullDisk(job)];
  const waitsForKey = lastFault.code === 'no-credential' && state === 'blocked';
  if (attempt < 2 && !waitsForKey) return [];
  return [
    {
      key: `sync-failing:${id}`,
      clientId,
      kind: 'sync-failing',
      level: 'amber',
      subject: { kind: 'job', id },
      values: { name, code: lastFault.code, times: attempt, since: lastOkAt ?? '' },
    },
  ];
}

/** One alert for all jobs: it is one disk. */
function fullDisk({ id }: SyncJob): AlertSight {
  return {
    ...{ key: 'sync-failing:disk', clientId: null, kind: 'sync-failing', level: 'amber' },
    ...{ subject: { kind: 'job', id }, values: { code: 'disk-full', since: '' } },
  };
}

/** What an audit after a sync found that the one before did not. */
export interface NewFindings {
  readonly clientId: string;
  readonly botId: string;
  readonly botName: string;
  readonly runId: string;
  /** Severities of the new findings that failed, one for each. */
  readonly severities: readonly Severity[];
}

/** New findings against the previous run: quiet, amber where one is likely to be penalised. None: nothing. */
export function alertsFromRun(found: NewFindings): AlertSight[] {
  const { clientId, botId, botName, runId, severities } = found;
  if (severities.length === 0) return [];
  const blockers = severities.filter((severity) => severity === 'blocker').length;
  return [
    {
      key: `new-findings:${botId}`,
      clientId,
      kind: 'new-findings',
      level: blockers > 0 ? 'amber' : 'quiet',
      subject: { kind: 'bot', id: botId },
      values: { bot: botName, count: severities.length, blockers, run: runId },
    },
  ];
}

/** A bot's draft and its publication. */
export interface DraftState {
  readonly clientId: string;
  readonly botId: string;
  readonly botName: string;
  /** Null where one of the two is not known. */
  readonly draftDiffers: boolean | null;
  /** Content hash of the draft. */
  readonly workingSha256: string | null;
}

/** A draft that is not what is published: quiet, once for each draft. */
export function alertsFromDrift(draft: DraftState): AlertSight[] {
  const { clientId, botId, botName, draftDiffers, workingSha256 } = draft;
  if (draftDiffers !== true) return [];
  return [
    {
      key: `draft-differs:${botId}`,
      clientId,
      kind: 'draft-differs',
      level: 'quiet',
      subject: { kind: 'bot', id: botId },
      values: { bot: botName, version: workingSha256 ?? '' },
    },
  ];
}

/** A message template as an alert names it. */
export interface TemplateState {
  readonly name: string;
  readonly language: string | null;
  /** Meta's `status`. */
  readonly status: string;
}

/** Templates that Meta paused or disabled, which pull their number down when used on: amber. */
export function alertsFromTemplates(
  clientId: string,
  wabaId: string,
  templates: readonly TemplateState[],
): AlertSight[] {
  return templates
    .filter(({ status }) => status === 'PAUSED' || status === 'DISABLED')
    .map(({ name, language, status }) => ({
      key: `template-paused:${wabaId}:${name}:${language ?? ''}`,
      clientId,
      kind: 'template-paused',
      level: 'amber',
      subject: { kind: 'client', id: clientId },
      values: { template: name, status },
    }));
}
