import { answer } from './answer.ts';
import { createAppealUseCases, type AppealUseCases } from './serve-appeals.ts';
import { createOverviewUseCases, type OverviewUseCases } from './serve-overview.ts';
import { createReportUseCases, type ReportUseCases } from './serve-reports.ts';
import { createSyncUseCases, type SyncUseCases } from './serve-sync.ts';
import { createTryUseCases, type TryUseCases } from './serve-tries.ts';
import type { UseCase, WorkerChannel } from './use-case.ts';
import { giveAnswer, listAnswers } from './use-cases/answers.ts';
import { auditBots, repeatRun, type AuditControl } from './use-cases/audit-bots.ts';
import { createBot, listBots, renameBot, setBotRemoved } from './use-cases/bots.ts';
import { readClientRecord, writeClientRecord } from './use-cases/client-record.ts';
import { createClient, listClients, renameClient, setClientRemoved } from './use-cases/clients.ts';
import { compareFlows, readFlowView } from './use-cases/flows/flow-view.ts';
import { importFlows, type ImportControl } from './use-cases/import-flows.ts';
import { makeSampleAgency } from './use-cases/make-sample-agency.ts';
import type { ReportDeps } from './use-cases/report/report-deps.ts';
import { latestRun } from './use-cases/runs.ts';
import { triageFinding } from './use-cases/triage.ts';

/** Every use case by the channel that asks for it. Requests have been checked before they get here. */
export type UseCases = { readonly [C in WorkerChannel]: UseCase<C> } & SyncUseCases &
  ReportUseCases &
  AppealUseCases &
  TryUseCases &
  OverviewUseCases;

/** Binds the use cases to what they need from outside. Expected faults are thrown as AppFault. */
export function createUseCases(deps: ReportDeps): UseCases {
  let running: ImportControl = { cancelled: false };
  let auditing: AuditControl = { cancelled: false };
  return {
    ...createSyncUseCases(deps),
    ...createReportUseCases(deps),
    ...createOverviewUseCases(deps),
    ...createAppealUseCases(deps),
    ...createTryUseCases(deps),
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
    'run:audit-all': answer(async () => {
      auditing = { cancelled: false };
      const { audited, unchanged, failed } = await auditBots(deps, auditing);
      return { audited, unchanged, failed };
    }),
    'run:cancel-audit': answer(() => {
      auditing.cancelled = true;
      return null;
    }),
    'answer:give': answer((request) => giveAnswer(deps, request)),
    'answer:list': answer(({ botId }) => listAnswers(deps, botId)),
    'finding:triage': answer((request) => triageFinding(deps, request)),
    'client:read-record': answer(({ clientId }) => readClientRecord(deps, clientId)),
    'client:write-record': answer(({ clientId, record }) =>
      writeClientRecord(deps, clientId, record),
    ),
    'flow:import': answer((request) => {
      running = { cancelled: false };
      return importFlows(deps, request, running);
    }),
    'flow:read': answer((request) => readFlowView(deps, request)),
    'flow:compare': answer((request) => compareFlows(deps, request)),
    'flow:cancel-import': answer(() => {
      running.cancelled = true;
      return null;
    }),
  };
}
