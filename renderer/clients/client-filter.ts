import type { LocationQuery } from 'vue-router';
import type { Choice } from '#app/contract/finding-query.ts';
import type { ClientRow } from '#app/contract/views.ts';
import { clientStatuses, type ClientStatus } from '#core/model/client-limits.ts';
import { facetedRows, type FacetedRows } from '#renderer/controls/faceted-rows.ts';
import { addressOf, choiceIn, textIn } from '#renderer/controls/filter-address.ts';

/** What clients can be filtered by, value by value. */
export const clientFacets = ['status', 'tag', 'verdict'] as const;

/** One of them. */
export type ClientFacet = (typeof clientFacets)[number];

/** Worst first; `none`: not audited yet. */
export const clientVerdicts = [
  'violations',
  'open-questions',
  'no-violation-found',
  'none',
] as const;

/** Which clients are meant. */
export interface ClientFilter {
  readonly status: Choice<ClientStatus>;
  readonly tag: Choice<string>;
  readonly verdict: Choice<(typeof clientVerdicts)[number]>;
  /** Words that all must be in the name, `-word` that must not. */
  readonly text: string;
}

/** The clients that a filter leaves. */
export function filteredClients(
  rows: readonly ClientRow[],
  filter: ClientFilter,
): FacetedRows<ClientRow, ClientFacet> {
  return facetedRows(rows, clientFacets, filter, {
    valuesOf: ({ status, tags, verdict }) => ({
      ...{ status: [status], tag: tags, verdict: [verdict ?? 'none'] },
    }),
    textOf: ({ client }) => client.name,
  });
}

/** Tags of clients, the most used first. */
export function tagsOf(rows: readonly ClientRow[], locale: string): string[] {
  const counts = new Map<string, number>();
  for (const tag of rows.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const collator = new Intl.Collator(locale, { numeric: true });
  return [...counts]
    .toSorted(([a, many], [b, more]) => more - many || collator.compare(a, b))
    .map(([tag]) => tag);
}

/** The filter of an address. */
export function clientFilterIn(address: LocationQuery): ClientFilter {
  return {
    status: choiceIn(address, 'status', clientStatuses),
    tag: choiceIn<string>(address, 'tag', null),
    verdict: choiceIn(address, 'verdict', clientVerdicts),
    text: textIn(address, 'text'),
  };
}

/** A filter as the part of an address after `?`. */
export function clientAddress({
  text,
  ...choices
}: ClientFilter): Record<string, string[] | string> {
  return addressOf(choices, text);
}
