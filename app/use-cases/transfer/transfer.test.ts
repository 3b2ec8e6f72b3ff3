import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { verifyChain } from '#core/packet/handling-log.ts';
import {
  anAnswer,
  aTriage,
  fillClient,
  handedClient,
  handedSecret,
  machineOf,
  worldProof,
  type Machine,
} from '#test/fakes/transfer-world.ts';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { badFlow, faultOf, useCaseWorld } from '#test/fakes/use-case-world.ts';

const worldA = useCaseWorld();
const worldB = useCaseWorld();
let a: Machine;
let b: Machine;
const { id: clientId } = handedClient;

/** What both machines must have alike: all but the handling log, in which each tells what it did. */
const evidence = (machine: Machine) =>
  machine
    .lines(clientId)
    .filter(({ kind }) => kind !== 'handling' && kind !== 'credential')
    .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

beforeEach(async () => {
  a = machineOf(worldA(), 'a');
  b = machineOf(worldB(), 'b');
  await fillClient(a);
});

describe('handing a client over', () => {
  it('brings everything that is known of it', async () => {
    const path = await a.handOver(clientId, b);
    const preview = await b.preview(path);
    expect(preview).toMatchObject({
      ...{ clientName: 'Padaria Aurora', standing: 'new', namesake: null, isKnown: false },
      ...{ hasHistory: true, secrets: 0, conflictsTotal: 0, takenTotal: 0 },
      signer: { standing: 'new', since: null },
      holds: { bots: 2, numbers: 2, flows: 2, runs: 2, decisions: 4, incidents: 1, sights: 8 },
    });
    expect(preview.fresh).toEqual(preview.holds);
    expect(b.deps.workspace().clients.list()).toEqual([]);
    const stored = await b.takeOver(path);
    expect(stored).toMatchObject({ isNew: true, secrets: 0, added: preview.holds });
    expect(evidence(b)).toEqual(evidence(a));
    expect(b.lines(clientId).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'proof',
        'document',
        'raw-part',
        'run',
        'talk',
        'event',
        'templates',
      ]),
    );
  });

  it('shows there what it shows here', async () => {
    await b.takeOver(await a.handOver(clientId, b));
    const locale = 'pt-BR' as const;
    const shown = async ({ use }: Machine) => ({
      clients: (await use['client:list'](null)).map(({ client, ...rest }) => [client.name, rest]),
      bots: await use['bot:list']({ clientId }),
      run: await use['run:latest']({ botId: 'bot-1', locale }),
      bin: await use['number:list']({ clientId }),
    });
    expect(await shown(b)).toEqual(await shown(a));
    const lines = b.deps.workspace().newestFindings.lines([1, 2]);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines).toEqual(a.deps.workspace().newestFindings.lines([1, 2]));
  });

  it('without its history brings what the present rests on', async () => {
    const path = await a.handOver(clientId, b, { history: false });
    const preview = await b.preview(path);
    expect(preview).toMatchObject({
      hasHistory: false,
      holds: { flows: 1, runs: 1, decisions: 4, incidents: 1, sights: 7 },
    });
    await b.takeOver(path);
    const { runs, history } = b.deps.workspace();
    expect(runs.latestByBot('bot-1')).toEqual(a.deps.workspace().runs.latestByBot('bot-1'));
    expect(history.latestOfNumber('number-1')?.quality).toBe('RED');
    // The history may follow later.
    await b.takeOver(await a.handOver(clientId, b));
    expect(evidence(b)).toEqual(evidence(a));
    expect(runs.latestByBot('bot-1')).toEqual(a.deps.workspace().runs.latestByBot('bot-1'));
  });

  it('changes nothing when it is stored again', async () => {
    const path = await a.handOver(clientId, b, { secrets: true, current: worldProof });
    await b.takeOver(path, { secrets: true });
    const before = b.lines(clientId);
    const log = b.deps.workspace().accessLog.last();
    const again = await b.preview(path);
    expect(again).toMatchObject({
      ...{ standing: 'known', isKnown: true, freshSecrets: 0, conflictsTotal: 0, takenTotal: 0 },
      fresh: { bots: 0, numbers: 0, flows: 0, runs: 0, sights: 0, decisions: 0, incidents: 0 },
      signer: { standing: 'known' },
    });
    await b.takeOver(path, { secrets: true, rest: 'theirs' });
    expect(b.lines(clientId)).toEqual(before);
    expect(b.deps.workspace().accessLog.last()).toEqual(log);
  });

  it('is told in both logs, by ids alone', async () => {
    const path = await a.handOver(clientId, b);
    await b.takeOver(path);
    expect(a.deps.workspace().accessLog.last()).toMatchObject({
      ...{ action: 'bundle-exported', clientId },
      detail: { secrets: 0, lock: 'recipient' },
    });
    expect(b.deps.workspace().accessLog.last()).toMatchObject({
      ...{ action: 'bundle-imported', clientId },
      detail: { secrets: 0 },
    });
    expect(JSON.stringify(b.deps.workspace().accessLog.last())).not.toContain('Padaria');
    const chain = b.deps.workspace().handlingLog.list(clientId);
    expect(verifyChain(chain, null)).toEqual([]);
    expect(chain.at(-1)).toMatchObject({ action: 'captured', actor: 'person' });
    // The rows of the first machine stand before it, as they were.
    expect(chain.slice(0, -1)).toEqual(
      a.deps
        .workspace()
        .handlingLog.list(clientId)
        .slice(0, chain.length - 1),
    );
  });
});

describe('keys and tokens', () => {
  it('go along only for whoever proves anew that they may', async () => {
    const secrets = { secrets: true };
    expect(await faultOf(a.handOver(clientId, b, secrets))).toBe('wrong-passphrase');
    const wrong = { ...secrets, current: { passphrase: 'outra', deviceSecret: null } };
    expect(await faultOf(a.handOver(clientId, b, wrong))).toBe('wrong-passphrase');
    const path = await a.handOver(clientId, b, { ...secrets, current: worldProof });
    expect(await b.preview(path)).toMatchObject({ secrets: 1, freshSecrets: 1 });
    // They are in the file, and stay out unless somebody wants them.
    await b.takeOver(path);
    expect(b.deps.secrets().get('credential-1')).toBeNull();
    expect(b.deps.workspace().credentials.list(clientId)).toEqual([]);
    expect(await b.takeOver(path, { secrets: true })).toMatchObject({ secrets: 1 });
    expect(b.deps.secrets().get('credential-1')?.reveal()).toBe(handedSecret);
    expect(b.deps.workspace().credentials.get('credential-1')).toMatchObject({
      state: 'untested',
      hint: 'x9Q=',
    });
    expect(b.deps.workspace().jobs.ofSubject('bot', 'bot-1')?.credentialId).toBe('credential-1');
  });

  it('that are here stay, unless their own difference says otherwise', async () => {
    const { Secret } = await import('#core/model/secret.ts');
    const path = await a.handOver(clientId, b, { secrets: true, current: worldProof });
    await b.takeOver(path, { secrets: true });
    b.deps.secrets().put('credential-1', new Secret('a nova daqui'));
    const again = await a.handOver(clientId, b, { secrets: true, current: worldProof });
    const { conflicts } = await b.preview(again);
    expect(conflicts).toMatchObject([
      { key: 'credential:credential-1', about: 'credential', subject: ['Chave do atendimento'] },
    ]);
    expect(JSON.stringify(conflicts)).not.toContain(handedSecret);
    await b.takeOver(again, { secrets: true });
    expect(b.deps.secrets().get('credential-1')?.reveal()).toBe('a nova daqui');
    // Neither does following the other side in everything else replace it without the tick.
    await b.takeOver(again, { rest: 'theirs' });
    expect(b.deps.secrets().get('credential-1')?.reveal()).toBe('a nova daqui');
    await b.takeOver(again, { secrets: true, others: ['credential:credential-1'] });
    expect(b.deps.secrets().get('credential-1')?.reveal()).toBe(handedSecret);
  });
});

describe('a client that comes back', () => {
  beforeEach(async () => {
    await b.takeOver(await a.handOver(clientId, b));
  });

  it('brings what was done there, without a question where nothing was done here', async () => {
    await b.use['client:write-record']({
      clientId,
      by: 'Bia',
      change: { notes: 'Fala com o Caio' },
    });
    b.deps.workspace().answers.insert('answer-b', 'bot-1', anAnswer({ says: 'no', by: 'Bia' }));
    b.deps
      .workspace()
      .triages.insert('triage-b', 'bot-1', aTriage({ state: 'fixed', author: 'Bia' }));
    b.deps.workspace().incidents.addEntry('incident-1', {
      ...{ at: '2026-11-23T09:00:00.000Z', by: 'Bia', kind: 'note', text: 'respondido' },
    });
    const path = await b.handOver(clientId, a);
    const preview = await a.preview(path);
    expect(preview.conflictsTotal).toBe(0);
    expect(
      preview.taken.map(({ about, field, mine, theirs }) => [about, field, mine, theirs]),
    ).toEqual([
      ['client', 'notes', 'Fala com a Bia', 'Fala com o Caio'],
      ['answer', '', 'yes', 'no'],
      ['triage', '', 'in-progress', 'fixed'],
    ]);
    await a.takeOver(path);
    expect(evidence(a)).toEqual(evidence(b));
    expect(a.deps.workspace().clientRecords.get(clientId)?.notes).toBe('Fala com o Caio');
    expect(a.deps.workspace().answers.listByBot('bot-1').at(-1)?.says).toBe('no');
    expect(a.deps.workspace().incidents.log('incident-1').at(-1)?.text).toBe('respondido');
  });

  async function bothGoOn(): Promise<string> {
    await a.use['client:write-record']({
      clientId,
      by: 'Ana',
      change: { notes: 'daqui', tags: ['a'] },
    });
    await b.use['client:write-record']({
      clientId,
      by: 'Bia',
      change: { notes: 'de lá', status: 'paused' },
    });
    a.deps.workspace().answers.insert('answer-a', 'bot-1', anAnswer({ says: 'no' }));
    b.deps.workspace().answers.insert('answer-b', 'bot-1', anAnswer({ says: 'value', value: '3' }));
    a.deps.workspace().triages.insert('triage-a', 'bot-1', aTriage({ state: 'fixed' }));
    b.deps.workspace().triages.insert('triage-b', 'bot-1', aTriage({ state: 'open' }));
    b.deps.workspace().clients.rename(clientId, 'Padaria Aurora Ltda');
    return b.handOver(clientId, a);
  }

  it('asks field by field where both sides went on', async () => {
    const preview = await a.preview(await bothGoOn());
    expect(preview.conflicts.map(({ key, mine, theirs }) => [key, mine, theirs])).toEqual([
      ['client:name', 'Padaria Aurora', 'Padaria Aurora Ltda'],
      ['client:notes', 'daqui', 'de lá'],
      ['answer:answer-b', 'no', '3'],
      ['triage:triage-b', 'fixed', 'open'],
    ]);
    // Who alone changed a field is followed.
    expect(preview.taken.map(({ key }) => key)).toEqual(['client:status']);
  });

  it('keeps ours unless somebody says otherwise, and loses nothing', async () => {
    const path = await bothGoOn();
    await a.takeOver(path);
    const { clientRecords, answers, triages, clients } = a.deps.workspace();
    expect(clientRecords.get(clientId)).toMatchObject({
      notes: 'daqui',
      tags: ['a'],
      status: 'paused',
    });
    expect(answers.listByBot('bot-1').map(({ says }) => says)).toEqual(['value', 'yes', 'no']);
    expect(triages.listByBot('bot-1').at(-1)?.state).toBe('fixed');
    expect(clients.get(clientId)?.name).toBe('Padaria Aurora');
    // What was decided is decided: the same file asks for nothing but values without a history.
    const again = await a.preview(path);
    expect(again.conflicts.map(({ key }) => key)).toEqual(['client:name']);
    const before = a.lines(clientId);
    await a.takeOver(path);
    expect(a.lines(clientId)).toEqual(before);
    // And what was decided here goes back as the newest word.
    await b.takeOver(await a.handOver(clientId, b));
    expect(b.deps.workspace().answers.listByBot('bot-1').at(-1)?.says).toBe('no');
    expect(b.deps.workspace().clientRecords.get(clientId)).toMatchObject({
      notes: 'daqui',
      tags: ['a'],
    });
  });

  it('takes theirs where somebody says so', async () => {
    await a.takeOver(await bothGoOn(), { others: ['client:notes', 'answer:answer-b'] });
    const { clientRecords, answers, triages, clients } = a.deps.workspace();
    expect(clientRecords.get(clientId)).toMatchObject({
      notes: 'de lá',
      tags: ['a'],
      status: 'paused',
    });
    expect(answers.listByBot('bot-1').at(-1)?.says).toBe('value');
    expect(triages.listByBot('bot-1').at(-1)?.state).toBe('fixed');
    expect(clients.get(clientId)?.name).toBe('Padaria Aurora');
  });

  it('takes theirs in everything but what is named', async () => {
    await a.takeOver(await bothGoOn(), { rest: 'theirs', others: ['triage:triage-b'] });
    const { answers, triages, clients } = a.deps.workspace();
    expect(answers.listByBot('bot-1').at(-1)?.says).toBe('value');
    expect(triages.listByBot('bot-1').at(-1)?.state).toBe('fixed');
    expect(clients.get(clientId)?.name).toBe('Padaria Aurora Ltda');
  });

  it('keeps the newest flow and run of both sides the newest', async () => {
    const flow = (machine: Machine, name: string, content: object) =>
      machine.use['flow:import']({
        ...{ clientId, botId: 'bot-1', paths: [machine.world.file(name, content)] },
      });
    // Theirs is from before ours: history here, however late it arrives.
    await flow(b, 'deles.json', badFlow);
    a.world.pass(3_600_000);
    await flow(a, 'nosso.json', buildFlow({ welcome: { says: ['Oi'], otherwise: 'welcome' } }));
    const ours = a.deps.workspace().runs.latestByBot('bot-1');
    await a.takeOver(await b.handOver(clientId, a));
    expect(a.deps.workspace().runs.latestByBot('bot-1')).toEqual(ours);
    expect(a.deps.workspace().snapshots.listByBot('bot-1')[0]?.fileName).toBe('nosso.json');
    expect(a.deps.workspace().snapshots.listByBot('bot-1')).toHaveLength(4);
    // And newer there.
    await b.takeOver(await a.handOver(clientId, b));
    expect(b.deps.workspace().runs.latestByBot('bot-1')).toEqual(ours);
    expect(evidence(b)).toEqual(evidence(a));
  });

  it('comes out of the bin', async () => {
    a.deps.workspace().clients.setRemoved(clientId, true);
    const path = await b.handOver(clientId, a);
    expect(await a.preview(path)).toMatchObject({ standing: 'binned', isKnown: false });
    await a.takeOver(path);
    expect(a.deps.workspace().clients.list()).toHaveLength(1);
  });
});

describe('a bundle in hand', () => {
  it('is let go after it was stored, and when another one is looked at', async () => {
    const path = await a.handOver(clientId, b);
    const { bundleId } = await b.preview(path);
    const choice = { secrets: false, rest: 'mine' as const, others: [] };
    await b.transfer['bundle:look']({ path });
    expect(await faultOf(b.transfer['bundle:import']({ bundleId, ...choice }))).toBe('bundle-gone');
    const second = await b.preview(path);
    await b.transfer['bundle:import']({ bundleId: second.bundleId, ...choice });
    expect(
      await faultOf(b.transfer['bundle:import']({ bundleId: second.bundleId, ...choice })),
    ).toBe('bundle-gone');
    const third = await b.preview(path);
    await b.transfer['bundle:forget'](null);
    expect(
      await faultOf(b.transfer['bundle:import']({ bundleId: third.bundleId, ...choice })),
    ).toBe('bundle-gone');
  });

  it('is opened by no other key', async () => {
    const c = machineOf(worldB(), 'c');
    const path = await a.handOver(clientId, a);
    expect(await faultOf(c.preview(path))).toBe('bundle-not-for-us');
    const lock = { kind: 'recipient' as const, recipient: `age1${'q'.repeat(58)}` };
    expect(await faultOf(a.handOver(clientId, b, { lock }))).toBe('bundle-recipient-unfit');
  });

  it('shows a namesake, and never mixes it with the client', async () => {
    b.deps.workspace().clients.insert({ ...handedClient, id: 'other', name: 'PADARIA aurora' });
    const path = await a.handOver(clientId, b);
    expect(await b.preview(path)).toMatchObject({ standing: 'new', namesake: 'PADARIA aurora' });
    await b.takeOver(path);
    expect(b.deps.workspace().clients.list()).toHaveLength(2);
    expect(b.deps.workspace().bots.listByClient('other')).toEqual([]);
  });

  it('says whose key signed it', async () => {
    const path = await a.handOver(clientId, b);
    const { signer } = await b.preview(path);
    const { fingerprint } = await a.transfer['bundle:own-keys'](null);
    expect(signer.fingerprint).toBe(fingerprint);
    const own = await a.handOver(clientId, a);
    expect((await a.preview(own)).signer.standing).toBe('own');
  });

  it('fails as a whole when the disk does', async () => {
    const path = await a.handOver(clientId, b, { secrets: true, current: worldProof });
    const { bundleId } = await b.preview(path);
    const { handlingLog } = b.deps.workspace();
    const append = handlingLog.append;
    Object.assign(handlingLog, {
      append: () => {
        throw new Error('the disk fails');
      },
    });
    const choice = { bundleId, secrets: true, rest: 'mine' as const, others: [] };
    expect(await faultOf(b.transfer['bundle:import'](choice))).toBe('bug');
    Object.assign(handlingLog, { append });
    expect(b.deps.workspace().clients.list()).toEqual([]);
    expect(b.deps.workspace().clients.get(clientId)).toBeNull();
    expect(b.deps.secrets().get('credential-1')).toBeNull();
    // It is still in hand, and can be tried again.
    expect(await b.transfer['bundle:import'](choice)).toMatchObject({ isNew: true });
  });

  it('with one byte changed opens nowhere', async () => {
    const path = await a.handOver(clientId, b);
    const bytes = readFileSync(path);
    for (const at of [30, 200, 400, bytes.length - 5]) {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(path, changed);
      expect(['bundle-damaged', 'bundle-not-for-us', 'not-a-bundle']).toContain(
        await faultOf(b.preview(path)),
      );
    }
  });
});
