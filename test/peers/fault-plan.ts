import type { Fault } from './faults.ts';

/** Says for each request in turn, counted from 0, how it is spoilt; null lets it be answered as usual. */
export type FaultPlan = (ordinal: number) => Fault | null;

/** Every request. */
export function always(fault: Fault): FaultPlan {
  return () => fault;
}

/** The first so many requests. */
export function first(count: number, fault: Fault): FaultPlan {
  return (ordinal) => (ordinal < count ? fault : null);
}

/** Every request after the first so many: a token that expires midway, a network that goes away. */
export function after(count: number, fault: Fault): FaultPlan {
  return (ordinal) => (ordinal < count ? null : fault);
}

/** One entry for each request; what comes after the last is answered as usual. */
export function inTurn(...entries: readonly (Fault | null)[]): FaultPlan {
  return (ordinal) => entries[ordinal] ?? null;
}
