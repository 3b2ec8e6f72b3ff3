import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeNetwork, type NodeNetwork } from '#app/node/network/node-network.ts';
import { sendLimits } from '#app/node/network/send-limits.ts';
import { AppFault } from '#app/contract/errors.ts';
import { ExchangeFault } from '#core/sync/exchange.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { startBystander } from '#test/peers/bystander.ts';
import { always, inTurn } from '#test/peers/fault-plan.ts';
import * as faults from '#test/peers/faults.ts';
import { fileOf, manifestOf } from '#test/peers/updates/release.ts';
import { startUpdatePeer, type UpdatePeer } from '#test/peers/updates/update-peer.ts';
import { nodeUpdates } from './node-updates.ts';

const newFolder = temporaryFolders();
const content = Buffer.alloc(300_000, 'a package of Transbordo');
const file = fileOf(content);
let peer: UpdatePeer;
let network: NodeNetwork;
let signal: AbortSignal;
let stop: () => void;

beforeEach(async () => {
  peer = await startUpdatePeer();
  peer.files.set(file.name, content);
  network = open(peer.address);
  const control = new AbortController();
  signal = control.signal;
  stop = () => control.abort();
});
afterEach(async () => {
  await network.close();
  await peer.close();
});

function open(updatePlace: string | null, limits = sendLimits): NodeNetwork {
  return nodeNetwork({
    services: { blip: null, graph: null },
    ...{ updatePlace, limits, random: () => 0 },
  });
}

/** The code of what a piece of work ends in, or `none`. */
function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: unknown) => {
      if (error instanceof AppFault || error instanceof ExchangeFault) return error.code;
      throw error;
    },
  );
}

const ask = () => nodeUpdates(network).ask({ signal, trustsMachine: false });
const fetchTo = (path: string, wanted = file, told: (bytes: number) => void = () => undefined) =>
  nodeUpdates(network).download(wanted, path, { signal, trustsMachine: false }, told);

describe('a question', () => {
  test('brings manifest and signature as they came, and tells nothing of who asks', async () => {
    peer.publish(manifestOf());
    expect(await ask()).toEqual({
      manifest: peer.files.get('update.json'),
      signature: peer.files.get('update.json.sig'),
    });
    expect(peer.requests.map(({ method, path }) => [method, path])).toEqual([
      ['GET', '/transbordo/update.json'],
      ['GET', '/transbordo/update.json.sig'],
    ]);
    const told = Object.keys(peer.requests[0]!.headers).sort();
    expect(told).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
    expect(peer.requests[0]!.headers['user-agent']).toBe('Transbordo');
  });

  test.each<[string, faults.Fault, string]>([
    ['endless', faults.endlessChunks, 'too-large'],
    ['of 65 KB', faults.answersWith(200, {}, 'x'.repeat(65 * 1024)), 'too-large'],
    ['a bomb', faults.gzipBomb(200), 'too-large'],
    ['cut off', faults.halfAnswer('{"format":1}'), 'dropped'],
    [
      'said to be packed',
      faults.answersWith(200, { 'content-encoding': 'gzip' }, '{}'),
      'wrong-answer',
    ],
    [
      'packed in a way nobody asked for',
      faults.answersWith(200, { 'content-encoding': 'br' }, '{}'),
      'wrong-answer',
    ],
    ['a broken gateway', faults.badGateway, 'unavailable'],
    ['no such file', faults.answersWith(404, {}, ''), 'missing'],
    ['hung up', faults.hangsUp, 'dropped'],
    ['no HTTP', faults.otherProtocol, 'not-the-service'],
  ])('with an answer that is %s ends without one', async (_, fault, code) => {
    peer.interfere(always(fault));
    expect(await codeOf(ask())).toBe(code);
  });

  test('whose signature is endless ends without one', async () => {
    peer.publish(manifestOf());
    peer.interfere(inTurn(null, faults.endlessChunks));
    expect(await codeOf(ask())).toBe('too-large');
  });

  test('is not waited for longer than others', async () => {
    await network.close();
    network = open(peer.address, { ...sendLimits, totalMs: 50 });
    peer.interfere(always(faults.silence));
    expect(await codeOf(ask())).toBe('timeout');
  });

  test('goes nowhere where no place was packed', async () => {
    await network.close();
    network = open(null);
    expect(await codeOf(ask())).toBe('host-refused');
    expect(await codeOf(fetchTo(join(newFolder(), file.name)))).toBe('host-refused');
    expect(peer.requests).toEqual([]);
  });
});

describe('A51 a redirect', () => {
  test.each([301, 302, 303, 307, 308])(
    '(%i) of a manifest or a file of an update is not followed',
    async (status) => {
      const other = await startBystander();
      const folder = newFolder();
      peer.interfere(always(faults.redirectsTo(status, other.origin)));
      expect(await codeOf(ask())).toBe('redirected');
      expect(await codeOf(fetchTo(join(folder, file.name)))).toBe('redirected');
      expect(other.requests).toEqual([]);
      expect(peer.requests).toHaveLength(2);
      expect(readdirSync(folder)).toEqual([]);
      await other.close();
    },
  );
});

describe('a file', () => {
  test('is fetched whole, measured, and put where a person wants it', async () => {
    const path = join(newFolder(), 'mine.deb');
    const told: number[] = [];
    expect(await fetchTo(path, file, (bytes) => told.push(bytes))).toBe(path);
    expect(readFileSync(path)).toEqual(content);
    expect(told.at(-1)).toBe(content.length);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    expect(readdirSync(join(path, '..'))).toEqual(['mine.deb']);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o133).toBe(0);
    expect(await nodeUpdates(network).isIntact(file, path)).toBe(true);
    expect(peer.requests[0]).toMatchObject({ path: `/transbordo/${file.name}` });
    expect(peer.requests[0]!.headers['accept-encoding']).toBe('identity');
  });

  test('overwrites nothing', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, file.name), 'somebody’s own');
    const written = await fetchTo(join(folder, file.name));
    expect(written).toBe(join(folder, 'transbordo-1.2.0-amd64-2.deb'));
    expect(readFileSync(join(folder, file.name), 'utf8')).toBe('somebody’s own');
    expect(readFileSync(written)).toEqual(content);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  const altered = Buffer.from(content);
  altered[150_000]! ^= 1;
  test.each<[string, faults.Fault, string]>([
    ['altered in one bit', faults.answersWith(200, {}, altered), 'update-altered'],
    [
      'longer by a byte',
      faults.answersWith(200, {}, Buffer.concat([content, Buffer.from('x')])),
      'update-altered',
    ],
    ['shorter by a byte', faults.answersWith(200, {}, content.subarray(1)), 'update-altered'],
    ['empty', faults.answersWith(200, {}, ''), 'update-altered'],
    ['endless', faults.endlessChunks, 'update-altered'],
    ['cut off on its way', faults.halfAnswer('a package'), 'dropped'],
    ['cut off in a chunk', faults.halfChunk, 'dropped'],
    [
      'said to be packed',
      faults.answersWith(200, { 'content-encoding': 'gzip' }, content),
      'wrong-answer',
    ],
    [
      'packed',
      faults.answersWith(200, { 'content-encoding': 'gzip' }, gzipSync(content)),
      'wrong-answer',
    ],
    ['not there', faults.answersWith(404, {}, content), 'missing'],
    ['there, but said with another status', faults.answersWith(206, {}, content), 'missing'],
    ['a broken gateway', faults.badGateway, 'unavailable'],
    ['reset', faults.resets, 'dropped'],
  ])('that is %s is refused, and nothing of it stays', async (_, fault, code) => {
    const folder = newFolder();
    peer.interfere(always(fault));
    expect(await codeOf(fetchTo(join(folder, file.name)))).toBe(code);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that stops coming is given up', async () => {
    await network.close();
    network = open(peer.address, { ...sendLimits, idleMs: 50 });
    const folder = newFolder();
    peer.interfere(always(faults.slowDrip(60_000)));
    expect(await codeOf(fetchTo(join(folder, file.name)))).toBe('timeout');
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each(['at once', 'in the middle'])(
    'is cancelled %s, and nothing of it stays',
    async (when) => {
      const folder = newFolder();
      if (when === 'at once') stop();
      else peer.interfere(always(faults.hugeBody(1_000_000_000)));
      const wanted = { ...file, size: 1_000_000_000 };
      const ended = codeOf(fetchTo(join(folder, file.name), wanted, stop));
      expect(await ended).toBe('cancelled');
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  test('that is for a folder which is not there, or larger than its disk, is not asked for', async () => {
    const folder = newFolder();
    expect(await codeOf(fetchTo(join(folder, 'gone', file.name)))).toBe('read-only');
    const huge = { ...file, size: Number.MAX_SAFE_INTEGER };
    expect(await codeOf(fetchTo(join(folder, file.name), huge))).toBe('disk-full');
    expect(peer.requests).toEqual([]);
  });

  test('is another one once somebody touched it', async () => {
    const folder = newFolder();
    const path = await fetchTo(join(folder, file.name));
    const { isIntact } = nodeUpdates(network);
    writeFileSync(path, altered);
    expect(await isIntact(file, path)).toBe(false);
    writeFileSync(path, 'short');
    expect(await isIntact(file, path)).toBe(false);
    expect(await isIntact(file, join(folder, 'gone.deb'))).toBe(false);
    mkdirSync(join(folder, 'folder.deb'));
    expect(await isIntact(file, join(folder, 'folder.deb'))).toBe(false);
  });
});
