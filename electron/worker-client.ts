import { Worker } from 'node:worker_threads';
import type { EventName } from '#app/contract/channel-names.ts';
import { AppFault } from '#app/contract/errors.ts';
import type { EventPayload } from '#app/contract/events.ts';
import type { PrintablePage } from '#app/ports/report-printer.ts';
import type { Notice } from '#app/use-cases/sync/sync-deps.ts';
import { bugTrace, type BugTrace } from '#core/model/bug-trace.ts';
import type {
  CallMessage,
  CallRequest,
  CallResponse,
  WorkerCall,
  WorkerMessage,
  WorkerSetup,
} from './worker-calls.ts';
import type { PrintedMessage, PrintMessage } from './worker-printer.ts';
import type { WayFoundMessage, WayMessage } from './worker-ways.ts';

/** What the host hears from the worker besides answers. */
export interface WorkerListener {
  event(event: EventName, payload: EventPayload<EventName>): void;
  /** Alerts that the system is to show. */
  notice(notice: Notice): void;
  /** A bug inside; goes into the log. */
  problem(reference: string, trace: BugTrace): void;
  /** Prints a page to PDF as the browser makes it. Throws AppFault `print-failed`. */
  print(page: PrintablePage): Promise<Uint8Array>;
  /** The ways to an address, as a PAC file names them. */
  ways(address: string): Promise<string>;
  /** The thread ended without being asked to. */
  died(): void;
}

/** The host's side of the worker thread. */
export interface WorkerClient {
  /** Asks; waits while the thread is still starting. Throws AppFault with the worker's code, `internal` when it died. */
  call<C extends WorkerCall>(call: C, request: CallRequest<C>): Promise<CallResponse<C>>;
  /** Closes what is open, waiting at most three seconds, then ends the thread: the system takes its memory back. */
  end(): Promise<void>;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: AppFault) => void;
}

/** Longest wait for a commit that is under way, in milliseconds. */
const closingTime = 3_000;

/** Starts the worker. Messages sent before it is up are kept by the thread's queue. */
export function startWorker(
  script: string,
  setup: WorkerSetup,
  listener: WorkerListener,
): WorkerClient {
  const worker = new Worker(script, { workerData: setup });
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let ended = false;

  worker.on('message', (message: WorkerMessage) => {
    if (message.kind === 'event') listener.event(message.event, message.payload);
    else if (message.kind === 'notice') listener.notice(message.notice);
    else if (message.kind === 'problem') listener.problem(message.reference, message.trace);
    else if (message.kind === 'print') void print(message);
    else if (message.kind === 'way') void findWay(message);
    else settle(message);
  });
  worker.on('error', (error: unknown) => listener.problem('worker', bugTrace(error)));
  worker.on('exit', () => {
    const unasked = !ended;
    ended = true;
    for (const { reject } of pending.values()) reject(workerGone());
    pending.clear();
    if (unasked) listener.died();
  });

  function settle(message: Extract<WorkerMessage, { kind: 'answer' }>): void {
    const waiting = pending.get(message.id);
    pending.delete(message.id);
    if (message.ok) waiting?.resolve(message.value);
    else waiting?.reject(new AppFault(message.fault.code, message.fault.details));
  }

  async function print({ id, page }: PrintMessage): Promise<void> {
    let answer: PrintedMessage;
    try {
      answer = { kind: 'printed', id, ok: true, pdf: await listener.print(page) };
    } catch (error) {
      const fault = error instanceof AppFault ? error : new AppFault('print-failed');
      answer = { kind: 'printed', id, ok: false, fault: fault.toFault() };
    }
    if (!ended) worker.postMessage(answer);
  }

  async function findWay({ id, address }: WayMessage): Promise<void> {
    // A system that cannot tell has no proxy.
    const ways = await listener.ways(address).catch(() => 'DIRECT');
    const answer: WayFoundMessage = { kind: 'way-found', id, ways };
    if (!ended) worker.postMessage(answer);
  }

  function call<C extends WorkerCall>(name: C, request: CallRequest<C>): Promise<CallResponse<C>> {
    if (ended) return Promise.reject(workerGone());
    lastId += 1;
    const message: CallMessage = { kind: 'call', id: lastId, call: name, request };
    return new Promise((resolve, reject) => {
      pending.set(message.id, { resolve: resolve as Pending['resolve'], reject });
      worker.postMessage(message);
    });
  }

  return {
    call,
    end: async () => {
      if (ended) return;
      const closed = call('workspace:close', null).catch(() => null);
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, closingTime))]);
      ended = true;
      await worker.terminate();
    },
  };
}

function workerGone(): AppFault {
  return new AppFault('internal', { reference: 'worker' });
}
