import type { Fault } from '#app/contract/errors.ts';
import type {
  AuditRequest,
  CheckedFlow,
  CheckRequest,
  CompareRequest,
  DrawRequest,
  IndexRequest,
  PlayRequest,
  ProbeTalkRequest,
  ReadFlow,
  SyncedFlow,
} from '#app/ports/checker.ts';
import type { BotSurvey } from '#core/model/bot-survey.ts';
import type { FlowComparison } from '#core/model/flow-comparison.ts';
import type { FlowDrawing } from '#core/model/flow-drawing.ts';
import type { Run } from '#core/model/run.ts';
import type { SearchBlock } from '#core/model/search-entry.ts';
import type { PlayedTalk, TalkScript } from '#core/model/talk.ts';

/** A piece of work for a checker's thread: a client's file, a synced flow, or a stored one. */
export type CheckWork =
  | { readonly wants: 'checked'; readonly request: CheckRequest }
  | { readonly wants: 'read'; readonly request: SyncedFlow }
  | { readonly wants: 'run'; readonly request: AuditRequest }
  | { readonly wants: 'survey'; readonly request: AuditRequest }
  | { readonly wants: 'drawing'; readonly request: DrawRequest }
  | { readonly wants: 'comparison'; readonly request: CompareRequest }
  | { readonly wants: 'talk'; readonly request: PlayRequest }
  | { readonly wants: 'probe-talk'; readonly request: ProbeTalkRequest }
  | { readonly wants: 'index'; readonly request: IndexRequest };

/** What a piece of work gives. */
export type CheckResult =
  | CheckedFlow
  | ReadFlow
  | Run
  | BotSurvey
  | FlowDrawing
  | FlowComparison
  | PlayedTalk
  | TalkScript
  | SearchBlock[]
  | null;

/** What a checker's thread is sent; the id tells the answer from that of an earlier task. */
export type CheckTask = CheckWork & { readonly id: number };

/** What it answers. An expected fault travels by code; anything else by name only. */
export type CheckAnswer =
  | { readonly id: number; readonly ok: true; readonly result: CheckResult }
  | { readonly id: number; readonly ok: false; readonly fault: Fault | null };
