import { Worker } from 'node:worker_threads';
import { AppFault } from '#app/contract/errors.ts';
import type { CheckedFlow, Checker, ReadFlow } from '#app/ports/checker.ts';
import type { BotSurvey } from '#core/model/bot-survey.ts';
import type { FlowComparison } from '#core/model/flow-comparison.ts';
import type { FlowDrawing } from '#core/model/flow-drawing.ts';
import type { Run } from '#core/model/run.ts';
import type { SearchBlock } from '#core/model/search-entry.ts';
import type { PlayedTalk, TalkScript } from '#core/model/talk.ts';
import type { CheckAnswer, CheckResult, CheckTask, CheckWork } from './checker-messages.ts';

/** How a pool of checkers is run. */
export interface CheckerPoolOptions {
  /** File of the checker's thread. */
  readonly script: string;
  /** Most threads at a time, at least 1. */
  readonly size: number;
  /** Wall time of one check, in milliseconds; then its thread is ended. */
  readonly budgetMs?: number;
  /** Heap of one thread, in MiB; a thread that needs more ends, its neighbours and we do not. */
  readonly heapMiB?: number;
}

interface Waiting {
  readonly work: CheckWork;
  readonly resolve: (result: CheckResult) => void;
  readonly reject: (error: unknown) => void;
}

interface Busy extends Waiting {
  readonly id: number;
  readonly timer: NodeJS.Timeout;
}

interface Thread {
  readonly worker: Worker;
  busy: Busy | null;
}

/** Checks flows in threads that can be ended at will. Threads are started when needed and kept for the next file. */
export function checkerPool({
  script,
  size,
  budgetMs = 10_000,
  heapMiB = 512,
}: CheckerPoolOptions): Checker {
  const threads = new Set<Thread>();
  const queue: Waiting[] = [];
  let closed = false;
  let lastId = 0;

  function start(): Thread {
    const thread: Thread = {
      // A thread without environment: nothing of this machine is its business.
      worker: new Worker(script, {
        resourceLimits: { maxOldGenerationSizeMb: heapMiB },
        env: {},
      }),
      busy: null,
    };
    thread.worker.on('message', (answer: CheckAnswer) => finish(thread, answer));
    // Running out of memory arrives here; so does a bug that ends the thread.
    thread.worker.on('error', () => end(thread, new AppFault('check-crashed')));
    thread.worker.on('exit', () => end(thread, new AppFault('check-crashed')));
    // Idle threads must not keep a command line from ending.
    thread.worker.unref();
    threads.add(thread);
    return thread;
  }

  function next(): void {
    for (;;) {
      if (queue.length === 0) return;
      const idle = [...threads].find((thread) => thread.busy === null);
      if (idle === undefined && threads.size >= size) return;
      const waiting = queue.shift();
      if (waiting !== undefined) give(idle ?? start(), waiting);
    }
  }

  function give(thread: Thread, waiting: Waiting): void {
    lastId += 1;
    const id = lastId;
    const seconds = Math.round(budgetMs / 1000);
    const timer = setTimeout(
      () => end(thread, new AppFault('check-timeout', { seconds })),
      budgetMs,
    );
    thread.busy = { ...waiting, id, timer };
    thread.worker.ref();
    const task: CheckTask = { id, ...waiting.work };
    thread.worker.postMessage(task);
  }

  function finish(thread: Thread, answer: CheckAnswer): void {
    const { busy } = thread;
    if (busy === null || busy.id !== answer.id) return;
    clearTimeout(busy.timer);
    thread.busy = null;
    thread.worker.unref();
    if (answer.ok) busy.resolve(answer.result);
    else if (answer.fault === null) busy.reject(new AppFault('check-crashed'));
    else busy.reject(new AppFault(answer.fault.code, answer.fault.details));
    next();
  }

  function end(thread: Thread, fault: AppFault): void {
    if (!threads.delete(thread)) return;
    const { busy } = thread;
    thread.busy = null;
    void thread.worker.terminate();
    if (busy !== null) {
      clearTimeout(busy.timer);
      busy.reject(fault);
    }
    next();
  }

  /** The thread answers with what the work wants; a result of the other kind cannot come. */
  function put<T extends CheckResult>(work: CheckWork): Promise<T> {
    if (closed) return Promise.reject(new Error('the checkers are closed'));
    return new Promise<T>((resolve, reject) => {
      queue.push({ work, resolve: (result) => resolve(result as T), reject });
      next();
    });
  }

  return {
    check: (request) => put<CheckedFlow>({ wants: 'checked', request }),
    read: (request) => put<ReadFlow>({ wants: 'read', request }),
    audit: (request) => put<Run>({ wants: 'run', request }),
    survey: (request) => put<BotSurvey>({ wants: 'survey', request }),
    draw: (request) => put<FlowDrawing>({ wants: 'drawing', request }),
    compare: (request) => put<FlowComparison>({ wants: 'comparison', request }),
    play: (request) => put<PlayedTalk>({ wants: 'talk', request }),
    probeTalk: (request) => put<TalkScript | null>({ wants: 'probe-talk', request }),
    index: (request) => put<SearchBlock[]>({ wants: 'index', request }),
    close: async () => {
      closed = true;
      for (const { reject } of queue.splice(0)) reject(new AppFault('check-crashed'));
      const all = [...threads];
      for (const thread of all) end(thread, new AppFault('check-crashed'));
      await Promise.all(all.map(({ worker }) => worker.terminate()));
    },
  };
}
