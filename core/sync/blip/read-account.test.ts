import { expect, test } from 'vitest';
import type { Json } from '#core/model/json.ts';
import { readAccount, type Account } from './read-account.ts';

test.each<[Json, Account | null]>([
  [
    { identity: 'Padaria@msging.net', fullName: 'Padaria do Bairro', extras: { token: 'x' } },
    { shortName: 'padaria', fullName: 'Padaria do Bairro' },
  ],
  [{ identity: 'padaria' }, { shortName: 'padaria', fullName: null }],
  [{ fullName: 'Padaria' }, { shortName: null, fullName: 'Padaria' }],
  ['{"identity":"padaria@msging.net"}', { shortName: 'padaria', fullName: null }],
  [[], null],
])('%j', (resource, expected) => {
  expect(readAccount(resource)).toEqual(expected);
});
