import type { Choice } from '#app/contract/finding-query.ts';
import { holdsWords, searchableText, searchWords } from '#core/model/searchable-text.ts';
import { passes } from './facet-choice.ts';

/** What a list is filtered by: values of each facet, and words that all must be there (`-word`: must not). */
export type RowFilter<Facet extends string> = Readonly<Record<Facet, Choice<string>>> & {
  readonly text: string;
};

/** What a filter leaves of a list. */
export interface FacetedRows<Row, Facet extends string> {
  readonly rows: readonly Row[];
  /** How many rows each value of a facet has among those that the other facets leave. */
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
}

/** What is looked at in a row: its values, and the text that words are looked for in. */
export interface RowReader<Row, Facet extends string> {
  readonly valuesOf: (row: Row) => Readonly<Record<Facet, readonly string[]>>;
  readonly textOf: (row: Row) => string;
}

/** Filters a list, and counts what each value of each facet would leave, in one go. */
export function facetedRows<Row, Facet extends string>(
  all: readonly Row[],
  facets: readonly Facet[],
  filter: RowFilter<Facet>,
  { valuesOf, textOf }: RowReader<Row, Facet>,
): FacetedRows<Row, Facet> {
  const words = searchWords(filter.text);
  const isSearched = words.wanted.length + words.unwanted.length > 0;
  const counts = Object.fromEntries(
    facets.map((facet) => [facet, new Map<string, number>()]),
  ) as Record<Facet, Map<string, number>>;
  const rows: Row[] = [];
  for (const row of all) {
    if (isSearched && !holdsWords(words, [searchableText(textOf(row))])) continue;
    const values = valuesOf(row);
    const failed = facets.filter((facet) => !passes(filter[facet], values[facet]));
    if (failed.length === 0) rows.push(row);
    // What one facet alone keeps out still counts in that facet.
    if (failed.length > 1) continue;
    for (const facet of failed.length === 0 ? facets : failed)
      for (const value of new Set(values[facet]))
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  }
  return { rows, counts };
}
