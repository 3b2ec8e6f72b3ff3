import type { Bot } from '#core/model/bot.ts';
import type { Client } from '#core/model/client.ts';
import type { Finding } from '#core/model/finding.ts';
import type { StoredRun } from '#core/model/run.ts';
import type { Snapshot } from '#core/model/snapshot.ts';

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
  /** The blanked document's JSON text. Throws AppFault `damaged-data` when it does not match its hash. */
  document(id: string): string;
}

/** Audit runs; append-only. */
export interface RunStore {
  /** Stores the run and its findings. */
  insert(stored: StoredRun): void;
  get(id: string): StoredRun | null;
  latestByBot(botId: string): StoredRun | null;
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

/** An open workspace: one encrypted file. */
export interface Workspace {
  readonly clients: ClientStore;
  readonly bots: BotStore;
  readonly snapshots: SnapshotStore;
  readonly runs: RunStore;
  readonly findings: FindingStore;
  /** Runs synchronous work as one transaction: all of it is stored, or nothing. Throws AppFault `disk-full`, `damaged-data`. */
  transaction<T>(work: () => T): T;
  close(): void;
}
