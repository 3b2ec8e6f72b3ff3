import type { SyncFault } from '#core/model/sync-fault.ts';
import type { SyncJob } from '#core/model/sync-job.ts';
import { afterFailure } from '#core/sync/schedule/after-failure.ts';
import { circuit, tripsCircuit } from '#core/sync/schedule/circuit.ts';

/** Whether a service can be reached at all, by what its last requests came to (SECURITY 5.2). */
export interface ServiceHealth {
  /** False while a service rests; true again when it is time to probe. */
  isUp(kind: SyncJob['kind']): boolean;
  /** True while nothing of a service has answered since it failed: one job tries for all. */
  isProbed(kind: SyncJob['kind']): boolean;
  succeeded(kind: SyncJob['kind']): void;
  failed(kind: SyncJob['kind'], code: SyncFault['code']): void;
  /** False after a fault of the network and before the next success. */
  isOnline(): boolean;
  /** The machine woke up or its network or clock changed: everything may be tried again. */
  forget(): void;
}

interface State {
  /** Instants at which it failed since it last answered, the last few. */
  readonly failures: readonly string[];
  /** Times in a row that no network was found, and when to look again. */
  readonly offline: number;
  readonly probeAt: string | null;
}

const well: State = { failures: [], offline: 0, probeAt: null };

/** More failures than a circuit asks for say nothing more. */
const kept = 8;

/** Health of both services; `now` gives the present instant, ISO 8601. */
export function serviceHealth(now: () => string): ServiceHealth {
  const states = new Map<SyncJob['kind'], State>();
  const of = (kind: SyncJob['kind']): State => states.get(kind) ?? well;
  return {
    isUp: (kind) => {
      const { failures, probeAt } = of(kind);
      return (probeAt === null || probeAt <= now()) && circuit(failures, now()).kind !== 'open';
    },
    isProbed: (kind) => {
      const { failures, offline } = of(kind);
      return offline > 0 || circuit(failures, now()).kind !== 'closed';
    },
    succeeded: (kind) => {
      states.delete(kind);
    },
    failed: (kind, code) => {
      const state = of(kind);
      if (tripsCircuit(code))
        states.set(kind, { ...state, failures: [...state.failures, now()].slice(-kept) });
      // Jobs that were under way together find one outage together: it is one look, and not one for each.
      else if (state.probeAt === null || state.probeAt <= now())
        states.set(kind, { ...state, ...probe(state, code, now()) });
    },
    isOnline: () => [...states.values()].every(({ offline }) => offline === 0),
    forget: () => states.clear(),
  };
}

/** Without a network nothing else is worth a try: the next look comes later each time. */
function probe(
  { offline }: State,
  code: SyncFault['code'],
  now: string,
): Pick<State, 'offline' | 'probeAt'> | null {
  const attempt = offline + 1;
  const next = afterFailure({ code, attempt, retryAfterSeconds: null, random: 0 });
  if (next.kind !== 'offline') return null;
  return {
    offline: attempt,
    probeAt: new Date(Date.parse(now) + next.probeInMs).toISOString(),
  };
}
