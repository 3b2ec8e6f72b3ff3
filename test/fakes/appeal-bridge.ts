import type { Bridge } from '#app/contract/bridge.ts';
import type { IncidentView } from '#app/contract/sync-views.ts';
import type { IncidentEntry } from '#core/model/incident.ts';
import { aSavedPacket } from './appeal-records.ts';
import type { FakeReports } from './report-bridge.ts';
import type { Answer } from './sync-bridge.ts';
import type { FakeSync } from './sync-views.ts';

const NOW = '2026-11-22T12:00:00.000Z';
const doneBySubmitting = ['build-packet', 'submit-appeal'];

/** The fake host's channels of appeals. What is filed is written into the incident's log, and ends its tasks. */
export function appealAnswers(
  reports: FakeReports,
  sync: FakeSync,
  answer: Answer,
): Omit<Bridge['appeal'], 'list'> {
  function file(id: string, entry: Omit<IncidentEntry, 'at'>): IncidentView {
    const found = sync.incidents.find(({ incident }) => incident.id === id)!;
    const tasks = found.incident.tasks.map((task) =>
      entry.kind === 'submitted' && doneBySubmitting.includes(task.key ?? '')
        ? { ...task, doneAt: NOW, doneBy: entry.by }
        : task,
    );
    const next = {
      ...found,
      incident: { ...found.incident, tasks },
      log: [...found.log, { at: NOW, ...entry }],
    };
    sync.incidents = sync.incidents.map((one) => (one === found ? next : one));
    return next;
  }

  return {
    choices: (request) => answer('appeal.choices', request, () => reports.choices),
    build: (request) => answer('appeal.build', request, () => reports.appeal),
    save: (request) =>
      answer('appeal.save', request, () =>
        reports.savesPacket ? aSavedPacket(request.isStamped) : null,
      ),
    submit: (request) =>
      answer('appeal.submit', request, () => {
        const { incidentId, on, by, where, caseNumber, text } = request;
        const filing = { on, where, caseNumber, outcome: null };
        return file(incidentId, { by, kind: 'submitted', text, filing });
      }),
    answer: (request) =>
      answer('appeal.answer', request, () => {
        const { incidentId, on, by, outcome, text } = request;
        const found = sync.incidents.find(({ incident }) => incident.id === incidentId)!;
        const last = found.log.findLast(({ kind }) => kind === 'submitted')!.filing!;
        return file(incidentId, { by, kind: 'answered', text, filing: { ...last, on, outcome } });
      }),
  };
}
