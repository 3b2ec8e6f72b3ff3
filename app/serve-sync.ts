import type { WorkerMethod } from '#app/contract/worker-methods.ts';
import type { Locale } from '#core/model/locale.ts';
import { tableSample } from '#core/sync/ratings/table-sample.ts';
import { answer } from './answer.ts';
import { listAlerts, setAlertsDismissed, snoozeAlerts } from './use-cases/alerts/alerts.ts';
import {
  applyClients,
  clientPreviews,
  previewClients,
} from './use-cases/credentials/client-tables.ts';
import { listCredentials } from './use-cases/credentials/credential-view.ts';
import {
  addCredential,
  removeCredential,
  replaceCredential,
  testCredential,
  updateCredential,
} from './use-cases/credentials/credentials.ts';
import {
  addNote,
  addTask,
  closeIncident,
  listIncidents,
  readIncident,
  reopenIncident,
  setReason,
  setTask,
} from './use-cases/incidents/incidents.ts';
import { enterRating } from './use-cases/numbers/enter-rating.ts';
import { numberHistory } from './use-cases/numbers/number-history.ts';
import {
  addNumber,
  linkNumber,
  listNumbers,
  setNumberRemoved,
} from './use-cases/numbers/numbers.ts';
import { keepProof, readProof } from './use-cases/numbers/proofs.ts';
import { applyRatings, previewRatings, ratingPreviews } from './use-cases/numbers/rating-tables.ts';
import { importWebhookLog } from './use-cases/numbers/webhook-import.ts';
import { supportStanding } from './use-cases/support/support-standing.ts';
import { botSyncStates, syncOverview } from './use-cases/sync/overview.ts';
import { scheduler } from './use-cases/sync/scheduler.ts';
import { readSchedule, writeSchedule } from './use-cases/sync/schedules.ts';
import type { SyncDeps } from './use-cases/sync/sync-deps.ts';
import { pauseSync, readSyncSettings, writeSyncSettings } from './use-cases/sync/sync-settings.ts';
import { syncAges } from './use-cases/sync/sync-ages.ts';
import type { MethodUseCase, SyncChannel, UseCase } from './use-case.ts';

/** Methods of the worker that belong to credentials and sync. */
export type SyncMethod = Extract<
  WorkerMethod,
  `${'credential' | 'client' | 'rating' | 'webhook' | 'proof' | 'support' | 'sync'}:${string}`
>;

/** The use cases of credentials, sync, history, incidents and alerts, by the channel or method that asks for them. */
export type SyncUseCases = { readonly [C in SyncChannel]: UseCase<C> } & {
  readonly [M in SyncMethod]: MethodUseCase<M>;
};

/** Binds them to what they need from outside. */
export function createSyncUseCases(deps: SyncDeps): SyncUseCases {
  const runs = scheduler(deps);
  const clientTables = clientPreviews();
  const ratingTables = ratingPreviews();
  return {
    'credential:list': answer(({ clientId }) => listCredentials(deps, clientId)),
    'credential:add': answer((request) => addCredential(deps, request)),
    'credential:swap': answer((request) => replaceCredential(deps, request)),
    'credential:test': answer(({ id }) => testCredential(deps, id)),
    'credential:update': answer((request) => updateCredential(deps, request)),
    'credential:remove': answer(({ id }) => removeCredential(deps, id)),
    'client:preview-table': answer(({ path }) => previewClients(deps, clientTables, path)),
    'client:apply-table': answer(({ previewId }) => applyClients(deps, clientTables, previewId)),
    'client:table-sample': answer(({ locale }) => clientSample(locale)),
    'number:list': answer(({ clientId }) => listNumbers(deps, clientId)),
    'number:add': answer((request) => addNumber(deps, request)),
    'number:link': answer(({ id, botId }) => linkNumber(deps, id, botId)),
    'number:set-removed': answer(({ id, removed }) => setNumberRemoved(deps, id, removed)),
    'number:history': answer((request) => numberHistory(deps, request)),
    'rating:enter': answer((request) => enterRating(deps, request)),
    'rating:preview-table': answer((request) => previewRatings(deps, ratingTables, request)),
    'rating:apply-table': answer(({ previewId }) => applyRatings(deps, ratingTables, previewId)),
    'proof:keep': answer(({ path }) => keepProof(deps, path)),
    'proof:read': answer(({ id }) => readProof(deps, id)),
    'webhook:import-log': answer((request) => importWebhookLog(deps, request)),
    'schedule:read': answer(({ clientId }) => readSchedule(deps, clientId)),
    'schedule:write': answer((request) => writeSchedule(deps, request)),
    'sync:overview': answer(() => syncOverview(deps, runs)),
    'sync:ages': answer(() => syncAges(deps, runs)),
    'sync:pause': answer(({ until }) => pauseSync(deps, until)),
    'sync:now': answer((request) => runs.syncNow(request)),
    'sync:cancel': answer(async () => {
      await runs.cancel();
      return null;
    }),
    'sync:retry-failed': answer(({ clientId }) => runs.retryFailed(clientId)),
    'sync:tick': answer(async () => {
      await runs.tick();
      return null;
    }),
    'support:standing': answer(() => supportStanding(deps, runs)),
    'sync:read-settings': answer(() => readSyncSettings(deps)),
    'sync:write-settings': answer((settings) => writeSyncSettings(deps, settings)),
    'sync:bots': answer(({ clientId }) => botSyncStates(deps, clientId)),
    'incident:list': answer((request) => listIncidents(deps, request)),
    'incident:read': answer(({ id }) => readIncident(deps, id)),
    'incident:set-task': answer((request) => setTask(deps, request)),
    'incident:add-task': answer((request) => addTask(deps, request)),
    'incident:note': answer((request) => addNote(deps, request)),
    'incident:set-reason': answer((request) => setReason(deps, request)),
    'incident:close': answer((request) => closeIncident(deps, request)),
    'incident:reopen': answer((request) => reopenIncident(deps, request)),
    'alert:list': answer(() => listAlerts(deps)),
    'alert:snooze': answer(({ ids, until }) => snoozeAlerts(deps, ids, until)),
    'alert:set-dismissed': answer(({ ids, dismissed }) => setAlertsDismissed(deps, ids, dismissed)),
  };
}

function clientSample(locale: Locale): { fileName: string; text: string } {
  const fileName = { 'pt-BR': 'clientes.csv', en: 'clients.csv', es: 'clientes.csv' }[locale];
  return { fileName, text: tableSample(locale).clients };
}
