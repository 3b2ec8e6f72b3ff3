import { flushPromises } from '@vue/test-utils';
import type { DOMWrapper, VueWrapper } from '@vue/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { mostTaskRows } from '#app/contract/task-kinds.ts';
import type { TaskItem, TaskView } from '#app/contract/task-views.ts';
import { useNotices } from '#renderer/stores/notices.ts';
import { useRuns } from '#renderer/stores/runs.ts';
import { aTask, aTaskItem } from '#test/fakes/task-bridge.ts';
import { openTestWindow, type TestWindow } from '#test/fakes/window.ts';
import RunLine from './run-line.vue';
import RunList from './run-list.vue';

let at: TestWindow;

beforeEach(async () => {
  at = await openTestWindow();
});

const none = { waiting: 0, running: 0, done: 0, failed: 0, skipped: 0 };
const ended = { state: 'done', endedAt: '2026-11-22T12:05:00.000Z', workingSince: null } as const;
const asked = (name: string) => at.host.calls.filter((call) => call.name === name);

function button(page: VueWrapper, words: string): DOMWrapper<Element> {
  const found = page.findAll('button').find((one) => one.text().includes(words));
  if (found === undefined) throw new Error(`no button says ${words}`);
  return found;
}

async function tell(task: TaskView, items: TaskItem[] = []): Promise<void> {
  at.host.send('task:item-moved', { task, items });
  await flushPromises();
}

/** The panel with a task and its rows. */
async function panel(task: TaskView, rows: TaskItem[] = []): Promise<VueWrapper> {
  at.host.tasks.list = [task];
  at.host.tasks.items.set(task.id, rows);
  await useRuns().load();
  return at.show(RunList);
}

describe('the panel', () => {
  test('says that nothing is under way', async () => {
    await useRuns().load();
    expect((await at.show(RunList)).text()).toContain('Nada em andamento');
  });

  test('says that it could not be loaded, and tries again', async () => {
    at.host.faults.set('task.list', { code: 'internal', details: { reference: 'x' } });
    await useRuns().load();
    const page = await at.show(RunList);
    expect(page.find('[role=alert]').text()).toContain('não pôde ser carregada');
    at.host.faults.clear();
    await button(page, 'Tentar de novo').trigger('click');
    await flushPromises();
    expect(page.text()).toContain('Nada em andamento');
  });

  test('shows how far a run is, and pauses and cancels it', async () => {
    const page = await panel(aTask({ counts: { ...none, waiting: 7, running: 1, done: 4 } }));
    expect(page.text()).toContain('Auditoria');
    expect(page.text()).toContain('4 de 12');
    expect(page.find('.counts').text()).toContain('4 feitos');
    await button(page, 'Pausar').trigger('click');
    expect(asked('task.pause').at(-1)?.request).toEqual({ id: 'task-1' });
    await tell(aTask({ state: 'paused', workingSince: null }));
    expect(page.text()).toContain('Em pausa');
    await button(page, 'Continuar').trigger('click');
    expect(asked('task.resume')).toHaveLength(1);
    await button(page, 'Cancelar').trigger('click');
    expect(asked('task.cancel')).toHaveLength(1);
    await tell(aTask({ state: 'stopping' }));
    expect(page.text()).toContain('Parando');
  });

  test.each<[string, Partial<TaskView>]>([
    ['Cancelada: resultado parcial', { ...ended, state: 'cancelled' }],
    ['Interrompida: resultado parcial', { ...ended, state: 'failed' }],
    ['Resultado parcial', { ...ended, counts: { ...none, done: 3, failed: 1 } }],
    ['Terminou', { ...ended, counts: { ...none, done: 4 } }],
  ])('labels a run: %s', async (label, change) => {
    expect((await panel(aTask(change))).find('.state').text()).toBe(label);
  });

  test('shows rows; those that move are told by their place', async () => {
    const page = await panel(
      aTask(),
      Array.from({ length: 12 }, (_, place) => aTaskItem(place)),
    );
    await button(page, 'Ver itens').trigger('click');
    await flushPromises();
    expect(page.findAll('[role=listitem]')).toHaveLength(12);
    const line = (place: number) => page.findAll('[role=listitem]')[place]!.text();
    expect(line(3)).toContain('Na fila');
    await tell(aTask(), [aTaskItem(3, { state: 'running' })]);
    expect(line(3)).toContain('Agora');
    expect(asked('task.items')).toHaveLength(1);
  });

  test('of a thousand rows asks for a page, and for further ones when they come into sight', async () => {
    await panel(
      aTask(),
      Array.from({ length: 1_000 }, (_, place) => aTaskItem(place)),
    );
    const runs = useRuns();
    await runs.show('task-1');
    expect(runs.rows.total).toBe(1_000);
    expect(runs.rowAt(mostTaskRows)).toBeNull();
    await runs.reach(mostTaskRows - 3, mostTaskRows + 20);
    expect(runs.rowAt(mostTaskRows)?.place).toBe(mostTaskRows);
    expect(asked('task.items').map(({ request }) => request)).toMatchObject([
      { offset: 0, limit: mostTaskRows },
      { offset: mostTaskRows, limit: mostTaskRows },
    ]);
  });

  test('says why something failed and what to do, and gives the details away', async () => {
    const write = vi.fn(() => Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: write },
      configurable: true,
    });
    const failed = aTaskItem(0, {
      state: 'failed',
      name: 'fluxo.json',
      problem: { kind: 'fault', fault: { code: 'not-json', details: { file: 'fluxo.json' } } },
    });
    const page = await panel(
      aTask({ ...ended, kind: 'import', counts: { ...none, done: 1, failed: 1 } }),
      [failed, aTaskItem(1, { state: 'done' })],
    );
    await button(page, 'Ver itens').trigger('click');
    await flushPromises();
    const filters = page.findAll('label:has([type=radio])').map((one) => one.text());
    expect(filters).toEqual(['Todos 2', 'Feito 1', 'Falhou 1']);
    await page.findAll('label:has([type=radio])')[2]!.trigger('click');
    await flushPromises();
    expect(asked('task.items').at(-1)?.request).toMatchObject({ states: ['failed'] });
    const line = page.find('[role=listitem]');
    expect(line.text()).toContain('fluxo.json');
    await line.find('[aria-label="Copiar detalhes"]').trigger('click');
    await flushPromises();
    const [said] = write.mock.calls[0] as unknown as [string];
    expect(said).toContain('Importação de fluxos');
    expect(said).toContain('not-json');
    await button(page, 'Tentar de novo 1 com falha').trigger('click');
    expect(asked('task.retryFailed')).toHaveLength(1);
  });

  test('has a word for each reason to leave something out', async () => {
    const reasons = ['unchanged', 'kept', 'nothing', 'stopped', 'put-off'] as const;
    const page = await panel(
      aTask(),
      reasons.map((reason, place) =>
        aTaskItem(place, { state: 'skipped', problem: { kind: 'reason', reason } }),
      ),
    );
    await button(page, 'Ver itens').trigger('click');
    await flushPromises();
    const said = page.findAll('.problem').map((one) => one.text());
    expect(new Set(said).size).toBe(reasons.length);
  });
});

describe('the line above every page', () => {
  test('is there while something that was asked for runs', async () => {
    const line = await at.show(RunLine);
    expect(line.find('section').exists()).toBe(false);
    await tell(aTask({ id: 'task-2', kind: 'sync', isAsked: false }));
    expect(line.find('section').exists()).toBe(false);
    await tell(aTask({ counts: { ...none, waiting: 8, done: 4 } }));
    expect(line.text()).toContain('Auditoria');
    expect(line.text()).toContain('4 de 12');
    await button(line, 'Cancelar').trigger('click');
    expect(asked('task.cancel').at(-1)?.request).toEqual({ id: 'task-1' });
    await button(line, 'Ver atividade').trigger('click');
    expect(useRuns().isOpen).toBe(true);
    await tell(aTask({ ...ended, counts: { ...none, done: 12 } }));
    expect(line.find('section').exists()).toBe(false);
  });

  test('leaves a batch to the page that tells more of it', async () => {
    const line = await at.show(RunLine, {}, '/reports/batch');
    await tell(aTask({ kind: 'batch' }));
    expect(line.find('section').exists()).toBe(false);
  });

  test('counts the others', async () => {
    const line = await at.show(RunLine);
    await tell(aTask({ id: 'task-1', kind: 'import' }));
    await tell(aTask({ id: 'task-2' }));
    expect(line.text()).toContain('e mais 1');
  });
});

describe('the end of a run', () => {
  const said = () => useNotices().list.map(({ text }) => text);

  test.each<[string, Partial<TaskView>, string]>([
    ['an audit', { counts: { ...none, done: 3, skipped: 9 } }, '3 bots auditados.'],
    [
      'an audit that found nothing to do',
      { counts: { ...none, skipped: 12 } },
      'Nada mudou desde a última auditoria de cada bot.',
    ],
    [
      'a batch with failures',
      { kind: 'batch', counts: { ...none, done: 3, failed: 1 } },
      'Relatórios em lote: 3 feitos, 1 com falha.',
    ],
    [
      'a run that was cancelled',
      { state: 'cancelled', kind: 'batch', counts: { ...none, done: 3, skipped: 9 } },
      'Relatórios em lote: parou antes do fim. Resultado parcial: 3 de 12.',
    ],
  ])('is told once: %s', async (_name, change, sentence) => {
    await at.show(RunLine);
    await tell(aTask(change));
    await tell(aTask({ ...ended, ...change }));
    await tell(aTask({ ...ended, ...change }));
    expect(said()).toEqual([sentence]);
  });

  test('of a schedule is told by nobody', async () => {
    await at.show(RunLine);
    await tell(aTask({ ...ended, isAsked: false }));
    expect(said()).toEqual([]);
  });

  test('with failures leaves a mark until somebody looks', async () => {
    const runs = useRuns();
    await tell(aTask({ ...ended, counts: { ...none, failed: 1 } }));
    expect(runs.unseen).toHaveLength(1);
    runs.look();
    expect(runs.unseen).toEqual([]);
  });
});
