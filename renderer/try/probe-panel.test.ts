import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { openTestWindow } from '#test/fakes/window.ts';
import { aFakeClient, aRunView } from '#test/fakes/views.ts';
import { useTalk } from '#renderer/stores/talk.ts';
import { nextCell, probeGrid } from './probe-grid.ts';
import ProbePanel from './probe-panel.vue';

const client = aFakeClient('c1', 'Loja Maré', [['Atendimento', 'violations', 2]]);
const { bot, audited } = client.bots[0]!;

async function open() {
  const at = await openTestWindow({ clients: [client] });
  const page = await at.show(ProbePanel, { view: aRunView(client.client, bot, audited!) });
  return { at, page };
}

describe('the map of requests', () => {
  test('says every result by word and shape, and names it whole for who cannot see it', async () => {
    const { page } = await open();
    const cells = page.findAll('[role="gridcell"]');
    expect(cells.length).toBeGreaterThan(3);
    for (const cell of cells) {
      expect(cell.text()).toMatch(/^(Pessoa|Oferece|Depende|Recusa|Nada)$/);
      expect(cell.find('[data-shape]').exists()).toBe(true);
      expect(cell.attributes('aria-label')).toMatch(/^\w+\. “.+” no bloco .+: .+/);
    }
  });

  test('Tab comes to one cell; arrows walk; Enter opens the conversation', async () => {
    const { page, at } = await open();
    const stops = () => page.findAll('td[tabindex="0"]');
    expect(stops()).toHaveLength(1);
    const first = stops()[0]!.attributes('aria-label');
    await stops()[0]!.trigger('keydown', { key: 'ArrowRight' });
    await flushPromises();
    expect(stops()).toHaveLength(1);
    expect(stops()[0]!.attributes('aria-label')).not.toBe(first);
    expect(document.activeElement).toBe(stops()[0]!.element);
    await stops()[0]!.trigger('keydown', { key: 'Enter' });
    await flushPromises();
    expect(at.host.calls.map(({ name }) => name)).toContain('probe.talk');
    const talk = useTalk();
    expect(talk.script.steps.length).toBeGreaterThan(1);
    expect(talk.view?.talk.question).toBeNull();
  });

  test('each by itself shows as many cells as phrases times blocks', async () => {
    const { page } = await open();
    const together = page.findAll('[role="gridcell"]').length;
    await page.find('[role="checkbox"], input[type="checkbox"]').trigger('click');
    await flushPromises();
    const apart = page.findAll('[role="gridcell"]').length;
    expect(apart).toBeGreaterThan(together);
    expect(apart).toBe((page.findAll('tbody tr').length || 0) * page.findAll('th.place').length);
  });
});

describe('the grid', () => {
  const a = { id: 'a', title: 'A' };
  const b = { id: 'b', title: 'B' };
  const probe = {
    entries: [{ blocks: [a, b] }, { blocks: [{ id: 'c', title: '' }] }],
    groups: [{ phrases: ['x', 'y'], results: ['person' as const, 'nothing' as const] }],
    untried: [],
  };

  test('takes apart what stands together without changing a result', () => {
    const { columns, lines } = probeGrid(probe, false);
    expect(columns.map(({ blocks }) => blocks[0]!.id)).toEqual(['a', 'b', 'c']);
    expect(lines).toEqual([
      { phrases: ['x'], results: ['person', 'person', 'nothing'] },
      { phrases: ['y'], results: ['person', 'person', 'nothing'] },
    ]);
  });

  test.each<[string, boolean, [number, number], [number, number] | null]>([
    ['ArrowUp', false, [0, 0], [0, 0]],
    ['ArrowDown', false, [0, 1], [1, 1]],
    ['ArrowRight', false, [1, 2], [1, 2]],
    ['ArrowLeft', false, [1, 2], [1, 1]],
    ['Home', false, [1, 2], [1, 0]],
    ['End', true, [0, 0], [2, 2]],
    ['Home', true, [2, 2], [0, 0]],
    ['PageDown', false, [0, 1], [2, 1]],
    ['PageUp', false, [2, 1], [0, 1]],
    ['a', false, [2, 1], null],
  ])('%s (with Ctrl: %s) leads on', (key, ctrlKey, [line, column], expected) => {
    const next = nextCell({ key, ctrlKey }, { line, column }, { lines: 3, columns: 3 });
    expect(next).toEqual(expected && { line: expected[0], column: expected[1] });
  });
});
