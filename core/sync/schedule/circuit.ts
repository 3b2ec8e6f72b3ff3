import type { SyncFaultCode } from '#core/model/sync-fault.ts';

/** Whether a service is asked at all. */
export type Circuit =
  | { readonly kind: 'closed' }
  /** Nothing is sent before that instant (UTC, ISO 8601). */
  | { readonly kind: 'open'; readonly until: string }
  /** One request may try; its failure opens the circuit again, its success closes it. */
  | { readonly kind: 'probe' };

const failuresToOpen = 5;
const openMs = 5 * 60_000;

/** Faults that speak of the service and not of one key, one bot or this machine's network. */
export function tripsCircuit(code: SyncFaultCode): boolean {
  return code === 'timeout' || code === 'dropped' || code === 'unavailable';
}

/**
 * Whether one service is asked, by the instants (ISO 8601, oldest first) at which it failed since it last answered:
 * five in a row and nothing is sent for five minutes, then one request probes (SECURITY 5.2). A clock that was put back does not
 * make the wait longer.
 */
export function circuit(failures: readonly string[], now: string): Circuit {
  const last = failures.at(-1);
  if (last === undefined || failures.length < failuresToOpen) return { kind: 'closed' };
  const present = Date.parse(now);
  const until = Math.min(Date.parse(last), present) + openMs;
  return until <= present
    ? { kind: 'probe' }
    : { kind: 'open', until: new Date(until).toISOString() };
}
