import { describe, expect, it } from 'vitest';
import { aClient } from '#test/fakes/records.ts';
import { anIncident } from '#test/fakes/sync-records.ts';
import { faultOf, useCaseWorld, type World } from '#test/fakes/use-case-world.ts';
import { answerAppeal, lastFiling, submitAppeal } from './case-log.ts';

const world = useCaseWorld();

function incident({ workspace }: World): string {
  const task = { text: '', doneAt: null, doneBy: null };
  const tasks = (['fix-flow', 'build-packet', 'submit-appeal'] as const).map((key) => ({
    id: key,
    key,
    ...task,
  }));
  workspace.clients.insert(aClient());
  workspace.incidents.put(anIncident({ tasks, numberId: null }));
  return 'incident-1';
}

const submission = {
  incidentId: 'incident-1',
  on: '2026-11-20T10:00:00.000Z',
  by: 'Rita',
  where: 'support-home',
  caseNumber: '7720',
  text: 'Enviado com o dossiê',
} as const;

describe('the log of a case', () => {
  it('tells who handed in what, when and where, then the answer, and ticks the tasks off', () => {
    const made = world();
    const incidentId = incident(made);
    const submitted = submitAppeal(made.deps, submission);
    expect(submitted.log.at(-1)).toMatchObject({
      by: 'Rita',
      kind: 'submitted',
      text: 'Enviado com o dossiê',
      filing: { on: submission.on, where: 'support-home', caseNumber: '7720', outcome: null },
    });
    const done = submitted.incident.tasks.filter(({ doneBy }) => doneBy === 'Rita');
    expect(done.map(({ key }) => key)).toEqual(['build-packet', 'submit-appeal']);
    const answered = answerAppeal(made.deps, {
      incidentId,
      on: '2026-11-21T10:00:00.000Z',
      by: 'Rita',
      outcome: 'reversed',
      text: 'Decision reversed.',
    });
    expect(answered.log.at(-1)).toMatchObject({
      kind: 'answered',
      filing: { on: '2026-11-21T10:00:00.000Z', caseNumber: '7720', outcome: 'reversed' },
    });
    expect(answered.incident.closedAt).toBeNull();
    expect(made.events.filter(([name]) => name === 'data:changed')).toHaveLength(2);
  });

  it('keeps every appeal; the last one is the one that is answered', () => {
    const made = world();
    const incidentId = incident(made);
    expect(lastFiling(made.deps, incidentId)).toBeNull();
    submitAppeal(made.deps, submission);
    submitAppeal(made.deps, { ...submission, caseNumber: ' ', where: 'direct-support' });
    expect(lastFiling(made.deps, incidentId)).toMatchObject({
      caseNumber: null,
      where: 'direct-support',
    });
    const kinds = made.workspace.incidents.log(incidentId).map(({ kind }) => kind);
    expect(kinds).toEqual(['submitted', 'submitted']);
  });

  it('is told beside the incident in the list', async () => {
    const made = world();
    const incidentId = incident(made);
    made.workspace.incidents.put(anIncident({ id: 'incident-2', numberId: null }));
    const listed = async () => {
      const rows = await made.use['incident:list']({ clientId: null, onlyOpen: false });
      return Object.fromEntries(rows.map((row) => [row.incident.id, row.appeal]));
    };
    submitAppeal(made.deps, submission);
    const none = { standing: 'none', on: null, outcome: null };
    expect(await listed()).toEqual({
      [incidentId]: { standing: 'submitted', on: submission.on, outcome: null },
      'incident-2': none,
    });
    const on = '2026-11-21T10:00:00.000Z';
    answerAppeal(made.deps, { incidentId, on, by: 'Rita', outcome: 'unchanged', text: '' });
    expect(await listed()).toEqual({
      [incidentId]: { standing: 'answered', on, outcome: 'unchanged' },
      'incident-2': none,
    });
  });

  it.each([
    ['an answer to nothing', 'incident-1', 'appeal-not-submitted'],
    ['an incident that is not there', 'x', 'incident-missing'],
  ])('refuses %s', async (_name, incidentId, code) => {
    const made = world();
    incident(made);
    const answer = {
      incidentId,
      on: submission.on,
      by: 'Rita',
      outcome: 'other',
      text: '',
    } as const;
    expect(await faultOf(Promise.resolve().then(() => answerAppeal(made.deps, answer)))).toBe(code);
  });
});
