import type { BundleLine } from '#core/model/bundle.ts';
import type { MergeSide } from '#core/model/bundle-limits.ts';
import type { Incident, IncidentEntry } from '#core/model/incident.ts';
import { isSame, textOf } from './same-value.ts';

type IncidentLine = BundleLine<'incident'>;

/** An incident as it is on both sides. */
export interface IncidentPair {
  readonly mine: Incident;
  readonly theirs: Incident;
}

/** What comes of two sides' incidents. */
export interface MergedIncidents {
  /** Incidents that are not here, with their whole logs. */
  readonly add: readonly IncidentLine[];
  /** Incidents whose state is theirs afterwards. */
  readonly put: readonly Incident[];
  /** Lines that are not in the log here, in their order; they go to its end. */
  readonly entries: readonly { readonly incidentId: string; readonly entry: IncidentEntry }[];
  readonly taken: readonly IncidentPair[];
  readonly conflicts: readonly IncidentPair[];
}

/**
 * Joins incidents. Their logs say who has seen what: a side whose log has everything of the other goes on from it.
 * @param choose whose state counts, by the incident's id; asked for conflicts alone
 */
export function mergeIncidents(
  mine: readonly IncidentLine[],
  theirs: readonly IncidentLine[],
  choose: (id: string) => MergeSide,
): MergedIncidents {
  const here = new Map(mine.map((line) => [line.incident.id, line]));
  const merged = {
    add: [] as IncidentLine[],
    put: [] as Incident[],
    entries: [] as { incidentId: string; entry: IncidentEntry }[],
    taken: [] as IncidentPair[],
    conflicts: [] as IncidentPair[],
  };
  for (const line of theirs) {
    const { id } = line.incident;
    const known = here.get(id);
    if (known === undefined) {
      merged.add.push(line);
      continue;
    }
    const fresh = missing(line.log, known.log);
    merged.entries.push(...fresh.map((entry) => ({ incidentId: id, entry })));
    const pair = { mine: known.incident, theirs: line.incident };
    // Nothing was done there that is not known here: ours is the newer state.
    if (fresh.length === 0 || isSame(pair.mine, pair.theirs)) continue;
    const goesOn = missing(known.log, line.log).length === 0;
    (goesOn ? merged.taken : merged.conflicts).push(pair);
    if (goesOn || choose(id) === 'theirs') merged.put.push(line.incident);
  }
  return merged;
}

function missing(
  entries: readonly IncidentEntry[],
  known: readonly IncidentEntry[],
): IncidentEntry[] {
  const texts = new Set(known.map(textOf));
  return entries.filter((entry) => !texts.has(textOf(entry)));
}
