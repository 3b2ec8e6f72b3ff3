import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { nodeRandomBytes } from '#app/node/host.ts';
import { nodeVaultFile } from '#app/node/vault-file.ts';
import { createClient } from '#app/use-cases/clients.ts';
import { addCredential } from '#app/use-cases/credentials/credentials.ts';
import { workspaceSession } from '#app/workspace/workspace-session.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { terminal, type Written } from '#test/fakes/terminal.ts';
import { startBlipPeer, type BlipPeer } from '#test/peers/blip/blip-peer.ts';
import { startGraphPeer, type GraphPeer } from '#test/peers/graph/graph-peer.ts';
import { sampleAgency } from '#test/peers/scenarios/sample-agency.ts';
import { syncCommandDeps } from './sync-deps.ts';

const passphrase = 'um cavalo azul no telhado';
const scenario = sampleAgency();
const { run: typed } = terminal();
let folder = '';
let blip: BlipPeer;
let graph: GraphPeer;

beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'transbordo-cli-')), 'workspace');
  blip = await startBlipPeer({ bots: scenario.bots });
  graph = await startGraphPeer({ content: scenario.content });
  process.env['APP_BLIP_ADDRESS'] = blip.origin;
  process.env['APP_GRAPH_ADDRESS'] = graph.origin;
  const session = workspaceSession({
    vaultFile: nodeVaultFile,
    opener: workspaceOpener(null),
    random: nodeRandomBytes,
  });
  await session.create({ folder, passphrase, keychain: null });
  const deps = syncCommandDeps(session);
  for (const { client, bot, httpKey } of scenario.keys.slice(0, 2)) {
    const { id: clientId } = createClient(deps, client);
    const usual = { contract: null, botId: null, rotateAfterDays: null, businessId: null };
    await addCredential(deps, {
      ...usual,
      clientId,
      kind: 'blip-bot',
      label: bot,
      pasted: httpKey,
    });
  }
  await deps.network.close();
  await session.close();
}, 30_000);

afterAll(async () => {
  delete process.env['APP_BLIP_ADDRESS'];
  delete process.env['APP_GRAPH_ADDRESS'];
  await blip.close();
  await graph.close();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

describe('the workspace from a terminal', () => {
  test('sync runs what is due, says what it did, and then nothing is due', async () => {
    expect(await run('due', '--format', 'json')).toMatchObject({ exit: 0 });
    const { exit, out } = await run('sync', '--format', 'json');
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ changed: 2, failed: [], audited: 2 });
    const again = await run('sync', '--locale', 'pt-BR');
    expect(again).toMatchObject({ exit: 0, out: 'Nada está na hora.\n' });
  }, 30_000);

  test('a failed sync ends with 3 and says of whom and why', async () => {
    blip.world.bot('valesereno').oddities.httpFault = 504;
    const { exit, err } = await run('sync', '--all', '--locale', 'en');
    blip.world.bot('valesereno').oddities.httpFault = null;
    expect(exit).toBe(3);
    expect(err).toContain('Recepção: service down');
  }, 30_000);

  test('status, bots and credentials tell without a secret', async () => {
    const status = await run('status', '--client', 'Clínica Vale Sereno', '--format', 'json');
    expect(JSON.parse(status.out)).toMatchObject([{ name: 'Recepção', state: 'backoff' }]);
    const bots = await run('bots', '--format', 'json');
    expect(JSON.parse(bots.out)).toMatchObject([{ auditIsOld: false }, { draftDiffers: false }]);
    const credentials = await run('credentials');
    expect(credentials.out.split('\n')).toHaveLength(3);
    for (const { httpKey } of scenario.keys)
      for (const { out, err } of [status, bots, credentials])
        expect(out + err).not.toContain(httpKey.slice(0, -6));
  }, 30_000);

  test('a client that is not there is unusable input', async () => {
    expect((await run('due', '--client', 'Ninguém')).exit).toBe(2);
  }, 30_000);
});

/** One command as a terminal would run it, the passphrase on its standard input. */
function run(...args: string[]): Promise<Written> {
  const input = Object.assign(Readable.from([`${passphrase}\n`]), { isTTY: false });
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(input as unknown as typeof process.stdin);
  return typed(...args, '--workspace', folder);
}
