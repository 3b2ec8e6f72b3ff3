import type { NumberObservation } from '#core/model/quality-history.ts';
import { mergeLatest } from '#core/sync/history/merge-latest.ts';
import type { Deps } from '../deps.ts';

/** How far back a value is looked for that the newest observation does not tell, in milliseconds. */
const lookBack = 400 * 86_400_000;

/**
 * What is known of a number now: its newest observation, completed by what older ones told where it was silent, as a
 * webhook is that names a state and no rating. Null where nothing was ever seen.
 */
export function latestKnown({ workspace }: Deps, numberId: string): NumberObservation | null {
  const { history } = workspace();
  const newest = history.latestOfNumber(numberId);
  if (newest === null || isWhole(newest)) return newest;
  const from = new Date(Date.parse(newest.observedAt) - lookBack).toISOString();
  const to = new Date(Date.parse(newest.observedAt) + 1).toISOString();
  return mergeLatest(history.ofNumber(numberId, from, to).toReversed());
}

function isWhole({ quality, status, nameStatus }: NumberObservation): boolean {
  return quality !== null && status !== null && nameStatus !== null;
}
