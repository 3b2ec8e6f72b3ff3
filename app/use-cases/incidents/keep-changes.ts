import { rulesetInForce } from '#core/sync/incidents/clocks-for.ts';
import type { IncidentChange, IncidentPlace } from '#core/sync/incidents/incident-change.ts';
import { ofIncident } from '../alerts/alert-subjects.ts';
import { raiseAlerts } from '../alerts/raise-alerts.ts';
import type { SyncDeps } from '../sync/sync-deps.ts';

/** A number, or a whole account where `numberId` is null. */
export type Where = Pick<IncidentPlace, 'clientId' | 'numberId' | 'wabaId'>;

/** Where something was seen, with the client's incidents as they are now. `at`: when it was seen; it decides the clocks. */
export function incidentPlace(deps: SyncDeps, where: Where, at: string): IncidentPlace {
  return {
    ...where,
    incidents: deps.workspace().incidents.list(where.clientId, false),
    ruleset: rulesetInForce(at),
    now: deps.clock.now(),
    nextId: () => deps.ids.next(),
  };
}

/** Stores what became of incidents, with their logs and alerts; returns how many are new. */
export function keepChanges(deps: SyncDeps, changes: readonly IncidentChange[]): number {
  const { incidents } = deps.workspace();
  for (const { incident, entry } of changes) {
    incidents.put(incident);
    incidents.addEntry(incident.id, entry);
    raiseAlerts(deps, [ofIncident(deps, incident)]);
  }
  return changes.filter(({ isNew }) => isNew).length;
}
