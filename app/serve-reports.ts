import type { WorkerMethod } from '#app/contract/worker-methods.ts';
import { answer } from './answer.ts';
import type { ReportChannel, MethodUseCase, UseCase } from './use-case.ts';
import { clientBatch } from './use-cases/report/client-batch.ts';
import { readBrand, writeReportBrand } from './use-cases/report/brand.ts';
import { reportNotesView } from './use-cases/report/notes-view.ts';
import { reportPreviews } from './use-cases/report/previews.ts';
import type { ReportDeps } from './use-cases/report/report-deps.ts';
import { listReports } from './use-cases/report/report-list.ts';
import { writeReportNote } from './use-cases/report/report-notes.ts';
import { readReportSettings, writeReportSettings } from './use-cases/report/report-settings.ts';

/** Methods of the worker that belong to reports. */
export type ReportMethod = Extract<WorkerMethod, `report:${string}`>;

/** The use cases of reports, by the channel or method that asks for them. */
export type ReportUseCases = { readonly [C in ReportChannel]: UseCase<C> } & {
  readonly [M in ReportMethod]: MethodUseCase<M>;
};

/** Binds them to what they need from outside. */
export function createReportUseCases(deps: ReportDeps): ReportUseCases {
  const previews = reportPreviews(deps);
  const batch = clientBatch(deps);
  return {
    'report:list': answer(() => listReports(deps)),
    'report:preview': answer((form) => previews.show(form)),
    'report:file-name': answer((request) => previews.fileName(request)),
    'report:write': answer((request) => previews.write(request)),
    'report:notes': answer((request) => reportNotesView(deps, request)),
    'report:write-note': answer((request) => writeReportNote(deps, request)),
    'report:read-brand': answer(({ clientId }) => readBrand(deps, clientId)),
    'report:write-brand': answer(({ clientId, brand }) => {
      writeReportBrand(deps, clientId, brand);
      return readBrand(deps, clientId);
    }),
    'report:read-settings': answer(() => readReportSettings(deps)),
    'report:write-settings': answer((settings) => writeReportSettings(deps, settings)),
    'report:write-batch': answer((request) => batch.write(request)),
    'report:cancel-batch': answer(() => {
      batch.cancel();
      return null;
    }),
  };
}
