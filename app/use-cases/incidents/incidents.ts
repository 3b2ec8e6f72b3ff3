import { AppFault } from '#app/contract/errors.ts';
import type { IncidentRow } from '#app/contract/incident-row.ts';
import type { IncidentView } from '#app/contract/sync-views.ts';
import type { Incident, IncidentEntry } from '#core/model/incident.ts';
import { standingOfAppeal } from '#core/model/standing-of-appeal.ts';
import { ofIncident } from '../alerts/alert-subjects.ts';
import { raiseAlerts } from '../alerts/raise-alerts.ts';
import type { Deps } from '../deps.ts';

/** Incidents of one client or of all, newest first. */
export function listIncidents(
  deps: Deps,
  { clientId, onlyOpen }: { clientId: string | null; onlyOpen: boolean },
): IncidentRow[] {
  const { incidents } = deps.workspace();
  const filed = new Map<string, IncidentEntry[]>();
  for (const { incidentId, entry } of incidents.filings(clientId))
    filed.set(incidentId, [...(filed.get(incidentId) ?? []), entry]);
  return incidents.list(clientId, onlyOpen).map((incident) => ({
    ...named(deps, incident),
    appeal: standingOfAppeal(filed.get(incident.id) ?? []),
  }));
}

/** One incident with its log. Throws AppFault `incident-missing`. */
export function readIncident(deps: Deps, id: string): IncidentView {
  const { incidents } = deps.workspace();
  const incident = incidents.get(id);
  if (incident === null) throw new AppFault('incident-missing');
  return { ...named(deps, incident), log: incidents.log(id) };
}

/** Ticks a task off, or takes that back. Throws AppFault `incident-missing`. */
export function setTask(
  deps: Deps,
  { id, taskId, done, by }: { id: string; taskId: string; done: boolean; by: string },
): IncidentView {
  return change(deps, id, by, (incident, at) => {
    const task = incident.tasks.find((one) => one.id === taskId);
    if (task === undefined) throw new AppFault('incident-missing');
    const tasks = incident.tasks.map((one) =>
      one.id === taskId ? { ...one, doneAt: done ? at : null, doneBy: done ? by : null } : one,
    );
    const kind = done ? 'task-done' : 'task-undone';
    return [
      { ...incident, tasks },
      { kind, text: task.key ?? task.text },
    ];
  });
}

/** Adds a task in a person's own words. Throws AppFault `incident-missing`. */
export function addTask(
  deps: Deps,
  { id, text, by }: { id: string; text: string; by: string },
): IncidentView {
  return change(deps, id, by, (incident) => {
    const task = { id: deps.ids.next(), key: null, text, doneAt: null, doneBy: null };
    return [
      { ...incident, tasks: [...incident.tasks, task] },
      { kind: 'task-added', text },
    ];
  });
}

/** Writes a line into the log. Throws AppFault `incident-missing`. */
export function addNote(
  deps: Deps,
  { id, text, by }: { id: string; text: string; by: string },
): IncidentView {
  return change(deps, id, by, (incident) => [incident, { kind: 'note', text }]);
}

/** Keeps the reason that WhatsApp Manager shows, verbatim. Throws AppFault `incident-missing`. */
export function setReason(
  deps: Deps,
  { id, reason, by }: { id: string; reason: string; by: string },
): IncidentView {
  return change(deps, id, by, (incident) => [
    { ...incident, reason },
    { kind: 'note', text: reason },
  ]);
}

/** Closes an incident with what came of it; one that is closed already stays as it is. Throws AppFault `incident-missing`. */
export function closeIncident(
  deps: Deps,
  { id, outcome, by }: { id: string; outcome: string; by: string },
): IncidentView {
  return change(deps, id, by, (incident, at) =>
    incident.closedAt !== null
      ? null
      : [
          { ...incident, closedAt: at, closedBy: by, outcome },
          { kind: 'closed', text: outcome },
        ],
  );
}

/** Opens a closed incident again; one that is open stays as it is. Throws AppFault `incident-missing`. */
export function reopenIncident(deps: Deps, { id, by }: { id: string; by: string }): IncidentView {
  return change(deps, id, by, (incident) =>
    incident.closedAt === null
      ? null
      : [
          { ...incident, closedAt: null, closedBy: null, outcome: null },
          { kind: 'reopened', text: '' },
        ],
  );
}

function named(deps: Deps, incident: Incident): Omit<IncidentRow, 'appeal'> {
  const { clients, numbers } = deps.workspace();
  return {
    incident,
    clientName: clients.get(incident.clientId)?.name ?? '',
    phone: incident.numberId === null ? null : (numbers.get(incident.numberId)?.phone ?? null),
  };
}

/** One change, its line in the log and what becomes of its alerts, together or not at all. Null changes nothing. */
function change(
  deps: Deps,
  id: string,
  by: string,
  how: (incident: Incident, at: string) => [Incident, Pick<IncidentEntry, 'kind' | 'text'>] | null,
): IncidentView {
  const { incidents } = deps.workspace();
  const view = deps.workspace().transaction(() => {
    const incident = incidents.get(id);
    if (incident === null) throw new AppFault('incident-missing');
    const at = deps.clock.now();
    const step = how(incident, at);
    if (step === null) return readIncident(deps, id);
    const [changed, entry] = step;
    incidents.put(changed);
    incidents.addEntry(id, { at, by, ...entry });
    raiseAlerts(deps, [ofIncident(deps, changed)]);
    return readIncident(deps, id);
  });
  deps.emit('data:changed', { nouns: ['incident', 'alert'] });
  return view;
}
