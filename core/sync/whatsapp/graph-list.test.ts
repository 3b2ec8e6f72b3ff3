import { describe, expect, test } from 'vitest';
import { scriptedGraph, scriptedToken } from '#test/fakes/scripted-graph.ts';
import { listGraph } from './graph-list.ts';

const next = `https://graph.facebook.com/v25.0/1/phone_numbers?access_token=${scriptedToken}`;
const page = (id: string, after: string | null, hasNext = after !== null) => ({
  data: [{ id }],
  paging: { cursors: { before: 'b', after }, ...(hasNext ? { next } : {}) },
});

describe('the pages of an edge', () => {
  test('are read by cursor until none is next', async () => {
    const graph = scriptedGraph((_, parameters) => {
      const after = parameters.get('after');
      if (after === null) return { body: page('1', 'QVFI1') };
      return { body: after === 'QVFI1' ? page('2', 'QVFI2') : page('3', 'QVFI3', false) };
    });
    expect(await listGraph(graph.session, '1/phone_numbers', { fields: 'id' })).toEqual({
      items: [{ id: '1' }, { id: '2' }, { id: '3' }],
      unreadable: 0,
      isComplete: true,
    });
    expect(graph.asked()).toEqual([
      '1/phone_numbers fields=id limit=100',
      '1/phone_numbers fields=id limit=100 after=QVFI1',
      '1/phone_numbers fields=id limit=100 after=QVFI2',
    ]);
    expect(graph.requests.some(({ url }) => url.includes(scriptedToken))).toBe(false);
  });

  test.each<[string, object, number, boolean]>([
    ['an empty list', { data: [] }, 1, true],
    ['no cursors', { data: [], paging: { next } }, 1, false],
    ['a cursor that comes again', page('1', 'QVFI1'), 2, false],
    ['a cursor that no address carries', page('1', '\ud800'), 1, false],
  ])('%s', async (_, body, requests, isComplete) => {
    const graph = scriptedGraph(() => ({ body }));
    expect(await listGraph(graph.session, '1/phone_numbers', {})).toMatchObject({ isComplete });
    expect(graph.requests).toHaveLength(requests);
  });

  test('end at a number of pages', async () => {
    const graph = scriptedGraph((_, __, count) => ({ body: page('1', `QVFI${String(count)}`) }));
    expect(await listGraph(graph.session, '1/phone_numbers', {}, 3)).toMatchObject({
      isComplete: false,
      items: [{}, {}, {}],
    });
  });

  test('count what is no item, and are no pages without a list', async () => {
    const odd = scriptedGraph(() => ({ body: { data: [{ id: '1' }, null, 'x'] } }));
    expect(await listGraph(odd.session, '1/phone_numbers', {})).toMatchObject({ unreadable: 2 });
    const none = scriptedGraph(() => ({ body: { data: { id: '1' } } }));
    await expect(listGraph(none.session, '1/phone_numbers', {})).rejects.toMatchObject({
      code: 'wrong-answer',
    });
  });
});
