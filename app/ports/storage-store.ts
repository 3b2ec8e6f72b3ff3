import type { BinKind, StorageKind } from '#core/model/storage-kinds.ts';

/** What one kind of data takes, as it is stored: compressed, without indexes. */
export interface StoredKind {
  readonly kind: StorageKind;
  readonly rows: number;
  readonly bytes: number;
}

/** Something that is hidden and can be brought back. */
export interface BinnedThing {
  readonly kind: BinKind;
  readonly id: string;
  /** A number is named by its phone. */
  readonly name: string;
  readonly clientId: string;
  readonly clientName: string;
  /** UTC instant; null where it was hidden before dates were kept. */
  readonly removedAt: string | null;
}

/** What a retention would take away, and what it leaves although it is old. */
export interface RetiredDetail {
  readonly runs: number;
  readonly snapshots: number;
  readonly findings: number;
  /** Bytes of runs, findings and documents, as stored. */
  readonly bytes: number;
  /** Old runs and snapshots that stay: something else rests on them, or they are the newest of their bot. */
  readonly keptRuns: number;
  readonly keptSnapshots: number;
}

/** What is stored, how much of it, and what may go of it. */
export interface StorageStore {
  /** Bytes of the data file, its free pages included. */
  fileBytes(): number;
  sizes(): StoredKind[];
  /** Hidden clients, bots and numbers of visible clients, and hidden clients; newest first. */
  bin(): BinnedThing[];
  /** What would go of everything from before an instant (UTC). */
  previewRetention(before: string): RetiredDetail;
  /**
   * Takes the oldest of that away, at most `most` runs and as many snapshots, in one transaction. Returns what went; zero
   * runs and snapshots: nothing was left to take.
   * @param tell writes the row of the access log that says what went
   */
  retire(before: string, most: number, tell: (gone: RetiredStep) => void): RetiredStep;
  /**
   * Moves the log of the last changes into the data file and empties it, so that it stays small and what was deleted
   * does not linger in it. Waits for nobody: false where a reader, e.g. a backup, keeps some of it in use.
   * Throws AppFault `disk-full`, `damaged-data`.
   */
  settle(): boolean;
}

/** What one step took away. */
export type RetiredStep = Pick<RetiredDetail, 'runs' | 'snapshots' | 'findings'>;
