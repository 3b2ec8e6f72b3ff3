import { AppFault } from '#app/contract/errors.ts';
import type { Credential } from '#core/model/credential.ts';
import type { Gap } from '#core/model/quality-history.ts';
import type { SyncFault } from '#core/model/sync-fault.ts';
import type { SyncJob } from '#core/model/sync-job.ts';
import { ExchangeFault } from '#core/sync/exchange.ts';
import {
  afterFailure,
  countsAsAttempt,
  type AfterFailure,
} from '#core/sync/schedule/after-failure.ts';
import { SyncError } from '#core/sync/sync-error.ts';
import type { JobResult } from './job-result.ts';
import { dueAfter } from './jobs.ts';
import { safeWords } from './safe-words.ts';
import { noTraffic, type Traffic } from './sessions.ts';
import { syncAccount } from './sync-account.ts';
import { syncBot, type Brought, type Store } from './sync-bot.ts';
import type { SyncDeps } from './sync-deps.ts';

/** How a try is made. */
export interface TryOptions {
  readonly signal: AbortSignal;
  readonly everything: boolean;
  /** A person asked for it. */
  readonly isAsked: boolean;
}

/**
 * One try of a job, from taking it to giving it back. What was read, the job's new state and the try itself become
 * visible together. Never throws for what a service, a network or a bad file does.
 */
export async function runJob(
  deps: SyncDeps,
  job: SyncJob,
  { signal, everything, isAsked }: TryOptions,
): Promise<JobResult> {
  const startedAt = deps.clock.now();
  const traffic = noTraffic();
  const { jobs, credentials } = deps.workspace();
  const taken: SyncJob = { ...job, state: 'running', bootId: deps.bootId };
  jobs.put(taken);
  const credential = credentials.get(job.credentialId);
  try {
    const store = await look(deps, taken, credential, { signal, everything, isAsked, traffic });
    return deps.workspace().transaction(() => {
      const brought = store();
      succeed(deps, taken, credential, brought, startedAt, traffic);
      return { ...brought, fault: null, retryAfter: null, traffic };
    });
  } catch (error) {
    const { fault, retryAfter } = toFault(deps, credential, error);
    // Whoever stopped it is not to blame the job: it is as it was before.
    if (signal.aborted || fault.code === 'cancelled') return giveBack(deps, job, fault, traffic);
    return fail(deps, taken, credential, { fault, retryAfter, startedAt, traffic });
  }
}

async function look(
  deps: SyncDeps,
  job: SyncJob,
  credential: Credential | null,
  use: TryOptions & { readonly traffic: Traffic },
): Promise<Store> {
  if (credential === null) throw new SyncError('no-credential');
  // A key that was refused is not tried by itself; a person who asks for it may.
  if (credential.state === 'needs-attention' && !use.isAsked) throw new SyncError('bad-credential');
  return job.kind === 'bot'
    ? syncBot(deps, job, credential, use)
    : syncAccount(deps, job, credential, use);
}

function succeed(
  deps: SyncDeps,
  job: SyncJob,
  credential: Credential | null,
  { outcome, isFull }: Brought,
  startedAt: string,
  traffic: Traffic,
): void {
  const { jobs, credentials } = deps.workspace();
  const endedAt = deps.clock.now();
  jobs.put({
    ...job,
    state: 'waiting',
    bootId: null,
    attempt: 0,
    dueAt: dueAfter(deps, job, endedAt),
    lastOkAt: endedAt,
    lastFullAt: isFull && outcome !== 'partial' ? endedAt : job.lastFullAt,
    lastFault: null,
  });
  jobs.addAttempt({ jobId: job.id, startedAt, endedAt, outcome, code: null, ...traffic });
  if (credential !== null)
    credentials.put({ ...credential, state: 'working', lastUsedAt: endedAt, lastFailure: null });
}

interface Failure {
  readonly fault: SyncFault;
  readonly retryAfter: number | null;
  readonly startedAt: string;
  readonly traffic: Traffic;
}

function fail(
  deps: SyncDeps,
  job: SyncJob,
  credential: Credential | null,
  { fault, retryAfter, startedAt, traffic }: Failure,
): JobResult {
  const now = deps.clock.now();
  const { code } = fault;
  const attempt = countsAsAttempt(code) ? job.attempt + 1 : job.attempt;
  const verdict = afterFailure({
    code,
    attempt: Math.max(1, attempt),
    retryAfterSeconds: retryAfter,
    random: deps.random(),
    sinceOkSeconds:
      job.lastOkAt === null ? null : (Date.parse(now) - Date.parse(job.lastOkAt)) / 1000,
  });
  const next = standing(deps, job, verdict, now);
  if (code === 'throttled' && verdict.kind === 'retry')
    deps.network.rest(job.subjectId, verdict.inMs);
  deps.workspace().transaction(() => {
    const { jobs, credentials, history } = deps.workspace();
    jobs.put({
      ...job,
      ...next,
      bootId: null,
      attempt,
      lastFault: fault,
    });
    jobs.addAttempt({
      jobId: job.id,
      startedAt,
      endedAt: now,
      outcome: 'failed',
      code,
      ...traffic,
    });
    history.addGap(job.id, { from: job.lastOkAt ?? startedAt, to: now, reason: gapReason(code) });
    if (credential !== null && verdict.kind === 'block')
      credentials.put({ ...credential, state: 'needs-attention', lastFailure: fault });
    else if (credential !== null) credentials.put({ ...credential, lastFailure: fault });
  });
  return { outcome: 'failed', fault, retryAfter, isFull: false, changedBots: [], traffic };
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
      return { state: 'blocked', dueAt: null };
    case 'next-period':
      return { state: 'waiting', dueAt: dueAfter(deps, job, now) };
  }
}

function giveBack(deps: SyncDeps, job: SyncJob, fault: SyncFault, traffic: Traffic): JobResult {
  deps.workspace().jobs.put({ ...job, bootId: null });
  const cancelled = { ...fault, code: 'cancelled' as const };
  return {
    outcome: 'cancelled',
    fault: cancelled,
    retryAfter: null,
    isFull: false,
    changedBots: [],
    traffic,
  };
}

/** An expected end of a try as a fault; anything else is a bug and goes on as one. */
function toFault(
  deps: SyncDeps,
  credential: Credential | null,
  error: unknown,
): { fault: SyncFault; retryAfter: number | null } {
  const at = deps.clock.now();
  if (error instanceof SyncError) {
    const secret = credential === null ? null : deps.secrets().get(credential.id);
    const message = secret === null ? '' : safeWords(error.words, secret);
    return { fault: { code: error.code, at, message }, retryAfter: error.retryAfter };
  }
  if (error instanceof ExchangeFault)
    return { fault: { code: error.code, at, message: '' }, retryAfter: null };
  if (error instanceof AppFault) {
    const code = error.code === 'secret-missing' ? 'no-credential' : 'wrong-answer';
    return { fault: { code, at, message: error.code }, retryAfter: null };
  }
  throw error;
}

function gapReason(code: SyncFault['code']): Gap['reason'] {
  switch (code) {
    case 'offline':
    case 'timeout':
    case 'dropped':
      return 'offline';
    case 'no-credential':
      return 'no-credential';
    case 'bad-credential':
    case 'not-allowed':
      return 'bad-credential';
    case 'throttled':
      return 'throttled';
    default:
      return 'error';
  }
}
