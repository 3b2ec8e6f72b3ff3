import { describe, expect, test } from 'vitest';
import { ref } from 'vue';
import { useRowSelection } from './row-selection.ts';

function select(chosen: readonly string[] = []) {
  const held = ref<ReadonlySet<string>>(new Set(chosen));
  const shown = ref(['a', 'b', 'c', 'd', 'e']);
  const selection = useRowSelection(held, () => shown.value);
  return { ...selection, shown, now: () => [...held.value].sort().join('') };
}

describe('choosing rows', () => {
  test('one by one, and back', () => {
    const rows = select();
    rows.toggle('b', false);
    rows.toggle('d', false);
    expect([rows.now(), rows.all.value]).toEqual(['bd', 'some']);
    rows.toggle('b', false);
    expect(rows.now()).toBe('d');
  });

  test.each([
    ['b', 'd', 'bcd'],
    ['d', 'b', 'bcd'],
    ['c', 'c', ''],
  ])('with Shift from %s to %s: %j', (from, to, now) => {
    const rows = select();
    rows.toggle(from, false);
    rows.toggle(to, true);
    expect(rows.now()).toBe(now);
  });

  test('with Shift before anything was chosen takes the one row', () => {
    const rows = select();
    rows.toggle('c', true);
    expect(rows.now()).toBe('c');
  });

  test('a range over chosen rows lets them go, as its last row says', () => {
    const rows = select(['b', 'c', 'd']);
    rows.toggle('b', false);
    rows.toggle('d', true);
    expect(rows.now()).toBe('');
  });

  test('all that are shown; others stay as they are', () => {
    const rows = select(['a', 'x']);
    rows.toggleAll();
    expect([rows.now(), rows.all.value]).toEqual(['abcdex', 'all']);
    rows.toggleAll();
    expect([rows.now(), rows.all.value]).toEqual(['x', 'none']);
  });

  test('of an empty table is none', () => {
    const rows = select(['x']);
    rows.shown.value = [];
    expect(rows.all.value).toBe('none');
  });

  test('cleared, a range begins anew', () => {
    const rows = select();
    rows.toggle('a', false);
    rows.clear();
    rows.toggle('c', true);
    expect(rows.now()).toBe('c');
  });
});
