/** The header file of a workspace (`vault.json`), written whole or not at all. */
export interface VaultFile {
  /** The header's text, or null when there is none. Throws AppFault `read-only` when the folder cannot be read. */
  read(folder: string): Promise<string | null>;
  /** Temp file, fsync, rename, fsync of the folder. Throws AppFault `disk-full`, `read-only`. */
  write(folder: string, text: string): Promise<void>;
}
