import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** The part of the driver's interface that opening a file uses, over a SQLite without encryption. */
export default class PlainDatabase {
  readonly #database: DatabaseSync;

  constructor(file: string) {
    this.#database = new DatabaseSync(file);
  }

  get open(): boolean {
    return this.#database.isOpen;
  }

  key(): void {
    // A plain SQLite has no keys and says nothing of it.
  }

  prepare(sql: string): StatementSync {
    return this.#database.prepare(sql);
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  pragma(source: string, options?: { readonly simple: boolean }): unknown {
    const rows = this.#database.prepare(`PRAGMA ${source}`).all();
    return options?.simple === true ? Object.values(rows[0] ?? {})[0] : rows;
  }

  close(): void {
    this.#database.close();
  }
}
