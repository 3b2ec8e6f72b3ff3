import { Blip } from '@dawntech/blip-tools';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newBot } from './blip/blip-bot.ts';
import { startBlipPeer, type BlipPeer } from './blip/blip-peer.ts';
import { httpKeyOf } from './blip/http-key.ts';
import { always, first } from './fault-plan.ts';
import { badGateway, tooMany } from './faults.ts';
import { sampleAgency } from './scenarios/sample-agency.ts';

const sample = sampleAgency();
const key = sample.keys[0]!;
let peer: BlipPeer;

beforeAll(async () => {
  peer = await startBlipPeer({ bots: [...sample.bots, newBot('bare')] });
});
afterAll(() => peer.close());

/** The client of @dawntech/blip-tools, pointed at the peer instead of Blip. */
function client(httpKey = key.httpKey): Blip {
  const blip = new Blip({ contract: 'any', authToken: httpKey });
  const { api } = blip as unknown as { api: { defaults: { baseURL: string; proxy: false } } };
  api.defaults.baseURL = peer.origin;
  api.defaults.proxy = false;
  return blip;
}

const bareKey = (): string => httpKeyOf('bare', peer.world.bot('bare').accessKey!);

describe('@dawntech/blip-tools against the peer', () => {
  test('lists the buckets and reads the flow', async () => {
    const ids = await client().bucket.getAllContentIdsFromBucket();
    expect(ids).toContain('blip_portal:builder_published_flow');
    const flow = await client().bucket.getContentFromBucket<Record<string, { id: string }>>(
      'blip_portal:builder_published_flow',
    );
    expect(Object.keys(flow)).toContain('onboarding');
    for (const [id, state] of Object.entries(flow)) expect(state.id).toBe(id);
  });

  test('reads the list of publications, newest first', async () => {
    const list = await client().bucket.getContentFromBucket<{
      lastInsertedIndex: number;
      publications: { index: number; publishedAt: string }[];
    }>('blip_portal:builder_latestpublications');
    expect(list.publications.map(({ index }) => index)).toEqual([2, 1, 0]);
    expect(list.lastInsertedIndex).toBe(2);
    expect(list.publications[0]!.publishedAt).toBe('2026-11-03T14:12:00.000Z');
  });

  test('reads the container of opening hours', async () => {
    const container = await client().attendance.getAttendanceHourContainer({
      attendanceContainerId: 'valesereno-hours',
    });
    expect(container.attendanceHour).toMatchObject({
      isMain: true,
      timeZoneId: 'E. South America Standard Time',
    });
    expect(container.attendanceHourScheduleItems).toHaveLength(6);
    expect(container.attendanceHourScheduleItems[0]).toMatchObject({
      dayOfWeek: 'Monday',
      startTime: '08:00:00',
      endTime: '18:00:00',
    });
    expect(container.attendanceHourOffItems[0]?.reason).toBe('Natal');
    expect(container.queues).toEqual([]);
  });

  test('reads the templates from `data`', async () => {
    peer.world.bot('valesereno').messageTemplates = [{ name: 'lembrete', status: 'APPROVED' }];
    expect(await client().whatsapp.getTemplates()).toEqual([
      { name: 'lembrete', status: 'APPROVED' },
    ]);
    await expect(client(bareKey()).whatsapp.getTemplates()).rejects.toThrow(
      'Could not determine the WhatsApp WhatsAppBusinessAccountId',
    );
  });

  test('reads tickets by state, and learns what cannot be asked', async () => {
    peer.world.bot('valesereno').tickets = [
      { id: 't1', status: 'Waiting', team: 'Default' },
      { id: 't2', status: 'Open', team: 'Default' },
    ];
    const search = (filter: string, take: number): Promise<unknown> =>
      client().ticket.search({ filter, skip: 0, take });
    expect(await search("status eq 'waiting'", 100)).toMatchObject([{ id: 't1' }]);
    await expect(search("status eq 'closed'", 100)).rejects.toThrow('Unable to perform operation');
    await expect(search("status eq 'open'", 101)).rejects.toMatchObject({
      message: 'The take parameter can not be greater than 100',
      code: 0,
    });
  });

  test.each<[string, () => Promise<unknown>, number]>([
    ['a bucket that is not there', () => client().bucket.getContentFromBucket('nobody'), 67],
    [
      'hours that are not there',
      () => client().attendance.getAttendanceHourContainer({ attendanceContainerId: 'x' }),
      67,
    ],
    [
      'the published flow of a new bot',
      () => client(bareKey()).bucket.getContentFromBucket('blip_portal:builder_published_flow'),
      67,
    ],
    ['contacts', () => client().contact.get({ identity: 'a@b' }), 62],
    [
      'a key of nobody',
      () => client(httpKeyOf('nobody', 'c2VjcmV0')).bucket.getAllContentIdsFromBucket(),
      13,
    ],
    [
      'the key of another bot',
      () => client(httpKeyOf('bare', 'b3RoZXI=')).bucket.getAllContentIdsFromBucket(),
      13,
    ],
  ])('%s fails with its code', async (_, read, code) => {
    await expect(read()).rejects.toMatchObject({ name: 'Error', code });
  });

  test('a revoked key is good no more, a new one is', async () => {
    const before = bareKey();
    peer.world.revokeKey('bare');
    await expect(client(before).bucket.getAllContentIdsFromBucket()).rejects.toMatchObject({
      message: 'Invalid authorization header',
      code: 13,
    });
    peer.world.setKey('bare', Buffer.from('another secret').toString('base64'));
    expect(await client(bareKey()).bucket.getAllContentIdsFromBucket()).toEqual([
      'blip_portal:builder_enabled',
    ]);
    await expect(client(before).bucket.getAllContentIdsFromBucket()).rejects.toMatchObject({
      code: 13,
    });
  });

  test('a block for too many commands and a broken gateway reach it as faults of HTTP', async () => {
    const read = (): Promise<unknown> => client().bucket.getAllContentIdsFromBucket();
    peer.interfere(first(1, tooMany(null)));
    await expect(read()).rejects.toThrow('429');
    await expect(read()).resolves.toBeTruthy();
    peer.interfere(always(badGateway));
    await expect(read()).rejects.toThrow('502');
    peer.interfere(null);
  });

  test('what would change something is refused and remembered', async () => {
    peer.received.clear();
    const { bucket, whatsapp } = client();
    const refused = { code: 66 };
    await expect(bucket.storeContentInBucket('x', { a: 1 })).rejects.toMatchObject(refused);
    await expect(bucket.deleteContentFromBucket('x')).rejects.toMatchObject(refused);
    await expect(whatsapp.getIdentity('5511999999999')).rejects.toMatchObject(refused);
    expect(peer.received.violations.map(({ why }) => why)).toEqual([
      'method set',
      'method delete',
      'a get that acts',
    ]);
    await bucket.getAllContentIdsFromBucket();
    expect(peer.received.violations).toHaveLength(3);
    expect(peer.received.count).toBe(4);
  });
});
