/** Time, from outside: stages never read a clock. */
export interface Clock {
  /** Now, as a UTC instant in ISO 8601. */
  now(): string;
}

/** Randomness, from outside. */
export interface Ids {
  /** A new random UUID. */
  next(): string;
}

/** Reads files that a user chose. */
export interface FileSource {
  /**
   * The whole file. Throws AppFault `file-too-large` by its size before reading anything,
   * `file-missing` or `file-unreadable`.
   */
  read(path: string, limitBytes: number): Promise<Uint8Array>;
  /** Flow files inside a folder (recursive, `.json`), or the path itself when it is a file. Throws `file-missing`. */
  expand(path: string): Promise<string[]>;
  /** The last part of a path, as users name files. */
  baseName(path: string): string;
}
