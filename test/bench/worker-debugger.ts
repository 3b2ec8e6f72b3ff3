import type { ElectronApplication } from '@playwright/test';

/** What the debugger of the app's main process is used for here; Node's types know these messages only in part. */
interface Debugger {
  connect(): void;
  on(event: string, listener: (message: { params: Attached & Received }) => void): void;
  post(method: string, params?: object, done?: (error: Error | null) => void): void;
}
interface Attached {
  readonly sessionId: string;
  readonly workerInfo: { readonly url: string };
}
interface Received {
  readonly message: string;
}
type Debugged = typeof globalThis & {
  askWorker?: (method: string, params: object) => Promise<unknown>;
  collect?: () => Promise<void>;
};

/**
 * Puts a debugger to the main process of a running app. Threads that start from now on wait for it; the worker runs
 * `before` first. Nothing of the app knows of it, and a released app takes no debugger.
 */
export async function debugWorker(app: ElectronApplication, before: string): Promise<void> {
  await app.evaluate(({ app: running }, first) => {
    if (!running.isReady()) throw new Error('not started');
    const { Session } = process.getBuiltinModule('node:inspector');
    const session = new Session() as unknown as Debugger;
    session.connect();
    let worker = '';
    let lastId = 0;
    const asked = new Map<number, (answer: unknown) => void>();
    const send = (sessionId: string, method: string, params: object): Promise<unknown> =>
      new Promise((resolve) => {
        lastId += 1;
        asked.set(lastId, resolve);
        const message = JSON.stringify({ id: lastId, method, params });
        session.post('NodeWorker.sendMessageToWorker', { sessionId, message });
      });
    session.on('NodeWorker.receivedMessageFromWorker', ({ params }) => {
      const { id, result } = JSON.parse(params.message) as { id?: number; result?: unknown };
      if (id === undefined) return;
      asked.get(id)?.(result);
      asked.delete(id);
    });
    session.on('NodeWorker.attachedToWorker', ({ params: { sessionId, workerInfo } }) => {
      const isWorker = workerInfo.url.endsWith('/worker.js');
      if (isWorker) worker = sessionId;
      void (async () => {
        if (isWorker) await send(sessionId, 'Runtime.evaluate', { expression: first });
        await send(sessionId, 'Runtime.runIfWaitingForDebugger', {});
      })();
    });
    session.post('NodeWorker.enable', { waitForDebuggerOnStart: true });
    const at = globalThis as Debugged;
    at.askWorker = (method, params) => send(worker, method, params);
    at.collect = () =>
      new Promise((done) => session.post('HeapProfiler.collectGarbage', {}, () => done()));
  }, before);
}

/** Lets the worker run an expression. Throws where that fails. */
export async function runInWorker(app: ElectronApplication, expression: string): Promise<void> {
  const failed = await app.evaluate(async (_, text) => {
    const answer = await (globalThis as Debugged).askWorker?.('Runtime.evaluate', {
      expression: text,
    });
    return (answer as { exceptionDetails?: { text: string } }).exceptionDetails?.text ?? null;
  }, expression);
  if (failed !== null) throw new Error(failed);
}

/** Megabytes of the worker's own heap once what nobody holds is gone; takes that from the main thread as well. */
export function heldByWorker(app: ElectronApplication): Promise<number> {
  return app.evaluate(async () => {
    const { askWorker, collect } = globalThis as Debugged;
    await collect?.();
    await askWorker?.('HeapProfiler.collectGarbage', {});
    const usage = await askWorker?.('Runtime.getHeapUsage', {});
    return (usage as { usedSize: number }).usedSize / 1024 / 1024;
  });
}
