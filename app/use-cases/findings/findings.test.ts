import { describe, expect, it } from 'vitest';
import { usualQuery, type FindingQuery } from '#app/contract/finding-query.ts';
import type { FindingListRow } from '#app/contract/finding-views.ts';
import type { Finding } from '#core/model/finding.ts';
import { aFinding, aSnapshot, aStoredRun } from '#test/fakes/records.ts';
import { faultOf, useCaseWorld } from '#test/fakes/use-case-world.ts';

const world = useCaseWorld();
const locale = 'pt-BR';
const everything: FindingQuery = {
  ...usualQuery,
  outcome: { only: [], not: [] },
  state: { only: [], not: [] },
};

const failed = (auditId: string, change: Partial<Finding> = {}): Finding =>
  aFinding({ auditId, variant: 'fail', params: { count: 2 }, ...change });

let made = 0;

function addRun(botId: string, findings: Finding[], titles = { onboarding: 'Início' }): void {
  made += 1;
  const { snapshots, runs } = world().workspace;
  const snapshotId = `snapshot-${String(made)}`;
  snapshots.insert(aSnapshot('{}', { id: snapshotId, botId }), '{}');
  const stored = aStoredRun({ id: `run-${String(made)}`, botId, snapshotId });
  runs.insert({ ...stored, run: { ...stored.run, findings, titles } }, null);
}

/** Two clients with a bot each. */
async function agency() {
  const { use } = world();
  const one = await use['client:create']({ name: 'Óticas São João' });
  const two = await use['client:create']({ name: 'Padaria Aurora' });
  const first = await use['bot:create']({ clientId: one.id, name: 'Atendimento' });
  const second = await use['bot:create']({ clientId: two.id, name: 'Vendas' });
  addRun(first.id, [
    failed('ESC-01', { severity: 'blocker' }),
    failed('HRS-01', { severity: 'low' }),
    aFinding({ auditId: 'CH-01', outcome: 'pass', variant: 'pass', params: {} }),
  ]);
  addRun(second.id, [failed('ESC-01', { severity: 'high' })]);
  return { one, two, first, second };
}

async function rows(query: FindingQuery = usualQuery): Promise<FindingListRow[]> {
  const page = await world().use['finding:search']({ query, offset: 0, limit: 200, locale });
  return page.rows;
}

const named = (found: readonly FindingListRow[]) =>
  found.map(({ botName, auditId }) => `${botName} ${auditId}`);

describe('findings over all clients', () => {
  it('are those of the newest runs, the weightiest first', async () => {
    const { first } = await agency();
    expect(named(await rows())).toEqual([
      'Atendimento ESC-01',
      'Vendas ESC-01',
      'Atendimento HRS-01',
    ]);
    addRun(first.id, [failed('HRS-01', { severity: 'blocker' })]);
    expect(named(await rows())).toEqual(['Atendimento HRS-01', 'Vendas ESC-01']);
  });

  it.each<[string, Partial<FindingQuery>, string[]]>([
    ['by severity', { severity: { only: ['high'], not: [] } }, ['Vendas ESC-01']],
    ['without an audit', { audit: { only: [], not: ['ESC-01'] } }, ['Atendimento HRS-01']],
    ['by outcome', { outcome: { only: ['pass'], not: [] } }, ['Atendimento CH-01']],
    ['by a client’s name', { text: 'oticas' }, ['Atendimento ESC-01', 'Atendimento HRS-01']],
    ['without words', { text: '-otica' }, ['Vendas ESC-01']],
    ['by an audit’s id', { text: 'hrs-01' }, ['Atendimento HRS-01']],
    ['by a block', { text: 'inicio aurora' }, ['Vendas ESC-01']],
    ['by nothing that is there', { text: 'xyzzy' }, []],
  ])('are filtered %s', async (_name, change, expected) => {
    await agency();
    expect(named(await rows({ ...usualQuery, ...change }))).toEqual(expected);
  });

  it.each<[FindingQuery['sort'], string[]]>([
    [
      { by: 'bot', descending: true },
      ['Vendas ESC-01', 'Atendimento ESC-01', 'Atendimento HRS-01'],
    ],
    [
      { by: 'audit', descending: false },
      ['Atendimento ESC-01', 'Vendas ESC-01', 'Atendimento HRS-01'],
    ],
    [
      { by: 'client', descending: true },
      ['Vendas ESC-01', 'Atendimento ESC-01', 'Atendimento HRS-01'],
    ],
    [
      { by: 'severity', descending: true },
      ['Atendimento HRS-01', 'Vendas ESC-01', 'Atendimento ESC-01'],
    ],
  ])('are sorted by $by', async (sort, expected) => {
    await agency();
    expect(named(await rows({ ...usualQuery, sort }))).toEqual(expected);
  });

  it('are counted by value as if that filter were open', async () => {
    const { one, two } = await agency();
    const query = { ...usualQuery, client: { only: [two.id], not: [] } };
    const page = await world().use['finding:search']({ query, offset: 0, limit: 1, locale });
    expect(page).toMatchObject({ total: 1, all: 4 });
    expect(page.facets?.client).toEqual([
      { value: one.id, label: 'Óticas São João', count: 2 },
      { value: two.id, label: 'Padaria Aurora', count: 1 },
    ]);
    expect(page.facets?.severity).toEqual([{ value: 'high', label: '', count: 1 }]);
  });

  it('follow names, owners and what is hidden', async () => {
    const { two, second } = await agency();
    await rows();
    const { use } = world();
    await use['bot:rename']({ id: second.id, name: 'Novo' });
    const about = { kind: 'owner', botId: second.id, auditId: 'ESC-01' } as const;
    await use['report:write-note']({ clientId: two.id, about, text: 'Rui', by: 'Ana' });
    const [row] = await rows({ ...usualQuery, client: { only: [two.id], not: [] } });
    expect(row).toMatchObject({ botName: 'Novo', owner: 'Rui' });
    expect(named(await rows({ ...usualQuery, text: 'rui' }))).toEqual(['Novo ESC-01']);
    await use['client:set-removed']({ id: two.id, removed: true });
    expect(named(await rows())).toEqual(['Atendimento ESC-01', 'Atendimento HRS-01']);
  });

  it('are named from place to place, and one defect is one row', async () => {
    const { first, second } = await agency();
    const { use } = world();
    const keys = await use['finding:keys']({ query: usualQuery, from: 0, to: 1, locale });
    expect(keys).toEqual([
      { botId: first.id, auditId: 'ESC-01' },
      { botId: second.id, auditId: 'ESC-01' },
    ]);
    const [group, other] = await use['finding:groups']({ query: usualQuery, locale });
    expect(group).toMatchObject({
      ...{ auditId: 'ESC-01', severity: 'blocker' },
      ...{ findings: 2, bots: 2, clients: 2 },
    });
    expect(other).toMatchObject({ auditId: 'HRS-01', findings: 1 });
  });
});

describe('a decision about many', () => {
  const decide = (
    botIds: string[],
    state: 'fixed' | 'accepted-risk' | 'in-progress',
    reason = '',
  ) =>
    world().use['finding:triage-many']({
      findings: botIds.map((botId) => ({ botId, auditId: 'ESC-01' })),
      ...{ state, reason, author: 'Ana', until: null },
    });
  const states = async () =>
    Object.fromEntries(
      (await rows(everything)).map(({ botName, auditId, state }) => [
        `${botName} ${auditId}`,
        state,
      ]),
    );

  it('is known at once, also to the bot’s own page, and can be taken back exactly', async () => {
    const { first, second } = await agency();
    const { use } = world();
    const earlier = {
      ...{ botId: first.id, auditId: 'ESC-01', state: 'accepted-risk' as const },
      ...{ reason: 'Combinado.', author: 'Rui', until: '2027-01-01T00:00:00Z' },
    };
    await use['finding:triage'](earlier);
    const before = await states();
    const told = await use['run:latest']({ botId: first.id, locale });
    const done = await decide([first.id, second.id], 'fixed');
    expect(done).toMatchObject({ decided: 2, left: 0 });
    expect(await states()).toMatchObject({
      'Atendimento ESC-01': 'fixed',
      'Vendas ESC-01': 'fixed',
    });
    expect((await use['run:latest']({ botId: first.id, locale }))?.triages).toMatchObject([
      { auditId: 'ESC-01', state: 'fixed', author: 'Ana' },
    ]);
    expect(await use['finding:undo-triage']({ undoId: done.undoId! })).toEqual({
      restored: 2,
      left: 0,
    });
    expect(await states()).toEqual(before);
    expect((await use['run:latest']({ botId: first.id, locale }))?.triages).toEqual(told?.triages);
    expect(await faultOf(use['finding:undo-triage']({ undoId: done.undoId! }))).toBe('undo-gone');
  });

  it('leaves what was decided since', async () => {
    const { first, second } = await agency();
    const { use } = world();
    const done = await decide([first.id, second.id], 'fixed');
    await use['finding:triage']({
      ...{ botId: first.id, auditId: 'ESC-01', state: 'in-progress', reason: '' },
      ...{ author: 'Rui', until: null },
    });
    expect(await use['finding:undo-triage']({ undoId: done.undoId! })).toEqual({
      restored: 1,
      left: 1,
    });
    expect(await states()).toMatchObject({
      'Atendimento ESC-01': 'in-progress',
      'Vendas ESC-01': 'open',
    });
  });

  it('leaves what is gone or asks nothing, and wants a reason for a risk', async () => {
    const { first } = await agency();
    const { use } = world();
    const ask = { state: 'fixed', reason: '', author: 'Ana', until: null } as const;
    const none = [{ botId: first.id, auditId: 'CH-01' }];
    expect(await use['finding:triage-many']({ ...ask, findings: none })).toEqual({
      ...{ undoId: null, decided: 0, left: 1 },
    });
    expect(await faultOf(decide([first.id], 'accepted-risk', ' '))).toBe('triage-needs-reason');
    expect(await states()).toMatchObject({
      'Atendimento ESC-01': 'open',
      'Atendimento CH-01': null,
    });
  });

  it('runs out when it says so', async () => {
    const { first } = await agency();
    await world().use['finding:triage']({
      ...{ botId: first.id, auditId: 'ESC-01', state: 'accepted-risk', reason: 'x' },
      ...{ author: 'Ana', until: '2026-11-23T00:00:00Z' },
    });
    expect(await states()).toMatchObject({ 'Atendimento ESC-01': 'accepted-risk' });
    world().pass(86_400_000);
    expect(await states()).toMatchObject({ 'Atendimento ESC-01': 'open' });
  });
});

describe('a table that leaves the window', () => {
  const columns = [
    { id: 'client' as const, header: 'Cliente' },
    { id: 'severity' as const, header: 'Gravidade' },
  ];

  it('has the chosen rows in their order, and nothing that a spreadsheet would run', async () => {
    const { one, first, second } = await agency();
    const { use } = world();
    await use['client:rename']({ id: one.id, name: '=1+1\tx' });
    const all = { query: usualQuery, columns, locale } as const;
    const findings = [
      { botId: second.id, auditId: 'ESC-01' },
      { botId: first.id, auditId: 'HRS-01' },
    ];
    const copied = await use['finding:copy']({ ...all, findings });
    expect(copied.rows).toBe(2);
    const [heads, ...lines] = copied.text.split('\n');
    expect(heads).toBe('Cliente\tGravidade');
    expect(lines[0]).toBe('Padaria Aurora\tAlta');
    expect(lines[1]).toMatch(/^'=1\+1 ?.*x\tBaixa$/);
    const path = world().file('achados.csv', '');
    expect(await use['finding:write-table']({ ...all, findings: null, path })).toEqual({ rows: 3 });
  });
});

describe('saved views', () => {
  it('are kept, and what cannot be read is left out', async () => {
    const { use, workspace } = world();
    const view = {
      ...{ id: 'v', name: 'Vermelhos', query: usualQuery, isGrouped: false },
      columns: ['title' as const],
    };
    expect(await use['finding:write-views']([view])).toEqual([view]);
    workspace.settings.put('finding-views', [view, { id: 'x' }]);
    expect(await use['finding:read-views'](null)).toEqual([view]);
    workspace.settings.put('finding-views', 'x');
    expect(await use['finding:read-views'](null)).toEqual([]);
  });
});
