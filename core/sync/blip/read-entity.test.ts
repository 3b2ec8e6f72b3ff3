import { expect, test } from 'vitest';
import type { Json } from '#core/model/json.ts';
import { readEntity, type Entity } from './read-entity.ts';

test.each<[Json, Entity | null]>([
  [
    { id: 'a', name: 'sabor', values: [{ name: 'doce', synonymous: ['açúcar'] }, { name: 'sal' }] },
    { name: 'sabor', values: ['doce', 'sal'] },
  ],
  [
    { name: 'sabor', values: ['doce', null, {}] },
    { name: 'sabor', values: ['doce'] },
  ],
  [{ name: 'vazia' }, { name: 'vazia', values: [] }],
  [{ name: 'antiga', isDeleted: 'true' }, null],
  [{ values: [] }, null],
  [[], null],
])('%j', (item, expected) => {
  expect(readEntity(item)).toEqual(expected);
});
