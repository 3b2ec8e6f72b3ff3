import { AppFault } from '#app/contract/errors.ts';
import type { Credential } from '#core/model/credential.ts';
import type { Secret } from '#core/model/secret.ts';
import type { BlipSession } from '#core/sync/blip/blip-session.ts';
import type { GraphSession } from '#core/sync/whatsapp/graph-session.ts';
import { SyncError } from '#core/sync/sync-error.ts';
import { slowDown } from '#core/sync/whatsapp/graph-usage.ts';
import { trustsMachine } from '../network/network-settings.ts';
import type { SyncDeps } from './sync-deps.ts';
import { readSyncSettings } from './sync-settings.ts';

/** What one sync cost, counted while it runs. */
export interface Traffic {
  requests: number;
  bytes: number;
  /** Seconds by which the server's clock is ahead of ours, by its last answer; null where it did not say. */
  skewSeconds: number | null;
}

/** A count at its start. */
export function noTraffic(): Traffic {
  return { requests: 0, bytes: 0, skewSeconds: null };
}

/** Who asks, what stops it, and where its cost is counted. */
export interface SessionUse {
  /** Requests of one subject share a pace. */
  readonly subject: string;
  readonly signal: AbortSignal;
  readonly traffic: Traffic;
}

/** A session with Blip by a bot's or router's key. */
export function blipSession(
  deps: SyncDeps,
  contract: string | null,
  key: Secret,
  use: SessionUse,
): BlipSession {
  return {
    exchange: exchange(deps, 'blip', use),
    base: deps.network.blipBase(contract),
    key,
    nextId: () => deps.ids.next(),
  };
}

/** A session with the Graph API by a token; it slows down before the service does (WHATSAPP 1.8). */
export function graphSession(deps: SyncDeps, token: Secret, use: SessionUse): GraphSession {
  const send = exchange(deps, 'graph', use);
  let spent: SyncError | null = null;
  return {
    exchange: (request) => (spent === null ? send(request) : Promise.reject(spent)),
    base: deps.network.graphBase(),
    version: readSyncSettings(deps).graphVersion,
    token,
    usage: (usage) => {
      const wait = slowDown(usage);
      // A short wait is waited for; for a long one the job ends and comes back, or it would hold its place for an hour.
      if (wait > longestWait) spent = new SyncError('throttled', '', Math.ceil(wait / 1000));
      else if (wait > 0) deps.network.rest(use.subject, wait);
    },
  };
}

/** Longest rest within one sync, in milliseconds. */
const longestWait = 30_000;

/** The secret of a credential. Throws AppFault `secret-missing` when the file of secrets does not hold it. */
export function secretOf({ secrets }: SyncDeps, { id, label }: Credential): Secret {
  const secret = secrets().get(id);
  if (secret === null) throw new AppFault('secret-missing', { name: label });
  return secret;
}

function exchange(
  deps: SyncDeps,
  service: 'blip' | 'graph',
  { subject, signal, traffic }: SessionUse,
): BlipSession['exchange'] {
  let heardAt: number | null = null;
  const send = deps.network.exchange({
    subject,
    service,
    signal,
    trustsMachine: trustsMachine(deps),
    counted: (bytes, serverDate) => {
      traffic.requests += 1;
      traffic.bytes += bytes;
      const told = serverDate === null ? Number.NaN : Date.parse(serverDate);
      heardAt = Number.isFinite(told) ? told : null;
      if (heardAt !== null)
        traffic.skewSeconds = Math.round((heardAt - Date.parse(deps.clock.now())) / 1000);
    },
  });
  return async (request) => {
    const response = await send(request);
    const { headers } = response;
    const now = heardAt ?? Date.parse(deps.clock.now());
    return { ...response, headers: { ...headers, retryAfter: inSeconds(headers.retryAfter, now) } };
  };
}

/** A `Retry-After` as seconds from now, by the server's clock where it is a date; nonsense as it came. */
function inSeconds(header: string | null, now: number): string | null {
  if (header === null) return null;
  if (/^\s*\d{1,100}\s*$/.test(header)) return String(Math.min(mostSeconds, Number(header)));
  if (!/[a-z]{3}/i.test(header)) return header;
  const at = Date.parse(header);
  if (!Number.isFinite(at)) return header;
  return String(Math.min(mostSeconds, Math.max(0, Math.ceil((at - now) / 1000))));
}

/** What reads as a number of seconds has six digits at most. */
const mostSeconds = 999_999;
