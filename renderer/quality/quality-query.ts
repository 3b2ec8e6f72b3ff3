import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import type { Choice } from '#app/contract/finding-query.ts';
import type { QualityRow } from '#app/contract/quality-views.ts';
import { phoneText } from '#core/model/phone-text.ts';
import { ratingMove, ratingMoves } from '#core/model/rating-move.ts';
import type { FilterValue } from '#renderer/controls/facet-choice.ts';
import { facetedRows } from '#renderer/controls/faceted-rows.ts';
import {
  addressOf,
  choiceIn,
  sortAddress,
  sortIn,
  textIn,
} from '#renderer/controls/filter-address.ts';

/** What the list of ratings is filtered by. */
export const qualityFacets = [
  'quality',
  'week',
  'month',
  'client',
  'status',
  'incident',
  'reading',
] as const;

/** One of them. */
export type QualityFacet = (typeof qualityFacets)[number];

/** Columns that the list can be sorted by. */
export const qualitySorts = [
  'client',
  'phone',
  'quality',
  'change',
  'status',
  'incident',
  'observed',
] as const;

/** A column that the list can be sorted by. */
export type QualitySort = (typeof qualitySorts)[number];

/** Which numbers are shown, and in which order. */
export interface QualityQuery extends Readonly<Record<QualityFacet, Choice<string>>> {
  /** Words that all must be there, `-word` that must not. */
  readonly text: string;
  readonly sort: { readonly by: QualitySort; readonly descending: boolean };
}

/** A value where there is none to filter by. */
export const NONE = '-';

/** Values that a filter can have; null: anybody's. The worst first, as the menus list them. */
const known: Readonly<Record<QualityFacet, readonly string[] | null>> = {
  quality: ['RED', 'YELLOW', 'GREEN', 'UNKNOWN', NONE],
  week: ratingMoves,
  month: ratingMoves,
  client: null,
  status: null,
  incident: ['open', 'recovered', 'none'],
  reading: ['token', 'no-token', 'by-hand'],
};

const ofEach = <Value>(make: (facet: QualityFacet) => Value): Record<QualityFacet, Value> =>
  Object.fromEntries(qualityFacets.map((facet) => [facet, make(facet)])) as Record<
    QualityFacet,
    Value
  >;

/** All numbers, the worst first. */
export const everyNumber: QualityQuery = {
  ...ofEach((): Choice<string> => ({ only: [], not: [] })),
  text: '',
  sort: { by: 'quality', descending: false },
};

/** A query as the part of an address after `?`; nothing for all numbers, so that the plain address shows them. */
export function toAddress(query: QualityQuery): LocationQueryRaw {
  const { text, sort, ...choices } = query;
  return { ...addressOf(choices, text), ...sortAddress(sort, everyNumber.sort) };
}

/** The query of an address. What does not fit is left out: an address may be old, or typed. */
export function fromAddress(address: LocationQuery): QualityQuery {
  const choices = ofEach((name) => choiceIn(address, name, known[name]));
  return {
    ...choices,
    text: textIn(address, 'text'),
    sort: sortIn(address, qualitySorts, everyNumber.sort),
  };
}

function valueOf(row: QualityRow, facet: QualityFacet): string {
  const quality = row.latest?.quality ?? null;
  switch (facet) {
    case 'quality':
      return quality ?? NONE;
    case 'week':
      return ratingMove(row.weekAgo, quality);
    case 'month':
      return ratingMove(row.monthAgo, quality);
    case 'client':
      return row.clientId;
    case 'status':
      return row.latest?.status ?? NONE;
    case 'incident':
      if (row.incident === null) return 'none';
      return row.incident.recoveredAt === null ? 'open' : 'recovered';
    case 'reading':
      return row.reading;
  }
}

/** What a query leaves, and for each filter how many there would be with each of its values. */
export interface ChosenNumbers {
  readonly rows: readonly QualityRow[];
  readonly values: Readonly<Record<QualityFacet, readonly FilterValue[]>>;
}

/** Chooses numbers. Menus list the values that there are, and those that are on. */
export function chooseNumbers(rows: readonly QualityRow[], query: QualityQuery): ChosenNumbers {
  const found = facetedRows(rows, qualityFacets, query, {
    valuesOf: (row) => ofEach((facet) => [valueOf(row, facet)]),
    textOf: ({ clientName, botName, verifiedName, phone }) =>
      [clientName, botName ?? '', verifiedName ?? '', phoneText(phone), phone].join('\n'),
  });
  const valuesOf = (facet: QualityFacet): FilterValue[] => {
    const counts = found.counts[facet];
    const { only, not } = query[facet];
    const all = known[facet] ?? [...new Set([...counts.keys(), ...only, ...not])];
    return all
      .filter((value) => counts.has(value) || only.includes(value) || not.includes(value))
      .map((value) => ({ value, count: counts.get(value) ?? 0 }));
  };
  return { rows: found.rows, values: ofEach(valuesOf) };
}
