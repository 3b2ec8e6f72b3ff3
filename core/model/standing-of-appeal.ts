import type { AppealStanding } from './appeal-standing.ts';
import type { IncidentEntry } from './incident.ts';

/** Where an appeal stands by the log of its incident, oldest line first; other lines may be left out. */
export function standingOfAppeal(
  log: readonly Pick<IncidentEntry, 'at' | 'kind' | 'filing'>[],
): AppealStanding {
  const last = log.findLast(({ kind }) => kind === 'submitted' || kind === 'answered');
  if (last === undefined) return { standing: 'none', on: null, outcome: null };
  const on = last.filing?.on ?? last.at;
  return last.kind === 'submitted'
    ? { standing: 'submitted', on, outcome: null }
    : { standing: 'answered', on, outcome: last.filing?.outcome ?? 'other' };
}
