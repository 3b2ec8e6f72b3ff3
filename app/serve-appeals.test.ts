import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppFault } from '#app/contract/errors.ts';
import { appealResultSchema } from '#app/contract/appeal-views.ts';
import { readLog } from '#core/packet/handling-log.ts';
import {
  faultySample,
  penalise,
  publish,
  sampleFlow,
  soundSample,
} from '#test/fakes/appeal-world.ts';
import {
  appealForm,
  builtPacket,
  firstLook,
  laidOut,
  plantedCpf,
  restrictedNumber,
  unpackedFiles,
  writtenPacket,
} from '#test/fakes/served-appeals.ts';
import { faultOf, useCaseWorld, type World } from '#test/fakes/use-case-world.ts';

const inWorld = useCaseWorld();

const restricted = (flow?: string, change?: Partial<World['deps']>) =>
  restrictedNumber(inWorld(), flow, change);

const actionsOf = ({ workspace }: World): string[] =>
  workspace.handlingLog.list('client-1').map(({ action }) => action);

describe('a packet that was built', () => {
  test('shows what the window needs, and keeps the PDF it printed', async () => {
    const result = await builtPacket(restricted());
    expect(result).toMatchObject({
      packet: 'appeal',
      pages: 1,
      fileName: 'padaria-aurora_recurso_2026-11-22_r2026-09_pt-BR.zip',
      version: { snapshotId: 'v1', basis: 'publication', from: firstLook.publishedAt },
      stepsConfirmedOn: '2025-11-04',
    });
    expect(new TextDecoder().decode(result.pdf.slice(0, 4))).toBe('%PDF');
    expect(result.tickets.map(({ locale }) => locale)).toEqual(['pt-BR', 'en', 'es']);
    for (const { text, limit, short, shortLimit } of result.tickets) {
      expect(text.length).toBeLessThanOrEqual(limit);
      expect(short.length).toBeLessThanOrEqual(shortLimit);
    }
    const paths = result.files.map(({ path }) => path);
    expect(paths).toContain('appeal.pdf');
    expect(result.claims.flatMap(({ files }) => files).every((one) => paths.includes(one))).toBe(
      true,
    );
    expect(result.steps.length).toBeGreaterThan(3);
  });

  test('lists what was masked by its value, and shows what a person keeps', async () => {
    const appeals = restricted();
    const { masked } = await builtPacket(appeals);
    expect(masked).toEqual([
      {
        kind: 'cpf',
        value: plantedCpf,
        shownAs: '[masked cpf 1]',
        count: expect.any(Number) as number,
      },
      {
        kind: 'name',
        value: 'Marina Prado',
        shownAs: '[masked name 1]',
        count: expect.any(Number) as number,
      },
    ]);
    const kept = await builtPacket(appeals, { keep: [plantedCpf] });
    expect(kept.masked.map(({ kind }) => kind)).toEqual(['name']);
    expect(kept.tickets[0]?.text).toContain(plantedCpf);
  });

  test.each([
    ['the flow fails and was never repaired', faultySample, {}, 'ESC-01: ', false],
    ['nobody knows the version', soundSample, { penalisedAt: '2026-11-01T00:00:00Z' }, '', true],
  ] as const)('is refused where %s', async (_name, flow, change, reason, canState) => {
    const { use } = restricted(flow);
    const result = appealResultSchema.parse(
      await use['appeal:build']({ ...appealForm, ...change }),
    );
    if (result.kind === 'made') throw new Error('it was made');
    expect(result.canState).toBe(canState);
    expect(result.reasons.join('\n')).toContain(reason);
    expect(result.reasons.length).toBeGreaterThan(0);
  });

  test('is made on a person’s word for the version', async () => {
    const { version } = await builtPacket(restricted(), {
      penalisedAt: '2026-11-01T00:00:00Z',
      stated: { then: 'v1', now: null },
    });
    expect(version).toMatchObject({ snapshotId: 'v1', basis: 'statement' });
  });

  test('is the last one only, and none after a refusal', async () => {
    const appeals = restricted();
    const { use, made } = appeals;
    const first = await builtPacket(appeals);
    const second = await builtPacket(appeals);
    const name = (appealId: string) => use['appeal:file-name']({ appealId });
    const write = (appealId: string) =>
      use['appeal:write']({ appealId, isStamped: false, path: join(made.folder, 'x.zip') });
    expect(await faultOf(name(first.appealId))).toBe('preview-gone');
    expect(await faultOf(write(first.appealId))).toBe('preview-gone');
    expect(await name(second.appealId)).toEqual({ fileName: second.fileName });
    await use['appeal:build']({ ...appealForm, penalisedAt: '2026-11-01T00:00:00Z' });
    expect(await faultOf(name(second.appealId))).toBe('preview-gone');
    expect(existsSync(join(made.folder, 'x.zip'))).toBe(false);
  });

  test.each([
    [{ incidentId: 'x' }, 'incident-missing'],
    [{ botId: 'x' }, 'bot-missing'],
  ])('asked for with %j ends in %s', async (change, code) => {
    const { use } = restricted();
    expect(await faultOf(use['appeal:build']({ ...appealForm, ...change }))).toBe(code);
    expect(await faultOf(use['appeal:choices']({ incidentId: 'x' }))).toBe('incident-missing');
  });
});

describe('what a packet can be made from', () => {
  test('are the number’s bot with its versions, the newest first, and what was filed', async () => {
    const { made, use } = restricted();
    publish(made, 'v2', sampleFlow(faultySample), {
      observedAt: '2026-11-15T09:00:00.000Z',
      publishedAt: '2026-11-14T18:00:00.000Z',
      publicationIndex: 2,
    });
    expect(await use['appeal:choices']({ incidentId: 'incident-1' })).toMatchObject({
      clientId: 'client-1',
      bots: [{ id: 'bot-1', snapshots: [{ id: 'v2', source: 'blip' }, { id: 'v1' }] }],
      penalisedAt: '2026-11-10T15:00:00.000Z',
      portfolioId: null,
      caseNumber: null,
      timestampAuthority: null,
    });
    made.workspace.settings.put('report-settings', {
      pattern: '{client}',
      timestamp: { url: 'http://tsa.example/', certificates: '' },
    });
    await use['appeal:submit'](submission);
    expect(await use['appeal:choices']({ incidentId: 'incident-1' })).toMatchObject({
      caseNumber: '7720',
      timestampAuthority: 'http://tsa.example/',
    });
  });

  test('are all of the client’s bots where no number has one', async () => {
    const { made, use } = restricted();
    made.workspace.bots.insert({ ...made.workspace.bots.get('bot-1')!, id: 'bot-2', name: 'Z' });
    penalise(made, { id: 'incident-2', numberId: null, wabaId: '999' });
    const { bots } = await use['appeal:choices']({ incidentId: 'incident-2' });
    expect(bots.map(({ id }) => id)).toEqual(['bot-1', 'bot-2']);
  });
});

const submission = {
  incidentId: 'incident-1',
  on: '2026-11-20T10:00:00.000Z',
  by: 'Rita Souza',
  where: 'support-home',
  caseNumber: '7720',
  text: 'Enviado',
} as const;

describe('a packet that was written', () => {
  test('stands before unzip, sha256sum and openssl', async () => {
    const { path, saved } = await writtenPacket(restricted());
    const folder = laidOut(join(dirname(path), 'laid-out'), await unpackedFiles(path));
    const run = (program: string, ...args: string[]) => {
      const { status, stdout, stderr } = spawnSync(program, args, {
        cwd: folder,
        encoding: 'utf8',
      });
      return { status, said: stdout + stderr };
    };
    expect(run('unzip', '-t', path)).toMatchObject({
      status: 0,
      said: expect.stringContaining('No errors detected') as string,
    });
    expect(run('sha256sum', '--strict', '-c', 'SHA256SUMS').status).toBe(0);
    const key = ['-inkey', 'public-key.pem', '-rawin', '-in', 'manifest.json'];
    expect(
      run('openssl', 'pkeyutl', '-verify', '-pubin', ...key, '-sigfile', 'manifest.sig'),
    ).toMatchObject({ status: 0, said: expect.stringContaining('Verified') as string });
    expect(run('sha256sum', path).said.slice(0, 64)).toBe(saved.sha256);
    expect(run('sha256sum', 'manifest.json').said.slice(0, 64)).toBe(saved.manifestSha256);
    expect(saved).toMatchObject({ fileName: 'p.zip', isStamped: false });
  });

  test('holds nothing of what was masked', async () => {
    const appeals = restricted();
    await appeals.use['appeal:submit']({ ...submission, by: 'Marina Prado' });
    const { path } = await writtenPacket(appeals);
    for (const [name, bytes] of await unpackedFiles(path)) {
      const text = new TextDecoder().decode(bytes);
      expect([name, text.includes(plantedCpf), text.includes('Marina Prado')]).toEqual([
        name,
        false,
        false,
      ]);
    }
    const log = JSON.stringify(appeals.made.workspace.handlingLog.list('client-1'));
    for (const planted of ['Marina', plantedCpf, 'Rita']) expect(log).not.toContain(planted);
  });

  test('is told in the log in its order: key, built, exported; the packet holds the log up to built', async () => {
    const appeals = restricted();
    const { path, saved } = await writtenPacket(appeals);
    expect(actionsOf(appeals.made)).toEqual(['key-made', 'built', 'exported']);
    const [key, start, end] = appeals.made.workspace.handlingLog.list('client-1');
    expect(key?.detail).toBe(saved.installKey);
    expect(end).toMatchObject({ subject: start?.subject });
    expect(end?.detail).toBe(`sha256 ${saved.sha256}, manifest ${saved.manifestSha256}`);
    const rows = readLog(
      new TextDecoder().decode((await unpackedFiles(path)).get('handling-log.jsonl')),
    );
    expect(rows).toEqual([key, start]);
    // The key is made once; each save is a packet of its own.
    const again = await writtenPacket(appeals, 'q.zip');
    expect(actionsOf(appeals.made).slice(3)).toEqual(['built', 'exported']);
    expect(again.saved.installKey).toBe(saved.installKey);
    expect(again.saved.sha256).not.toBe(saved.sha256);
  });

  test('has no row of a file that could not be written', async () => {
    const appeals = restricted(soundSample, {
      writeFile: () => Promise.reject(new AppFault('disk-full')),
    });
    expect(await faultOf(writtenPacket(appeals))).toBe('disk-full');
    expect(actionsOf(appeals.made)).toEqual(['key-made', 'built']);
  });

  test('is not stamped by an authority that nobody set', async () => {
    const appeals = restricted();
    expect(await faultOf(writtenPacket(appeals, 'p.zip', true))).toBe('timestamp-failed');
    expect(existsSync(join(appeals.made.folder, 'p.zip'))).toBe(false);
    expect(actionsOf(appeals.made)).toEqual([]);
  });
});

describe('a case', () => {
  test('goes into the client’s handling log without names', async () => {
    const { made, use } = restricted();
    await use['appeal:submit'](submission);
    await use['appeal:answer']({
      incidentId: 'incident-1',
      on: '2026-11-21T10:00:00.000Z',
      by: 'Rita Souza',
      outcome: 'reversed',
      text: 'Reversed.',
    });
    expect(
      made.workspace.handlingLog
        .list('client-1')
        .map(({ actor, action, subject, detail }) => [actor, action, subject, detail]),
    ).toEqual([
      ['person', 'submitted', 'incident incident-1', `support-home, ${submission.on}`],
      [
        'person',
        'answered',
        'incident incident-1',
        'support-home, reversed, 2026-11-21T10:00:00.000Z',
      ],
    ]);
  });
});
