import { flushPromises } from '@vue/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import { openTestWindow } from '#test/fakes/window.ts';
import type { TestWindow } from '#test/fakes/window.ts';
import { aFakeClient } from '#test/fakes/views.ts';
import { useBots } from './bots.ts';
import { useClients } from './clients.ts';
import { useImports } from './imports.ts';
import { useNotices } from './notices.ts';
import { useRun } from './run.ts';
import { useSettings } from './settings.ts';
import { useWorkspace } from './workspace.ts';

let at: TestWindow;
const names = () => at.host.calls.map(({ name }) => name);

beforeEach(async () => {
  at = await openTestWindow({
    clients: [aFakeClient('c1', 'Loja Maré', [['Atendimento', 'violations', 2]])],
  });
  at.host.calls.length = 0;
});

describe('clients', () => {
  test('are read again when the host says that something changed', async () => {
    const clients = useClients();
    await clients.load();
    at.host.clients.push(aFakeClient('c2', 'Padaria Sol', []));
    at.host.send('data:changed', { nouns: ['client'] });
    await flushPromises();
    expect(clients.value?.map(({ client }) => client.name)).toEqual(['Loja Maré', 'Padaria Sol']);
  });

  test('are not read before somebody asks', () => {
    useClients();
    at.host.send('data:changed', { nouns: ['client'] });
    expect(names()).toEqual([]);
  });

  test('are there after creating one, without waiting for the event', async () => {
    const clients = useClients();
    await clients.load();
    const answer = await clients.create('Óptica Luz');
    expect(answer.ok && clients.row(answer.value.id)?.client.name).toBe('Óptica Luz');
  });
});

describe('bots', () => {
  test('of another client never show under this one', async () => {
    at.host.clients.push(aFakeClient('c2', 'Padaria Sol', []));
    const bots = useBots();
    await bots.show('c1');
    const showing = bots.show('c2');
    expect(bots.value).toBeNull();
    await showing;
    expect(bots.value).toEqual([]);
  });
});

describe('the newest run', () => {
  test('tells a bot without a flow from one that is not read yet', async () => {
    at.host.clients.push(aFakeClient('c2', 'Padaria Sol', [['SAC', null, 0]]));
    const run = useRun();
    expect(run.value).toBeNull();
    await run.show('c2-bot-1');
    expect(run.value).toEqual({ kind: 'none' });
  });

  test('is asked for again in another language', async () => {
    const run = useRun();
    await run.show('c1-bot-1');
    await useSettings().write({ locale: 'es' });
    await flushPromises();
    const asked = at.host.calls.filter(({ name }) => name === 'run.latest');
    expect(asked.map(({ request }) => request)).toEqual([
      { botId: 'c1-bot-1', locale: 'pt-BR' },
      { botId: 'c1-bot-1', locale: 'es' },
    ]);
  });
});

describe('imports', () => {
  const target = { clientId: 'c1', botId: null };

  test('say how far they are and what became of each file', async () => {
    at.host.importResults = [
      { ok: false, file: 'a.json', fault: { code: 'file-empty', details: { file: 'a.json' } } },
    ];
    const imports = useImports();
    const done = imports.choose(target);
    at.host.send('task:progressed', {
      task: 'import',
      done: 1,
      total: 2,
      item: 'a.json',
      state: 'running',
    });
    expect(imports.running).toBe(true);
    expect(imports.progress?.done).toBe(1);
    await done;
    expect(imports.running).toBe(false);
    expect(imports.results).toHaveLength(1);
  });

  test('do not take the progress of a report for their own', () => {
    const imports = useImports();
    void imports.choose(target);
    at.host.send('task:progressed', {
      task: 'report',
      done: 1,
      total: 2,
      item: 'x',
      state: 'running',
    });
    expect(imports.progress).toBeNull();
  });

  test('one at a time', async () => {
    const imports = useImports();
    await Promise.all([imports.choose(target), imports.choose(target)]);
    expect(names().filter((name) => name === 'flow.choose')).toHaveLength(1);
  });
});

describe('notices', () => {
  test('undo takes back the newest removal only', async () => {
    const notices = useNotices();
    const undone: string[] = [];
    notices.tell('first', { label: 'undo', undo: true, run: () => void undone.push('first') });
    notices.tell('second', { label: 'undo', undo: true, run: () => void undone.push('second') });
    notices.tell('saved');
    await notices.undoLast();
    expect(undone).toEqual(['second']);
    expect(notices.list.map(({ text }) => text)).toEqual(['first', 'saved']);
  });

  test('undo goes back change by change, also where the notice has gone', async () => {
    const notices = useNotices();
    const undone: string[] = [];
    for (const text of ['first', 'second', 'third'])
      notices.tell(text, { label: 'undo', undo: true, run: () => void undone.push(text) });
    notices.remember(() => void undone.push('silent'));
    for (const { id } of notices.list) notices.dismiss(id);
    while (notices.canUndo) await notices.undoLast();
    expect(undone).toEqual(['silent', 'third', 'second', 'first']);
    await notices.undoLast();
    expect(undone).toHaveLength(4);
  });

  test('what was taken back by its notice is not taken back twice', async () => {
    const notices = useNotices();
    const undone: string[] = [];
    notices.tell('first', { label: 'undo', undo: true, run: () => void undone.push('first') });
    await notices.act(notices.list[0]!);
    expect(notices.canUndo).toBe(false);
    notices.tell('second', { label: 'open', run: () => void undone.push('opened') });
    expect(notices.canUndo).toBe(false);
    notices.remember(() => undefined);
    notices.clear();
    expect(notices.canUndo).toBe(false);
    expect(undone).toEqual(['first']);
  });
});

describe('the workspace', () => {
  test('follows what the host says', () => {
    const workspace = useWorkspace();
    at.host.send('workspace:changed', { ...at.host.status, state: 'locked' });
    expect(workspace.status?.state).toBe('locked');
  });

  test('gives back what went wrong', async () => {
    const fault = await useWorkspace().unlock({ method: 'passphrase', passphrase: 'wrong' });
    expect(fault?.code).toBe('wrong-passphrase');
  });
});
