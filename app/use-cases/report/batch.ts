import { AppFault, type FaultCode } from '#app/contract/errors.ts';
import { faultText } from '#app/contract/fault-text.ts';
import type { ReportFolder } from '#app/ports/report-folder.ts';
import type { Client } from '#core/model/client.ts';
import type { ExportFormat } from '#core/model/export-format.ts';
import type { Locale } from '#core/model/locale.ts';
import { indexLine, readIndex, type BatchEntry } from '#core/report/export/batch-index.ts';
import type { BuiltReport } from '../build-report.ts';
import { getClient } from '../clients.ts';
import type { Deps } from '../deps.ts';
import { inTask, problemOf, type PlannedItem, type RunningTask } from '../tasks/running-task.ts';
import { markReported } from './mark-reported.ts';
import { reportFile, reportNameOf, type ReportMaker } from './report-file.ts';

/** Which reports are written. */
export interface BatchRequest {
  /** Null for all clients that are shown. */
  readonly clientIds: readonly string[] | null;
  readonly formats: readonly ExportFormat[];
  readonly locales: readonly Locale[];
  /** Pattern of the files' names, e.g. `{client}_{date}_{lang}`. */
  readonly pattern: string;
  /** Language of the reasons in the index. */
  readonly locale: Locale;
}

/** What a batch works with. */
export interface BatchTools extends ReportMaker {
  readonly folder: ReportFolder;
  /** Lays out one report. Throws AppFault `nothing-to-report`, `client-missing`. */
  readonly build: (clientId: string, locale: Locale) => Promise<BuiltReport>;
  /** Does the same for some clients again. */
  readonly again: (clientIds: readonly string[]) => Promise<unknown>;
}

/** What a batch came to, in files. */
export interface BatchResult {
  readonly written: number;
  /** Written by an earlier run and unchanged since. */
  readonly kept: number;
  /** Of clients without an audited flow. */
  readonly leftOut: number;
  readonly failed: number;
  readonly cancelled: boolean;
  /** What was not written, and why, in the order of the clients. */
  readonly left: readonly LeftReport[];
}

/** A report that a batch did not write. */
export interface LeftReport {
  readonly clientId: string;
  readonly client: string;
  readonly format: ExportFormat;
  readonly locale: Locale;
  /** `left-out`: its client has no audited flow. */
  readonly status: 'left-out' | 'failed';
  readonly reason: string;
}

/** Faults that the next file would meet as well. */
const stopping: readonly FaultCode[] = ['disk-full', 'workspace-locked', 'path-too-long'];

type Tally = Record<Exclude<keyof BatchResult, 'cancelled' | 'left'>, number> & {
  left: LeftReport[];
};

/**
 * Writes the reports of many clients into one folder, one at a time, with an index that tells at any moment what is
 * there. The same folder given again goes on where a run was cut off: files that are listed and have the hash of their
 * row are kept. What goes wrong with one file is told in its row and stops no other.
 * Throws AppFault `client-missing`, `index-unreadable`, `disk-full`, `read-only`, `path-too-long`, `workspace-locked`.
 */
export async function writeBatch(
  deps: Deps,
  tools: BatchTools,
  request: BatchRequest,
): Promise<BatchResult> {
  const { formats, locales } = request;
  const clients = chosenClients(deps, request.clientIds);
  const listed = await openIndex(tools.folder);
  const tally: Tally = { written: 0, kept: 0, leftOut: 0, failed: 0, left: [] };
  const task = deps.tasks.begin({
    kind: 'batch',
    isAsked: true,
    items: clients.flatMap((client) =>
      locales.flatMap((locale) => formats.map((format) => batchItem(client, format, locale))),
    ),
    retry: (ids) => tools.again(clientsOf(ids)),
  });
  const run: BatchRun = { deps, tools, request, tally, task };
  await inTask(task, async () => {
    for (const client of clients) {
      for (const locale of locales) {
        if (!(await task.turn())) break;
        const missing: ExportFormat[] = [];
        for (const format of formats) {
          const known = listed.get(keyOf({ clientId: client.id, format, language: locale }));
          const isThere =
            known !== undefined && (await tools.folder.hashOf(known.file)) === known.sha256;
          if (isThere) {
            tally.kept += 1;
            task.skip(itemId(client.id, format, locale), 'kept');
          } else missing.push(format);
        }
        await writeReports(run, { client, locale, formats: missing });
      }
    }
  });
  return { ...tally, cancelled: task.signal.aborted };
}

/** A batch under way. */
interface BatchRun {
  readonly deps: Deps;
  readonly tools: BatchTools;
  readonly request: BatchRequest;
  readonly tally: Tally;
  readonly task: RunningTask;
}

/** The forms of one client's report in one language. It is laid out once, and forgotten on return. */
async function writeReports(
  { deps, tools, request, tally, task }: BatchRun,
  job: { client: Client; locale: Locale; formats: readonly ExportFormat[] },
): Promise<void> {
  const { client, locale, formats } = job;
  let report: BuiltReport | AppFault | null = null;
  for (const format of formats) {
    if (!(await task.turn())) return;
    const id = itemId(client.id, format, locale);
    task.start(id);
    report ??= await orFault(() => tools.build(client.id, locale));
    const built = report;
    const written =
      built instanceof AppFault
        ? built
        : await orFault(async () => {
            const content = await reportFile(built, format, tools);
            const file = await tools.folder.write(
              reportNameOf(built, format, request.pattern),
              content,
            );
            markReported(deps, client.id, built, { format, sha256: file.sha256 });
            return file;
          });
    const row = { client: client.name, clientId: client.id, format, language: locale };
    if (!(written instanceof AppFault)) {
      const { file, sha256 } = written;
      await tools.folder.addToIndex(
        indexLine({ ...row, file, sha256, status: 'done', reason: '' }),
      );
      tally.written += 1;
      task.done(id);
      continue;
    }
    const status = written.code === 'nothing-to-report' ? 'left-out' : 'failed';
    tally[status === 'failed' ? 'failed' : 'leftOut'] += 1;
    if (status === 'failed') task.fail(id, problemOf(written));
    else task.skip(id, 'nothing');
    const reason = faultText(written.toFault(), request.locale);
    tally.left.push({ clientId: client.id, client: client.name, format, locale, status, reason });
    await tools.folder.addToIndex(indexLine({ ...row, file: '', sha256: '', status, reason }));
  }
}

function batchItem(client: Client, format: ExportFormat, locale: Locale): PlannedItem {
  const note = `${format.toUpperCase()} · ${locale}`;
  return { id: itemId(client.id, format, locale), name: client.name, note, clientId: client.id };
}

function itemId(clientId: string, format: ExportFormat, locale: Locale): string {
  return keyOf({ clientId, format, language: locale });
}

/** Whose reports these rows are. */
function clientsOf(itemIds: readonly string[]): string[] {
  return [...new Set(itemIds.map((id) => id.slice(0, id.indexOf(' '))))];
}

function chosenClients(deps: Deps, ids: readonly string[] | null): readonly Client[] {
  return ids === null ? deps.workspace().clients.list() : ids.map((id) => getClient(deps, id));
}

/** The rows of files that an earlier run wrote, by what they are; the last row about a file counts. */
async function openIndex(folder: ReportFolder): Promise<ReadonlyMap<string, BatchEntry>> {
  const text = await folder.readIndex();
  const index = readIndex(text ?? '');
  if (index === null) throw new AppFault('index-unreadable');
  if (text !== index.whole) await folder.startIndex(index.whole);
  return new Map(
    index.entries
      .filter(({ status }) => status === 'done')
      .map((entry): [string, BatchEntry] => [keyOf(entry), entry]),
  );
}

function keyOf({
  clientId,
  format,
  language,
}: Pick<BatchEntry, 'clientId' | 'format' | 'language'>): string {
  return `${clientId} ${language} ${format}`;
}

/** A fault that belongs to one file; a bug becomes one as well, so that it stops nobody. */
async function orFault<T>(work: () => Promise<T>): Promise<T | AppFault> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppFault)) {
      return new AppFault('internal', { reference: error instanceof Error ? error.name : 'error' });
    }
    if (stopping.includes(error.code)) throw error;
    return error;
  }
}
