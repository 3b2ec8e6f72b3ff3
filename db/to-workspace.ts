import type { Workspace } from '#app/ports/stores.ts';
import { accessLogStore } from './access-log-store.ts';
import { alertStore } from './alert-store.ts';
import { answerStore } from './answer-store.ts';
import { botStore } from './bot-store.ts';
import { bundleStore } from './bundle/bundle-store.ts';
import { changeStore } from './change-store.ts';
import { clientRecordStore } from './client-record-store.ts';
import { clientStore } from './client-store.ts';
import { credentialStore } from './credential-store.ts';
import type { Connection } from './driver.ts';
import { erasureStore } from './erasure-store.ts';
import { findingStore } from './finding-store.ts';
import { handlingLogStore } from './handling-log-store.ts';
import { historyStore } from './history-store.ts';
import { incidentStore } from './incident-store.ts';
import { jobStore } from './job-store.ts';
import { keptTalkStore } from './kept-talk-store.ts';
import { newestFindingStore } from './newest-finding-store.ts';
import { numberStore } from './number-store.ts';
import { qualityStore } from './quality-store.ts';
import { reportStore } from './report-store.ts';
import { runStore } from './run-store.ts';
import { searchStore } from './search-store.ts';
import { settingStore } from './setting-store.ts';
import { snapshotStore } from './snapshot-store.ts';
import { storageStore } from './storage-store.ts';
import { triageStore } from './triage-store.ts';

/** The stores of an open data file. Closing it gives back its lock. */
export function toWorkspace(connection: Connection, lock: { release(): void }): Workspace {
  return {
    clients: clientStore(connection),
    bots: botStore(connection),
    snapshots: snapshotStore(connection),
    runs: runStore(connection),
    findings: findingStore(connection),
    newestFindings: newestFindingStore(connection),
    changes: changeStore(connection),
    answers: answerStore(connection),
    triages: triageStore(connection),
    clientRecords: clientRecordStore(connection),
    credentials: credentialStore(connection),
    numbers: numberStore(connection),
    history: historyStore(connection),
    jobs: jobStore(connection),
    incidents: incidentStore(connection),
    alerts: alertStore(connection),
    settings: settingStore(connection),
    handlingLog: handlingLogStore(connection),
    reports: reportStore(connection),
    keptTalks: keptTalkStore(connection),
    qualities: qualityStore(connection),
    search: searchStore(connection),
    accessLog: accessLogStore(connection),
    erasures: erasureStore(connection),
    storage: storageStore(connection),
    bundles: bundleStore(connection),
    transaction: (work) => connection.transaction(work),
    close: () => {
      try {
        connection.close();
      } finally {
        lock.release();
      }
    },
  };
}
