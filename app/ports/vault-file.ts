/** The header file of a workspace (`vault.json`), written whole or not at all. */
export interface VaultFile {
  /** The header's text, or null when there is none. Throws AppFault `read-only` when the folder cannot be read. */
  read(folder: string): Promise<string | null>;
  /** Temp file, fsync, rename, fsync of the folder. Throws AppFault `disk-full`, `read-only`. */
  write(folder: string, text: string): Promise<void>;
  /** The same over a header that is there, which stays beside it until {@link VaultFile.forgetPrevious}. */
  replace(folder: string, text: string): Promise<void>;
  /** The header before the last change, or null when there is none, or it cannot be read. */
  readPrevious(folder: string): Promise<string | null>;
  /**
   * Puts a header in the place of one that was lost or does not read, which is moved aside under a name with `time` and
   * stays. Throws AppFault `disk-full`, `read-only`.
   */
  putBack(folder: string, text: string, time: string): Promise<void>;
  /** Takes the header before the last change away, if there is one: from now on it opens nothing any more. */
  forgetPrevious(folder: string): Promise<void>;
}
