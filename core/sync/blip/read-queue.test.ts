import { expect, test } from 'vitest';
import type { Json } from '#core/model/json.ts';
import { readQueue, type Queue } from './read-queue.ts';

test.each<[Json, Queue | null]>([
  [
    { id: '1', ownerIdentity: 'padaria@msging.net', name: 'Vendas', isActive: true, Priority: 0 },
    { name: 'Vendas', isActive: true },
  ],
  [
    { name: 'Trocas', isActive: 'False' },
    { name: 'Trocas', isActive: false },
  ],
  [{ name: 'Default' }, { name: 'Default', isActive: true }],
  [{ name: ' ' }, null],
  ['Vendas', null],
])('%j', (item, expected) => {
  expect(readQueue(item)).toEqual(expected);
});
