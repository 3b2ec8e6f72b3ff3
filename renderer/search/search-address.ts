import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import {
  contactColumns,
  contactNotes,
  everyContact,
  longestSearch,
  type ContactQuery,
  type SearchQuery,
} from '#app/contract/search-query.ts';
import { contactKinds, searchKinds } from '#core/model/search-kinds.ts';
import { sortAddress, sortIn, textIn } from '#renderer/controls/filter-address.ts';

/** A search as the part of an address after `?`. */
export function searchToAddress({ text, kinds, clientId }: SearchQuery): LocationQueryRaw {
  return {
    ...(text === '' ? {} : { q: text }),
    ...(kinds.length === 0 ? {} : { kinds: kinds.join(',') }),
    ...(clientId === null ? {} : { client: clientId }),
  };
}

/** The search of an address. What does not fit is left out: an address may be old, or typed. */
export function searchFromAddress(address: LocationQuery): SearchQuery {
  return {
    text: textIn(address, 'q').slice(0, longestSearch),
    kinds: named(searchKinds, textIn(address, 'kinds')),
    clientId: clientOf(address),
  };
}

/** A query of contacts as the part of an address after `?`. */
export function contactsToAddress(query: ContactQuery): LocationQueryRaw {
  return {
    ...searchToAddress(query),
    ...(query.note === null ? {} : { note: query.note }),
    ...sortAddress(query.sort, everyContact.sort),
  };
}

/** The query of contacts of an address; as {@link searchFromAddress}. */
export function contactsFromAddress(address: LocationQuery): ContactQuery {
  return {
    text: textIn(address, 'q').slice(0, longestSearch),
    kinds: named(contactKinds, textIn(address, 'kinds')),
    clientId: clientOf(address),
    note: contactNotes.find((note) => note === textIn(address, 'note')) ?? null,
    sort: sortIn(address, contactColumns, everyContact.sort),
  };
}

function named<Name extends string>(known: readonly Name[], list: string): Name[] {
  const names = list.split(',');
  return known.filter((name) => names.includes(name));
}

function clientOf(address: LocationQuery): string | null {
  const id = textIn(address, 'client');
  return id === '' || id.length > 64 ? null : id;
}
