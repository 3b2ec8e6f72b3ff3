import { beforeEach, describe, expect, test } from 'vitest';
import { AppFault } from '#app/contract/errors.ts';
import type { TaskView } from '#app/contract/task-views.ts';
import { createUseCases } from '#app/serve.ts';
import { tellingTasks } from '#test/fakes/tasks.ts';
import { badFlow, faultOf, useCaseWorld } from '#test/fakes/use-case-world.ts';

const inWorld = useCaseWorld();
const everybody = { botIds: null, clientIds: null };
const failing = () => Promise.reject(new AppFault('internal', { reference: 'x' }));

let clients: string[] = [];

/** Three clients with a bot each, whose facts changed since they were audited. */
beforeEach(async () => {
  const { use, file } = inWorld();
  clients = [];
  for (const name of ['Aurora', 'Boreal', 'Celeste']) {
    const { id } = await use['client:create']({ name });
    clients.push(id);
    const paths = [file('fluxo.json', badFlow)];
    await use['flow:import']({ clientId: id, botId: null, paths });
    await switchCountry(id, 'ES');
  }
});

async function switchCountry(clientId: string, country: string): Promise<void> {
  const { use } = inWorld();
  const { facts } = await use['client:read-record']({ clientId });
  const change = { facts: { ...facts, country } };
  await use['client:write-record']({ clientId, by: 'Ana', change });
}

const last = async (): Promise<TaskView> => (await inWorld().use['task:list'](null))[0]!;

async function rows(): Promise<(readonly [string, string])[]> {
  const { use } = inWorld();
  const { id } = await last();
  const page = await use['task:items']({ id, states: null, offset: 0, limit: 10 });
  return page.rows.map(({ note, state }) => [note, state] as const);
}

/** Audits meet this instead of the first few results; then all is as before. */
function onAudit(at: number, meet: () => Promise<never>): void {
  const { checker } = inWorld().deps;
  const { audit } = checker;
  let count = 0;
  checker.audit = (request) => {
    count += 1;
    return count === at ? meet() : audit(request);
  };
}

describe('an audit that somebody asks for', () => {
  test('is of chosen clients, of chosen bots, or of all', async () => {
    const { use, workspace } = inWorld();
    const [first = '', second = ''] = clients;
    const audited = { audited: 1, unchanged: 0, failed: 0 };
    expect(await use['run:audit']({ botIds: null, clientIds: [first] })).toEqual(audited);
    const [bot] = workspace.bots.listByClient(second);
    expect(await use['run:audit']({ botIds: [bot!.id], clientIds: null })).toEqual(audited);
    expect(await use['run:audit'](everybody)).toEqual({ audited: 1, unchanged: 2, failed: 0 });
    expect(await rows()).toEqual([
      ['Aurora', 'skipped'],
      ['Boreal', 'skipped'],
      ['Celeste', 'done'],
    ]);
  });

  test('goes on past a bot that fails, and does it again alone', async () => {
    const { use } = inWorld();
    onAudit(2, failing);
    expect(await use['run:audit'](everybody)).toEqual({ audited: 2, unchanged: 0, failed: 1 });
    expect(await last()).toMatchObject({ state: 'done', counts: { done: 2, failed: 1 } });
    await use['task:retry-failed']({ id: (await last()).id });
    expect(await last()).toMatchObject({ counts: { done: 1, failed: 0, skipped: 0 } });
    expect(await use['run:audit'](everybody)).toMatchObject({ audited: 0, unchanged: 3 });
  });

  test('that is cancelled keeps what is done', async () => {
    const { use, deps } = inWorld();
    const { audit } = deps.checker;
    deps.checker.audit = (request) => {
      deps.tasks.cancelAll('audit');
      return audit(request);
    };
    const { audited } = await use['run:audit'](everybody);
    deps.checker.audit = audit;
    // What had begun is brought to its end.
    expect(audited).toBeGreaterThan(0);
    await use['run:resume'](null);
    expect((await use['task:list'](null)).filter(({ kind }) => kind === 'audit')).toHaveLength(1);
  });

  test('that a crash cuts off is taken up where it stopped', async () => {
    const { use, deps } = inWorld();
    onAudit(3, () => Promise.reject(new Error('power cut')));
    expect(await faultOf(use['run:audit'](everybody))).toBe('bug');
    expect(await last()).toMatchObject({ state: 'failed' });
    // Another process opens the same workspace.
    const later = createUseCases({ ...deps, tasks: tellingTasks(() => undefined) });
    await later['run:resume'](null);
    const [resumed] = await later['task:list'](null);
    expect(resumed).toMatchObject({ state: 'done', counts: { done: 1, skipped: 2 } });
    await later['run:resume'](null);
    expect(await later['task:list'](null)).toHaveLength(1);
  });

  test('that a lock cuts off breaks off at once, and is taken up later', async () => {
    const { use, deps } = inWorld();
    onAudit(1, () => Promise.reject(new AppFault('workspace-locked')));
    expect(await faultOf(use['run:audit'](everybody))).toBe('workspace-locked');
    expect(await last()).toMatchObject({ state: 'failed', fault: { code: 'workspace-locked' } });
    const later = createUseCases({ ...deps, tasks: tellingTasks(() => undefined) });
    await later['run:resume'](null);
    expect((await use['run:audit'](everybody)).unchanged).toBe(3);
  });
});

describe('the imports of a folder', () => {
  test('are rows; what was refused can be given again alone', async () => {
    const { use, file } = inWorld();
    const bad = file('ruim.json', 'not json');
    const paths = [file('bom.json', badFlow), bad];
    await use['flow:import']({ clientId: clients[0]!, botId: null, paths });
    const task = await last();
    expect(task).toMatchObject({ kind: 'import', counts: { done: 1, failed: 1 } });
    const page = { id: task.id, states: null, offset: 0, limit: 10 };
    const { rows: told } = await use['task:items'](page);
    expect(told.map(({ name, state, botId }) => [name, state, botId === null])).toEqual([
      ['bom.json', 'done', false],
      ['ruim.json', 'failed', true],
    ]);
    file('ruim.json', badFlow);
    await use['task:retry-failed']({ id: task.id });
    expect(await last()).toMatchObject({ counts: { done: 1, failed: 0 } });
  });

  test('wait while they are paused', async () => {
    const { use, file, deps } = inWorld();
    const { check } = deps.checker;
    deps.checker.check = async (request) => {
      deps.checker.check = check;
      deps.tasks.pause((await last()).id);
      return check(request);
    };
    const paths = [file('um.json', badFlow), file('dois.json', badFlow)];
    const running = use['flow:import']({ clientId: clients[0]!, botId: null, paths });
    await expect.poll(async () => (await last()).state).toBe('paused');
    await expect.poll(async () => (await last()).counts).toMatchObject({ done: 1, waiting: 1 });
    await use['task:resume']({ id: (await last()).id });
    expect(await running).toHaveLength(2);
  });
});
