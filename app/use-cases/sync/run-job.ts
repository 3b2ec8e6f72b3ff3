import { AppFault } from '#app/contract/errors.ts';
import type { Credential } from '#core/model/credential.ts';
import type { SyncFault } from '#core/model/sync-fault.ts';
import type { SyncJob } from '#core/model/sync-job.ts';
import {
  afterFailure,
  countsAsAttempt,
  type AfterFailure,
} from '#core/sync/schedule/after-failure.ts';
import { SyncError } from '#core/sync/sync-error.ts';
import { observePolicy } from '../incidents/observe-policy.ts';
import { hasRoom } from './disk-room.ts';
import { gapReason } from './gap-reason.ts';
import { holdOf, markCredential } from './job-hold.ts';
import type { JobResult } from './job-result.ts';
import { dueAfter, endBlock } from './jobs.ts';
import { auditIsDue } from './pending-audit.ts';
import { noTraffic, type Traffic } from './sessions.ts';
import { syncAccount } from './sync-account.ts';
import { syncBot, type Brought, type Store } from './sync-bot.ts';
import type { SyncDeps } from './sync-deps.ts';
import { toFailure, type Failure } from './to-failure.ts';

/** How a try is made. */
export interface TryOptions {
  readonly signal: AbortSignal;
  readonly everything: boolean;
  /** A person asked for it. */
  readonly isAsked: boolean;
}

/** A try under way: the job before and as it was taken, and what it is made with. */
interface Try {
  readonly before: SyncJob;
  readonly job: SyncJob;
  readonly credential: Credential | null;
  readonly startedAt: string;
  readonly traffic: Traffic;
}

/**
 * One try of a job, from taking it to giving it back. What was read, the job's new state and the try itself become
 * visible together. A job that is gone, hidden or no longer due by the time its turn comes is left alone, and one that
 * the service told to wait is not sent before that. Throws nothing for what a service, a network or a bad file does.
 */
export async function runJob(
  deps: SyncDeps,
  { id }: Pick<SyncJob, 'id'>,
  { signal, everything, isAsked }: TryOptions,
): Promise<JobResult> {
  const startedAt = deps.clock.now();
  const traffic = noTraffic();
  const { jobs, credentials } = deps.workspace();
  // As it is now: its key or its schedule may have changed while it stood in line.
  const before = jobs.getVisible(id);
  if (before === null || !(isAsked || isDue(before, startedAt))) return stopped(startedAt, traffic);
  const rest = restOf(before, startedAt);
  if (rest !== null) return { ...nothing(before.lastFault, traffic), retryAfter: rest };
  endBlock(deps, before, startedAt);
  const job: SyncJob = { ...before, state: 'running', bootId: deps.bootId };
  jobs.put(job);
  const credential = credentials.get(job.credentialId);
  const secret = credential === null ? null : deps.secrets().get(credential.id);
  const made: Try = { before, job, credential, startedAt, traffic };
  try {
    const store = await look(deps, made, { signal, everything, isAsked, traffic });
    await deps.giveWay?.();
    return deps.workspace().transaction(() => {
      if (holdOf(deps, job).job === null) return giveBack(deps, made);
      const brought = store();
      succeed(deps, made, brought);
      return { ...brought, fault: null, retryAfter: null, traffic };
    });
  } catch (error) {
    const failure = toFailure(error, secret, deps.clock.now());
    // Whoever stopped it is not to blame the job, and neither is a bug: it is as it was before.
    if (failure === null || signal.aborted || failure.fault.code === 'cancelled') {
      const given = giveBack(deps, made);
      if (failure === null) throw error;
      return given;
    }
    return failed(deps, made, failure);
  }
}

/** On a disk that takes not even that much the job stays taken; the next tick gives it back. */
function failed(deps: SyncDeps, made: Try, failure: Failure): JobResult {
  try {
    return deps.workspace().transaction(() => fail(deps, made, failure));
  } catch (error) {
    if (!(error instanceof AppFault && error.code === 'disk-full')) throw error;
    const fault = { ...failure.fault, code: 'disk-full' as const };
    return { ...nothing(fault, made.traffic), retryAfter: null };
  }
}

function isDue({ state, dueAt }: SyncJob, now: string): boolean {
  return (state === 'waiting' || state === 'backoff') && dueAt !== null && dueAt <= now;
}

/** Longest time for which a service is believed, in milliseconds (SECURITY 5.2). */
const longestRest = 3_600_000;

/** Seconds for which the service wants to hear nothing of this job; null when it may be asked. */
function restOf({ state, dueAt, lastFault }: SyncJob, now: string): number | null {
  if (state !== 'backoff' || lastFault?.code !== 'throttled' || dueAt === null) return null;
  const left = Date.parse(dueAt) - Date.parse(now);
  return left > 0 && left <= longestRest ? Math.ceil(left / 1000) : null;
}

async function look(
  deps: SyncDeps,
  { job, credential }: Try,
  use: TryOptions & { readonly traffic: Traffic },
): Promise<Store> {
  if (credential === null) throw new SyncError('no-credential');
  if (!(await hasRoom(deps))) throw new SyncError('disk-full');
  // A key that was refused is not tried by itself; a person who asks for it may.
  if (credential.state === 'needs-attention' && !use.isAsked) throw new SyncError('bad-credential');
  return job.kind === 'bot'
    ? syncBot(deps, job, credential, use)
    : syncAccount(deps, job, credential, use);
}

function succeed(
  deps: SyncDeps,
  { job, credential, startedAt, traffic }: Try,
  { outcome, isFull, changedBots }: Brought,
): void {
  const { jobs } = deps.workspace();
  const endedAt = deps.clock.now();
  const { job: present, isOurs } = holdOf(deps, job);
  if (present === null) return;
  jobs.put({
    ...present,
    // Given to another key meanwhile: that one is still to be tried, and comes due as it was told.
    ...(isOurs
      ? {
          state: 'waiting',
          bootId: null,
          attempt: 0,
          dueAt: dueAfter(deps, present, endedAt),
          lastFault: null,
        }
      : {}),
    lastOkAt: endedAt,
    lastFullAt: isFull && outcome !== 'partial' ? endedAt : job.lastFullAt,
  });
  jobs.addAttempt({ jobId: job.id, startedAt, endedAt, outcome, code: null, ...traffic });
  if (changedBots.length > 0) auditIsDue(deps, true);
  markCredential(deps, credential, { state: 'working', lastUsedAt: endedAt, lastFailure: null });
}

function fail(deps: SyncDeps, made: Try, { fault, retryAfter, graphCode }: Failure): JobResult {
  const { job, credential, startedAt, traffic } = made;
  const { jobs, history } = deps.workspace();
  const { code, at } = fault;
  const { job: present, isOurs } = holdOf(deps, job);
  if (present === null) return giveBack(deps, made);
  const attempt = countsAsAttempt(code) ? job.attempt + 1 : job.attempt;
  const verdict = afterFailure({
    code,
    attempt: Math.max(1, attempt),
    retryAfterSeconds: retryAfter,
    random: deps.random(),
    sinceOkSeconds:
      job.lastOkAt === null ? null : (Date.parse(at) - Date.parse(job.lastOkAt)) / 1000,
  });
  const next = standing(deps, present, verdict, at);
  if (isOurs) jobs.put({ ...present, ...next, bootId: null, attempt, lastFault: fault });
  jobs.addAttempt({ jobId: job.id, startedAt, endedAt: at, outcome: 'failed', code, ...traffic });
  // Until it is tried again nothing can be known; what was before this try has reasons of its own.
  history.addGap(job.id, { from: startedAt, to: next.dueAt ?? at, reason: gapReason(code) });
  if (code === 'policy') observePolicy(deps, job, { graphCode, words: fault.message, at });
  // A full disk says nothing of a key.
  if (code === 'disk-full') return { ...nothing(fault, traffic), retryAfter };
  markCredential(deps, credential, {
    lastFailure: fault,
    ...(traffic.requests > 0 ? { lastUsedAt: at } : {}),
    ...(verdict.kind === 'block' ? { state: 'needs-attention' } : {}),
  });
  return { ...nothing(fault, traffic), retryAfter };
}

/** Leaves everything as it was before; also a job whose bot or client was hidden while it ran. */
function giveBack(deps: SyncDeps, { before, job, traffic }: Try): JobResult {
  if (holdOf(deps, job).isOurs) deps.workspace().jobs.put({ ...before, bootId: null });
  return stopped(deps.clock.now(), traffic);
}

/** What becomes of a job after a failed try. */
function standing(
  deps: SyncDeps,
  job: SyncJob,
  verdict: AfterFailure,
  now: string,
): Pick<SyncJob, 'state' | 'dueAt'> {
  const later = (milliseconds: number): string =>
    new Date(Date.parse(now) + milliseconds).toISOString();
  switch (verdict.kind) {
    case 'retry':
      return { state: 'backoff', dueAt: later(verdict.inMs) };
    case 'offline':
      return { state: 'backoff', dueAt: later(verdict.probeInMs) };
    case 'block':
    case 'await-room':
      return { state: 'blocked', dueAt: null };
    case 'next-period':
      return { state: 'waiting', dueAt: dueAfter(deps, job, now) };
  }
}

function nothing(fault: SyncFault | null, traffic: Traffic): JobResult {
  return {
    outcome: 'failed',
    fault,
    retryAfter: null,
    isFull: false,
    changedBots: [],
    traffic,
  };
}

function stopped(at: string, traffic: Traffic): JobResult {
  return { ...nothing({ code: 'cancelled', at, message: '' }, traffic), outcome: 'cancelled' };
}
