import { AppFault } from '#app/contract/errors.ts';
import { flowFileLimit } from '#app/contract/limits.ts';
import type { ImportResult } from '#app/contract/views.ts';
import type { Bot } from '#core/model/bot.ts';
import type { Snapshot } from '#core/model/snapshot.ts';
import type { CheckedFlow } from '#app/ports/checker.ts';
import { auditInputs, checkRequest, inputKey, type AuditInputs } from './audit-inputs.ts';
import { createBot, getBot } from './bots.ts';
import { getClient } from './clients.ts';
import type { Deps } from './deps.ts';
import { keepRun } from './keep-run.ts';
import { recordCaptured } from './record-evidence.ts';
import { cancelWith, inTask } from './tasks/running-task.ts';

/** What is imported, and where it goes. */
export interface ImportRequest {
  readonly clientId: string;
  /** The bot all files belong to; null finds or makes one per file, by the file's name. */
  readonly botId: string | null;
  /** Files and folders. */
  readonly paths: readonly string[];
}

/**
 * Imports flow files one by one: read, checked, and only then stored, each in one transaction. A bad file gets its
 * fault and stops nobody; what was not begun when the user cancels is left out of the results.
 * Throws AppFault `client-missing`, `bot-missing`, `workspace-locked`.
 */
export async function importFlows(
  deps: Deps,
  request: ImportRequest,
  signal?: AbortSignal,
): Promise<ImportResult[]> {
  getClient(deps, request.clientId);
  if (request.botId !== null) getBot(deps, request.botId);
  const { paths, failed } = await expandAll(deps, request.paths);
  const { clientId } = request;
  // Numbered: the same file may be given twice.
  const jobs = [
    ...failed.map(({ path, result }, at) => ({ id: `unread-${String(at)}`, path, result })),
    ...paths.map((path, at) => ({ id: `file-${String(at)}`, path, result: null })),
  ];
  const task = deps.tasks.begin({
    kind: 'import',
    isAsked: true,
    items: jobs.map(({ id, path }) => ({ id, clientId, name: deps.files.baseName(path) })),
    retry: (ids) => {
      const again = new Set(ids);
      const left = jobs.filter(({ id }) => again.has(id)).map(({ path }) => path);
      return importFlows(deps, { ...request, paths: left });
    },
  });
  // Told to stop while folders were still being read.
  if (signal !== undefined) cancelWith(task, signal);
  const results: ImportResult[] = [];
  await inTask(task, async () => {
    for (const { id, path, result: known } of jobs) {
      if (known === null && !(await task.turn())) break;
      task.start(id);
      const result = known ?? (await importOne(deps, request, path));
      results.push(result);
      if (result.ok) task.done(id, { botId: result.botId });
      else task.fail(id, { kind: 'fault', fault: result.fault });
    }
  });
  deps.emit('data:changed', { nouns: ['client', 'bot', 'run'] });
  return results;
}

async function expandAll(
  { files }: Deps,
  given: readonly string[],
): Promise<{ paths: string[]; failed: { path: string; result: ImportResult }[] }> {
  const paths: string[] = [];
  const failed: { path: string; result: ImportResult }[] = [];
  for (const path of given) {
    try {
      paths.push(...(await files.expand(path)));
    } catch (error) {
      failed.push({ path, result: toFailure(files.baseName(path), error) });
    }
  }
  return { paths, failed };
}

async function importOne(deps: Deps, request: ImportRequest, path: string): Promise<ImportResult> {
  const file = deps.files.baseName(path);
  try {
    const bytes = await deps.files.read(path, flowFileLimit);
    const asOf = deps.clock.now();
    const { clientId } = request;
    const botId = request.botId ?? namedAfter(deps, clientId, file)?.id ?? null;
    const inputs = auditInputs(deps, { clientId, botId }, asOf);
    const checked = await deps.checker.check(checkRequest(deps, inputs, bytes));
    return store(deps, request, file, checked, inputs);
  } catch (error) {
    return toFailure(file, error);
  }
}

function store(
  deps: Deps,
  request: ImportRequest,
  file: string,
  checked: CheckedFlow,
  inputs: AuditInputs,
): ImportResult {
  return deps.workspace().transaction(() => {
    const bot =
      request.botId === null
        ? botForFile(deps, request.clientId, file)
        : getBot(deps, request.botId);
    const { runId, alreadyKnown } = storeChecked(deps, bot, file, checked, inputs);
    const { verdict } = checked.run;
    return {
      ok: true,
      file,
      botId: bot.id,
      runId,
      verdict,
      alreadyKnown,
      redactions: checked.redactions.length,
    };
  });
}

/** Stores a checked flow and its run. The bot's newest snapshot is kept when its content is the same. */
export function storeChecked(
  deps: Deps,
  bot: Bot,
  file: string,
  checked: CheckedFlow,
  inputs: AuditInputs,
): { runId: string; alreadyKnown: boolean } {
  const { snapshots } = deps.workspace();
  const newest = snapshots.listByBot(bot.id)[0];
  const known = newest?.contentSha256 === checked.contentSha256 ? newest : null;
  const snapshot = known ?? newSnapshot(deps, bot, file, checked, inputs.asOf);
  if (known === null) {
    snapshots.insert(snapshot, checked.document);
    recordCaptured(deps, bot.clientId, snapshot);
  }
  const runId = deps.ids.next();
  keepRun(
    deps,
    bot.clientId,
    {
      id: runId,
      snapshotId: snapshot.id,
      botId: bot.id,
      createdAt: inputs.asOf,
      run: checked.run,
    },
    inputKey(checked.contentSha256, inputs),
  );
  return { runId, alreadyKnown: known !== null };
}

function newSnapshot(
  deps: Deps,
  bot: Bot,
  file: string,
  checked: CheckedFlow,
  takenAt: string,
): Snapshot {
  return {
    id: deps.ids.next(),
    botId: bot.id,
    takenAt,
    source: 'file',
    fileName: file,
    shape: checked.shape,
    rawSha256: checked.rawSha256,
    contentSha256: checked.contentSha256,
    rawBytes: checked.rawBytes,
    redactions: [...checked.redactions],
  };
}

/** The client's bot of the file's name, made when there is none: importing a newer export continues its history. */
function botForFile(deps: Deps, clientId: string, file: string): Bot {
  return namedAfter(deps, clientId, file) ?? createBot(deps, clientId, botName(file));
}

function namedAfter(deps: Deps, clientId: string, file: string): Bot | null {
  const { bots } = deps.workspace();
  return bots.listByClient(clientId).find(({ name }) => name === botName(file)) ?? null;
}

function botName(file: string): string {
  return file.replace(/\.[^.]*$/, '').slice(0, 120) || file.slice(0, 120);
}

/** Expected faults become results; a bug goes on as one. */
function toFailure(file: string, error: unknown): ImportResult {
  if (!(error instanceof AppFault)) throw error;
  return { ok: false, file, fault: { code: error.code, details: { ...error.details, file } } };
}
