import { beforeEach, describe, expect, it } from 'vitest';
import { recordHandling } from '#app/use-cases/record-handling.ts';
import type { Incident, IncidentTask } from '#core/model/incident.ts';
import { aClient } from '#test/fakes/records.ts';
import { anIncident, aNumber } from '#test/fakes/sync-records.ts';
import { useCaseWorld } from '#test/fakes/use-case-world.ts';

const world = useCaseWorld();
const day = (at: number): string => `2026-11-${String(at).padStart(2, '0')}T12:00:00.000Z`;
const task = (key: IncidentTask['key']): IncidentTask => ({
  ...{ id: key ?? '', key, text: '', doneAt: null, doneBy: null },
});

function put(id: string, change: Partial<Incident> = {}): void {
  world().workspace.incidents.put(
    anIncident({ id, kind: 'restriction', tasks: [task('submit-appeal')], ...change }),
  );
}

const list = (offset = 0, limit = 200) => world().use['appeal:list']({ offset, limit });
const submit = (incidentId: string) =>
  world().use['appeal:submit']({
    ...{ incidentId, on: day(10), by: 'Ana', where: 'support-home', caseNumber: '77', text: 'x' },
  });
const answerIt = (incidentId: string, text: string) =>
  world().use['appeal:answer']({ incidentId, on: day(12), by: 'Ana', outcome: 'unchanged', text });

beforeEach(() => {
  const { clients, numbers } = world().workspace;
  clients.insert(aClient());
  numbers.put(aNumber({ botId: null }));
});

describe('the cases of all clients', () => {
  it('are the incidents that can be appealed or were, and no others', async () => {
    put('restricted');
    put('low', { kind: 'low-quality', tasks: [task('read-reason')] });
    put('appealed', { kind: 'low-quality', tasks: [] });
    await submit('appealed');
    const { rows, total } = await list();
    expect(rows.map(({ incidentId }) => incidentId).sort()).toEqual(['appealed', 'restricted']);
    expect(total).toBe(2);
    world().workspace.clients.setRemoved('client-1', true);
    expect((await list()).rows).toEqual([]);
  });

  it('go from the task to the answer, and back where a second one is handed in', async () => {
    put('i');
    const state = async () => (await list()).rows[0];
    expect(await state()).toMatchObject({
      ...{ state: 'to-build', builtAt: null, clientName: 'Padaria Aurora' },
      ...{ phone: '+551140028922', caseNumber: null, answer: null },
    });
    recordHandling(world().workspace, 'client-1', day(9), {
      ...{ actor: 'transbordo', action: 'built', subject: 'packet 1' },
      detail: `appeal, incident i, flow ${'a'.repeat(64)}`,
    });
    expect(await state()).toMatchObject({ state: 'built', builtAt: day(9) });
    await submit('i');
    expect(await state()).toMatchObject({
      ...{ state: 'submitted', caseNumber: '77', appeal: { on: day(10), outcome: null } },
    });
    await answerIt('i', 'é'.repeat(900));
    expect(await state()).toMatchObject({
      ...{ state: 'answered', answer: 'é'.repeat(500), appeal: { outcome: 'unchanged' } },
    });
    await submit('i');
    expect(await state()).toMatchObject({ state: 'submitted', answer: null });
  });

  it('that were closed without an appeal say so', async () => {
    put('i', { closedAt: day(20) });
    expect((await list()).rows).toMatchObject([{ state: 'none', closedAt: day(20), clock: null }]);
  });

  it('begin with the open one whose clock ends first, and end with the closed ones', async () => {
    const clocks = (at: number): Incident['clocks'] => [
      {
        ...{ kind: 'appeal-window', startsAt: day(1), endsAt: day(at) },
        ...{ isHistorical: false, isUsual: true },
      },
    ];
    put('closed', { closedAt: day(2), openedAt: day(22), clocks: clocks(23) });
    put('no clock', { openedAt: day(21) });
    put('older without clock', { openedAt: day(3) });
    put('later', { clocks: clocks(29) });
    put('sooner', { clocks: clocks(25) });
    put('over', { openedAt: day(22), clocks: clocks(2) });
    const names = (await list()).rows.map(({ incidentId }) => incidentId);
    const order = ['sooner', 'later', 'over', 'no clock', 'older without clock', 'closed'];
    expect(names).toEqual(order);
    expect((await list(1, 2)).rows.map(({ incidentId }) => incidentId)).toEqual(order.slice(1, 3));
  });
});
