import {
  contactNotes,
  mostPlaces,
  type ContactNote,
  type ContactQuery,
} from '#app/contract/search-query.ts';
import type { ContactPage, ContactRow, IndexState } from '#app/contract/search-views.ts';
import { contactNoteWords, searchKindWords } from '#core/model/contact-words.ts';
import type { Locale } from '#core/model/locale.ts';
import { shortText } from '#core/model/match-ranges.ts';
import { holdsWords, searchWords } from '#core/model/searchable-text.ts';
import { contactKinds, type ContactKind } from '#core/model/search-kinds.ts';
import type { Deps } from '../deps.ts';
import { zeroCounts } from '../tally.ts';
import { readContacts, type IndexedContact } from './contact-index.ts';
import { readSearch } from './read-search.ts';
import { inOrder } from './search-flows.ts';
import type { SearchIndex } from './search-index.ts';

/** Longest value and longest title of a block that cross to the window, in UTF-16 units: a page stays below a megabyte. */
const longestValue = 160;
const longestTitle = 120;

/** Other clients that are named. */
const mostOthers = 10;

/** Contacts over all clients. */
export interface ContactLists {
  readonly page: (request: {
    readonly query: ContactQuery;
    readonly offset: number;
    readonly limit: number;
    readonly locale: Locale;
  }) => Promise<ContactPage>;
  /** All that a query leaves, in its order. */
  readonly find: (query: ContactQuery, locale: Locale) => Promise<readonly IndexedContact[]>;
}

interface Selected {
  readonly state: IndexState;
  readonly all: number;
  readonly contacts: readonly IndexedContact[];
  readonly kinds: Record<ContactKind, number>;
  readonly notes: Record<ContactNote, number>;
}

/** Binds the lists to the index. Contacts are kept until a flow changes. */
export function contactLists(deps: Deps, index: SearchIndex): ContactLists {
  let held: { readonly key: string; readonly contacts: Promise<IndexedContact[]> } | null = null;
  let last: { readonly key: string; readonly selected: Selected } | null = null;

  async function select(query: ContactQuery, locale: Locale): Promise<Selected> {
    const { bots, state } = index.look();
    const made = JSON.stringify(
      bots.map(({ key, mark, botName, clientName }) => [key, mark, botName, clientName]),
    );
    const key = JSON.stringify([made, query, locale]);
    // Pages of one list follow each other.
    if (last?.key === key) return last.selected;
    if (held?.key !== made) {
      const contacts = readContacts(deps, inOrder(bots, locale));
      held = { key: made, contacts };
      // What could not be read is read anew by whoever asks next.
      contacts.catch(() => (held = held?.contacts === contacts ? null : held));
    }
    const all = await held.contacts;
    last = { key, selected: selected(all, query, locale, state) };
    return last.selected;
  }

  return {
    find: async (query, locale) => (await select(query, locale)).contacts,
    page: async ({ query, offset, limit, locale }) => {
      const { state, all, contacts, kinds, notes } = await select(query, locale);
      return {
        ...{ index: state, total: contacts.length, all, kinds, notes },
        rows: contacts.slice(offset, offset + limit).map(toRow),
      };
    },
  };
}

function selected(
  all: readonly IndexedContact[],
  query: ContactQuery,
  locale: Locale,
  state: IndexState,
): Selected {
  const words = searchWords(query.text);
  const digits = readSearch(query.text)?.digits ?? null;
  const kinds = zeroCounts(contactKinds);
  const notes = zeroCounts(contactNotes);
  const contacts = all.filter((contact) => {
    if (query.clientId !== null && contact.bot.clientId !== query.clientId) return false;
    const isDialled = digits !== null && contact.kind === 'phone' && contact.key.includes(digits);
    if (!isDialled && !holdsWords(words, [contact.folded])) return false;
    const ofKind = query.kinds.length === 0 || query.kinds.includes(contact.kind);
    const ofNote = query.note === null || contact.notes.includes(query.note);
    if (ofNote) kinds[contact.kind] += 1;
    if (ofKind) for (const note of contact.notes) notes[note] += 1;
    return ofKind && ofNote;
  });
  return { state, all: all.length, contacts: sorted(contacts, query.sort, locale), kinds, notes };
}

/** What is equal keeps the order of clients, bots and flows. */
function sorted(
  contacts: readonly IndexedContact[],
  { by, descending }: ContactQuery['sort'],
  locale: Locale,
): IndexedContact[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const byKind = (a: IndexedContact, b: IndexedContact): number =>
    contactKinds.indexOf(a.kind) - contactKinds.indexOf(b.kind);
  const orders: Record<
    ContactQuery['sort']['by'],
    (a: IndexedContact, b: IndexedContact) => number
  > = {
    value: (a, b) => byKind(a, b) || compare(a.value, b.value),
    kind: byKind,
    client: (a, b) => compare(a.bot.clientName, b.bot.clientName),
    bot: (a, b) => compare(a.bot.botName, b.bot.botName),
    places: (a, b) => a.places.length - b.places.length,
    notes: (a, b) =>
      a.notes.length - b.notes.length || compare(a.notes.join(' '), b.notes.join(' ')),
  };
  const order = orders[by];
  return contacts.toSorted((a, b) => (descending ? order(b, a) : order(a, b)));
}

function toRow(contact: IndexedContact): ContactRow {
  const { bot, kind, value, places, notes, otherClients } = contact;
  const { botId, botName, clientId, clientName } = bot;
  return {
    id: String(places[0]!.at),
    ...{ botId, botName, clientId, clientName, kind, value: shortText(value, longestValue) },
    places: places.length,
    named: places.slice(0, mostPlaces).map(({ blockId, blockTitle, isReached, text }) => ({
      ...{ blockId, blockTitle: shortText(blockTitle, longestTitle), isReached },
      text: shortText(text, longestValue),
    })),
    notes: [...notes],
    otherClients: otherClients.slice(0, mostOthers),
  };
}

/** A contact's cell in a table that leaves the window. */
export function contactCell(
  { bot, kind, value, places, notes, otherClients }: IndexedContact,
  column: ContactQuery['sort']['by'],
  locale: Locale,
): string {
  switch (column) {
    case 'value':
      return value;
    case 'kind':
      return searchKindWords[locale][kind];
    case 'client':
      return bot.clientName;
    case 'bot':
      return bot.botName;
    case 'places':
      return [...new Set(places.map(({ blockTitle, blockId }) => blockTitle || blockId))].join(
        '; ',
      );
    case 'notes':
      return notes
        .map((note) =>
          note === 'shared'
            ? `${contactNoteWords[locale].shared}: ${otherClients.slice(0, mostOthers).join(', ')}`
            : contactNoteWords[locale][note],
        )
        .join('; ');
  }
}
