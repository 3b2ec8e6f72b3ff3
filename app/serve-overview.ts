import { answer } from './answer.ts';
import type { OverviewChannel, MethodUseCase, UseCase } from './use-case.ts';
import { findingLists } from './use-cases/findings/finding-lists.ts';
import { findingsAsTabs, writeFindings } from './use-cases/findings/finding-table.ts';
import { readSavedViews, writeSavedViews } from './use-cases/findings/saved-views.ts';
import { bulkDecisions } from './use-cases/findings/triage-many.ts';
import { readOverview } from './use-cases/overview/read-overview.ts';
import type { ReportDeps } from './use-cases/report/report-deps.ts';

/** The use cases over all clients, by the channel or method that asks for them. */
export type OverviewUseCases = { readonly [C in OverviewChannel]: UseCase<C> } & {
  readonly 'finding:write-table': MethodUseCase<'finding:write-table'>;
};

/** Binds them to what they need from outside. */
export function createOverviewUseCases(deps: ReportDeps): OverviewUseCases {
  const lists = findingLists(deps);
  const decisions = bulkDecisions(deps);
  return {
    'overview:read': answer((request) => readOverview(deps, request)),
    'finding:search': answer((request) => lists.page(request)),
    'finding:groups': answer((request) => lists.groups(request)),
    'finding:keys': answer((request) => lists.keys(request)),
    'finding:copy': answer((request) => findingsAsTabs(lists, request)),
    'finding:write-table': answer((request) => writeFindings(deps, lists, request)),
    'finding:triage-many': answer((request) => decisions.decide(request)),
    'finding:undo-triage': answer((request) => decisions.undo(request)),
    'finding:read-views': answer(() => readSavedViews(deps)),
    'finding:write-views': answer((views) => writeSavedViews(deps, views)),
  };
}
