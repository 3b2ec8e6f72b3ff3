import type { NumberObservation } from '#core/model/quality-history.ts';

/**
 * What is known of a number now, from its observations, newest first: of each field the newest value that any source
 * told. Instant, source and proof are those of the rating, or of the newest observation where none tells a rating. The
 * service's words hold only while rating and state are those they were said of. Null without observations.
 */
export function mergeLatest(observations: readonly NumberObservation[]): NumberObservation | null {
  const newest = observations[0];
  if (newest === undefined) return null;
  const told = (name: keyof NumberObservation) =>
    observations.find((observation) => observation[name] !== null);
  const rated = told('quality') ?? newest;
  const state = {
    quality: rated.quality,
    status: told('status')?.status ?? null,
    nameStatus: told('nameStatus')?.nameStatus ?? null,
    limit: told('limit')?.limit ?? null,
    canSend: told('canSend')?.canSend ?? null,
  };
  const agrees = (said: NumberObservation) =>
    (['quality', 'status', 'nameStatus', 'canSend'] as const).every(
      (name) => said[name] === null || said[name] === state[name],
    );
  const worded = told('reason');
  return {
    observedAt: rated.observedAt,
    source: rated.source,
    ...state,
    reason: worded !== undefined && agrees(worded) ? worded.reason : null,
    proofId: rated.proofId,
  };
}
