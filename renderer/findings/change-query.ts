import {
  facetNames,
  type Choice,
  type FacetName,
  type FindingColumn,
  type FindingQuery,
} from '#app/contract/finding-query.ts';

/** Whether a value is asked for, kept out, or neither. */
export type Wish = 'only' | 'not' | null;

/** A filter that is on, value by value. */
export interface Chip {
  readonly facet: FacetName;
  readonly value: string;
  readonly wish: 'only' | 'not';
}

/** How a query takes a value. */
export function wishFor(query: FindingQuery, facet: FacetName, value: string): Wish {
  const { only, not } = query[facet] as Choice<string>;
  return only.includes(value) ? 'only' : not.includes(value) ? 'not' : null;
}

/** The query with a value asked for, kept out, or neither. */
export function withWish(
  query: FindingQuery,
  facet: FacetName,
  value: string,
  wish: Wish,
): FindingQuery {
  const { only, not } = query[facet] as Choice<string>;
  const without = (values: readonly string[]) => values.filter((one) => one !== value);
  return {
    ...query,
    [facet]: {
      only: wish === 'only' ? [...without(only), value] : without(only),
      not: wish === 'not' ? [...without(not), value] : without(not),
    },
  };
}

/** All filters that are on. */
export function chipsOf(query: FindingQuery): Chip[] {
  return facetNames.flatMap((facet) => {
    const { only, not } = query[facet] as Choice<string>;
    return [
      ...only.map((value): Chip => ({ facet, value, wish: 'only' })),
      ...not.map((value): Chip => ({ facet, value, wish: 'not' })),
    ];
  });
}

/** Sorted by a column; by the same one again the other way round. */
export function sortedBy(query: FindingQuery, by: FindingColumn): FindingQuery {
  const { sort } = query;
  return { ...query, sort: { by, descending: sort.by === by && !sort.descending } };
}
