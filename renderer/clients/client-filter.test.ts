import { expect, test } from 'vitest';
import { aClientRow, aFakeClient } from '#test/fakes/views.ts';
import { clientAddress, clientFilterIn, filteredClients, tagsOf } from './client-filter.ts';

const rows = [
  aClientRow({
    ...aFakeClient('c1', 'Loja Maré', [['A', 'violations', 1]]),
    tags: ['varejo', 'SP'],
  }),
  aClientRow({ ...aFakeClient('c2', 'Óptica Luz', []), tags: ['varejo'], status: 'paused' }),
  aClientRow(aFakeClient('c3', 'Padaria Sol', [['B', 'no-violation-found', 1]])),
];

test.each([
  [{}, ['c1', 'c2', 'c3']],
  [{ tag: 'varejo' }, ['c1', 'c2']],
  [{ tag: 'varejo', 'not-tag': 'SP' }, ['c2']],
  [{ 'not-status': 'active' }, ['c2']],
  [{ verdict: ['violations', 'none'] }, ['c1', 'c2']],
  [{ text: 'optica' }, ['c2']],
  [{ text: '-loja' }, ['c2', 'c3']],
  [{ status: 'asleep' }, ['c1', 'c2', 'c3']],
])('%j leaves %j', (address, expected) => {
  const filter = clientFilterIn(address);
  expect(filteredClients(rows, filter).rows.map(({ client }) => client.id)).toEqual(expected);
  expect(clientFilterIn(clientAddress(filter))).toEqual(filter);
});

test('counts of a filter leave the filter itself out', () => {
  const filter = clientFilterIn({ tag: 'SP', status: 'active' });
  const { tag } = filteredClients(rows, filter).counts;
  expect(Object.fromEntries(tag)).toEqual({ varejo: 1, SP: 1 });
});

test('tags come once, the most used first', () => {
  expect(tagsOf(rows, 'pt-BR')).toEqual(['varejo', 'SP']);
});
