import type { ProbeResult } from '#core/model/bot-survey.ts';
import type { Gap } from '#core/model/quality-history.ts';

/** Sentences of the sections that stand around the findings, in one language; rules as in `ReportTexts`. */
export interface SectionTexts {
  /** Cover and masthead. */
  readonly front: {
    readonly draft: string;
    readonly period: string;
    readonly span: (from: string, to: string) => string;
    readonly version: string;
    readonly numbers: (count: number) => string;
    readonly approved: string;
    readonly approvedBy: (by: string, day: string) => string;
    readonly agencyLogo: string;
    readonly clientLogo: string;
  };

  readonly score: {
    readonly heading: string;
    /** The figure, e.g. `55 of 100`. */
    readonly of: (score: string) => string;
    readonly line: (score: string) => string;
    readonly changed: (score: string, before: string) => string;
    readonly none: string;
    readonly several: string;
    readonly before: string;
    readonly counts: string;
    readonly outcome: string;
    readonly number: string;
  };

  readonly changes: {
    readonly heading: string;
    readonly first: string;
    readonly since: (version: number, day: string) => string;
    readonly nothing: string;
    readonly new: string;
    readonly fixed: string;
    readonly recurring: string;
    readonly newlyChecked: string;
    readonly noLongerChecked: string;
    readonly whole: string;
    readonly added: (bot: string) => string;
    readonly score: (before: string, now: string) => string;
    readonly tally: (fresh: number, fixed: number, recurring: number) => string;
    readonly finding: string;
    readonly where: string;
  };

  readonly action: {
    readonly effort: string;
    readonly steps: (steps: number) => string;
    readonly blocks: (blocks: number) => string;
    readonly owner: string;
    readonly comment: string;
    readonly signed: (by: string, day: string) => string;
  };

  readonly history: {
    readonly heading: string;
    readonly lead: string;
    readonly none: string;
    readonly unseen: string;
    /** What the chart is called, and what those are told who cannot see it. */
    readonly chart: (phone: string, from: string, to: string) => string;
    readonly described: (spans: number, gaps: number, versions: number) => string;
    readonly latest: (rating: string) => string;
    readonly versionMark: string;
    readonly gapMark: string;
    readonly incidentMark: string;
    readonly from: string;
    readonly to: string;
    readonly rating: string;
    readonly state: string;
    readonly source: string;
    readonly gap: (reason: string) => string;
    readonly reason: Readonly<Record<Gap['reason'], string>>;
    readonly published: string;
    readonly seen: string;
    readonly more: (count: number) => string;
  };

  readonly incidents: {
    readonly heading: string;
    readonly none: string;
    readonly opened: string;
    readonly value: string;
    readonly changed: (before: string, after: string) => string;
    readonly reason: string;
    readonly recovered: string;
    readonly closed: string;
    readonly closedBy: (day: string, by: string) => string;
    readonly open: string;
    readonly outcome: string;
    readonly log: string;
    readonly when: string;
    readonly who: string;
    readonly what: string;
    readonly program: string;
    /** Where an appeal was handed in or answered, and when. */
    readonly filed: (place: string, day: string) => string;
    readonly case: string;
  };

  readonly contacts: {
    readonly heading: string;
    readonly lead: string;
    readonly none: string;
    readonly where: string;
    readonly answer: string;
    readonly right: string;
    readonly wrong: string;
    readonly hours: string;
    readonly hoursLead: string;
    readonly noHours: string;
    readonly said: string;
  };

  readonly probe: {
    readonly heading: string;
    readonly lead: (phrases: number) => string;
    readonly notMade: string;
    readonly nothing: string;
    readonly place: string;
    readonly where: string;
    readonly understood: string;
    readonly share: (count: number, all: number) => string;
    readonly perhaps: (count: number) => string;
    readonly failing: string;
    readonly noneFails: string;
    readonly more: (count: number) => string;
    readonly untried: (count: number) => string;
    readonly matrix: string;
    readonly matrixLead: string;
    readonly phrases: string;
    readonly result: Readonly<Record<ProbeResult, string>>;
    /** One word for a narrow cell. */
    readonly short: Readonly<Record<ProbeResult, string>>;
  };

  readonly risks: {
    readonly heading: string;
    readonly lead: string;
    readonly none: string;
    readonly finding: string;
    readonly reason: string;
    readonly who: string;
    readonly until: string;
    readonly noEnd: string;
  };

  readonly appendix: {
    readonly heading: string;
    readonly blocks: string;
    readonly block: string;
    readonly id: string;
    readonly more: (count: number) => string;
  };

  readonly signOff: {
    readonly heading: string;
    readonly lead: string;
    readonly prepared: string;
    readonly reviewed: string;
    readonly acknowledged: string;
    readonly name: string;
    readonly day: string;
    readonly signature: string;
  };

  readonly brief: {
    readonly findings: string;
    readonly more: (count: number) => string;
    readonly fullReport: string;
    readonly status: string;
    readonly finding: string;
    readonly severity: string;
    readonly owner: string;
  };
}
