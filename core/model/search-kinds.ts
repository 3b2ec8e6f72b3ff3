// Without schemas: the window lists these and needs no schema library.

/**
 * What can be found in a flow. The places in this list are stored in the index: a new kind goes to the end, and there is
 * room for eight.
 */
export const searchKinds = [
  'block',
  'text',
  'phone',
  'email',
  'link',
  'hours',
  'variable',
] as const;

/** `block`: a block by its title or id; `text`: what the user reads; `variable`: a name that the flow reads or writes. */
export type SearchKind = (typeof searchKinds)[number];

/** Kinds by which a company can be reached, or that say when. */
export const contactKinds = ['phone', 'email', 'link', 'hours'] as const;

/** Such a kind. */
export type ContactKind = (typeof contactKinds)[number];
