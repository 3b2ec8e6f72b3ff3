import type { Assumption, Channel, Conversation, Outcome } from '#core/model/finding.ts';
import type { ReportDocument } from '#core/model/report.ts';
import type { OutcomeCounts } from '#core/model/worded-run.ts';
import type { HumanPath } from '#core/model/run.ts';
import type { Redaction } from '#core/model/snapshot.ts';
import type { SectionTexts } from './section-texts.ts';

/** A word of the report's vocabulary and what it means. */
export interface GlossaryEntry {
  readonly term: string;
  readonly meaning: string;
}

/**
 * Every sentence of the report in one language. Sentences with a number are functions, so that no sentence is glued
 * from parts; a missing sentence is a type error.
 */
export interface ReportTexts extends SectionTexts {
  readonly title: string;
  readonly subtitle: string;

  readonly cover: {
    readonly asOf: (day: string) => string;
    readonly preparedBy: string;
    readonly bots: (count: number) => string;
    readonly moreBots: (count: number) => string;
  };

  readonly furniture: {
    /** Words around the two numbers that Chromium puts in: `before` x `between` y. */
    readonly page: { readonly before: string; readonly between: string };
  };

  /** One word or two for the state of a check. */
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly channel: Readonly<Record<Channel, string>>;
  readonly certainty: Readonly<Record<HumanPath['certainty'], string>>;
  /** The verdict as one sentence: never a promise. */
  readonly verdict: (
    verdict: ReportDocument['verdict'],
    counts: OutcomeCounts,
    ruleset: string,
  ) => string;

  readonly summary: {
    readonly heading: string;
    /** What stands under the number of checks that ended so. */
    readonly count: Readonly<Record<Outcome, (count: number) => string>>;
    readonly matters: string;
    readonly nothingMatters: string;
    readonly asks: (client: string) => string;
    readonly askFix: (fails: number) => string;
    readonly askAnswer: (questions: number) => string;
    readonly askConfirmContacts: (contacts: number) => string;
    readonly askNewFlow: string;
    readonly askNothing: string;
    readonly uncertain: string;
    readonly uncertainQuestions: (questions: number) => string;
    readonly uncertainErrors: (errors: number) => string;
    readonly uncertainPaths: (paths: number) => string;
    readonly uncertainAlways: string;
    readonly perBot: string;
  };

  readonly bot: {
    readonly name: string;
    readonly fails: string;
    readonly questions: string;
    readonly quickest: string;
    /** Fewest messages until a person. */
    readonly messages: (count: number) => string;
    readonly noWay: string;
    readonly reach: (reachable: number, total: number) => string;
  };

  readonly ways: {
    readonly heading: string;
    readonly lead: string;
    readonly none: string;
    readonly channel: string;
    readonly where: string;
    readonly value: string;
    readonly messages: string;
    readonly certainty: string;
    readonly quickest: string;
  };

  readonly findings: {
    readonly heading: string;
    readonly none: string;
    readonly why: string;
    readonly clause: string;
    readonly since: (day: string) => string;
    readonly where: string;
    readonly evidence: string;
    readonly fix: string;
  };

  readonly evidence: {
    readonly proves: Readonly<Record<Conversation['proves'], string>>;
    /** What a reader who cannot see the bubbles is told about the figure. */
    readonly conversationLabel: (proves: string, messages: number) => string;
    readonly user: (message: number) => string;
    readonly silent: string;
    readonly handover: string;
    readonly path: string;
    readonly assumptions: string;
    readonly assumption: (assumption: Assumption, block: string) => string;
    readonly closedSet: (blocks: number) => string;
    readonly quote: string;
  };

  readonly questions: {
    readonly heading: string;
    readonly lead: string;
    readonly none: string;
    readonly answer: string;
    readonly yes: string;
    readonly no: string;
    readonly unknown: string;
    readonly note: string;
    readonly answeredBy: string;
    readonly date: string;
  };

  readonly answers: {
    readonly heading: string;
    readonly lead: string;
    readonly question: string;
    readonly until: (day: string) => string;
  };

  readonly triage: {
    readonly label: string;
    readonly line: (state: string, author: string, day: string) => string;
    readonly until: (day: string) => string;
    readonly partly: string;
  };

  readonly checks: {
    readonly heading: string;
    readonly lead: string;
    readonly outcome: string;
    readonly check: string;
    readonly id: string;
  };

  readonly method: {
    readonly heading: string;
    readonly lead: string;
    readonly ruleset: string;
    readonly source: string;
    readonly tool: string;
    readonly asOf: string;
    readonly timeZone: string;
    readonly file: string;
    readonly noFile: string;
    readonly takenAt: string;
    readonly sha256: string;
    readonly blocks: string;
    readonly redactions: string;
    readonly noRedactions: string;
    readonly redaction: Readonly<Record<Redaction['kind'], (count: number) => string>>;
    /** Checks that the agency does not make for this client. */
    readonly switchedOff: string;
    readonly problems: string;
    readonly limits: string;
    readonly limitsLead: string;
    readonly limitList: readonly string[];
    /** Only where no number is watched. */
    readonly limitNumber: string;
    readonly noPromise: string;
  };

  readonly glossary: { readonly heading: string; readonly entries: readonly GlossaryEntry[] };

  readonly fileName: {
    /** Word for this kind of report, without spaces. */
    readonly compliance: string;
    /** Stands for a client whose name leaves no letter. */
    readonly client: string;
  };
}
