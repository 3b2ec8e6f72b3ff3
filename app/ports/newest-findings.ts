import type { FoundRun } from '#core/audit/identity/occurrences.ts';
import type { DecidedFinding } from '#core/model/decided-finding.ts';
import type { Outcome, Severity } from '#core/model/finding.ts';
import type { RulesetId, Run } from '#core/model/run.ts';

/** A visible bot with its newest run, read without the run's evidence. */
export interface AuditedBot {
  /** Number of its row: short, and the same while the workspace is there. */
  readonly key: number;
  readonly botId: string;
  readonly botName: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly runId: string;
  /** Place of the run in the order of all runs; another one means that its findings are others. */
  readonly run: number;
  readonly createdAt: string;
  /** When the flow was taken that the run speaks of. */
  readonly takenAt: string;
  readonly ruleset: RulesetId;
  readonly verdict: Run['verdict'];
  /** Place of the newest decision about a finding of the bot; 0 where there is none. */
  readonly triage: number;
}

/** A finding of a bot's newest run, without its evidence. */
export interface FindingLine {
  /** {@link AuditedBot.key}. */
  readonly bot: number;
  readonly auditId: string;
  readonly outcome: Outcome;
  readonly severity: Severity;
  readonly variant: string;
  /** Values of the sentence as JSON: a hundred thousand are read, a page of them is said. */
  readonly params: string;
  readonly subject: string | null;
  /** First block concerned, by its title; null: the flow as a whole. */
  readonly block: string | null;
  readonly blocks: number;
  /** Since when it asks somebody to attend to it without a break; of the others, when the run was made. */
  readonly firstSeen: string;
}

/** Who takes a finding on, as a note of the report says. */
export interface OwnerNote {
  /** Place in the order of all notes. */
  readonly sequence: number;
  readonly botId: string;
  readonly auditId: string;
  /** Empty: nobody any more. */
  readonly name: string;
}

/** How many findings of the newest runs ended in one way. */
export interface LineCount {
  readonly bot: number;
  readonly outcome: Outcome;
  readonly severity: Severity;
  readonly count: number;
}

/** How many visible bots' newest runs ended in one way under one audit. */
export interface AuditCount {
  readonly auditId: string;
  readonly outcome: Outcome;
  readonly count: number;
}

/** What the newest run of a bot came to, read without its findings. */
export interface BotSummary {
  readonly botId: string;
  readonly snapshotId: string;
  readonly runId: string;
  readonly fileName: string | null;
  readonly takenAt: string;
  readonly ruleset: RulesetId;
  readonly verdict: Run['verdict'];
  /** Null where the run has no findings at all. */
  readonly outcome: Outcome | null;
  /** Findings that ended in this way. */
  readonly count: number;
}

/** Findings of the newest run of every visible bot, for lists over all of them. Written by RunStore.insert. */
export interface NewestFindingStore {
  /** In the order in which the bots were made. */
  bots(): AuditedBot[];
  /** Of these bots (keys), in the order of the run. */
  lines(bots: readonly number[]): FindingLine[];
  /** What asks somebody to attend to it (`fail`, `review`, `error`), counted; of hidden bots as well. */
  counts(): LineCount[];
  /** Every outcome of every audit, counted over visible bots. */
  auditCounts(): AuditCount[];
  /** Of one client's visible bots that were audited: a row for each way in which findings ended. */
  summaries(clientId: string): BotSummary[];
  /** What a bot's newest run found and where (`fail`, `review`), without the evidence; null before its first run. */
  found(botId: string): FoundRun | null;
  /** What was decided about a bot's findings; null where nobody looked since its newest run or decision. */
  decided(bot: AuditedBot): DecidedFinding[] | null;
  /** Keeps it with the bot's newest run and decision. */
  keepDecided(botId: string, decided: readonly DecidedFinding[]): void;
  /** Notes written after this place, in their order. */
  owners(after: number): OwnerNote[];
}
