/** What is asked of the thread that holds the client. */
export type Ask =
  | { readonly kind: 'connect' | 'end'; readonly session: number }
  | {
      readonly kind: 'query';
      readonly session: number;
      readonly sql: string;
      /** Values of a prepared statement; null: a script of several statements. */
      readonly values: readonly unknown[] | null;
    };

/** What it answers. */
export interface Reply {
  readonly rows: readonly Record<string, unknown>[];
  /** Rows that a statement touched. */
  readonly count: number;
  readonly fault: { readonly message: string; readonly code: string } | null;
}
