import type { MessagePort } from 'node:worker_threads';
import { AppFault } from '#app/contract/errors.ts';
import type {
  AuditRequest,
  CheckedFlow,
  CheckRequest,
  ReadFlow,
  SyncedFlow,
} from '#app/ports/checker.ts';
import type { BotSurvey } from '#core/model/bot-survey.ts';
import type { Run } from '#core/model/run.ts';
import type { CheckAnswer, CheckResult, CheckTask } from './checker-messages.ts';

/** What a checker's thread can do. */
export interface CheckingFunctions {
  readonly check: (request: CheckRequest) => CheckedFlow;
  readonly read: (synced: SyncedFlow) => ReadFlow;
  readonly audit: (request: AuditRequest) => Run;
  readonly survey: (request: AuditRequest) => BotSurvey;
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

function done(task: CheckTask, { check, read, audit, survey }: CheckingFunctions): CheckResult {
  if (task.wants === 'run') return audit(task.request);
  if (task.wants === 'survey') return survey(task.request);
  return task.wants === 'read' ? read(task.request) : check(task.request);
}

function answer(id: number, work: () => CheckResult): CheckAnswer {
  try {
    return { id, ok: true, result: work() };
  } catch (error) {
    return { id, ok: false, fault: error instanceof AppFault ? error.toFault() : null };
  }
}
