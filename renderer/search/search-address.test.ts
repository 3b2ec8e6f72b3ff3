import { describe, expect, test } from 'vitest';
import { everyContact, type ContactQuery, type SearchQuery } from '#app/contract/search-query.ts';
import {
  contactsFromAddress,
  contactsToAddress,
  searchFromAddress,
  searchToAddress,
} from './search-address.ts';

describe('an address of the search', () => {
  test.each<SearchQuery>([
    { text: '', kinds: [], clientId: null },
    { text: 'olá -loja', kinds: ['text', 'phone'], clientId: 'c1' },
  ])('gives back %j', (query) => {
    expect(searchFromAddress(searchToAddress(query) as never)).toEqual(query);
  });

  test.each<ContactQuery>([
    everyContact,
    {
      ...{ text: '0800', kinds: ['email'], clientId: 'c1', note: 'shared' },
      sort: { by: 'bot', descending: true },
    },
    { ...everyContact, sort: { by: 'value', descending: true } },
  ])('of contacts gives back %j', (query) => {
    expect(contactsFromAddress(contactsToAddress(query) as never)).toEqual(query);
  });

  test('leaves out what does not fit', () => {
    const odd = { q: 'x'.repeat(999), kinds: 'text,nothing', client: '', note: 'odd', sort: 'odd' };
    expect(searchFromAddress(odd)).toEqual({
      ...{ text: 'x'.repeat(200), kinds: ['text'], clientId: null },
    });
    expect(contactsFromAddress({ ...odd, q: ['a', 'b'] })).toEqual(everyContact);
  });
});
