import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { AppFault } from '#app/contract/errors.ts';
import { nodePictureMaker } from '#app/node/appeal/picture-maker.ts';
import { nodeBackupShelf } from '#app/node/backup/backup-shelf.ts';
import { bundleThread } from '#app/node/bundle/bundle-thread.ts';
import { nodeBundleFiles } from '#app/node/bundle/node-bundle-files.ts';
import { backupBeforeMigration } from '#app/node/backup/before-migration.ts';
import { threadRunner } from '#app/node/backup/thread-runner.ts';
import { assertGoodPlace } from '#app/node/bad-place.ts';
import { calibrateArgon2 } from '#app/node/calibrate-argon2.ts';
import { frontDoor } from '#app/node/front-door.ts';
import { checkerPool } from '#app/node/checker-pool.ts';
import { nodeFailedAttempts } from '#app/node/failed-attempt-file.ts';
import { nodeFileSource } from '#app/node/file-source.ts';
import { freeBytes } from '#app/node/free-bytes.ts';
import { nodeClock, nodeIds, nodeRandomBytes } from '#app/node/host.ts';
import { nodeNetwork } from '#app/node/network/node-network.ts';
import { nodePackets } from '#app/node/packet/node-packets.ts';
import { reportFontUrls } from '#app/node/report/font-urls.ts';
import { reportFolder } from '#app/node/report/report-folder.ts';
import { nodeUpdates } from '#app/node/update/node-updates.ts';
import { nodeVaultFile } from '#app/node/vault-file.ts';
import { writeWhole } from '#app/node/write-whole.ts';
import { createUseCases } from '#app/serve.ts';
import { createTransferUseCases } from '#app/serve-transfer.ts';
import { createUpdateUseCases } from '#app/serve-update.ts';
import { createVaultServices } from '#app/serve-vault.ts';
import type { Deps } from '#app/use-cases/deps.ts';
import type { ReportDeps } from '#app/use-cases/report/report-deps.ts';
import { readProxyLogin } from '#app/use-cases/network/proxy-login.ts';
import { taskRegistry } from '#app/use-cases/tasks/task-registry.ts';
import { wayKindOf } from '#app/workspace/way-in.ts';
import { workspaceSession, type SessionPorts } from '#app/workspace/workspace-session.ts';
import { bugTrace } from '#core/model/bug-trace.ts';
import { databaseCopier } from '#db/database-copier.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { requestSchemaOf } from './worker-calls.ts';
import { workerPrinter } from './worker-printer.ts';
import { workerWays } from './worker-ways.ts';
import type {
  CallMessage,
  HostMessage,
  WorkerHandlers,
  WorkerMessage,
  WorkerSetup,
} from './worker-calls.ts';

/** How often long runs are told of, in milliseconds: two events each time, so eight a second. */
const beat = 250;

/** What the search of all flows depends on. */
const searched: ReadonlySet<string> = new Set(['client', 'bot', 'run', 'number']);

// The entry of the worker's thread: it owns the database and the keys and runs the use cases. Ending the thread locks.
// A name in an answer or a flow must not become one that every object has. Only sealed: libraries write `toString`.
Object.preventExtensions(Object.prototype);
if (parentPort === null) throw new Error('this file runs as a thread');
const port = parentPort;
const setup = workerData as WorkerSetup;

const sessionPorts: SessionPorts = {
  vaultFile: nodeVaultFile,
  assertPlace: assertGoodPlace,
  opener: workspaceOpener(setup.nativeBinding),
  random: nodeRandomBytes,
  calibrate: calibrateArgon2,
  attempts: { store: nodeFailedAttempts, clock: nodeClock },
  backUp: backupBeforeMigration(databaseCopier(setup.nativeBinding), nodeClock, setup.appVersion),
};
const session = workspaceSession(sessionPorts);
const checker = checkerPool({
  script: join(import.meta.dirname, 'checker.js'),
  size: Math.max(2, Math.min(4, availableParallelism() - 1)),
});
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
const printer = workerPrinter((message) => send(message));
const ways = workerWays((message) => send(message));
const emit: Deps['emit'] = (event, payload) => {
  send({ kind: 'event', event, payload });
  if ('nouns' in payload && payload.nouns.some((noun) => searched.has(noun))) catchUp();
};
const door = frontDoor();
const network = nodeNetwork({
  services: setup.services,
  updatePlace: setup.updates.place?.address ?? null,
  random: Math.random,
  waysOut: ways.ask,
  proxyLogin: () => readProxyLogin(session.secrets()),
});
const deps: ReportDeps = {
  workspace: () => session.current(),
  secrets: () => session.secrets(),
  network,
  checker,
  printer,
  fonts: reportFontUrls,
  pictures: nodePictureMaker,
  reportFolder,
  writeFile: (path, content) => writeWhole(path, content, 0o600),
  packets: nodePackets,
  files: nodeFileSource,
  clock: nodeClock,
  ids: nodeIds,
  random: Math.random,
  bootId: nodeIds.next(),
  timeZone,
  appVersion: setup.appVersion,
  tasks: taskRegistry({ clock: nodeClock, emit, soon: (work) => void setTimeout(work, beat) }),
  giveWay: door.giveWay,
  emit,
  notify: (notice) => send({ kind: 'notice', notice }),
  freeBytes: () => freeBytes(session.opened().folder),
};
const useCases = createUseCases(deps);
const transfers = createTransferUseCases({
  ...deps,
  bundles: nodeBundleFiles(bundleThread({ script: join(import.meta.dirname, 'bundle.js') })),
  prove: (way) => session.prove(way, null),
  writeFile: (path, content) => writeWhole(path, content, 0o600),
});
const updates = createUpdateUseCases({
  ...deps,
  ...setup.updates,
  updates: nodeUpdates(network),
  platform: process.platform,
  arch: process.arch,
  isOnline: () => network.isOnline,
});
const vault = createVaultServices({
  session,
  ports: sessionPorts,
  runner: threadRunner({
    script: join(import.meta.dirname, 'backup.js'),
    nativeBinding: setup.nativeBinding,
  }),
  shelf: nodeBackupShelf,
  clock: nodeClock,
  appVersion: setup.appVersion,
  timeZone,
  emit,
  freeBytes,
  writeFile: (path, content) => writeWhole(path, content, 0o600),
});
const handlers: WorkerHandlers = {
  ...useCases,
  ...transfers,
  ...updates,
  ...vault.use,
  'workspace:inspect': (request) => session.inspect(request),
  'workspace:create': (request) => session.create(request),
  'workspace:unlock': async (request) => {
    const opened = await session.unlock(request);
    vault.opened(wayKindOf(request));
    void byItself(() => useCases['run:resume'](null));
    catchUp();
    return opened;
  },
  'workspace:close': async () => {
    vault.stop();
    await transfers['bundle:cancel'](null);
    await updates['update:cancel'](null);
    await transfers['bundle:forget'](null);
    await useCases['sync:cancel'](null);
    return session.close();
  },
};

port.on('message', (message: HostMessage) => {
  if (message.kind === 'call') void answer(message);
  else if (message.kind === 'printed') printer.printed(message);
  else ways.found(message);
});
// Short and steady: a long timer would not survive sleep (SECURITY 5.1).
setInterval(() => {
  void byItself(() => useCases['sync:tick'](null));
  void byItself(vault.tick);
  void byItself(() => updates['update:tick'](null));
}, 30_000);

/** Lets the search follow what was stored. */
function catchUp(): void {
  void byItself(() => useCases['search:catch-up'](null));
}

/** What is due while nobody asks. A closed workspace has nothing due; a bug goes into the log. */
async function byItself(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof AppFault)) internalFault(error);
  }
}

async function answer({ id, call, request }: CallMessage): Promise<void> {
  try {
    const value = await door.serve(() => run(call, request));
    send({ kind: 'answer', id, ok: true, value });
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
  send({ kind: 'problem', reference, trace: bugTrace(error) });
  return new AppFault('internal', { reference });
}

function send(message: WorkerMessage): void {
  port.postMessage(message);
}
