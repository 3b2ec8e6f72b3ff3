import type { Penalty } from './penalty-state.ts';

/** Audits from ESC-01 to OBS-02 in the catalogue's order: what a flow must pass to have been penalised wrongly (APL-02). */
const decisive = /^(?:ESC-0\d|CH-\d\d|HRS-0\d|OBS-0[12])$/;

/**
 * The decisive audits that the flow in force at a penalty failed; null when no snapshot of it exists. Other audits
 * have no say in it.
 */
export function failedWays({ failedInForce }: Penalty): readonly string[] | null {
  return failedInForce?.filter((id) => decisive.test(id)) ?? null;
}
