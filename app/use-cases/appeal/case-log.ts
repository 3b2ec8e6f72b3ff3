import { AppFault } from '#app/contract/errors.ts';
import type { IncidentView } from '#app/contract/sync-views.ts';
import type { Filing, IncidentEntry } from '#core/model/incident.ts';
import type { Deps } from '../deps.ts';
import { readIncident } from '../incidents/incidents.ts';
import { recordHandling } from '../record-handling.ts';

/** An appeal that was handed in. */
export interface Submission {
  readonly incidentId: string;
  /** When it was handed in, UTC instant in ISO 8601. */
  readonly on: string;
  /** Who handed it in. */
  readonly by: string;
  readonly where: Filing['where'];
  readonly caseNumber: string | null;
  /** What was written, or a remark. */
  readonly text: string;
}

/** Meta's answer to an appeal. */
export interface Response {
  readonly incidentId: string;
  /** When it came, UTC instant in ISO 8601. */
  readonly on: string;
  /** Who wrote it down. */
  readonly by: string;
  readonly outcome: NonNullable<Filing['outcome']>;
  /** The answer, verbatim. */
  readonly text: string;
}

/** Tasks that an appeal's submission ends. */
const doneBySubmitting = ['build-packet', 'submit-appeal'];

/**
 * Writes down that an appeal was handed in, and ticks its tasks off. The log only grows: a second appeal is a second
 * line. Throws AppFault `incident-missing`.
 */
export function submitAppeal(
  deps: Deps,
  { incidentId, on, by, where, caseNumber, text }: Submission,
): IncidentView {
  const number = caseNumber?.trim() === '' ? null : caseNumber;
  return write(deps, incidentId, {
    by,
    kind: 'submitted',
    text,
    filing: { on, where, caseNumber: number, outcome: null },
  });
}

/**
 * Writes down what was answered to the last appeal of an incident. Closing the incident stays a person's decision.
 * Throws AppFault `incident-missing`, `appeal-not-submitted`.
 */
export function answerAppeal(
  deps: Deps,
  { incidentId, on, by, outcome, text }: Response,
): IncidentView {
  const last = lastFiling(deps, incidentId);
  if (last === null) throw new AppFault('appeal-not-submitted');
  return write(deps, incidentId, {
    by,
    kind: 'answered',
    text,
    filing: { ...last, on, outcome },
  });
}

/** The last appeal of an incident; null while none was handed in. Throws AppFault `incident-missing`. */
export function lastFiling({ workspace }: Deps, incidentId: string): Filing | null {
  const { incidents } = workspace();
  if (incidents.get(incidentId) === null) throw new AppFault('incident-missing');
  return incidents.log(incidentId).findLast(({ kind }) => kind === 'submitted')?.filing ?? null;
}

/** A line of a case: what was handed in or answered. */
type CaseEntry = Omit<IncidentEntry, 'at' | 'kind' | 'filing'> & {
  readonly kind: 'submitted' | 'answered';
  readonly filing: Filing;
};

/** One line in the incident's log, one in the client's handling log, and the tasks it ends, together or not at all. */
function write(deps: Deps, id: string, entry: CaseEntry): IncidentView {
  const { incidents } = deps.workspace();
  const view = deps.workspace().transaction(() => {
    const incident = incidents.get(id);
    if (incident === null) throw new AppFault('incident-missing');
    const at = deps.clock.now();
    incidents.addEntry(id, { at, ...entry });
    const { on, where, outcome } = entry.filing;
    recordHandling(deps.workspace(), incident.clientId, at, {
      actor: 'person',
      action: entry.kind,
      subject: `incident ${id}`,
      detail: [where, ...(outcome === null ? [] : [outcome]), on].join(', '),
    });
    if (entry.kind === 'submitted') {
      const tasks = incident.tasks.map((task) =>
        task.doneAt === null && doneBySubmitting.includes(task.key ?? '')
          ? { ...task, doneAt: at, doneBy: entry.by }
          : task,
      );
      incidents.put({ ...incident, tasks });
    }
    return readIncident(deps, id);
  });
  deps.emit('data:changed', { nouns: ['incident', 'alert'] });
  return view;
}
