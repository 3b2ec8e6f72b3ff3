import { describe, expect, test } from 'vitest';
import { useSyncWorld, type SyncWorld } from '#test/fakes/sync-world.ts';
import { sampleAgency } from '#test/peers/scenarios/sample-agency.ts';

const world = useSyncWorld(sampleAgency);
const everyone = { clientId: null, jobIds: null, everything: false };
const hour = 3_600_000;

const seconds = (at: string): number => Date.parse(at) / 1000;

function delivery(wabaId: string, at: string, field: string, value: object): string {
  const changes = [{ field, value }];
  const entry = [{ id: wabaId, time: seconds(at), changes }];
  return JSON.stringify({ object: 'whatsapp_business_account', entry });
}

async function synced(made: SyncWorld) {
  const clientId = await made.connect(0);
  await made.use['sync:now'](everyone);
  const [account] = made.workspace.numbers.accounts(clientId);
  const importLog = (...lines: string[]) =>
    made.use['webhook:import-log']({ clientId, path: made.file('log.jsonl', lines.join('\n')) });
  const kinds = async () =>
    (await made.use['incident:list']({ clientId, onlyOpen: false })).map(({ incident }) =>
      [incident.kind, incident.after, incident.recoveredAt === null ? 'lasts' : 'over'].join(' '),
    );
  return { clientId, wabaId: account!.wabaId, importLog, kinds };
}

const restriction = {
  event: 'ACCOUNT_RESTRICTION',
  restriction_info: [
    {
      restriction_type: 'RESTRICTED_BIZ_INITIATED_MESSAGING',
      expiration: seconds('2026-11-28T00:00:00Z'),
    },
  ],
};
const ban = (state: string) => ({
  event: 'DISABLED_UPDATE',
  ban_info: { waba_ban_state: state, waba_ban_date: 'November 20, 2026' },
});

describe('a log of webhooks', () => {
  test('brings each event once, leaves messages alone and names what does not read', async () => {
    const { wabaId, importLog, kinds, clientId } = await synced(world());
    const own = delivery(wabaId, '2026-11-21T10:00:00Z', 'account_update', restriction);
    const log = [
      own,
      own,
      delivery('999', '2026-11-21T10:00:00Z', 'account_update', ban('DISABLE')),
      delivery(wabaId, '2026-11-21T11:00:00Z', 'messages', { messages: [{ from: '5511999' }] }),
      'nada',
    ];
    const first = await importLog(...log);
    expect(first).toMatchObject({
      events: 1,
      repeated: 1,
      foreign: 1,
      passedOver: 1,
      incidents: 1,
      byKind: [{ kind: 'restriction', count: 1 }],
      unreadable: [5],
    });
    expect(await importLog(...log)).toMatchObject({ events: 0, repeated: 2, incidents: 0 });
    expect(await kinds()).toEqual(['restriction RESTRICTED_BIZ_INITIATED_MESSAGING lasts']);
    const { use } = world();
    const [row] = await use['incident:list']({ clientId, onlyOpen: true });
    expect(row?.incident.clocks.map(({ kind }) => kind)).toEqual([
      'restriction-expiry',
      'appeal-window',
    ]);
  });

  test.each([
    ['the newer first', [1, 0]],
    ['the older first', [0, 1]],
  ] as const)('tells the same whichever of two comes first: %s', async (_, order) => {
    const { wabaId, importLog, kinds } = await synced(world());
    const logs = [
      delivery(wabaId, '2026-11-18T10:00:00Z', 'account_update', ban('DISABLE')),
      delivery(wabaId, '2026-11-20T10:00:00Z', 'account_update', ban('REINSTATE')),
    ];
    for (const at of order) await importLog(logs[at]!);
    expect((await kinds()).filter((one) => one.endsWith('lasts'))).toEqual([]);
  });

  test('in the old shape tells the state of its number, and a later look takes it back', async () => {
    const made = world();
    const { importLog, kinds, wabaId } = await synced(made);
    const value = {
      display_phone_number: '551140028922',
      event: 'FLAGGED',
      current_limit: 'TIER_1K',
      old_limit: 'TIER_10K',
    };
    const at = '2026-11-22T13:00:00Z';
    made.pass(2 * hour);
    await importLog(delivery(wabaId, at, 'phone_number_quality_update', value));
    expect(await kinds()).toEqual(['low-quality FLAGGED lasts']);
    await made.use['sync:now'](everyone);
    expect(await kinds()).toEqual(['low-quality FLAGGED over']);
  });

  test('of a year ago opens nothing', async () => {
    const { wabaId, importLog, kinds } = await synced(world());
    const old = { event: 'ACCOUNT_VIOLATION', violation_info: { violation_type: 'SPAM' } };
    await importLog(delivery(wabaId, '2025-11-21T10:00:00Z', 'account_update', old));
    expect(await kinds()).toEqual([]);
  });
});
