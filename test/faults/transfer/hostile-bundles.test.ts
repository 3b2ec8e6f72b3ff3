import { spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, openSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { largestBundle } from '#core/model/bundle-limits.ts';
import { aSnapshot, sha256Of } from '#test/fakes/records.ts';
import { aCredential, anEvent, aNumber, aNumberObservation } from '#test/fakes/sync-records.ts';
import { fillClient, handedClient, machineOf, type Machine } from '#test/fakes/transfer-world.ts';
import { faultOf, useCaseWorld } from '#test/fakes/use-case-world.ts';
import { tellFigure, times } from '../figure.ts';
import { forgedBundle, forgedClient, type Forgery } from './forged-bundle.ts';

const world = useCaseWorld();
const moment = '2026-11-20T12:00:00.000Z';
const { id: clientId } = forgedClient;
const bot = (change: object = {}) => ({
  kind: 'bot',
  bot: { id: 'bot-f', clientId, name: 'Bot', createdAt: moment, ...change },
  isRemoved: false,
});
const text = '{"a":1}';
const document = { kind: 'document', contentSha256: sha256Of(text), text };
const snapshot = (change: object = {}) => ({
  kind: 'snapshot',
  snapshot: { ...aSnapshot(text, { id: 'snapshot-f', botId: 'bot-f' }), ...change },
});
const number = (change: object = {}) => ({
  kind: 'number',
  number: aNumber({ id: 'number-f', clientId, botId: null, ...change }),
  isRemoved: false,
});
const seen = (change: object = {}) => ({
  kind: 'seen-number',
  numberId: 'number-f',
  seen: aNumberObservation(change),
});
const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
const event = (detail: string): string =>
  JSON.stringify({ kind: 'event', event: anEvent({ detail: {} }) }).replace(
    '"detail":{}',
    `"detail":${detail}`,
  );

/** What a stranger may send under the name of a bundle, with what becomes of it. */
const refused: Record<string, [lines: readonly unknown[], code: string, forgery?: Forgery]> = {
  'a future schema': [[], 'bundle-newer', { head: { format: 2, client: 'otherwise' } }],
  'a schema that never was': [[], 'bundle-damaged', { head: { format: 0 } }],
  'an unsigned content': [[bot()], 'bundle-damaged', { isUnsigned: true }],
  'a content changed after it was signed': [
    [bot()],
    'bundle-damaged',
    { tamper: (all) => all.replace('"Bot"', '"Bob"') },
  ],
  'a content without its end': [
    [bot()],
    'bundle-damaged',
    { tamper: (all) => all.slice(0, all.lastIndexOf('{"kind":"seal"')) },
  ],
  'fewer lines than it says': [[bot()], 'bundle-damaged', { head: { lines: 7 } }],
  'a line that is no JSON': [['{"kind":'], 'bundle-damaged'],
  'a line of an unknown kind': [[{ kind: 'setting', name: 'x' }], 'bundle-damaged'],
  'a line with a name too many': [[{ ...bot(), extra: 1 }], 'bundle-damaged'],
  'lines in another order': [[number(), bot()], 'bundle-damaged'],
  'a bot twice': [[bot(), bot()], 'bundle-damaged'],
  'a bot of somebody else': [[bot({ clientId: 'client-x' })], 'bundle-damaged'],
  'an id that is no id': [[bot({ id: "b' OR 1=1 --" })], 'bundle-damaged'],
  'a name without a letter': [[bot({ name: ' ' })], 'bundle-damaged'],
  'a name of 300 letters': [[bot({ name: 'x'.repeat(300) })], 'bundle-damaged'],
  'a client without a name': [
    [],
    'bundle-damaged',
    { head: { client: { ...forgedClient, name: '' } } },
  ],
  'a date that is none': [[bot({ createdAt: 'gestern' })], 'bundle-damaged'],
  'a flow that is another one': [[bot(), { ...document, text: '{"a":2}' }], 'bundle-damaged'],
  'a flow nested too deep': [
    [bot(), { ...document, text: deep, contentSha256: sha256Of(deep) }],
    'bundle-damaged',
  ],
  'an event nested too deep': [[event(`{"x":${deep}}`)], 'bundle-damaged'],
  'a flow of a bot that is not in it': [[document, snapshot()], 'bundle-damaged'],
  'a flow without its document': [[bot(), snapshot()], 'bundle-damaged'],
  'a sight of a number that is not in it': [[seen()], 'bundle-damaged'],
  'a picture that is not in it': [[number(), seen({ proofId: 'proof-x' })], 'bundle-damaged'],
  'a key that was not announced': [
    [{ kind: 'credential', credential: aCredential({ clientId, botId: null }), secret: 'x' }],
    'bundle-damaged',
  ],
  'a handling log with a hole': [
    [
      {
        kind: 'handling',
        entry: {
          ...{ at: moment, actor: 'person', action: 'built', subject: 'x', detail: '' },
          ...{ sequence: 2, previousHash: 'a'.repeat(64), hash: 'b'.repeat(64) },
        },
      },
    ],
    'bundle-damaged',
  ],
  'a bot that belongs to another client here': [[bot({ id: 'bot-1' })], 'bundle-collides'],
  'a flow that belongs to another client here': [
    [bot(), document, snapshot({ id: 'taken' })],
    'bundle-collides',
  ],
  'a picture under the id of another one': [
    [{ kind: 'proof', id: 'proof-1', fileName: 'x.png', mediaType: 'image/png', base64: 'AAAA' }],
    'bundle-collides',
  ],
};

/** Everything that a write would change: rows of both logs, and the file in which the database notes its changes. */
function state({ deps, world: { folder } }: Machine): unknown {
  const workspace = deps.workspace();
  const { mtimeMs, size } = statSync(join(folder, 'workspace', 'data.db-wal'));
  return [workspace.clients.list(), workspace.accessLog.last(), mtimeMs, size];
}

async function machine(): Promise<Machine & { lock: { kind: 'recipient'; recipient: string } }> {
  const made = machineOf(world(), 'a');
  await fillClient(made);
  const { recipient } = await made.transfer['bundle:own-keys'](null);
  // An id that is taken, under a name that the table knows.
  const [first] = made.deps.workspace().snapshots.listByBot('bot-1');
  const { snapshots } = made.deps.workspace();
  if (first === undefined) throw new Error('the flow was taken in');
  snapshots.insert({ ...first, id: 'taken' }, snapshots.document(first.id));
  return { ...made, lock: { kind: 'recipient', recipient } };
}

describe('A27 hostile bundles', () => {
  test('A27 are refused or shown, and nothing is written before somebody says so', async (context) => {
    const here = await machine();
    const path = join(here.world.folder, 'forjado.age');
    const before = state(here);
    const wrong: string[] = [];
    for (const [name, [lines, code, forgery]] of Object.entries(refused)) {
      writeFileSync(path, await forgedBundle(lines, here.lock, forgery));
      const found = await faultOf(here.preview(path));
      if (found !== code) wrong.push(`${name}: ${found}`);
    }
    expect(wrong).toEqual([]);
    expect(state(here)).toEqual(before);
    tellFigure(context, `${String(Object.keys(refused).length)} forgeries refused, 0 writes`);
  });

  const names = {
    'a path': '../../etc/passwd',
    markup: '<img src=x onerror=alert(1)>',
    'a turned one': 'a\u202Egpj.exe',
    'a formula': '=cmd|calc',
    NUL: 'Padaria\u0000Aurora',
    'a device': 'CON',
    'half a letter': 'Padaria \ud800',
  };

  test('A27 hostile names are shown as they are and change nothing but themselves', async () => {
    const here = await machine();
    const path = join(here.world.folder, 'nomes.age');
    for (const [index, name] of Object.values(names).entries()) {
      const client = { ...forgedClient, id: `client-${String(index)}`, name };
      const ofClient = { id: `bot-${String(index)}-f`, clientId: client.id, name };
      const before = state(here);
      writeFileSync(path, await forgedBundle([bot(ofClient)], here.lock, { head: { client } }));
      const shown = await here.preview(path);
      // JSON keeps halves of letters; UTF-8 on the way through the file's lines does too, as an escape.
      expect(shown.clientName).toBe(name);
      expect(state(here)).toEqual(before);
      await here.transfer['bundle:import']({
        ...{ bundleId: shown.bundleId, secrets: false, rest: 'mine', others: [] },
      });
      expect(here.deps.workspace().bots.get(ofClient.id)?.clientId).toBe(client.id);
      const { fileName } = await here.transfer['bundle:file-name']({ clientId: client.id });
      expect(fileName).toMatch(/^[a-z0-9_][a-z0-9._-]*_\d{4}-\d{2}-\d{2}\.age$/);
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('A27 names of a prototype are data like any other', async () => {
    const here = await machine();
    const path = join(here.world.folder, 'proto.age');
    const line = event('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
    writeFileSync(path, await forgedBundle([line], here.lock));
    await here.takeOver(path);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(here.deps.workspace().history.events(clientId)).toHaveLength(1);
  });

  test('A27 a client that is here already is compared, never doubled', async () => {
    const here = await machine();
    const path = await here.handOver(handedClient.id, here);
    const before = state(here);
    expect(await here.preview(path)).toMatchObject({ standing: 'known', isKnown: true });
    expect(state(here)).toEqual(before);
  });

  const header = (work: number): string =>
    `age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} ${String(work)}\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`;

  test('A27 too much work and too many bytes are refused from header and size alone', async () => {
    const here = machineOf(world(), 'a');
    const path = join(here.world.folder, 'grande.age');
    const look = () => faultOf(here.transfer['bundle:look']({ path }));
    writeFileSync(path, header(20));
    expect(await look()).toBe('bundle-too-costly');
    writeFileSync(path, header(19));
    expect(await look()).toBe('bundle-too-costly');
    writeFileSync(path, header(18));
    expect(await look()).toBe('none');
    // Of 300 MB no byte takes any room.
    const grow = (bytes: number): void => {
      const file = openSync(path, 'r+');
      ftruncateSync(file, bytes);
      closeSync(file);
    };
    grow(300 * 1024 * 1024);
    expect(await look()).toBe('bundle-too-large');
    grow(largestBundle);
    expect(await look()).toBe('none');
    for (const [content, code] of [
      ['', 'not-a-bundle'],
      ['{"blocks":[]}', 'not-a-bundle'],
      [header(18).replace('-> scrypt', '-> X25519 AAAA\nAAAA\n-> scrypt'), 'not-a-bundle'],
      [header(18).replace(' 18', ' 018'), 'not-a-bundle'],
      [header(18).replace(' 18', ' 1e9'), 'not-a-bundle'],
      [header(18).replace('scrypt', 'ssh-rsa'), 'bundle-not-for-us'],
      [`age-encryption.org/v1\n${'-> x y\n'.repeat(100_000)}`, 'not-a-bundle'],
    ] as const) {
      writeFileSync(path, content);
      expect(await look()).toBe(code);
    }
  });

  test('A27 all of that takes less than 400 MB', async (context) => {
    const here = machineOf(world(), 'a');
    const locked = join(here.world.folder, 'senha.age');
    const passphrase = 'correta bateria grampo';
    writeFileSync(
      locked,
      await forgedBundle([bot()], { kind: 'passphrase', passphrase }, { work: times(14, 18) }),
    );
    const costly = join(here.world.folder, 'caro.age');
    writeFileSync(costly, header(20));
    const large = join(here.world.folder, 'grande.age');
    writeFileSync(large, header(18));
    const file = openSync(large, 'r+');
    ftruncateSync(file, 300 * 1024 * 1024);
    closeSync(file);
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        ...['--import', './test/bench/raw-imports.mjs', 'test/faults/transfer/open-bundles.ts'],
        ...[passphrase, costly, large, locked],
      ],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    const { outcomes, megabytes } = JSON.parse(stdout) as { outcomes: string[]; megabytes: number };
    expect(outcomes).toEqual(['bundle-too-costly', 'bundle-too-large', forgedClient.name]);
    expect(megabytes).toBeLessThan(400);
    tellFigure(context, `${String(megabytes)} MB at most`);
  });
});
