import type { BatchForm, BatchResult } from '#app/contract/report-views.ts';
import { buildReport } from '../build-report.ts';
import { writeBatch, type BatchControl } from './batch.ts';
import type { ReportDeps } from './report-deps.ts';
import { readReportSettings } from './report-settings.ts';

/** Rows that a window lists; the index on the disk has them all. */
const mostListed = 1_000;

/** The one batch that runs at a time. */
export interface ClientBatch {
  write(request: Omit<BatchForm, 'folderId'> & { folder: string }): Promise<BatchResult>;
  /** Stops before the next file. */
  cancel(): void;
}

/** Makes it. Faults are those of {@link writeBatch}. */
export function clientBatch(deps: ReportDeps): ClientBatch {
  let running: BatchControl = { cancelled: false };
  return {
    write: async ({ folder, clientIds, formats, locales, locale, approvedBy, ...form }) => {
      running = { cancelled: false };
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
        },
        { clientIds, formats, locales, pattern, locale },
        running,
      );
      const { left, ...counts } = result;
      return {
        ...counts,
        folder: deps.files.baseName(folder),
        left: left.slice(0, mostListed),
      };
    },
    cancel: () => {
      running.cancelled = true;
    },
  };
}
