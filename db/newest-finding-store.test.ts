import { describe, expect, it } from 'vitest';
import type { Finding, Outcome } from '#core/model/finding.ts';
import { aBot, aClient, aFinding, aSnapshot, aStoredRun } from '#test/fakes/records.ts';
import { storeWorld } from '#test/fakes/store-world.ts';
import type { Triage } from '#core/model/triage.ts';
import { migrations } from './migrations.ts';

const world = storeWorld();

function addRun(number: number, findings: readonly Finding[], botId = 'bot-1'): void {
  const { snapshots, runs } = world.workspace;
  const snapshotId = `snapshot-${botId}-${String(number)}`;
  snapshots.insert(aSnapshot('{}', { id: snapshotId, botId }), '{}');
  const stored = aStoredRun({ id: `run-${botId}-${String(number)}`, botId, snapshotId });
  runs.insert(
    { ...stored, createdAt: dayOf(number), run: { ...stored.run, findings: [...findings] } },
    null,
  );
}

const dayOf = (number: number): string => `2026-11-${String(10 + number)}T08:00:00.000Z`;
const ended = (outcome: Outcome): Finding => aFinding({ outcome });

function triageOf(state: Triage['state']): Triage {
  return {
    occurrence: { auditId: 'HUM-01', block: 'onboarding', fingerprint: null, title: 'Início' },
    ...{ state, reason: 'Combinado.', author: 'Ana', at: dayOf(1), until: null },
  };
}

describe('findings of the newest runs', () => {
  it('are those of the newest run, with the block’s title and the sentence’s values', () => {
    addRun(1, [aFinding({ auditId: 'ESC-01' })]);
    addRun(2, [aFinding(), aFinding({ auditId: 'HRS-03', blocks: ['x'], subject: 'x' })]);
    const { newestFindings } = world.workspace;
    const [bot] = newestFindings.bots();
    expect(bot).toMatchObject({
      ...{ botId: 'bot-1', botName: 'Atendimento', clientId: 'client-1' },
      ...{ runId: 'run-bot-1-2', createdAt: dayOf(2), verdict: 'violations', triage: 0 },
    });
    expect(newestFindings.lines([bot!.key])).toEqual([
      {
        ...{ bot: bot!.key, auditId: 'HUM-01', outcome: 'fail', severity: 'blocker' },
        ...{ variant: 'default', params: '{"count":2}', subject: null, block: 'Início' },
        ...{ blocks: 1, firstSeen: dayOf(2) },
      },
      expect.objectContaining({ auditId: 'HRS-03', block: 'x', subject: 'x' }),
    ]);
    expect(newestFindings.lines([])).toEqual([]);
  });

  it('are counted for one client’s visible bots, each way of ending apart', () => {
    const { newestFindings, bots, clients } = world.workspace;
    bots.insert(aBot({ id: 'bot-2', name: 'Vendas' }));
    bots.insert(aBot({ id: 'bot-3', name: 'Nunca auditado' }));
    clients.insert(aClient({ id: 'client-2' }));
    bots.insert(aBot({ id: 'bot-4', clientId: 'client-2' }));
    addRun(1, [ended('pass')]);
    addRun(2, [ended('fail'), ended('pass'), ended('pass')]);
    addRun(1, [], 'bot-2');
    addRun(1, [ended('fail')], 'bot-4');
    expect(newestFindings.summaries('client-1')).toEqual([
      expect.objectContaining({ botId: 'bot-1', outcome: 'fail', count: 1 }),
      expect.objectContaining({
        ...{ botId: 'bot-1', runId: 'run-bot-1-2', snapshotId: 'snapshot-bot-1-2' },
        ...{ verdict: 'violations', outcome: 'pass', count: 2 },
      }),
      expect.objectContaining({ botId: 'bot-2', outcome: null, count: 0 }),
    ]);
    bots.setRemoved('bot-1', true);
    expect(newestFindings.summaries('client-1').map(({ botId }) => botId)).toEqual(['bot-2']);
  });

  it.each<[string, Outcome[], number]>([
    ['while it goes on', ['fail', 'review', 'fail'], 1],
    ['anew after it had passed', ['fail', 'pass', 'fail'], 3],
    ['anew after an error of ours', ['fail', 'error', 'review'], 3],
    ['as the run when nothing is asked', ['fail', 'fail', 'pass'], 3],
  ])('say since when: %s', (_name, outcomes, since) => {
    for (const [at, outcome] of outcomes.entries()) addRun(at + 1, [ended(outcome)]);
    const [bot] = world.workspace.newestFindings.bots();
    const [line] = world.workspace.newestFindings.lines([bot!.key]);
    expect(line?.firstSeen).toBe(dayOf(since));
  });

  it.each<Outcome[]>([
    ['fail', 'review', 'fail'],
    ['fail', 'pass', 'fail'],
    ['fail', 'pass', 'review', 'fail'],
    ['pass', 'fail'],
  ])('of a file from before are what they would be now: %s %s %s %s', (...outcomes) => {
    for (const [at, outcome] of outcomes.entries()) addRun(at + 1, [ended(outcome)]);
    const read = () => {
      const { newestFindings } = world.workspace;
      return newestFindings.lines(newestFindings.bots().map(({ key }) => key));
    };
    const now = read();
    const step = migrations.find(({ name }) => name === 'newest-findings')!.sql;
    world.behind((connection) => {
      connection.run('DELETE FROM newest_finding');
      connection.script(step.slice(step.indexOf('INSERT INTO newest_finding')));
    });
    // Rows from before know the block by its id only.
    expect(read()).toEqual(now.map((line) => ({ ...line, block: 'onboarding' })));
  });

  it('leave out what is hidden, and count what asks for somebody', () => {
    const { clients, bots, newestFindings } = world.workspace;
    clients.insert(aClient({ id: 'client-2' }));
    bots.insert(aBot({ id: 'bot-2', clientId: 'client-2' }));
    addRun(1, [ended('fail'), ended('fail'), ended('pass')]);
    addRun(1, [ended('review')], 'bot-2');
    expect(newestFindings.counts()).toEqual([
      { bot: 1, outcome: 'fail', severity: 'blocker', count: 2 },
      { bot: 2, outcome: 'review', severity: 'blocker', count: 1 },
    ]);
    clients.setRemoved('client-2', true);
    expect(newestFindings.bots().map(({ botId }) => botId)).toEqual(['bot-1']);
  });

  it('tell what a run found without its evidence', () => {
    expect(world.workspace.newestFindings.found('bot-1')).toBeNull();
    addRun(1, [aFinding(), ended('pass')]);
    expect(world.workspace.newestFindings.found('bot-1')).toEqual({
      titles: { onboarding: 'Início' },
      fingerprints: {},
      findings: [
        { auditId: 'HUM-01', outcome: 'fail', severity: 'blocker', blocks: ['onboarding'] },
      ],
    });
  });
});

describe('what was decided', () => {
  const decided = [
    {
      ...{ auditId: 'HUM-01', blocks: 1 },
      decisions: [
        {
          ...{ state: 'in-progress' as const, reason: '', author: 'Ana', blocks: 1 },
          ...{ at: dayOf(1), until: null },
        },
      ],
    },
  ];
  const known = () => {
    const { newestFindings } = world.workspace;
    return newestFindings.decided(newestFindings.bots()[0]!);
  };

  it('is known until the next decision or run', () => {
    const { triages, newestFindings } = world.workspace;
    addRun(1, [aFinding()]);
    newestFindings.keepDecided('bot-1', []);
    expect(known()).toBeNull();
    triages.insert('t1', 'bot-1', triageOf('in-progress'));
    newestFindings.keepDecided('bot-1', decided);
    expect(known()).toEqual(decided);
    triages.insert('t2', 'bot-1', triageOf('fixed'));
    expect(known()).toBeNull();
    newestFindings.keepDecided('bot-1', []);
    expect(known()).toEqual([]);
    addRun(2, [aFinding()]);
    expect(known()).toBeNull();
  });
});

describe('who takes a finding on', () => {
  it('comes note by note, and no other notes with it', () => {
    const { reports, newestFindings } = world.workspace;
    const about = { botId: 'bot-1', auditId: 'HUM-01' };
    const by = { by: 'Ana', at: dayOf(1) };
    reports.addNote('n1', 'client-1', { about: { kind: 'owner', ...about }, text: 'Rui', ...by });
    reports.addNote('n2', 'client-1', { about: { kind: 'comment', ...about }, text: 'x', ...by });
    reports.addNote('n3', 'client-1', { about: { kind: 'owner', ...about }, text: '', ...by });
    expect(newestFindings.owners(0)).toEqual([
      { sequence: 1, ...about, name: 'Rui' },
      { sequence: 3, ...about, name: '' },
    ]);
    expect(newestFindings.owners(1)).toHaveLength(1);
  });
});
