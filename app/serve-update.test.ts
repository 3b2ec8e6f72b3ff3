import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppFault } from './contract/errors.ts';
import type { UpdateFile } from '#core/update/update-manifest.ts';
import { laterFaultCode } from '#test/fakes/fault-code.ts';
import { useCaseWorld } from '#test/fakes/use-case-world.ts';
import { always, inTurn } from '#test/peers/fault-plan.ts';
import * as faults from '#test/peers/faults.ts';
import { fileOf, manifestOf, releaseKey } from '#test/peers/updates/release.ts';
import { startUpdatePeer, type UpdatePeer } from '#test/peers/updates/update-peer.ts';
import { nodeNetwork, type NodeNetwork } from './node/network/node-network.ts';
import { nodeUpdates } from './node/update/node-updates.ts';
import { createUpdateUseCases, type UpdateUseCases } from './serve-update.ts';
import type { UpdateDeps } from './use-cases/update/update-deps.ts';

const world = useCaseWorld();
const content = 'a package of Transbordo';
const deb = fileOf(content);
const archive = fileOf('b', { name: 'transbordo-1.2.0-x64.tar.gz', kind: 'tar.gz' });
const day = 24 * 60 * 60_000;
let peer: UpdatePeer;
let network: NodeNetwork;

beforeEach(async () => {
  peer = await startUpdatePeer();
  network = nodeNetwork({
    services: { blip: null, graph: null },
    ...{ updatePlace: peer.address, random: () => 0 },
  });
  offer();
});
afterEach(async () => {
  await network.close();
  await peer.close();
});

function offer(files: UpdateFile[] = [archive, deb], change = {}): void {
  peer.publish(manifestOf({ files, ...change }));
  peer.files.set(deb.name, content);
}

/** A program that was just started on the world's workspace. */
function start(change: Partial<UpdateDeps> = {}): UpdateUseCases {
  const [current, next] = peer.keys;
  return createUpdateUseCases({
    ...world().deps,
    place: { address: peer.address, keys: [current.publicKey, next.publicKey] },
    updates: nodeUpdates(network),
    ...{ platform: 'linux', arch: 'x64', ownKind: 'deb', appVersion: '1.1.0' },
    isOnline: () => true,
    ...change,
  });
}

const newer = {
  ...{ kind: 'newer', version: '1.2.0', releasedAt: '2026-11-20T12:00:00Z' },
  files: [
    { name: deb.name, kind: 'deb', size: deb.size },
    { name: archive.name, kind: 'tar.gz', size: archive.size },
  ],
};

describe('a question', () => {
  test('is asked by a button, and shown after a restart; first the kind that this copy came as', async () => {
    const use = start();
    expect(await use['update:read'](null)).toEqual({
      ...{ hasPlace: true, checksDaily: false, askedAt: null, found: null, problem: null },
      ...{ isDownloading: false, downloaded: null },
    });
    const view = await use['update:check'](null);
    expect(view).toMatchObject({ found: newer, problem: null });
    expect(view.askedAt).toMatch(/^\d{4}-/);
    expect(await start()['update:read'](null)).toEqual(view);
    // The same answer, once this version is the one that runs.
    const updated = start({ appVersion: '1.2.0' });
    expect(await updated['update:read'](null)).toMatchObject({ found: { kind: 'newest' } });
  });

  test('is one, however often it is asked at the same time', async () => {
    const use = start();
    const views = await Promise.all([use['update:check'](null), use['update:check'](null)]);
    expect(views[0]).toEqual(views[1]);
    expect(views[0]).toMatchObject({ found: newer, problem: null });
    expect(peer.requests).toHaveLength(2);
  });

  test('is never asked where no place was packed', async () => {
    const use = start({ place: null });
    expect(await use['update:read'](null)).toMatchObject({ hasPlace: false, checksDaily: false });
    for (const work of [
      () => use['update:check'](null),
      () => use['update:set-checks']({ checksDaily: true }),
    ])
      expect(await laterFaultCode(work)).toBe('update-no-place');
    await use['update:tick'](null);
    expect(peer.requests).toEqual([]);
  });

  const [stranger] = [releaseKey()];
  test.each<[string, () => void, Partial<UpdateDeps>, string]>([
    ['another key’s', () => peer.publish(manifestOf(), stranger), {}, 'update-unsigned'],
    ['altered', () => peer.files.set('update.json', '{}'), {}, 'update-unsigned'],
    ['no manifest', () => peer.publish('{}'), {}, 'update-unreadable'],
    ['too far ahead', () => offer([deb], { minimumVersion: '1.1.5' }), {}, 'update-too-far'],
    ['for others', () => undefined, { platform: 'win32' }, 'update-not-for-system'],
    ['a page', () => peer.interfere(always(faults.htmlPage)), {}, 'update-unsigned'],
    [
      'another address',
      () => peer.interfere(always(faults.redirectsForever)),
      {},
      'update-odd-answer',
    ],
    ['endless', () => peer.interfere(always(faults.endlessChunks)), {}, 'update-odd-answer'],
    ['none', () => peer.interfere(always(faults.hangsUp)), {}, 'update-unreachable'],
    [
      'a broken gateway’s',
      () => peer.interfere(always(faults.badGateway)),
      {},
      'update-unreachable',
    ],
  ])('whose answer is %s says so, and offers nothing', async (_, spoil, change, code) => {
    spoil();
    const use = start(change);
    const view = await use['update:check'](null);
    expect(view.problem?.code).toBe(code);
    expect(view.found).toBeNull();
    const path = join(world().folder, 'a.deb');
    const fetched = laterFaultCode(use['update:download']({ name: deb.name, path }));
    expect(await fetched).toBe('update-gone');
  });

  test('answered with what was signed long ago is told from a new one, also after a restart', async () => {
    await start()['update:check'](null);
    peer.publish(manifestOf({ version: '1.1.9', releasedAt: '2026-11-21T12:00:00Z' }));
    const view = await start()['update:check'](null);
    expect(view.problem).toEqual({ code: 'update-older', details: { seen: '1.2.0' } });
    // What was seen before stays to be had.
    expect(view.found).toEqual(newer);
  });

  test('is answered under the next key as well', async () => {
    peer.publish(manifestOf(), peer.keys[1]);
    expect(await start()['update:check'](null)).toMatchObject({ found: { kind: 'newer' } });
  });

  test('what was kept is judged again: a workspace that was tampered with offers nothing', async () => {
    await start()['update:check'](null);
    const kept = world().workspace.settings.get('updates') as { answer: { manifest: string } };
    const manifest = kept.answer.manifest.replace('1.2.0', '9.9.9');
    world().workspace.settings.put('updates', { ...kept, answer: { ...kept.answer, manifest } });
    expect(await start()['update:read'](null)).toMatchObject({ found: null });
  });
});

describe('the daily question', () => {
  test('is asked once somebody wants it, once a day, and tells the window', async () => {
    const use = start();
    await use['update:tick'](null);
    expect(peer.requests).toEqual([]);
    expect(await use['update:set-checks']({ checksDaily: true })).toMatchObject({
      checksDaily: true,
    });
    for (let time = 0; time < 5; time += 1) await use['update:tick'](null);
    expect(peer.requests).toHaveLength(2);
    expect(world().events).toContainEqual(['update:changed', { byItself: true }]);
    world().pass(day);
    await start()['update:tick'](null);
    expect(peer.requests).toHaveLength(4);
    await use['update:set-checks']({ checksDaily: false });
    world().pass(day);
    await use['update:tick'](null);
    expect(peer.requests).toHaveLength(4);
  });

  test('that brought nothing is not asked again before tomorrow', async () => {
    const use = start();
    await use['update:set-checks']({ checksDaily: true });
    peer.interfere(always(faults.badGateway));
    for (let time = 0; time < 3; time += 1) await use['update:tick'](null);
    expect(peer.requests).toHaveLength(1);
    world().pass(day);
    await use['update:tick'](null);
    expect(peer.requests).toHaveLength(2);
  });

  test('waits while there is no network, and while the workspace is locked', async () => {
    let isOnline = false;
    const use = start({ isOnline: () => isOnline });
    await use['update:set-checks']({ checksDaily: true });
    await use['update:tick'](null);
    expect(peer.requests).toEqual([]);
    const locked = start({
      workspace: () => {
        throw new AppFault('workspace-locked');
      },
    });
    expect(await laterFaultCode(locked['update:tick'](null))).toBe('workspace-locked');
    expect(peer.requests).toEqual([]);
    isOnline = true;
    await use['update:tick'](null);
    expect(peer.requests).toHaveLength(2);
  });
});

describe('a file', () => {
  const path = () => join(world().folder, 'mine.deb');
  const written = () => readdirSync(world().folder).filter((name) => name.startsWith('mine'));

  test('is fetched where a person wants it, and shown while it is what was signed', async () => {
    const use = start();
    await use['update:check'](null);
    expect(await laterFaultCode(use['update:downloaded'](null))).toBe('update-gone');
    const view = await use['update:download']({ name: deb.name, path: path() });
    expect(view).toMatchObject({
      ...{ isDownloading: false, downloaded: { fileName: 'mine.deb', kind: 'deb' } },
    });
    expect(readFileSync(path(), 'utf8')).toBe(content);
    expect(await use['update:downloaded'](null)).toEqual({ path: path() });
    expect(world().events).toContainEqual(['update:progressed', { part: 1 }]);
    writeFileSync(path(), content.replace('a', 'b'));
    expect(await laterFaultCode(use['update:downloaded'](null))).toBe('update-changed');
  });

  test('that is another one is refused, and nothing of it stays', async () => {
    const use = start();
    await use['update:check'](null);
    peer.files.set(deb.name, content.replace('a', 'b'));
    const fetched = laterFaultCode(use['update:download']({ name: deb.name, path: path() }));
    expect(await fetched).toBe('update-altered');
    expect(written()).toEqual([]);
    expect(await use['update:read'](null)).toMatchObject({
      isDownloading: false,
      downloaded: null,
    });
  });

  test('comes one at a time, and ends when somebody says so', async () => {
    const use = start();
    await use['update:check'](null);
    peer.interfere(inTurn(faults.silence));
    const first = laterFaultCode(use['update:download']({ name: deb.name, path: path() }));
    expect(await use['update:read'](null)).toMatchObject({ isDownloading: true });
    const second = laterFaultCode(use['update:download']({ name: deb.name, path: path() }));
    expect(await second).toBe('update-busy');
    // Whoever waits for it may end the program.
    await use['update:cancel'](null);
    expect(written()).toEqual([]);
    expect(await first).toBe('update-cancelled');
  });
});
