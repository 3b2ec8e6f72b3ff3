import type { Outcome, Severity } from '#core/model/finding.ts';
import type { TriageState } from '#core/model/triage-states.ts';

// Without schemas: the window builds queries and needs no schema library.

/** What a list of findings can be filtered by, value by value. */
export const facetNames = ['outcome', 'severity', 'state', 'client', 'audit'] as const;

/** One of them. */
export type FacetName = (typeof facetNames)[number];

/** What a list of findings can be sorted by; also its columns. */
export const findingColumns = [
  'severity',
  'title',
  'client',
  'bot',
  'outcome',
  'state',
  'since',
  'audit',
  'clause',
  'owner',
  'block',
] as const;

/** A column of the list of findings. */
export type FindingColumn = (typeof findingColumns)[number];

/** At most so many findings are decided about, copied or written at once. */
export const mostFindings = 10_000;

/** At most so many rows come in one answer. */
export const mostRows = 200;

/** Values that are wanted, all of them where the list is empty, and values that are not. */
export interface Choice<Value extends string> {
  readonly only: readonly Value[];
  readonly not: readonly Value[];
}

/** Which findings of the newest runs are meant, and in which order. */
export interface FindingQuery {
  readonly outcome: Choice<Outcome>;
  readonly severity: Choice<Severity>;
  readonly state: Choice<TriageState>;
  /** Client's id. */
  readonly client: Choice<string>;
  readonly audit: Choice<string>;
  /** Words that all must be there, `-word` that must not; accents and case do not count. */
  readonly text: string;
  readonly sort: { readonly by: FindingColumn; readonly descending: boolean };
}

const everything = { only: [], not: [] } as const;

/** What is open, the worst first: what the list shows until somebody asks for something else. */
export const usualQuery: FindingQuery = {
  outcome: { only: ['fail', 'review', 'error'], not: [] },
  severity: everything,
  state: { only: [], not: ['fixed', 'accepted-risk', 'false-alarm'] },
  client: everything,
  audit: everything,
  text: '',
  sort: { by: 'severity', descending: false },
};
