import type { RefusalReason } from '#core/model/appeal.ts';
import { newestVersion } from '#core/report/appeal/version-in-force.ts';
import type { Deps } from '../deps.ts';
import type { AppealRequest } from './build-appeal.ts';
import { subjectOf } from './incident-subject.ts';
import { knownVersions } from './known-versions.ts';

/**
 * Whether a refused packet could stand on a person's word: on the version of then, where Blip does not tell it and there
 * are copies to choose from, or on the present one, where Blip was never looked at.
 */
export function canStateVersion(
  deps: Deps,
  { incidentId, botId }: AppealRequest,
  reasons: readonly RefusalReason[],
): boolean {
  const incident = deps.workspace().incidents.get(incidentId);
  if (incident === null) return false;
  const known = knownVersions(deps, subjectOf(deps, incident, botId).bot.id, null);
  return reasons.some((reason) => {
    switch (reason.kind) {
      case 'version-unknown':
        // Blip tells which one it was; only its copy is missing, and another copy is not it.
        return reason.version.reason !== 'no-copy' && known.snapshots.length > 0;
      case 'not-repaired':
        return newestVersion(known) === null && known.snapshots.length > 1;
      case 'fails-now':
      case 'open-questions':
        return false;
    }
  });
}
