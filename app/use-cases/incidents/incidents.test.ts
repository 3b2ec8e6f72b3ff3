import { describe, expect, test } from 'vitest';
import { faultOf } from '#test/fakes/use-case-world.ts';
import { useSyncWorld, type SyncWorld } from '#test/fakes/sync-world.ts';
import { sampleAgency } from '#test/peers/scenarios/sample-agency.ts';

const world = useSyncWorld(sampleAgency);
const everyone = { clientId: null, jobIds: null, everything: false };
const hour = 3_600_000;
const by = 'Ana';

/** A client whose account was read once and is well. */
async function wellClient(made: SyncWorld) {
  const clientId = await made.connect(2);
  await made.use['sync:now'](everyone);
  const [account] = made.workspace.numbers.accounts(clientId);
  const [number] = made.workspace.numbers.list(clientId);
  const waba = made.graph.world.wabas.get(account!.wabaId)!;
  const remote = made.graph.world.number(number!.phoneNumberId!);
  return { clientId, account: account!, number: number!, waba, remote };
}

async function openOf({ use }: SyncWorld, clientId: string) {
  return use['incident:list']({ clientId, onlyOpen: true });
}

describe('an account that Meta refuses by policy', () => {
  test.each([
    [
      368,
      'restriction',
      '(#368) The account has been temporarily blocked for policies violations.',
    ],
    [131031, 'disabled', '(#131031) Business Account locked.'],
  ] as const)(
    '%s is an incident of the account until it reads again',
    async (lock, kind, reason) => {
      const made = world();
      const { use, workspace, pass, notices } = made;
      const { clientId, account, number, waba } = await wellClient(made);
      waba.lock = lock;
      for (let look = 0; look < 2; look += 1) {
        pass(hour);
        const { failed } = await use['sync:now'](everyone);
        expect(failed).toMatchObject([{ fault: { code: 'policy', message: reason } }]);
      }
      const [row, ...others] = await openOf(made, clientId);
      expect(others).toEqual([]);
      expect(row).toMatchObject({
        phone: null,
        incident: { kind, reason, numberId: null, wabaId: account.wabaId, after: String(lock) },
      });
      expect(
        notices
          .flatMap(({ alerts }) => alerts.map((alert) => alert.kind))
          .filter((one) => one !== 'new-findings'),
      ).toEqual(['incident-opened']);
      const job = workspace.jobs.ofSubject('account', account.id);
      expect(job).toMatchObject({ state: 'waiting', lastFault: { code: 'policy' } });
      const axis = {
        numberId: number.id,
        from: '2026-11-22T00:00:00Z',
        to: '2026-11-24T00:00:00Z',
      };
      expect((await use['number:history'](axis)).incidents).toHaveLength(1);

      waba.lock = null;
      pass(hour);
      await use['sync:now'](everyone);
      const { incident, log } = await use['incident:read']({ id: row!.incident.id });
      expect(incident).toMatchObject({ closedAt: null });
      expect(incident.recoveredAt).not.toBeNull();
      expect(log.map((entry) => entry.kind)).toEqual(['opened', 'recovered']);

      waba.lock = lock;
      pass(hour);
      await use['sync:now'](everyone);
      expect(await openOf(made, clientId)).toMatchObject([{ incident: { recoveredAt: null } }]);
    },
  );
});

describe('what a look at a number shows', () => {
  test.each([
    ['disconnection', { status: 'DISCONNECTED' }, { status: 'CONNECTED' }],
    ['name-rejected', { nameStatus: 'DECLINED' }, { nameStatus: 'APPROVED' }],
    ['restriction', { status: 'RESTRICTED' }, { status: 'CONNECTED' }],
    ['disabled', { status: 'BANNED' }, { status: 'CONNECTED' }],
    ['low-quality', { qualityRating: 'RED' }, { qualityRating: 'YELLOW' }],
  ] as const)('%s opens, stays one, and recovers', async (kind, bad, good) => {
    const made = world();
    const { use, pass } = made;
    const { clientId, number, remote } = await wellClient(made);
    for (const set of [bad, bad, good]) {
      Object.assign(remote, set);
      pass(hour);
      await use['sync:now'](everyone);
    }
    const rows = await openOf(made, clientId);
    expect(rows).toMatchObject([{ phone: number.phone, incident: { kind, numberId: number.id } }]);
    expect(rows[0]?.incident.recoveredAt).not.toBeNull();
  });
});

describe('the work on an incident', () => {
  test('is kept with names and times, and its alerts go when it is closed', async () => {
    const made = world();
    const { use, pass, scenario, graph } = made;
    const { clientId } = await wellClient(made);
    scenario.penalise(graph.world);
    pass(hour);
    await use['sync:now'](everyone);
    const [row] = await openOf(made, clientId);
    const { id } = row!.incident;
    const added = await use['incident:add-task']({ id, text: 'Ligar para a cliente', by });
    const task = added.incident.tasks.at(-1)!;
    expect(task).toMatchObject({ key: null, text: 'Ligar para a cliente', doneAt: null });
    const done = await use['incident:set-task']({ id, taskId: task.id, done: true, by });
    expect(done.incident.tasks.at(-1)).toMatchObject({ doneBy: by });
    const undone = await use['incident:set-task']({ id, taskId: task.id, done: false, by });
    expect(undone.incident.tasks.at(-1)).toMatchObject({ doneAt: null, doneBy: null });
    await use['incident:note']({ id, text: 'Nota', by });
    const reason = 'Your phone number has low quality.';
    expect((await use['incident:set-reason']({ id, reason, by })).incident.reason).toBe(reason);
    const red = async () =>
      (await use['alert:list'](null)).filter(({ alert }) => alert.level === 'red').length;
    expect(await red()).toBe(1);

    const closed = await use['incident:close']({ id, outcome: 'Voltou', by });
    expect(closed.incident).toMatchObject({ closedBy: by, outcome: 'Voltou' });
    expect(await red()).toBe(0);
    expect(await use['incident:close']({ id, outcome: 'outra vez', by: 'Bia' })).toEqual(closed);
    pass(hour);
    await use['sync:now'](everyone);
    expect(await openOf(made, clientId)).toEqual([]);

    const again = await use['incident:reopen']({ id, by });
    expect(again.incident).toMatchObject({ closedAt: null, closedBy: null, outcome: null });
    expect(await use['incident:reopen']({ id, by })).toEqual(again);
    expect(again.log.map(({ kind, by: who }) => `${kind} ${who}`)).toEqual([
      'opened ',
      `task-added ${by}`,
      `task-done ${by}`,
      `task-undone ${by}`,
      `note ${by}`,
      `note ${by}`,
      `closed ${by}`,
      `reopened ${by}`,
    ]);
    expect(await red()).toBe(1);
  });

  test.each([
    ['incident:read', {}],
    ['incident:note', { text: 'x', by }],
    ['incident:close', { outcome: '', by }],
    ['incident:set-task', { taskId: 'none', done: true, by }],
  ] as const)('of one that is not there is refused: %s', async (channel, given) => {
    const { use } = world();
    const ask = use[channel] as (request: object) => Promise<unknown>;
    expect(await faultOf(ask({ id: 'none', ...given }))).toBe('incident-missing');
  });
});
