import { expect, test } from 'vitest';
import type { Json } from '#core/model/json.ts';
import { readRule, type DeskRule } from './read-rule.ts';

const rule = (changes: object): Json => ({
  id: '1',
  ownerIdentity: 'padaria@msging.net',
  title: 'Vendas',
  team: 'Vendas',
  isActive: true,
  operator: 'And',
  conditions: [],
  ...changes,
});
const read = (changes: Partial<DeskRule>): DeskRule => ({
  title: 'Vendas',
  queue: 'Vendas',
  isActive: true,
  operator: 'And',
  conditions: [],
  ...changes,
});

test.each<[string, Json, DeskRule | null]>([
  [
    'conditions, the relation in words or as a number',
    rule({
      conditions: [
        { property: 'Message', relation: 'Contains', values: ['comprar', 7] },
        { property: 'Contact.Extras.plano', relation: 3, values: ['ouro'] },
      ],
    }),
    read({
      conditions: [
        { property: 'Message', relation: 'Contains', values: ['comprar', '7'] },
        { property: 'Contact.Extras.plano', relation: 'NotEquals', values: ['ouro'] },
      ],
    }),
  ],
  [
    'an old one with its condition flat',
    rule({ property: 'Message', relation: 0, values: ['troca'] }),
    read({ conditions: [{ property: 'Message', relation: 'Contains', values: ['troca'] }] }),
  ],
  [
    'no names and addresses of people',
    rule({
      conditions: [
        { property: 'Contact.Email', relation: 'Equals', values: ['ana@exemplo.com.br'] },
        { property: 'Contact.Name', relation: 'Contains', values: ['Ana'] },
      ],
    }),
    read({
      conditions: [
        { property: 'Contact.Email', relation: 'Equals', values: [] },
        { property: 'Contact.Name', relation: 'Contains', values: [] },
      ],
    }),
  ],
  ['nothing in it', {}, { title: '', queue: '', isActive: true, operator: 'Or', conditions: [] }],
  ['words', 'rule', null],
])('%s', (_, item, expected) => {
  expect(readRule(item)).toEqual(expected);
});
