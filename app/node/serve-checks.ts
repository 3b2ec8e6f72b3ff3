import type { MessagePort } from 'node:worker_threads';
import { AppFault } from '#app/contract/errors.ts';
import type { AuditRequest, CheckedFlow, CheckRequest } from '#app/ports/checker.ts';
import type { Run } from '#core/model/run.ts';
import type { CheckAnswer, CheckTask } from './checker-messages.ts';

/** What a checker's thread can do. */
export interface CheckingFunctions {
  readonly check: (request: CheckRequest) => CheckedFlow;
  readonly audit: (request: AuditRequest) => Run;
}

/**
 * The inside of a checker's thread: answers one task after the other. The thread is given neither files nor network
 * nor environment, only bytes; whatever a client's file does to it, the thread can be ended.
 */
export function serveChecks(port: MessagePort, { check, audit }: CheckingFunctions): void {
  port.on('message', (task: CheckTask) => {
    const work = (): CheckedFlow | Run =>
      task.wants === 'run' ? audit(task.request) : check(task.request);
    port.postMessage(answer(task.id, work));
  });
}

function answer(id: number, work: () => CheckedFlow | Run): CheckAnswer {
  try {
    return { id, ok: true, result: work() };
  } catch (error) {
    return { id, ok: false, fault: error instanceof AppFault ? error.toFault() : null };
  }
}
