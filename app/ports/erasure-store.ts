/** Rows by the name of their table; tables without any are left out. */
export type RowCounts = Readonly<Record<string, number>>;

/** The one way by which a client's evidence goes for good. */
export interface ErasureStore {
  /** What would go, apart from what is shared with others. */
  count(clientId: string): RowCounts;
  /**
   * Takes every row of a client away, and what nobody else uses of documents, observed contents and pictures; overwritten
   * with zeros, and the log of the database emptied. One transaction: all of it goes, or nothing.
   * @param tell writes the row of the access log that says what went; without it nothing goes
   * Throws AppFault `disk-full`, `damaged-data`, `workspace-busy`.
   */
  erase(clientId: string, tell: (counts: RowCounts) => void): void;
}
