import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { useSyncWorld } from '#test/fakes/sync-world.ts';
import { faultOf } from '#test/fakes/use-case-world.ts';
import { sampleAgency } from '#test/peers/scenarios/sample-agency.ts';

const world = useSyncWorld(sampleAgency);
const usual = { contract: null, botId: null, rotateAfterDays: null, businessId: null };

describe('a new key', () => {
  test('is tested, told whose it is, and makes its bot', async () => {
    const { use, scenario } = world();
    const { id: clientId } = await use['client:create']({ name: 'Clínica' });
    const { httpKey } = scenario.keys[0]!;
    const view = await use['credential:add']({
      ...usual,
      clientId,
      kind: 'blip-bot',
      label: 'Produção',
      pasted: `  authorization:\nKey ${httpKey}`,
    });
    expect(view).toMatchObject({
      isSealed: true,
      sameAs: [],
      expiresInDays: null,
      credential: {
        label: 'Produção',
        kind: 'blip-bot',
        shortName: 'valesereno',
        state: 'working',
        hint: httpKey.replace(/=+$/, '').slice(-4),
      },
    });
    const bots = await use['bot:list']({ clientId });
    expect(bots.map(({ bot }) => bot.name)).toEqual(['Recepção']);
    expect(JSON.stringify(view)).not.toContain(httpKey);
  });

  test.each([
    ['', 'clipboard-empty'],
    ['isto não é chave', 'not-a-key'],
    [Buffer.from('só o segredo').toString('base64'), 'access-key-alone'],
    [Buffer.from('valesereno:de outro').toString('base64'), 'credential-refused'],
  ])('that does not fit is refused and nothing is stored (%#)', async (pasted, code) => {
    const { use, workspace } = world();
    const { id: clientId } = await use['client:create']({ name: 'Clínica' });
    const adding = use['credential:add']({
      ...usual,
      clientId,
      kind: 'blip-bot',
      label: 'x',
      pasted,
    });
    expect(await faultOf(adding)).toBe(code);
    expect(workspace.credentials.list(null)).toEqual([]);
    expect(workspace.bots.listByClient(clientId)).toEqual([]);
  });

  test('is kept untested where the service is down, and found out by its first sync', async () => {
    const { use, blip, scenario } = world();
    const { id: clientId } = await use['client:create']({ name: 'Clínica' });
    blip.world.bot('valesereno').oddities.httpFault = 504;
    const view = await use['credential:add']({
      ...usual,
      clientId,
      kind: 'blip-bot',
      label: 'x',
      pasted: scenario.keys[0]!.httpKey,
    });
    expect(view.credential).toMatchObject({ state: 'untested', shortName: 'valesereno' });
    blip.world.bot('valesereno').oddities.httpFault = null;
    await use['sync:now']({ clientId, jobIds: null, everything: false });
    const [tested] = await use['credential:list']({ clientId });
    expect(tested?.credential.state).toBe('working');
  });

  test('that was entered for another client as well is told', async () => {
    const { use, connect, scenario } = world();
    await connect(0);
    const { id: clientId } = await use['client:create']({ name: 'Outra' });
    const view = await use['credential:add']({
      ...usual,
      clientId,
      kind: 'blip-bot',
      label: 'de novo',
      pasted: scenario.keys[0]!.httpKey,
    });
    expect(view.sameAs).toEqual(['Recepção']);
  });
});

describe('a token', () => {
  test('tells scopes and end, and brings its accounts', async () => {
    const { use, connect, workspace } = world();
    const clientId = await connect(0);
    const views = await use['credential:list']({ clientId });
    const token = views.find(({ credential }) => credential.kind === 'meta-token');
    expect(token?.credential.token?.scopes).toContain('whatsapp_business_management');
    expect(workspace.numbers.accounts(clientId)).toHaveLength(1);
    expect(workspace.jobs.list(clientId).map(({ kind }) => kind)).toEqual(['bot', 'account']);
  });
});

describe('a removed credential', () => {
  test('takes its secret and its jobs along; what was read stays', async () => {
    const { use, connect, workspace, secrets } = world();
    const clientId = await connect(0);
    await use['sync:now']({ clientId, jobIds: null, everything: false });
    for (const { credential } of await use['credential:list']({ clientId })) {
      await use['credential:remove']({ id: credential.id });
      expect(secrets.get(credential.id)).toBeNull();
    }
    expect(workspace.jobs.list(null)).toEqual([]);
    const [bot] = await use['bot:list']({ clientId });
    expect(bot?.state).not.toBeNull();
  });
});

describe('a table of clients', () => {
  test('is shown with its faults and without its keys, and then taken over', async () => {
    const { use, file, scenario, workspace } = world();
    const [first, second] = scenario.keys;
    const path = file(
      'clientes.csv',
      [
        'cliente;bot;chave;telefone',
        `${first!.client};${first!.bot};Key ${first!.httpKey};${first!.phone}`,
        `${second!.client};${second!.bot};${second!.httpKey};(21) 3555-0142`,
        ';Sem cliente;;',
        'Com erro;Bot;isto não é chave;12',
      ].join('\r\n'),
    );
    const preview = await use['client:preview-table']({ path });
    expect(preview.rows.map(({ faults }) => faults.map(({ fault }) => fault))).toEqual([
      [],
      [],
      ['missing-client'],
      ['bad-key', 'bad-phone'],
    ]);
    expect(preview.rows[0]?.keyHint).toBe(first!.httpKey.replace(/=+$/, '').slice(-4));
    for (const { httpKey } of scenario.keys) expect(JSON.stringify(preview)).not.toContain(httpKey);
    expect(workspace.clients.list()).toEqual([]);

    const { previewId } = preview;
    const applied = await use['client:apply-table']({ previewId });
    expect(applied).toEqual({ clients: 2, bots: 2, credentials: 2, numbers: 2, left: 2 });
    expect(await faultOf(use['client:apply-table']({ previewId }))).toBe('preview-gone');
    const result = await use['sync:now']({ clientId: null, jobIds: null, everything: false });
    expect(result).toMatchObject({ changed: 2, failed: [], audited: 2 });
  });

  test('without a heading that is known is no table', async () => {
    const { use, file } = world();
    const path = file('outra.csv', 'a;b\n1;2\n');
    expect(await faultOf(use['client:preview-table']({ path }))).toBe('not-a-table');
  });
});

describe('secrets', () => {
  test('are in no file, in no event and in no view, whatever is done with them', async () => {
    const { use, connect, events, folder, scenario, blip } = world();
    const clientId = await connect(0);
    await use['sync:now']({ clientId, jobIds: null, everything: true });
    blip.world.revokeKey('valesereno');
    await use['sync:now']({ clientId, jobIds: null, everything: true });
    const views = await use['credential:list']({ clientId });
    const secrets = [scenario.keys[0]!.httpKey, scenario.tokens[0]!.token].flatMap(encodings);
    const seen = [JSON.stringify(events), JSON.stringify(views), ...files(folder)];
    for (const text of seen)
      for (const secret of secrets) expect(text.includes(secret)).toBe(false);
  });
});

/** A secret in the forms in which it could turn up, as Latin-1 text. */
function encodings(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [
    secret,
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    encodeURIComponent(secret),
    Buffer.from(secret, 'utf16le').toString('latin1'),
  ];
}

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'));
}
