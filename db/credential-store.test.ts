import { beforeEach, describe, expect, it } from 'vitest';
import { faultCode } from '#test/fakes/fault-code.ts';
import { aBot, aClient } from '#test/fakes/records.ts';
import { storeWorld } from '#test/fakes/store-world.ts';
import { aCredential, aJob, anAccount } from '#test/fakes/sync-records.ts';

const world = storeWorld();
const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

beforeEach(() => {
  world.workspace.clients.insert(aClient({ id: 'client-2' }));
  world.workspace.bots.insert(aBot({ id: 'bot-2', clientId: 'client-2' }));
});

describe('credentials', () => {
  it('are stored, replaced, listed in the order of arrival and removed', () => {
    const { credentials } = world.workspace;
    const token = {
      appId: '1',
      application: null,
      type: 'SYSTEM_USER',
      scopes: ['whatsapp_business_management'],
      expiresAt: null,
      dataAccessExpiresAt: null,
      wabaIds: null,
      businessIds: [],
    };
    const meta = aCredential({ id: 'credential-2', kind: 'meta-token', botId: null, token });
    // Older by the clock, later by arrival.
    credentials.put(aCredential());
    credentials.put({ ...meta, createdAt: '2020-01-01T00:00:00.000Z' });
    credentials.put(meta);
    expect(credentials.list('client-1')).toEqual([aCredential(), meta]);
    expect(credentials.get('credential-2')).toEqual(meta);
    credentials.put(aCredential({ state: 'needs-attention' }));
    expect(credentials.list(null)).toEqual([aCredential({ state: 'needs-attention' }), meta]);
    expect(credentials.list('client-2')).toEqual([]);
    credentials.remove('credential-1');
    expect(credentials.get('credential-1')).toBeNull();
    expect(ids(credentials.list('client-1'))).toEqual(['credential-2']);
  });

  it('of hidden clients are not among all', () => {
    world.workspace.credentials.put(aCredential());
    world.workspace.clients.setRemoved('client-1', true);
    expect(world.workspace.credentials.list(null)).toEqual([]);
    expect(ids(world.workspace.credentials.list('client-1'))).toEqual(['credential-1']);
  });

  it('can be removed while an account and a job still name them', () => {
    world.workspace.credentials.put(aCredential());
    world.workspace.numbers.putAccount(anAccount({ credentialId: 'credential-1' }));
    world.workspace.jobs.put(aJob());
    world.workspace.credentials.remove('credential-1');
    expect(world.workspace.jobs.get('job-1')?.credentialId).toBe('credential-1');
  });

  it('say when a row is not what it was', () => {
    world.workspace.credentials.put(aCredential());
    world.behind((rows) => rows.script(`UPDATE credential SET body = '{"id":"credential-1"}'`));
    expect(faultCode(() => world.workspace.credentials.get('credential-1'))).toBe('damaged-data');
    expect(faultCode(() => world.workspace.credentials.list(null))).toBe('damaged-data');
  });
});
