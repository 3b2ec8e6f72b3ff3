import { expect, test } from 'vitest';
import { untilResumed } from '#app/contract/snooze-times.ts';
import { usualSchedule } from '#core/model/schedule.ts';
import { anAlert } from '#test/fakes/sync-records.ts';
import { useSyncWorld } from '#test/fakes/sync-world.ts';
import { sampleAgency } from '#test/peers/scenarios/sample-agency.ts';

const world = useSyncWorld(sampleAgency);

test('what tray and badge show: the next reading, the pause, alerts that wait, and nobody’s name', async () => {
  const { use, workspace, connect } = world();
  expect(await use['desktop:standing'](null)).toEqual({
    nextAt: null,
    pausedUntil: null,
    alerts: 0,
  });
  const clientId = await connect(0);
  await use['schedule:write']({
    clientId,
    schedule: { ...usualSchedule, cadence: { kind: 'daily', at: '20:00' } },
  });
  const dues = workspace.jobs.list(null).map(({ dueAt }) => dueAt ?? '9999');
  const before = (await use['desktop:standing'](null)).alerts;
  const alerts = [
    anAlert({ id: 'waits', key: 'a', clientId }),
    anAlert({ id: 'again', key: 'b', clientId, snoozedUntil: '2026-11-22T00:00:00Z' }),
    anAlert({ id: 'sleeps', key: 'c', clientId, snoozedUntil: '2027-01-01T00:00:00Z' }),
    anAlert({ id: 'gone', key: 'd', clientId, dismissedAt: '2026-11-22T00:00:00Z' }),
  ];
  for (const alert of alerts) workspace.alerts.put(alert);
  await use['sync:pause']({ until: untilResumed });
  const standing = await use['desktop:standing'](null);
  expect(standing).toEqual({
    nextAt: dues.toSorted()[0],
    pausedUntil: untilResumed,
    alerts: before + 2,
  });
  await use['sync:pause']({ until: null });
  expect((await use['desktop:standing'](null)).pausedUntil).toBeNull();
});
