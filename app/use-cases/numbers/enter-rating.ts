import { AppFault } from '#app/contract/errors.ts';
import type { NumberObservation } from '#core/model/quality-history.ts';
import { observeNumber } from '../incidents/observe-number.ts';
import type { SyncDeps } from '../sync/sync-deps.ts';
import { getNumber } from './numbers.ts';

/** What somebody read in WhatsApp Manager. */
export type EnteredRating = Pick<
  NumberObservation,
  'observedAt' | 'quality' | 'status' | 'limit' | 'reason' | 'proofId'
> & { readonly numberId: string };

/** A clock that is a little behind another one is no future. Milliseconds. */
const tolerance = 120_000;

/** Keeps a rating entered by hand; it counts like any other. Throws AppFault `number-missing`, `future-date`. */
export function enterRating(deps: SyncDeps, { numberId, ...seen }: EnteredRating): null {
  const number = getNumber(deps, numberId);
  const observedAt = new Date(seen.observedAt).toISOString();
  if (Date.parse(observedAt) > Date.parse(deps.clock.now()) + tolerance)
    throw new AppFault('future-date');
  deps.workspace().transaction(() =>
    observeNumber(deps, number, {
      ...seen,
      observedAt,
      source: 'typed',
      nameStatus: null,
      canSend: null,
    }),
  );
  deps.emit('data:changed', { nouns: ['number', 'incident', 'alert'] });
  return null;
}
