import { allUseCases, type UseCases } from './all-use-cases.ts';
import { withAccessLog } from './logged-calls.ts';
import type { ReportDeps } from './use-cases/report/report-deps.ts';

/** Binds the use cases to what they need from outside. Expected faults are thrown as AppFault. */
export function createUseCases(deps: ReportDeps): UseCases {
  return withAccessLog(deps, allUseCases(deps));
}
