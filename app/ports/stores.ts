import type { Answer } from '#core/model/answer.ts';
import type { Bot } from '#core/model/bot.ts';
import type { Client } from '#core/model/client.ts';
import type { ClientStatus } from '#core/model/client-limits.ts';
import type { ClientRecord, WrittenClientRecord } from '#core/model/client-record.ts';
import type { Finding } from '#core/model/finding.ts';
import type { StoredRun } from '#core/model/run.ts';
import type { Snapshot } from '#core/model/snapshot.ts';
import type { Triage } from '#core/model/triage.ts';
import type { AccessLogStore } from './access-log.ts';
import type { BundleStore } from './bundle-store.ts';
import type { ChangeStore } from './change-store.ts';
import type { ReportStore } from './report-store.ts';
import type { HandlingLogStore } from './handling-log.ts';
import type { KeptTalkStore } from './kept-talk-store.ts';
import type { NewestFindingStore } from './newest-findings.ts';
import type { QualityStore } from './quality-store.ts';
import type { ErasureStore } from './erasure-store.ts';
import type { SearchStore } from './search-store.ts';
import type { StorageStore } from './storage-store.ts';
import type {
  AlertStore,
  CredentialStore,
  HistoryStore,
  IncidentStore,
  JobStore,
  NumberStore,
  SettingStore,
} from './sync-stores.ts';

/** Clients. A removed client is hidden, not erased, so that removing can be undone. */
export interface ClientStore {
  /** Visible clients, by name in the order of creation time when names are equal. */
  list(): Client[];
  get(id: string): Client | null;
  insert(client: Client): void;
  rename(id: string, name: string): void;
  /** Hides or shows a client with its bots. */
  setRemoved(id: string, removed: boolean): void;
}

/** Bots of clients. Removing hides, as with clients. */
export interface BotStore {
  listByClient(clientId: string): Bot[];
  /** How many visible bots each client has, by its id; of a client without any nothing. */
  countByClient(): ReadonlyMap<string, number>;
  /** Of all visible clients. */
  listAll(): Bot[];
  get(id: string): Bot | null;
  insert(bot: Bot): void;
  rename(id: string, name: string): void;
  setRemoved(id: string, removed: boolean): void;
}

/** Immutable snapshots; documents with the same content hash are kept once, compressed. */
export interface SnapshotStore {
  /** Stores record and document; the document is stored only if its content hash is new. */
  insert(snapshot: Snapshot, document: string): void;
  get(id: string): Snapshot | null;
  /** Newest first. */
  listByBot(botId: string): Snapshot[];
  /** The newest snapshot of every visible bot, without its record. */
  latestOfBots(): {
    readonly botId: string;
    readonly snapshotId: string;
    readonly contentSha256: string;
  }[];
  /** The blanked document's JSON text. Throws AppFault `damaged-data` when it does not match its hash. */
  document(id: string): string;
  /**
   * Keeps a document that no snapshot shows, e.g. a draft; known content is not stored twice.
   * @param near id of the bot whose newest version it will mostly repeat; null: nobody knows
   */
  keepDocument(contentSha256: string, document: string, near: string | null): void;
}

/** Audit runs; append-only. */
export interface RunStore {
  /** Stores the run and its findings. `inputKey`: SHA-256 (hex) of all it was made with. */
  insert(stored: StoredRun, inputKey: string | null): void;
  get(id: string): StoredRun | null;
  latestByBot(botId: string): StoredRun | null;
  latestBySnapshot(snapshotId: string): StoredRun | null;
  /** Of every visible bot: what its newest run was made with, without reading the run; null in older runs. */
  latestKeys(): {
    readonly botId: string;
    readonly runId: string;
    readonly inputKey: string | null;
  }[];
}

/** One finding with where it belongs; findings are rows of their own so that they can be counted over all bots. */
export interface FindingRow {
  readonly runId: string;
  readonly botId: string;
  readonly finding: Finding;
}

/** Findings of runs. Written by {@link RunStore.insert}. */
export interface FindingStore {
  listByRun(runId: string): Finding[];
  /** Findings of the newest run of every visible bot. */
  listLatest(): FindingRow[];
}

/** Answers that people gave to questions of audits; append-only. */
export interface AnswerStore {
  insert(id: string, botId: string, answer: Answer): void;
  /** In the order they were given. */
  listByBot(botId: string): Answer[];
  /** True when any was given about a bot that is seen. */
  isAnyGiven(): boolean;
}

/** Decisions about findings; append-only. */
export interface TriageStore {
  insert(id: string, botId: string, triage: Triage): void;
  /** In the order they were made. */
  listByBot(botId: string): Triage[];
}

/** What is known of clients besides their bots; append-only. */
export interface ClientRecordStore {
  insert(clientId: string, record: WrittenClientRecord): void;
  /** The newest record, or null. Throws AppFault `damaged-data`. */
  get(clientId: string): ClientRecord | null;
  /** The newest record of every visible client that has one, by client's id. Throws AppFault `damaged-data`. */
  list(): ReadonlyMap<string, ClientRecord>;
  /** Tags and status of the same clients, without reading their records. Throws AppFault `damaged-data`. */
  labels(): ClientLabels[];
}

/** What clients are filtered by besides their results. */
export interface ClientLabels {
  readonly clientId: string;
  readonly tags: string[];
  readonly status: ClientStatus;
}

/** An open workspace: the encrypted file of data. Secrets lie in another one (SecretStore). */
export interface Workspace {
  readonly clients: ClientStore;
  readonly bots: BotStore;
  readonly snapshots: SnapshotStore;
  readonly runs: RunStore;
  readonly findings: FindingStore;
  readonly newestFindings: NewestFindingStore;
  readonly changes: ChangeStore;
  readonly answers: AnswerStore;
  readonly triages: TriageStore;
  readonly clientRecords: ClientRecordStore;
  readonly credentials: CredentialStore;
  readonly numbers: NumberStore;
  readonly history: HistoryStore;
  readonly jobs: JobStore;
  readonly incidents: IncidentStore;
  readonly alerts: AlertStore;
  readonly settings: SettingStore;
  readonly handlingLog: HandlingLogStore;
  readonly reports: ReportStore;
  readonly keptTalks: KeptTalkStore;
  readonly qualities: QualityStore;
  readonly search: SearchStore;
  readonly accessLog: AccessLogStore;
  readonly erasures: ErasureStore;
  readonly storage: StorageStore;
  readonly bundles: BundleStore;
  /** Runs synchronous work as one transaction: all of it is stored, or nothing. Throws AppFault `disk-full`, `damaged-data`. */
  transaction<T>(work: () => T): T;
  close(): void;
}
