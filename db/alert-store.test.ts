import { describe, expect, it } from 'vitest';
import { storeWorld } from '#test/fakes/store-world.ts';
import { anAlert } from '#test/fakes/sync-records.ts';

const world = storeWorld();
const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

describe('alerts', () => {
  it('are active until they are dismissed, newest sight first', () => {
    const { alerts } = world.workspace;
    const general = anAlert({ id: 'alert-2', key: 'k2', clientId: null });
    alerts.put(anAlert());
    alerts.put(general);
    expect(ids(alerts.listActive())).toEqual(['alert-2', 'alert-1']);
    const again = anAlert({ seenAt: '2026-11-23T12:00:00.000Z', times: 2 });
    alerts.put(again);
    expect(alerts.listActive()).toEqual([again, general]);
    expect(alerts.byKey('incident-opened:incident-1')).toEqual(again);
    expect(alerts.get('alert-1')).toEqual(again);
    alerts.put({ ...general, dismissedAt: '2026-11-23T12:00:00.000Z' });
    expect(ids(alerts.listActive())).toEqual(['alert-1']);
    expect(alerts.byKey('k2')?.dismissedAt).toBe('2026-11-23T12:00:00.000Z');
    world.workspace.clients.setRemoved('client-1', true);
    expect(alerts.listActive()).toEqual([]);
    expect([alerts.get('none'), alerts.byKey('none')]).toEqual([null, null]);
  });

  it('are one for each thing', () => {
    world.workspace.alerts.put(anAlert());
    expect(() => world.workspace.alerts.put(anAlert({ id: 'alert-2' }))).toThrow('UNIQUE');
  });
});
