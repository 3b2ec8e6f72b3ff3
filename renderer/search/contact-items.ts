import type { ContactRow } from '#app/contract/search-views.ts';

/**
 * A row of the list of contacts: a contact that a bot names, one of the places where it does, or how many more places
 * there are.
 */
export type ContactItem =
  | { readonly key: string; readonly kind: 'contact'; readonly contact: ContactRow }
  | {
      readonly key: string;
      readonly kind: 'place';
      readonly contact: ContactRow;
      readonly place: ContactRow['named'][number];
    }
  | {
      readonly key: string;
      readonly kind: 'rest';
      readonly contact: ContactRow;
      readonly count: number;
    };

/** Contacts with the places of those that are open below them. */
export function contactItems(
  contacts: readonly ContactRow[],
  open: ReadonlySet<string>,
): ContactItem[] {
  return contacts.flatMap((contact): ContactItem[] => {
    const head: ContactItem = { key: contact.id, kind: 'contact', contact };
    if (!open.has(contact.id)) return [head];
    const places = contact.named.map((place, at): ContactItem => {
      return { key: `${contact.id} ${at}`, kind: 'place', contact, place };
    });
    const count = contact.places - places.length;
    if (count === 0) return [head, ...places];
    return [head, ...places, { key: `${contact.id} rest`, kind: 'rest', contact, count }];
  });
}
