import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkFlow } from '#app/check/check-flow.ts';
import { AppFault } from '#app/contract/errors.ts';
import { nodeFileSource } from '#app/node/file-source.ts';
import { createUseCases, type UseCases } from '#app/serve.ts';
import type { Workspace } from '#app/ports/stores.ts';
import { locales } from '#core/model/locale.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { buildFlow, deskBlock } from '#test/fixtures/build-flow.ts';

/** A use case against the real database, files and checks; only time and chance are counted up. */
interface World {
  readonly folder: string;
  readonly workspace: Workspace;
  readonly use: UseCases;
  readonly events: [string, unknown][];
}

let world: World;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'transbordo-use-'));
  const workspace = workspaceOpener(null).open(
    join(folder, 'workspace'),
    new Uint8Array(32).fill(7),
    true,
  );
  const events: [string, unknown][] = [];
  let tick = 0;
  const use = createUseCases({
    workspace: () => workspace,
    checker: {
      check: (request) => Promise.resolve(request).then(checkFlow),
      close: () => Promise.resolve(),
    },
    files: nodeFileSource,
    clock: { now: () => new Date(Date.UTC(2026, 10, 22, 12, 0, (tick += 1))).toISOString() },
    ids: { next: () => `id-${String((tick += 1)).padStart(5, '0')}` },
    appVersion: '0.0.0',
    emit: (event, payload) => events.push([event, payload]),
  });
  world = { folder, workspace, use, events };
});

afterEach(() => {
  world.workspace.close();
  rmSync(world.folder, { recursive: true });
});

const good = buildFlow({
  welcome: {
    says: ['Digite ATENDENTE.'],
    outputs: [{ when: [['input', 'contains', 'atendente']], to: 'desk:1' }],
  },
  'desk:1': deskBlock('onboarding', { checksHours: true }),
});
const bad = buildFlow({ welcome: { says: ['Olá'], otherwise: 'welcome' } });

function file(name: string, content: unknown): string {
  const path = join(world.folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function faultOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: unknown) => (error instanceof AppFault ? error.code : 'bug'),
  );
}

describe('importing flow files', () => {
  test('a file becomes a bot, a snapshot and a run; the client’s row says what was found', async () => {
    const { id: clientId } = await world.use['client:create']({ name: 'Padaria' });
    const [result] = await world.use['flow:import']({
      clientId,
      botId: null,
      paths: [file('loja.json', bad)],
    });
    expect(result).toMatchObject({
      ok: true,
      file: 'loja.json',
      verdict: 'violations',
      alreadyKnown: false,
    });
    const [row] = await world.use['client:list'](null);
    expect(row).toMatchObject({ bots: 1, verdict: 'violations', fails: 3, questions: 0 });
    const [bot] = await world.use['bot:list']({ clientId });
    expect(bot).toMatchObject({
      bot: { name: 'loja' },
      state: { fileName: 'loja.json', verdict: 'violations' },
    });
  });

  test('the same flow again is audited anew but stored once; a newer one continues the bot', async () => {
    const { id: clientId } = await world.use['client:create']({ name: 'Padaria' });
    const path = file('loja.json', bad);
    const [first] = await world.use['flow:import']({ clientId, botId: null, paths: [path] });
    const [again] = await world.use['flow:import']({ clientId, botId: null, paths: [path] });
    expect(again).toMatchObject({ ok: true, alreadyKnown: true });
    file('loja.json', good);
    const [newer] = await world.use['flow:import']({ clientId, botId: null, paths: [path] });
    expect(newer).toMatchObject({ ok: true, alreadyKnown: false, verdict: 'no-violation-found' });
    const botId = first?.ok === true ? first.botId : '';
    expect(newer).toMatchObject({ botId });
    expect(world.workspace.snapshots.listByBot(botId)).toHaveLength(2);
  });

  test('a bad file among good ones gets its fault, and nothing of it is stored', async () => {
    const { id: clientId } = await world.use['client:create']({ name: 'Padaria' });
    const paths = [
      file('a.json', good),
      file('b.json', '{'),
      join(world.folder, 'gone.json'),
      file('c.json', bad),
    ];
    const results = await world.use['flow:import']({ clientId, botId: null, paths });
    const codes = results.map((result) =>
      result.ok ? result.file : `${result.fault.code} ${String(result.fault.details['file'])}`,
    );
    expect(codes.toSorted()).toEqual([
      'a.json',
      'c.json',
      'file-missing gone.json',
      'not-json b.json',
    ]);
    expect(await world.use['bot:list']({ clientId })).toHaveLength(2);
  });

  test('what was not begun when the user cancels is left out', async () => {
    const { id: clientId } = await world.use['client:create']({ name: 'Padaria' });
    const paths = Array.from({ length: 20 }, (_, at) => file(`f${String(at)}.json`, good));
    const running = world.use['flow:import']({ clientId, botId: null, paths });
    await world.use['flow:cancel-import'](null);
    expect((await running).length).toBeLessThan(20);
    expect(world.events.at(-2)?.[1]).toMatchObject({ task: 'import', state: 'cancelled' });
  });

  test('an unknown client or bot is refused before any file is read', async () => {
    expect(
      await faultOf(world.use['flow:import']({ clientId: 'x', botId: null, paths: ['y'] })),
    ).toBe('client-missing');
    const { id: clientId } = await world.use['client:create']({ name: 'Padaria' });
    expect(await faultOf(world.use['flow:import']({ clientId, botId: 'x', paths: ['y'] }))).toBe(
      'bot-missing',
    );
  });
});

describe('the sample agency', () => {
  test('is one sound, one at fault, one wrongly penalised, and can be reported in every language', async () => {
    const clients = await world.use['client:create-sample'](null);
    const rows = await world.use['client:list'](null);
    expect(clients).toHaveLength(3);
    expect(rows.map(({ verdict }) => verdict).toSorted()).toEqual([
      'no-violation-found',
      'no-violation-found',
      'violations',
    ]);
    for (const locale of locales) {
      const report = await world.use['report:build']({
        clientId: clients[0]!.id,
        locale,
        agency: 'Agência',
        timeZone: 'America/Sao_Paulo',
      });
      expect(report.html).toContain(clients[0]!.name);
      expect(report.fileName).toMatch(/\.pdf$/);
    }
  });
});

test('a finding is put into words of the language that is asked for, from a new run as well', async () => {
  const { id: clientId } = await world.use['client:create']({ name: 'Padaria' });
  const [result] = await world.use['flow:import']({
    clientId,
    botId: null,
    paths: [file('loja.json', bad)],
  });
  const botId = result?.ok === true ? result.botId : '';
  const { runId } = await world.use['run:repeat']({ botId });
  const titles = await Promise.all(
    locales.map(
      async (locale) => (await world.use['run:latest']({ botId, locale }))?.findings[0]?.title,
    ),
  );
  expect(new Set(titles).size).toBe(3);
  expect((await world.use['run:latest']({ botId, locale: 'en' }))?.runId).toBe(runId);
});

test('removing hides a client with its bots, and can be undone', async () => {
  const { id } = await world.use['client:create']({ name: 'Padaria' });
  await world.use['client:set-removed']({ id, removed: true });
  expect(await world.use['client:list'](null)).toEqual([]);
  await world.use['client:set-removed']({ id, removed: false });
  expect(await world.use['client:list'](null)).toHaveLength(1);
});

test('a client without an audited flow has nothing to report', async () => {
  const { id: clientId } = await world.use['client:create']({ name: 'Padaria' });
  expect(
    await faultOf(
      world.use['report:build']({ clientId, locale: 'en', agency: '', timeZone: 'UTC' }),
    ),
  ).toBe('nothing-to-report');
});
