import type { BundleKind } from '#core/model/bundle-limits.ts';
import type { BundleRecord, RunMark } from '#core/model/bundle.ts';
import type { IncidentEntry } from '#core/model/incident.ts';
import type { Placed } from '#core/transfer/merge-versions.ts';

/** The lines that the data file has of a client; its look of reports and its credentials lie elsewhere. */
export interface BundleRows {
  /** How many there are of a kind, as of the moment of {@link BundleStore.read}. */
  count(kind: BundleKind): number;
  /**
   * The lines of a kind, each read when it is asked for: documents and runs are long. Throws AppFault `damaged-data`,
   * also where one has gone meanwhile.
   */
  of(kind: BundleKind): Iterable<BundleRecord>;
  /** Runs without what they found. */
  readonly runs: readonly RunMark[];
}

/** Ids that a bundle brings, by table. */
export type BundleIds = ReadonlyMap<BundleTable, readonly string[]>;

/** Tables whose ids are the same on every machine. */
export type BundleTable =
  | 'bot'
  | 'whatsapp_number'
  | 'whatsapp_account'
  | 'snapshot'
  | 'run'
  | 'answer'
  | 'triage'
  | 'kept_talk'
  | 'report_note'
  | 'sent_report'
  | 'incident'
  | 'credential';

/** Writes lines that are not here; call it inside one transaction. */
export interface BundleWriter {
  /**
   * Stores a line where it is not here yet, and says whether it was not. What goes before everything that is here needs
   * room for it. Throws for a line that refers to what is not here.
   */
  add(placed: Placed<BundleRecord>): boolean;
  /** Puts a line at the end of an incident's log. */
  addEntry(incidentId: string, entry: IncidentEntry): void;
}

/** A client's rows as lines that mean the same on another machine. */
export interface BundleStore {
  /** What is known of a client; without its history only the newest flow, run and sight of each thing. */
  read(clientId: string, wanted: { readonly history: boolean }): BundleRows;
  /** Whether an id stands here already under another client. */
  collides(clientId: string, ids: BundleIds): boolean;
  /** @param before how many lines of a kind will go before those that are here */
  writer(clientId: string, before: (kind: BundleKind) => number): BundleWriter;
}
