import { answer } from './answer.ts';
import { createAppealUseCases, type AppealUseCases } from './serve-appeals.ts';
import { createDesktopUseCases, type DesktopUseCases } from './serve-desktop.ts';
import { createNetworkUseCases, type NetworkUseCases } from './serve-network.ts';
import { createOverviewUseCases, type OverviewUseCases } from './serve-overview.ts';
import { createPlaceUseCases, type PlaceUseCases } from './serve-places.ts';
import { createQualityUseCases, type QualityUseCases } from './serve-quality.ts';
import { createReportUseCases, type ReportUseCases } from './serve-reports.ts';
import { createRuleUseCases, type RuleUseCases } from './serve-rules.ts';
import { createSearchUseCases, type SearchUseCases } from './serve-search.ts';
import { createSyncUseCases, type SyncUseCases } from './serve-sync.ts';
import { createTaskUseCases, type TaskUseCases } from './serve-tasks.ts';
import { createTryUseCases, type TryUseCases } from './serve-tries.ts';
import type {
  TransferChannel,
  UpdateChannel,
  UseCase,
  VaultChannel,
  WorkerChannel,
} from './use-case.ts';
import { giveAnswer, listAnswers } from './use-cases/answers.ts';
import { repeatRun } from './use-cases/audit-bots.ts';
import { createBot, listBots, renameBot, setBotRemoved } from './use-cases/bots.ts';
import { createClient, listClients, renameClient, setClientRemoved } from './use-cases/clients.ts';
import { compareFlows, readFlowView } from './use-cases/flows/flow-view.ts';
import { importFlows } from './use-cases/import-flows.ts';
import { makeSampleAgency } from './use-cases/make-sample-agency.ts';
import type { ReportDeps } from './use-cases/report/report-deps.ts';
import { latestRun } from './use-cases/runs.ts';
import { triageFinding } from './use-cases/triage.ts';

/** Every use case by the channel that asks for it. Requests have been checked before they get here. */
export type UseCases = {
  readonly [
    C in Exclude<WorkerChannel, VaultChannel | TransferChannel | UpdateChannel>
  ]: UseCase<C>;
} & SyncUseCases &
  ReportUseCases &
  AppealUseCases &
  TryUseCases &
  TaskUseCases &
  DesktopUseCases &
  SearchUseCases &
  NetworkUseCases &
  OverviewUseCases &
  QualityUseCases &
  PlaceUseCases &
  RuleUseCases;

/** Every use case that the worker answers, before the access log is laid around them. */
export function allUseCases(deps: ReportDeps): UseCases {
  let importing = new AbortController();
  return {
    ...createSyncUseCases(deps),
    ...createReportUseCases(deps),
    ...createNetworkUseCases(deps),
    ...createOverviewUseCases(deps),
    ...createQualityUseCases(deps),
    ...createSearchUseCases(deps),
    ...createPlaceUseCases(deps),
    ...createAppealUseCases(deps),
    ...createTryUseCases(deps),
    ...createTaskUseCases(deps),
    ...createRuleUseCases(deps),
    ...createDesktopUseCases(deps),
    'client:list': answer(() => listClients(deps)),
    'client:create': answer(({ name }) => createClient(deps, name)),
    'client:rename': answer(({ id, name }) => renameClient(deps, id, name)),
    'client:set-removed': answer(({ id, removed }) => setClientRemoved(deps, id, removed)),
    'client:create-sample': answer(() => makeSampleAgency(deps)),
    'bot:list': answer(({ clientId }) => listBots(deps, clientId)),
    'bot:create': answer(({ clientId, name }) => createBot(deps, clientId, name)),
    'bot:rename': answer(({ id, name }) => renameBot(deps, id, name)),
    'bot:set-removed': answer(({ id, removed }) => setBotRemoved(deps, id, removed)),
    'run:latest': answer(({ botId, locale }) => latestRun(deps, botId, locale)),
    'run:repeat': answer(({ botId }) => repeatRun(deps, botId)),
    'answer:give': answer((request) => giveAnswer(deps, request)),
    'answer:list': answer(({ botId }) => listAnswers(deps, botId)),
    'finding:triage': answer((request) => triageFinding(deps, request)),
    'flow:import': answer((request) => {
      importing = new AbortController();
      return importFlows(deps, request, importing.signal);
    }),
    'flow:read': answer((request) => readFlowView(deps, request)),
    'flow:compare': answer((request) => compareFlows(deps, request)),
    'flow:cancel-import': answer(() => {
      importing.abort();
      return null;
    }),
  };
}
