import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import {
  facetNames,
  findingColumns,
  usualQuery,
  type Choice,
  type FacetName,
  type FindingQuery,
} from '#app/contract/finding-query.ts';
import { outcomes, severities } from '#core/model/outcomes.ts';
import { triageStates } from '#core/model/triage-states.ts';
import { sortAddress, sortIn, textIn } from '#renderer/controls/filter-address.ts';

/** All findings of all clients, the weightiest first. */
export const everyFinding: FindingQuery = {
  ...usualQuery,
  outcome: { only: [], not: [] },
  state: { only: [], not: [] },
};

/** Values that the program knows; names of clients and audits are anybody's. */
const known: Partial<Record<FacetName, readonly string[]>> = {
  outcome: outcomes,
  severity: severities,
  state: triageStates,
};

/** A query as the part of an address after `?`; nothing for the usual one, so that the plain address shows it. */
export function toAddress(query: FindingQuery): LocationQueryRaw {
  if (JSON.stringify(query) === JSON.stringify(usualQuery)) return {};
  const address: Record<string, string> = {};
  for (const name of facetNames) {
    const { only, not } = query[name];
    if (only.length > 0) address[name] = only.join(',');
    if (not.length > 0) address[`not-${name}`] = not.join(',');
  }
  if (query.text !== '') address.text = query.text;
  Object.assign(address, sortAddress(query.sort, usualQuery.sort));
  return Object.keys(address).length === 0 ? { all: '1' } : address;
}

/** The query of an address. What does not fit is left out: an address may be old, or typed. */
export function fromAddress(address: LocationQuery): FindingQuery {
  if (Object.keys(address).length === 0) return usualQuery;
  const values = (key: string, name: FacetName): string[] =>
    (typeof address[key] === 'string' ? address[key].split(',') : [])
      .filter((value) => value !== '' && value.length <= 64)
      .filter((value) => known[name]?.includes(value) ?? true);
  const choice = (name: FacetName): Choice<string> => ({
    only: values(name, name),
    not: values(`not-${name}`, name),
  });
  return {
    ...(Object.fromEntries(facetNames.map((name) => [name, choice(name)])) as Pick<
      FindingQuery,
      FacetName
    >),
    text: textIn(address, 'text'),
    sort: sortIn(address, findingColumns, usualQuery.sort),
  };
}
