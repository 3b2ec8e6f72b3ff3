import type { MessagePort } from 'node:worker_threads';
import { AppFault } from '#app/contract/errors.ts';
import type { CheckedFlow, CheckRequest } from '#app/ports/checker.ts';
import type { CheckAnswer, CheckTask } from './checker-messages.ts';

/**
 * The inside of a checker's thread: answers one task after the other. The thread is given neither files nor network
 * nor environment, only bytes; whatever a client's file does to it, the thread can be ended.
 */
export function serveChecks(
  port: MessagePort,
  check: (request: CheckRequest) => CheckedFlow,
): void {
  port.on('message', ({ id, request }: CheckTask) => {
    port.postMessage(answer(id, () => check(request)));
  });
}

function answer(id: number, check: () => CheckedFlow): CheckAnswer {
  try {
    return { id, ok: true, checked: check() };
  } catch (error) {
    return { id, ok: false, fault: error instanceof AppFault ? error.toFault() : null };
  }
}
