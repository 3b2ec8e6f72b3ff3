/** Parts of the search, as its address names them. */
export const searchParts = ['flows', 'contacts'] as const;

/** A part of the search. */
export type SearchPart = (typeof searchParts)[number];
