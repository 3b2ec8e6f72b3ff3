import type { MessagePort } from 'node:worker_threads';
import { AppFault } from '#app/contract/errors.ts';
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
import type { CheckAnswer, CheckResult, CheckTask } from './checker-messages.ts';

/** What a checker's thread can do. */
export interface CheckingFunctions {
  readonly check: (request: CheckRequest) => CheckedFlow;
  readonly read: (synced: SyncedFlow) => ReadFlow;
  readonly audit: (request: AuditRequest) => Run;
  readonly survey: (request: AuditRequest) => BotSurvey;
  readonly draw: (request: DrawRequest) => FlowDrawing;
  readonly compare: (request: CompareRequest) => FlowComparison;
  readonly play: (request: PlayRequest) => PlayedTalk;
  readonly probeTalk: (request: ProbeTalkRequest) => TalkScript | null;
  readonly index: (request: IndexRequest) => SearchBlock[];
}

/**
 * The inside of a checker's thread: answers one task after the other. The thread is given neither files nor network
 * nor environment, only bytes; whatever a client's file does to it, the thread can be ended.
 */
export function serveChecks(port: MessagePort, functions: CheckingFunctions): void {
  port.on('message', (task: CheckTask) => {
    port.postMessage(answer(task.id, () => done(task, functions)));
  });
}

function done(task: CheckTask, functions: CheckingFunctions): CheckResult {
  switch (task.wants) {
    case 'checked':
      return functions.check(task.request);
    case 'read':
      return functions.read(task.request);
    case 'run':
      return functions.audit(task.request);
    case 'survey':
      return functions.survey(task.request);
    case 'drawing':
      return functions.draw(task.request);
    case 'comparison':
      return functions.compare(task.request);
    case 'talk':
      return functions.play(task.request);
    case 'probe-talk':
      return functions.probeTalk(task.request);
    case 'index':
      return functions.index(task.request);
  }
}

function answer(id: number, work: () => CheckResult): CheckAnswer {
  try {
    return { id, ok: true, result: work() };
  } catch (error) {
    return { id, ok: false, fault: error instanceof AppFault ? error.toFault() : null };
  }
}
