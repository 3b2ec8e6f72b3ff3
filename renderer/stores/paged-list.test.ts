import { describe, expect, test } from 'vitest';
import type { Result } from '#app/contract/bridge.ts';
import { createPagedList, type ListPage } from './paged-list.ts';

type Page = ListPage<string, object>;

/** A list whose answers come when a test says so, in any order. */
function slowList(total = 5) {
  const waiting: { readonly query: string; readonly give: (fault?: true) => Promise<void> }[] = [];
  const list = createPagedList<string, string, object>('', 2, (query, offset, limit) => {
    const rows = Array.from({ length: total }, (_, at) => `${query}${at}`);
    const page: Page = { rows: rows.slice(offset, offset + limit), summary: { total } };
    return new Promise<Result<Page>>((resolve) => {
      const give = (fault?: true) => {
        resolve(
          fault === true
            ? { ok: false, fault: { code: 'damaged-data', details: {} } }
            : { ok: true, value: page },
        );
        return new Promise<void>((done) => void setTimeout(done));
      };
      waiting.push({ query, give });
    });
  });
  return { list, waiting };
}

describe('a list that comes page by page', () => {
  test('shows the newest question, whichever answer comes last', async () => {
    const { list, waiting } = slowList();
    void list.show('a');
    void list.show('b');
    await waiting[1]!.give();
    await waiting[0]!.give();
    expect(list.rows.value).toEqual(['b0', 'b1']);
    expect(list.isBusy.value).toBe(false);
  });

  test('keeps what is shown until what takes its place is there', async () => {
    const { list, waiting } = slowList();
    void list.show('a');
    await waiting[0]!.give();
    void list.show('b');
    expect(list.rows.value).toEqual(['a0', 'a1']);
    await waiting[1]!.give(true);
    expect(list.fault.value?.code).toBe('damaged-data');
    void list.load();
    await waiting[2]!.give();
    expect([list.rows.value, list.fault.value]).toEqual([['b0', 'b1'], null]);
  });

  test('grows to its end, and is read again as far as it was', async () => {
    const { list, waiting } = slowList(3);
    void list.show('a');
    await waiting[0]!.give();
    void list.more();
    await waiting[1]!.give();
    expect(list.rows.value).toEqual(['a0', 'a1', 'a2']);
    await list.more();
    expect(waiting).toHaveLength(2);
    list.active.value = 2;
    void list.show('a');
    await waiting[2]!.give();
    await waiting[3]!.give();
    expect([list.rows.value.length, list.active.value]).toEqual([3, 2]);
    void list.show('b');
    expect(list.active.value).toBe(0);
  });

  test('is read again only while somebody looks, and forgets at once', async () => {
    const { list, waiting } = slowList();
    list.refresh();
    expect(waiting).toHaveLength(0);
    void list.show('a');
    await waiting[0]!.give();
    list.refresh();
    list.clear();
    await waiting[1]!.give();
    expect([list.rows.value, list.summary.value, list.query.value]).toEqual([[], null, '']);
    list.refresh();
    expect(waiting).toHaveLength(2);
  });
});
