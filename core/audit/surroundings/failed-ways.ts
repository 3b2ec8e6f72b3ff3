import { isDecisive } from '#core/model/decisive-audits.ts';
import type { Penalty } from './penalty-state.ts';

/**
 * The decisive audits that the flow in force at a penalty failed; null when no snapshot of it exists. Other audits
 * have no say in it.
 */
export function failedWays({ failedInForce }: Penalty): readonly string[] | null {
  return failedInForce?.filter(isDecisive) ?? null;
}
