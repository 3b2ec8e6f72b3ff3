import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { AppFault } from '#app/contract/errors.ts';
import { nodePictureMaker } from '#app/node/appeal/picture-maker.ts';
import { checkerPool } from '#app/node/checker-pool.ts';
import { nodeFileSource } from '#app/node/file-source.ts';
import { nodeClock, nodeIds, nodeRandomBytes } from '#app/node/host.ts';
import { nodeNetwork } from '#app/node/network/node-network.ts';
import { nodePackets } from '#app/node/packet/node-packets.ts';
import { reportFontUrls } from '#app/node/report/font-urls.ts';
import { reportFolder } from '#app/node/report/report-folder.ts';
import { nodeVaultFile } from '#app/node/vault-file.ts';
import { writeWhole } from '#app/node/write-whole.ts';
import { createUseCases } from '#app/serve.ts';
import { workspaceSession } from '#app/workspace/workspace-session.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { requestSchemaOf } from './worker-calls.ts';
import { workerPrinter } from './worker-printer.ts';
import type {
  CallMessage,
  HostMessage,
  WorkerHandlers,
  WorkerMessage,
  WorkerSetup,
} from './worker-calls.ts';

// The entry of the worker's thread: it owns the database and the keys and runs the use cases. Ending the thread locks.
if (parentPort === null) throw new Error('this file runs as a thread');
const port = parentPort;
const setup = workerData as WorkerSetup;

const session = workspaceSession({
  vaultFile: nodeVaultFile,
  opener: workspaceOpener(setup.nativeBinding),
  random: nodeRandomBytes,
});
const checker = checkerPool({
  script: join(import.meta.dirname, 'checker.js'),
  size: Math.max(2, Math.min(4, availableParallelism() - 1)),
});
const printer = workerPrinter((message) => send(message));
const useCases = createUseCases({
  workspace: () => session.current(),
  secrets: () => session.secrets(),
  network: nodeNetwork({ services: setup.services, random: Math.random }),
  checker,
  printer,
  fonts: reportFontUrls,
  pictures: nodePictureMaker,
  reportFolder,
  writeFile: (path, content) => writeWhole(path, content, 0o644),
  packets: nodePackets,
  files: nodeFileSource,
  clock: nodeClock,
  ids: nodeIds,
  random: Math.random,
  bootId: nodeIds.next(),
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  appVersion: setup.appVersion,
  emit: (event, payload) => send({ kind: 'event', event, payload }),
  notify: (notice) => send({ kind: 'notice', notice }),
});
const handlers: WorkerHandlers = {
  ...useCases,
  'workspace:inspect': (request) => session.inspect(request),
  'workspace:create': (request) => session.create(request),
  'workspace:unlock': (request) => session.unlock(request),
  'workspace:close': async () => {
    await useCases['sync:cancel'](null);
    return session.close();
  },
};

port.on('message', (message: HostMessage) => {
  if (message.kind === 'call') void answer(message);
  else printer.printed(message);
});
// Short and steady: a long timer would not survive sleep (SECURITY 5.1).
setInterval(() => void tick(), 30_000);

/** What is due while nobody asks. A closed workspace has nothing due; a bug goes into the log. */
async function tick(): Promise<void> {
  try {
    await useCases['sync:tick'](null);
  } catch (error) {
    if (!(error instanceof AppFault)) internalFault(error);
  }
}

async function answer({ id, call, request }: CallMessage): Promise<void> {
  try {
    send({ kind: 'answer', id, ok: true, value: await run(call, request) });
  } catch (error) {
    const fault = error instanceof AppFault ? error : internalFault(error);
    send({ kind: 'answer', id, ok: false, fault: fault.toFault() });
  }
}

async function run(call: string, request: unknown): Promise<unknown> {
  const schema = requestSchemaOf(call);
  // Parsed a second time, on the side that acts on it: the thread trusts no other part of the program with its input.
  const parsed = schema?.safeParse(request);
  if (parsed?.success !== true) throw new AppFault('bad-message', { channel: call });
  const handler = handlers[call as keyof WorkerHandlers] as (request: unknown) => Promise<unknown>;
  return handler(parsed.data);
}

/** A bug: the user gets a reference, the log gets the rest. */
function internalFault(error: unknown): AppFault {
  const reference = randomUUID().slice(0, 8);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  send({ kind: 'problem', reference, stack });
  return new AppFault('internal', { reference });
}

function send(message: WorkerMessage): void {
  port.postMessage(message);
}
