import type { FacetName } from '#app/contract/finding-query.ts';
import type { AuditedBot, FindingLine } from '#app/ports/newest-findings.ts';
import type { DecidedFinding } from '#core/model/decided-finding.ts';
import type { Locale } from '#core/model/locale.ts';

/** A bot as it is held in memory; its names follow the store. */
export interface HeldBot {
  audited: AuditedBot;
  findings: IndexedFinding[];
}

/** A finding as it is held in memory. */
export interface IndexedFinding {
  readonly bot: HeldBot;
  readonly line: FindingLine;
  decided: DecidedFinding | null;
  /** In the language it was last said in. */
  words: FindingWords | null;
}

/** A value of each finding as a number, in the order of the findings: numbers are compared and counted at once. */
export interface CodedValues {
  /** By its number. */
  readonly values: readonly string[];
  readonly codes: Uint32Array;
}

/** Filters whose values do not change with the hour. */
export type SteadyFacet = Exclude<FacetName, 'state'>;

/** All findings of the newest runs. */
export interface HeldFindings {
  readonly bots: readonly HeldBot[];
  /** The weightiest first: what fails, then what needs a person, each the gravest and oldest first. */
  readonly findings: readonly IndexedFinding[];
  readonly coded: Readonly<Record<SteadyFacet, CodedValues>>;
  /** One finding of each audit, a violation where there is one: to name the audit by. */
  readonly examples: ReadonlyMap<string, IndexedFinding>;
  /** Another number means that something else is listed. */
  readonly version: number;
  readonly ownerOf: (finding: IndexedFinding) => string | null;
}

/** What a finding says in one language. */
export interface FindingWords {
  readonly locale: Locale;
  /** A true sentence; of an open question the question. */
  readonly title: string;
  readonly clause: string;
  /** What a search looks into besides the names of client and bot. */
  readonly searched: string;
}

/** Says findings; sentences of one audit are looked up once. */
export interface FindingSpeaker {
  readonly locale: Locale;
  readonly say: (finding: IndexedFinding) => FindingWords;
  /** The sentence of several findings: values in which they differ are left open. */
  readonly sayOfAll: (findings: readonly IndexedFinding[]) => string;
}

/** What a query leaves, unsorted, and how many there would be with one more value of a filter. */
export interface SelectedFindings {
  readonly findings: readonly IndexedFinding[];
  /** By value: findings that all other filters leave. */
  readonly facets: Readonly<Record<FacetName, ReadonlyMap<string, number>>>;
}

/** What a query found, in its order, at one moment. */
export interface FoundFindings {
  readonly held: HeldFindings;
  readonly selected: SelectedFindings;
  readonly sorted: readonly IndexedFinding[];
  /** Of the bots that have them, and of all bots; null where there is none. */
  readonly oldestFlow: string | null;
  readonly newestRun: string | null;
  readonly now: number;
  readonly speaker: FindingSpeaker;
}
