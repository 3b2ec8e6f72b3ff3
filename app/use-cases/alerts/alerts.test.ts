import { describe, expect, test } from 'vitest';
import { usualSchedule } from '#core/model/schedule.ts';
import { weekdays } from '#core/model/opening-hours.ts';
import { usualSyncSettings } from '#app/contract/sync-views.ts';
import { createUseCases } from '#app/serve.ts';
import { useSyncWorld, type SyncWorld } from '#test/fakes/sync-world.ts';
import { sampleAgency } from '#test/peers/scenarios/sample-agency.ts';
import { raiseAlerts, type Subject } from './raise-alerts.ts';
import { showDueAlerts } from './show-due-alerts.ts';

const world = useSyncWorld(sampleAgency);
const everyone = { clientId: null, jobIds: null, everything: false };
const hour = 3_600_000;
/** The world's clock begins at nine in the morning of its zone. */
const untilNoon = { from: '08:00', to: '12:00', days: [...weekdays] };

function incident(clientId: string, id: string, since = '1'): Subject {
  const subject = { kind: 'incident' as const, id };
  const values = { incident: 'low-quality', phone: '', before: '', after: 'RED', since };
  const kind = 'incident-opened' as const;
  return {
    subject,
    kinds: [kind],
    sights: [{ key: `${kind}:${id}`, clientId, kind, level: 'red', subject, values }],
  };
}

function draft(clientId: string, id: string): Subject {
  const subject = { kind: 'bot' as const, id };
  const kind = 'draft-differs' as const;
  const values = { bot: id, version: '1' };
  return {
    subject,
    kinds: [kind],
    sights: [{ key: `${kind}:${id}`, clientId, kind, level: 'quiet', subject, values }],
  };
}

async function twoClients({ use }: SyncWorld): Promise<[string, string]> {
  const one = await use['client:create']({ name: 'Um' });
  const two = await use['client:create']({ name: 'Dois' });
  return [one.id, two.id];
}

const namesOf = ({ notices }: SyncWorld) =>
  notices.map(({ clientName, alerts }) => `${clientName ?? '–'} ${String(alerts.length)}`);

describe('alerts', () => {
  test('are one for each thing, grouped by client, and shown once', async () => {
    const made = world();
    const { deps, use, pass } = made;
    const [one, two] = await twoClients(made);
    const subjects = [incident(one, 'a'), incident(one, 'b'), incident(two, 'c')];
    raiseAlerts(deps, subjects);
    showDueAlerts(deps);
    expect(namesOf(made).toSorted()).toEqual(['Dois 1', 'Um 2']);
    pass(2 * hour);
    expect(raiseAlerts(deps, subjects)).toBe(true);
    expect(raiseAlerts(deps, subjects)).toBe(false);
    showDueAlerts(deps);
    expect(made.notices).toHaveLength(2);
    const rows = await use['alert:list'](null);
    expect(rows.map(({ alert }) => alert.times)).toEqual([2, 2, 2]);
    expect(rows.map(({ place }) => place)).toContain(`/clients/${one}/incidents/a`);

    const restarted = createUseCases({ ...deps, bootId: 'another' });
    await restarted['sync:tick'](null);
    expect(made.notices).toHaveLength(2);
    raiseAlerts(deps, [incident(one, 'a', '2')]);
    await restarted['sync:tick'](null);
    expect(made.notices).toHaveLength(3);
  });

  test('that are dismissed or snoozed are silent until they say something else', async () => {
    const made = world();
    const { deps, use, pass } = made;
    const [one] = await twoClients(made);
    raiseAlerts(deps, [incident(one, 'a'), incident(one, 'b')]);
    const ids = (await use['alert:list'](null)).map(({ alert }) => alert.id) as [string, string];
    const [, snoozed] = ids;
    await use['alert:set-dismissed']({ ids: [ids[0]], dismissed: true });
    const until = new Date(Date.parse(deps.clock.now()) + hour).toISOString();
    await use['alert:snooze']({ ids: [snoozed, 'none'], until });
    showDueAlerts(deps);
    expect(made.notices).toEqual([]);
    pass(hour);
    showDueAlerts(deps);
    expect(made.notices).toMatchObject([{ alerts: [{ id: snoozed }] }]);
    await use['alert:set-dismissed']({ ids: [ids[0]], dismissed: false });
    showDueAlerts(deps);
    expect(made.notices).toMatchObject([{}, { alerts: [{ id: ids[0] }] }]);
  });

  test('wait for the end of the quiet hours of the workspace, and of their client', async () => {
    const made = world();
    const { deps, use, pass } = made;
    const [one, two] = await twoClients(made);
    const schedule = { ...usualSchedule, quiet: untilNoon };
    await use['schedule:write']({ clientId: one, schedule });
    raiseAlerts(deps, [incident(one, 'a'), incident(two, 'b')]);
    showDueAlerts(deps);
    expect(namesOf(made)).toEqual(['Dois 1']);
    pass(3 * hour);
    showDueAlerts(deps);
    expect(namesOf(made)).toEqual(['Dois 1', 'Um 1']);

    const allDay = { from: '00:00', to: '23:59', days: [...weekdays] };
    await use['sync:write-settings']({ ...usualSyncSettings, quiet: allDay });
    raiseAlerts(deps, [incident(two, 'c'), draft(two, 'd')]);
    pass(24 * hour);
    showDueAlerts(deps);
    expect(made.notices).toHaveLength(2);
    await use['sync:write-settings']({ ...usualSyncSettings, quiet: null });
    showDueAlerts(deps);
    expect(made.notices).toHaveLength(4);
  });

  test('that are quiet come once a day, together', async () => {
    const made = world();
    const { deps, pass, use } = made;
    const [one, two] = await twoClients(made);
    showDueAlerts(deps);
    raiseAlerts(deps, [draft(one, 'a'), draft(two, 'b')]);
    for (let at = 0; at < 20; at += 1) {
      pass(hour);
      await use['sync:tick'](null);
    }
    expect(made.notices).toEqual([]);
    for (let at = 0; at < 28; at += 1) {
      pass(hour);
      await use['sync:tick'](null);
      pass(11_000);
      await use['sync:tick'](null);
    }
    expect(made.notices).toMatchObject([{ isDigest: true, clientName: null, place: '/schedules' }]);
    expect(made.notices[0]?.alerts).toHaveLength(2);
  });

  test('are stored and not shown where nobody wants notifications', async () => {
    const made = world();
    const { deps, use } = made;
    const [one] = await twoClients(made);
    await use['sync:write-settings']({ ...usualSyncSettings, notifies: false });
    raiseAlerts(deps, [incident(one, 'a')]);
    showDueAlerts(deps);
    expect(made.notices).toEqual([]);
    expect(await use['alert:list'](null)).toHaveLength(1);
  });
});

describe('a sync', () => {
  test('tells of a paused template, and takes it back', async () => {
    const { connect, use, graph, pass } = world();
    const clientId = await connect(0);
    await use['sync:now'](everyone);
    const [template] = [...graph.world.templates.values()];
    const kinds = async () =>
      (await use['alert:list'](null))
        .map(({ alert }) => alert.kind)
        .filter((kind) => kind !== 'new-findings');
    template!.status = 'PAUSED';
    pass(25 * hour);
    await use['sync:now'](everyone);
    expect(await kinds()).toEqual(['template-paused']);
    expect((await use['number:list']({ clientId })).numbers[0]?.troubledTemplates).toBe(1);
    template!.status = 'APPROVED';
    pass(25 * hour);
    await use['sync:now'](everyone);
    expect(await kinds()).toEqual([]);
    template!.status = 'PAUSED';
    pass(25 * hour);
    await use['sync:now'](everyone);
    expect(await kinds()).toEqual(['template-paused']);
  });

  test('tells of a refused key until the key is replaced or removed', async () => {
    const { connect, use, blip, pass } = world();
    const clientId = await connect(0);
    await use['sync:now'](everyone);
    blip.world.revokeKey('valesereno');
    pass(hour);
    await use['sync:now'](everyone);
    const alerts = await use['alert:list'](null);
    expect(alerts.map(({ alert }) => alert.kind)).toEqual(['credential-refused']);
    const [bad] = await use['credential:list']({ clientId });
    await use['credential:remove']({ id: bad!.credential.id });
    expect(await use['alert:list'](null)).toEqual([]);
  });
});
