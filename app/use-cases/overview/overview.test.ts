import { describe, expect, it } from 'vitest';
import { aSnapshot, aStoredRun, aFinding } from '#test/fakes/records.ts';
import {
  aCredential,
  aJob,
  aNumber,
  aNumberObservation,
  anIncident,
} from '#test/fakes/sync-records.ts';
import { useCaseWorld } from '#test/fakes/use-case-world.ts';

const world = useCaseWorld();

/** The world's clock begins at 2026-11-22T12:00:00Z. */
const since = '2026-11-21T12:00:00.000Z';
const before = '2026-11-20T12:00:00.000Z';
const after = '2026-11-22T08:00:00.000Z';

const read = () => world().use['overview:read']({ since, locale: 'pt-BR' });

async function aBotOf(clientName: string) {
  const { use } = world();
  const { id: clientId } = await use['client:create']({ name: clientName });
  const { id: botId } = await use['bot:create']({ clientId, name: 'Atendimento' });
  return { clientId, botId };
}

let made = 0;

function addRun(
  botId: string,
  at: string,
  verdict: 'violations' | 'no-violation-found',
  text = '{}',
) {
  made += 1;
  const { snapshots, runs } = world().workspace;
  const snapshotId = `snapshot-${String(made)}`;
  snapshots.insert(aSnapshot(text, { id: snapshotId, botId, takenAt: at }), text);
  const stored = aStoredRun({ id: `run-${String(made)}`, botId, snapshotId, createdAt: at });
  const findings =
    verdict === 'violations'
      ? [aFinding(), aFinding({ auditId: 'X', severity: 'low' }), aFinding({ outcome: 'review' })]
      : [aFinding({ outcome: 'pass' })];
  runs.insert({ ...stored, run: { ...stored.run, verdict, findings } }, null);
  return stored.id;
}

describe('an agency without anything', () => {
  it('is calm', async () => {
    const overview = await read();
    expect(overview.totals).toEqual({
      ...{ clients: 0, bots: 0, audited: 0, numbers: 0, fails: 0, questions: 0 },
    });
    expect(Object.values(overview.danger).map(({ total }) => total)).toEqual([0, 0, 0]);
    expect(Object.values(overview.changed).map(({ total }) => total)).toEqual([0, 0, 0, 0]);
    expect(overview.failed.total).toBe(0);
    expect(overview.ages).toEqual({
      ...{ newestFlow: null, oldestFlow: null, newestAudit: null },
      ...{ newestRating: null, newestSync: null },
    });
  });
});

describe('bots', () => {
  it('that fail are in danger, their questions are overdue, and hidden ones are neither', async () => {
    const { clientId, botId } = await aBotOf('Padaria');
    addRun(botId, before, 'violations');
    const overview = await read();
    expect(overview.danger.bots).toMatchObject({
      total: 1,
      rows: [{ clientName: 'Padaria', botName: 'Atendimento', fails: 2, grave: 1 }],
    });
    expect(overview.overdue.questions).toEqual({ findings: 1, bots: 1 });
    expect(overview.totals).toMatchObject({ bots: 1, audited: 1, fails: 2, questions: 1 });
    await world().use['client:set-removed']({ id: clientId, removed: true });
    const hidden = await read();
    expect(hidden.danger.bots.total).toBe(0);
    expect(hidden.totals).toMatchObject({ clients: 0, bots: 0, fails: 0, questions: 0 });
  });

  it.each<[string, [string, 'violations' | 'no-violation-found', string][], number, number]>([
    ['a first audit', [[after, 'violations', '{}']], 1, 1],
    ['an old audit', [[before, 'violations', '{}']], 0, 0],
    [
      'the same again',
      [
        [before, 'violations', '{}'],
        [after, 'violations', '{}'],
      ],
      0,
      0,
    ],
    [
      'another result of another flow',
      [
        [before, 'violations', '{}'],
        [after, 'no-violation-found', '{"a":1}'],
      ],
      1,
      1,
    ],
  ])('change with %s', async (_name, runs, verdicts, versions) => {
    const { botId } = await aBotOf('Padaria');
    for (const [at, verdict, text] of runs) addRun(botId, at, verdict, text);
    const { changed } = await read();
    expect([changed.verdicts.total, changed.versions.total]).toEqual([verdicts, versions]);
  });

  it('ask for a report until its runs were told', async () => {
    const { clientId, botId } = await aBotOf('Padaria');
    const runId = addRun(botId, before, 'violations');
    expect((await read()).overdue.reports.rows).toMatchObject([{ clientId, toldAt: null }]);
    world().workspace.reports.addSent({
      ...{ id: 's', clientId, runs: [{ botId, runId }], version: 1, asOf: before },
      ...{ createdAt: before, locale: 'pt-BR', length: 'full', approval: null },
    });
    expect((await read()).overdue.reports.total).toBe(0);
    addRun(botId, after, 'violations');
    expect((await read()).overdue.reports.rows).toMatchObject([{ clientId, toldAt: before }]);
  });
});

describe('numbers', () => {
  it('that are rated low or restricted are in danger, and their fall is a change', async () => {
    const { clientId, botId } = await aBotOf('Padaria');
    const { numbers, history } = world().workspace;
    const seen = (id: string, at: string, change: object) =>
      history.addNumber(id, aNumberObservation({ observedAt: at, status: 'CONNECTED', ...change }));
    for (const id of ['low', 'stopped', 'well', 'webhook'])
      numbers.put(aNumber({ id, clientId, botId, phone: `+55114002892${String(id.length)}` }));
    seen('low', before, { quality: 'GREEN' });
    seen('low', after, { quality: 'RED' });
    seen('stopped', after, { quality: 'GREEN', status: 'RESTRICTED' });
    seen('well', before, { quality: 'GREEN' });
    seen('well', after, { quality: 'GREEN' });
    seen('webhook', before, { quality: 'RED' });
    // An event that names a state and no rating: what is known of the rating stays.
    seen('webhook', after, { quality: null, status: 'CONNECTED' });
    const { danger, changed } = await read();
    expect(danger.numbers.rows.map(({ numberId, kind }) => [numberId, kind])).toEqual([
      ['stopped', 'restriction'],
      ['low', 'low-quality'],
      ['webhook', 'low-quality'],
    ]);
    expect(changed.ratings.rows.map(({ numberId, before: old }) => [numberId, old])).toEqual(
      expect.arrayContaining([['low', 'GREEN']]),
    );
    expect(changed.ratings.rows.some(({ numberId }) => numberId === 'well')).toBe(false);
  });
});

describe('incidents', () => {
  it('come with the clock that ends first, those without one last, closed ones not at all', async () => {
    const { clientId } = await aBotOf('Padaria');
    const { incidents } = world().workspace;
    const clock = (endsAt: string, isHistorical = false) => ({
      ...{ kind: 'appeal-window' as const, startsAt: before, endsAt, isHistorical, isUsual: true },
    });
    const put = (id: string, change: object) =>
      incidents.put(anIncident({ id, clientId, numberId: null, openedAt: before, ...change }));
    put('none', { clocks: [clock('2026-11-23T00:00:00Z', true)] });
    put('late', { clocks: [clock('2026-12-30T00:00:00Z')], openedAt: after });
    put('soon', { clocks: [clock('2026-12-30T00:00:00Z'), clock('2026-11-25T00:00:00Z')] });
    put('closed', { closedAt: after, clocks: [clock('2026-11-24T00:00:00Z')] });
    const { danger, changed } = await read();
    expect(danger.incidents.rows.map(({ incidentId }) => incidentId)).toEqual([
      'soon',
      'late',
      'none',
    ]);
    expect(danger.incidents.rows[0]?.clock?.endsAt).toBe('2026-11-25T00:00:00Z');
    expect(changed.incidents.rows.map(({ incidentId }) => incidentId)).toEqual(['late']);
  });
});

describe('connections', () => {
  it('that are refused, end soon or are due for another key are overdue', async () => {
    const { clientId } = await aBotOf('Padaria');
    const { credentials } = world().workspace;
    const usual = aCredential({ clientId, botId: null, rotateAfterDays: null, token: null });
    const ends = (expiresAt: string) => ({
      ...{ appId: null, application: null, type: null, scopes: [], businessIds: [] },
      ...{ expiresAt, dataAccessExpiresAt: null, wabaIds: null },
    });
    const put = (id: string, change: object) => credentials.put({ ...usual, id, ...change });
    put('fine', {});
    put('refused', { state: 'needs-attention' });
    put('ending', { token: ends('2026-11-25T12:00:00Z') });
    put('later', { token: ends('2027-11-25T12:00:00Z') });
    put('rotate', { rotateAfterDays: 30, sealedAt: '2026-01-01T00:00:00Z' });
    const { keys } = (await read()).overdue;
    expect(keys.rows.map(({ credentialId, why }) => [credentialId, why])).toEqual([
      ['refused', 'refused'],
      ['rotate', 'rotates'],
      ['ending', 'expires'],
    ]);
    expect(keys.rows.at(-1)?.days).toBe(3);
  });

  it('that failed say why, those that wait for a person first', async () => {
    const { clientId, botId } = await aBotOf('Padaria');
    const { jobs } = world().workspace;
    const lastFault = { code: 'throttled', at: after, message: '' } as const;
    const put = (id: string, change: object) =>
      jobs.put(aJob({ id, clientId, subjectId: botId, ...change }));
    put('retry', { state: 'backoff', lastFault });
    expect((await read()).failed.rows).toMatchObject([
      { jobId: 'retry', subjectName: 'Atendimento', fault: { code: 'throttled' } },
    ]);
    put('retry', { state: 'waiting', lastFault });
    expect((await read()).failed.total).toBe(0);
  });
});
