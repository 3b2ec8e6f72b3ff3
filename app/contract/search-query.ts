import type { ContactKind, SearchKind } from '#core/model/search-kinds.ts';

// Without schemas: the window builds queries and needs no schema library.

/** At most so many hits or contacts come in one answer. */
export const mostHits = 100;

/** Longest search that is looked for, in UTF-16 units. */
export const longestSearch = 200;

/** What is looked for in the newest flow of every bot. */
export interface SearchQuery {
  /** Words that all must be in a text, `-word` that must not; accents and case do not count. */
  readonly text: string;
  /** Empty: all. */
  readonly kinds: readonly SearchKind[];
  /** Null: of all clients. */
  readonly clientId: string | null;
}

/** What is worth a look at a contact. */
export const contactNotes = [
  /** Named by bots of several clients. */
  'shared',
  /** No such number or address can exist. */
  'broken',
  /** An example that nobody filled in. */
  'sample',
  /** Looks made up, or belongs to no plan that is known. */
  'doubtful',
  /** Nobody reads what is sent there. */
  'unread',
  /** A link that is not encrypted. */
  'http',
  /** Only in blocks that no conversation gets to. */
  'unreached',
] as const;

/** Something worth a look. */
export type ContactNote = (typeof contactNotes)[number];

/** Columns of the list of contacts; also what it is sorted by. */
export const contactColumns = ['value', 'kind', 'client', 'bot', 'places', 'notes'] as const;

/** A column of the list of contacts. */
export type ContactColumn = (typeof contactColumns)[number];

/** At most so many places of a contact come with it. */
export const mostPlaces = 20;

/** At most so many contacts are copied or written at once. */
export const mostTableContacts = 10_000;

/** Which contacts are meant, and in which order. */
export interface ContactQuery {
  readonly text: string;
  /** Empty: all. */
  readonly kinds: readonly ContactKind[];
  readonly clientId: string | null;
  /** Only those of which this is to be said; null: all. */
  readonly note: ContactNote | null;
  readonly sort: { readonly by: ContactColumn; readonly descending: boolean };
}

/** All contacts of all bots. */
export const everyContact: ContactQuery = {
  text: '',
  kinds: [],
  clientId: null,
  note: null,
  sort: { by: 'value', descending: false },
};
