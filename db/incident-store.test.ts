import { beforeEach, describe, expect, it } from 'vitest';
import { aBot, aClient } from '#test/fakes/records.ts';
import { storeWorld } from '#test/fakes/store-world.ts';
import { aNumber, anIncident } from '#test/fakes/sync-records.ts';

const world = storeWorld();
const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

beforeEach(() => {
  world.workspace.clients.insert(aClient({ id: 'client-2' }));
  world.workspace.bots.insert(aBot({ id: 'bot-2', clientId: 'client-2' }));
});

describe('incidents', () => {
  beforeEach(() => world.workspace.numbers.put(aNumber()));

  it('are listed newest first, open ones by themselves', () => {
    const { incidents } = world.workspace;
    const account = anIncident({
      id: 'incident-2',
      clientId: 'client-2',
      numberId: null,
      wabaId: '1',
      openedAt: '2026-11-23T12:00:00.000Z',
    });
    const closed = anIncident({ closedAt: '2026-11-24T12:00:00.000Z', closedBy: 'Ana' });
    incidents.put(anIncident());
    incidents.put(account);
    expect(incidents.list(null, true)).toEqual([account, anIncident()]);
    incidents.put(closed);
    expect(incidents.list(null, true)).toEqual([account]);
    expect(incidents.list(null, false)).toEqual([account, closed]);
    expect(incidents.list('client-1', false)).toEqual([closed]);
    expect(incidents.list('client-1', true)).toEqual([]);
    expect(incidents.get('incident-1')).toEqual(closed);
    expect(incidents.get('none')).toBeNull();
    world.workspace.clients.setRemoved('client-2', true);
    expect(ids(incidents.list(null, false))).toEqual(['incident-1']);
  });

  it('have a log that grows in the order of arrival', () => {
    const { incidents } = world.workspace;
    incidents.put(anIncident());
    incidents.put(anIncident({ id: 'incident-2' }));
    const later = { at: '2026-11-23T12:00:00.000Z', by: '', kind: 'opened', text: 'RED' } as const;
    const earlier = { at: '2026-11-22T12:00:00Z', by: 'Ana', kind: 'note', text: 'Olá' } as const;
    incidents.addEntry('incident-1', later);
    incidents.addEntry('incident-2', earlier);
    incidents.addEntry('incident-1', earlier);
    expect(incidents.log('incident-1')).toEqual([later, earlier]);
    expect(incidents.log('incident-2')).toEqual([earlier]);
    expect(incidents.log('none')).toEqual([]);
    expect(() => incidents.addEntry('none', earlier)).toThrow('no such incident');
  });

  it('tell of appeals by themselves, for one client or for all', () => {
    const { incidents } = world.workspace;
    incidents.put(anIncident());
    incidents.put(anIncident({ id: 'incident-2', clientId: 'client-2', numberId: null }));
    const filing = {
      on: '2026-11-22T12:00:00Z',
      where: 'support-home',
      caseNumber: null,
      outcome: null,
    } as const;
    const line = { at: '2026-11-23T12:00:00.000Z', by: 'Ana', text: '' };
    const submitted = { ...line, kind: 'submitted', filing } as const;
    const answered = {
      ...line,
      kind: 'answered',
      filing: { ...filing, outcome: 'reversed' },
    } as const;
    incidents.addEntry('incident-2', submitted);
    incidents.addEntry('incident-1', submitted);
    incidents.addEntry('incident-1', { ...line, kind: 'note' });
    incidents.addEntry('incident-1', answered);
    expect(incidents.filings('client-1')).toEqual([
      { incidentId: 'incident-1', entry: submitted },
      { incidentId: 'incident-1', entry: answered },
    ]);
    expect(incidents.filings(null).map(({ incidentId }) => incidentId)).toEqual([
      'incident-1',
      'incident-1',
      'incident-2',
    ]);
    expect(incidents.filings('none')).toEqual([]);
  });
});
