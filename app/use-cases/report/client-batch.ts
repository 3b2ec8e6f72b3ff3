import { AppFault } from '#app/contract/errors.ts';
import type { BatchForm, BatchResult } from '#app/contract/report-views.ts';
import { buildReport } from '../build-report.ts';
import { writeBatch } from './batch.ts';
import type { ReportDeps } from './report-deps.ts';
import { readReportSettings } from './report-settings.ts';

/** Rows that a window lists; the index on the disk has them all. */
const mostListed = 1_000;

type Request = Omit<BatchForm, 'folderId'> & { readonly folder: string };

/** The one batch that runs at a time. */
export interface ClientBatch {
  /** Throws AppFault `batch-running`, and those of {@link writeBatch}. */
  write(request: Request): Promise<BatchResult>;
  /** Stops before the next file. */
  cancel(): void;
}

/** Makes it. */
export function clientBatch(deps: ReportDeps): ClientBatch {
  let isRunning = false;

  async function write(request: Request): Promise<BatchResult> {
    // Two at once would write one index.
    if (isRunning) throw new AppFault('batch-running');
    isRunning = true;
    try {
      return await writeOne(request);
    } finally {
      isRunning = false;
    }
  }

  async function writeOne(request: Request): Promise<BatchResult> {
    const { folder, clientIds, formats, locales, locale, approvedBy, ...form } = request;
    const { pattern } = readReportSettings(deps);
    // One moment for all: a run that goes on tomorrow has that day's.
    const approval = approvedBy === null ? null : { by: approvedBy, at: deps.clock.now() };
    const result = await writeBatch(
      deps,
      {
        folder: deps.reportFolder(folder),
        printer: deps.printer,
        fonts: deps.fonts,
        build: (clientId, language) =>
          buildReport(deps, {
            ...form,
            clientId,
            locale: language,
            approval,
            timeZone: deps.timeZone,
          }),
        again: (ids) => write({ ...request, clientIds: [...ids] }),
      },
      { clientIds, formats, locales, pattern, locale },
    );
    const { left, ...counts } = result;
    return {
      ...counts,
      folder: deps.files.baseName(folder),
      left: left.slice(0, mostListed),
    };
  }

  return { write, cancel: () => deps.tasks.cancelAll('batch') };
}
