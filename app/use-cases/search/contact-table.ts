import type { ContactTable } from '#app/contract/search-channels.ts';
import { mostTableContacts } from '#app/contract/search-query.ts';
import { tableAsTabs, writeTable, type TableWriter } from '../leaving-table.ts';
import { contactCell, type ContactLists } from './contact-list.ts';

/** Contacts as text with tabs: headings first. */
export async function contactsAsTabs(
  lists: ContactLists,
  table: ContactTable,
): Promise<{ text: string; rows: number }> {
  return tableAsTabs(await cellsOf(lists, table));
}

/** Writes them as CSV. Throws AppFault `disk-full`, `read-only`. */
export async function writeContacts(
  deps: TableWriter,
  lists: ContactLists,
  { path, ...table }: ContactTable & { readonly path: string },
): Promise<{ rows: number }> {
  return writeTable(deps, path, await cellsOf(lists, table));
}

async function cellsOf(
  lists: ContactLists,
  { query, columns, locale }: ContactTable,
): Promise<string[][]> {
  const contacts = await lists.find(query, locale);
  return [
    columns.map(({ header }) => header),
    ...contacts
      .slice(0, mostTableContacts)
      .map((contact) => columns.map(({ id }) => contactCell(contact, id, locale))),
  ];
}
