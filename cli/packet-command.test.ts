import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { nodeRandomBytes } from '#app/node/host.ts';
import { readZip } from '#app/node/packet/read-zip.ts';
import { nodeVaultFile } from '#app/node/vault-file.ts';
import { workspaceSession } from '#app/workspace/workspace-session.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { penalise, publish, sampleFlow } from '#test/fakes/appeal-world.ts';
import { aBot, aClient } from '#test/fakes/records.ts';
import { aNumber } from '#test/fakes/sync-records.ts';
import { terminal } from '#test/fakes/terminal.ts';

const { folder, run } = terminal();

const sample = (name: string): string =>
  fileURLToPath(new URL(`../app/sample/${name}`, import.meta.url));
const sound = sample('atelie-linha-torta-whatsapp.json');
const faulty = sample('passo-leve-vendas.json');

const said = [
  ...['--client', 'Ateliê', '--number', '+55 11 3003-7418', '--reason', 'No escalation path'],
  ...['--penalised-at', '2026-11-10T15:00:00Z', '--as-of', '2026-11-22T12:00:00Z'],
  ...['--locale', 'pt-BR'],
];

const packet = (...args: string[]) =>
  run('packet', ...args, ...said, '--out', join(folder(), 'out', 'p.zip'));

describe('packet keeps its contract', () => {
  test('a flow that leads to a person gives a packet that verify accepts', async () => {
    const { exit, out, err } = await packet(sound);
    expect([exit, err]).toEqual([0, '']);
    const path = out.trim();
    expect(path).toBe(join(folder(), 'out', 'p.zip'));
    const checked = await run('verify', path, '--format', 'json');
    expect(JSON.parse(checked.out)).toMatchObject({ fits: true });
    const { files } = await readZip(new Uint8Array(readFileSync(path)), 'p.zip');
    const paths = [...files.keys()];
    expect(paths).toEqual(
      expect.arrayContaining([
        'appeal.html',
        'index.html',
        'manifest.json',
        'conversations/01-1.png',
        'en/ticket.txt',
        'data/flow-then.json',
      ]),
    );
    const ticket = new TextDecoder().decode(files.get('pt-BR/ticket.txt'));
    expect(ticket).toContain('No escalation path');
    expect(ticket).toContain('(11) 3003-7418');
    // Never over another file.
    expect((await packet(sound)).out.trim()).toBe(join(folder(), 'out', 'p-2.zip'));
  }, 120_000);

  test.each([
    ['one that fails ends with its reasons', [faulty], 'ESC-01: '],
    ['a repair that fails as well', [faulty, '--remedied', faulty], 'também falha'],
  ])('%s', async (_name, args, reason) => {
    const { exit, out, err } = await packet(...args);
    expect([exit, out]).toEqual([1, '']);
    expect(err).toContain(reason);
    expect(existsSync(join(folder(), 'out'))).toBe(false);
  });

  test('with a repaired flow it is a remedied packet', async () => {
    const { exit, out } = await packet(faulty, '--remedied', sound);
    expect(exit).toBe(0);
    const { files } = await readZip(new Uint8Array(readFileSync(out.trim())), 'p.zip');
    const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as unknown;
    expect(manifest).toMatchObject({ kind: 'remedied', ruleset: '2026-09' });
    expect([...files.keys()]).toContain('data/flow-now.json');
  }, 120_000);

  test.each([
    ['no file', ['--client', 'x', '--penalised-at', '2026-11-10']],
    ['no client', [sound, '--penalised-at', '2026-11-10']],
    ['no date', [sound, '--client', 'x']],
    ['a date that is none', [sound, '--client', 'x', '--penalised-at', 'ontem']],
    [
      'a number that is none',
      [sound, '--client', 'x', '--penalised-at', '2026-11-10', '--number', '12'],
    ],
    [
      'a file that is not there',
      ['/nowhere.json', '--client', 'x', '--penalised-at', '2026-11-10'],
    ],
  ])('%s is unusable', async (_name, args) => {
    expect((await run('packet', ...args)).exit).toBe(2);
  });
});

describe('packet --incident', () => {
  const passphrase = 'correct horse battery staple';
  const look = {
    observedAt: '2026-11-11T09:00:00.000Z',
    publishedAt: '2026-11-03T14:00:00.000Z',
    publicationIndex: 1,
  };

  test('builds from the workspace, with its log of handling and its key', async () => {
    const place = join(folder(), 'workspace');
    const session = workspaceSession({
      vaultFile: nodeVaultFile,
      opener: workspaceOpener(null),
      random: nodeRandomBytes,
    });
    await session.create({ folder: place, passphrase, keychain: null });
    const workspace = session.current();
    workspace.clients.insert(aClient());
    workspace.bots.insert(aBot());
    workspace.numbers.put(aNumber());
    publish({ workspace }, 'v1', sampleFlow('atelie-linha-torta-whatsapp.json'), look);
    penalise({ workspace });
    await session.close();

    const input = vi.spyOn(process, 'stdin', 'get');
    const open = (...args: string[]) => {
      input.mockReturnValue(Readable.from([`${passphrase}\n`]) as unknown as typeof process.stdin);
      const to = ['--out', join(folder(), 'i.zip'), '--locale', 'en', '--workspace', place];
      return run('packet', ...args, ...to);
    };
    const { exit, out, err } = await open('--incident', 'incident-1', '--case', '7720');
    expect([exit, err]).toEqual([0, '']);
    const { files } = await readZip(new Uint8Array(readFileSync(out.trim())), 'i.zip');
    expect(new TextDecoder().decode(files.get('handling-log.jsonl'))).toContain('built');
    expect(new TextDecoder().decode(files.get('en/identifiers.txt'))).toContain('7720');
    expect(JSON.parse((await run('verify', out.trim(), '--format', 'json')).out)).toMatchObject({
      fits: true,
    });
    expect((await open('--incident', 'x')).exit).toBe(2);
    await session.unlock({ folder: place, passphrase, deviceSecret: null });
    expect(
      session
        .current()
        .handlingLog.list(aClient().id)
        .map(({ action }) => action),
    ).toEqual(['key-made', 'built', 'exported']);
    await session.close();
  }, 60_000);
});
