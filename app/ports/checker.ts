import type { Answer } from '#core/model/answer.ts';
import type { BotSurvey } from '#core/model/bot-survey.ts';
import type { AuditSettings } from '#core/model/audit-settings.ts';
import type { FlowComparison } from '#core/model/flow-comparison.ts';
import type { FlowDrawing } from '#core/model/flow-drawing.ts';
import type { FlowShape } from '#core/model/flow-shape.ts';
import type { Locale } from '#core/model/locale.ts';
import type { Run, RulesetId } from '#core/model/run.ts';
import type { SearchBlock } from '#core/model/search-entry.ts';
import type { Redaction } from '#core/model/snapshot.ts';
import type { Surroundings } from '#core/model/surroundings.ts';
import type { PlayedTalk, TalkScript } from '#core/model/talk.ts';

/** What a checker is asked for. */
export interface CheckRequest {
  /** The file's bytes as they came. */
  readonly bytes: Uint8Array;
  readonly ruleset: RulesetId;
  /** UTC instant, ISO 8601. */
  readonly asOf: string;
  readonly appVersion: string;
  /** Router services that the user declared to be answered by people. */
  readonly humanServices?: readonly string[];
  /** What is known of client, number, version and desk. */
  readonly surroundings?: Surroundings;
  /** Answers that people gave to earlier questions. */
  readonly answers?: readonly Answer[];
  /** What the agency changes about this client's audits. */
  readonly settings?: AuditSettings;
  /** Flow files of the router's services, which are joined to the one that is checked. */
  readonly services?: readonly { readonly service: string; readonly bytes: Uint8Array }[];
}

/** A checked flow: what becomes the snapshot, and its run. */
export interface CheckedFlow {
  readonly shape: FlowShape;
  /** Blanked document as JSON text. */
  readonly document: string;
  readonly rawSha256: string;
  readonly contentSha256: string;
  readonly rawBytes: number;
  readonly redactions: readonly Redaction[];
  readonly run: Run;
}

/** What an audit of a stored flow is asked for. */
export interface AuditRequest extends Omit<CheckRequest, 'bytes' | 'services'> {
  /** JSON text of a snapshot's document: blanked and hashed when it was stored. */
  readonly document: string;
  /** Stored flows of the router's services, which are joined to the one that is audited. */
  readonly joined?: readonly { readonly service: string; readonly document: string }[];
}

/** What a drawing of a stored flow is asked for. */
export interface DrawRequest extends AuditRequest {
  /** Language in which conditions are told. */
  readonly locale: Locale;
}

/** The same for what changed since an earlier version. */
export interface CompareRequest extends DrawRequest {
  /** JSON text of the earlier version's document. */
  readonly earlier: string;
}

/** What a tried conversation with a stored flow is asked for: the whole of it, each time. */
export interface PlayRequest extends AuditRequest {
  readonly script: TalkScript;
}

/** What the conversation of one cell of a stored flow's probe is asked for. */
export interface ProbeTalkRequest extends AuditRequest {
  /** Id of the block where the phrase is typed. */
  readonly block: string;
  readonly phrase: string;
}

/** What an index of a stored flow is asked for. */
export interface IndexRequest {
  /** JSON text of a snapshot's document. */
  readonly document: string;
  /** The client's country (ISO 3166) and the number that the bot answers (E.164): how its phones are read. */
  readonly country: string | null;
  readonly phone: string | null;
}

/** A flow as a service answered it, in parts. */
export interface SyncedFlow {
  /** JSON text of the blocks. */
  readonly flow: string;
  /** JSON text; null where there is none. */
  readonly globalActions: string | null;
  readonly configuration: Readonly<Record<string, string>>;
}

/** A flow that was read and blanked, without a run. */
export type ReadFlow = Omit<CheckedFlow, 'run'>;

/**
 * Parses and audits one client file in a place that holds no database, no secret and no network
 * and can be ended at will.
 */
export interface Checker {
  /** Throws AppFault with a reader's code (`not-json`, `not-a-flow` …), `check-timeout` or `check-crashed`. */
  check(request: CheckRequest): Promise<CheckedFlow>;
  /** Reads a synced flow and blanks its secrets; faults as above. */
  read(synced: SyncedFlow): Promise<ReadFlow>;
  /** Audits a stored flow; faults as above. */
  audit(request: AuditRequest): Promise<Run>;
  /** What a report tells of a stored flow besides its findings; faults as above. */
  survey(request: AuditRequest): Promise<BotSurvey>;
  /** A stored flow laid out to be shown; faults as above. */
  draw(request: DrawRequest): Promise<FlowDrawing>;
  /** What changed since an earlier version; faults as above. */
  compare(request: CompareRequest): Promise<FlowComparison>;
  /** Plays a conversation with a stored flow; faults as above. */
  play(request: PlayRequest): Promise<PlayedTalk>;
  /** The conversation of one cell of a stored flow's probe; null when nothing was typed there. Faults as above. */
  probeTalk(request: ProbeTalkRequest): Promise<TalkScript | null>;
  /** What each block of a stored flow says and uses, to be searched; faults as above. */
  index(request: IndexRequest): Promise<SearchBlock[]>;
  close(): Promise<void>;
}
