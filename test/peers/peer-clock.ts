/** Milliseconds since 1970 as a peer sees them. */
export interface PeerClock {
  now(): number;
}

/** A clock that only moves when told to, so that hours pass at once and every run is the same. */
export interface VirtualClock extends PeerClock {
  advance(milliseconds: number): void;
}

/** Starts at a UTC instant, ISO 8601. */
export function virtualClock(start = '2026-11-22T12:00:00Z'): VirtualClock {
  let now = Date.parse(start);
  return {
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}

/** The machine's clock, for peers that serve a running program. */
export const systemClock: PeerClock = { now: () => Date.now() };
