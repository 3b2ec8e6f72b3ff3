import type { SecretStore } from './secret-store.ts';
import type { Workspace } from './stores.ts';

/** Makes and opens the encrypted data file of a workspace. */
export interface WorkspaceOpener {
  /** True when a file of data or of secrets is there, whoever can open it. */
  exists(folder: string): boolean;
  /** True where a raw 32-byte key opens the folder's data file; nothing is written. Throws AppFault `read-only`. */
  fits(folder: string, key: Uint8Array): boolean;
  /** Keeps everybody else from opening the folder's workspace until `release`. Throws AppFault `workspace-busy`, `read-only`. */
  hold(folder: string): { release(): void };
  /**
   * Opens `folder`'s data file with a raw 32-byte key, making it when `create` is true; runs pending migrations.
   * @param beforeMigration makes a backup before the schema changes and waits for it; without it a copy of the data file
   * is left beside it. What it throws keeps the schema as it is.
   * Throws AppFault `workspace-busy`, `workspace-newer`, `damaged-data`, `disk-full`, `read-only`.
   */
  open(folder: string, key: Uint8Array, create: boolean, beforeMigration?: () => void): Workspace;
  /**
   * Opens the folder's file of secrets with a raw 32-byte key of its own. Makes an empty one where there is none: then
   * every credential asks for its key again. Call while the folder's data file is open, which holds the lock.
   * Throws AppFault `damaged-data`, `disk-full`, `read-only`, `workspace-newer`.
   */
  openSecrets(folder: string, key: Uint8Array): SecretStore;
  /** Removes what an attempt to make a workspace left in its staging folder; nothing else is ever deleted. */
  discard(staging: string): void;
  /**
   * Moves a finished staging folder to its place in one step, so that a workspace is there whole or not at all.
   * Throws AppFault `workspace-exists` when the place is taken, `read-only`.
   */
  publish(staging: string, folder: string): void;
  /** Newest versions of the two files' schemas that this program reads. */
  readonly knownSchemas: { readonly data: number; readonly secrets: number };
  /**
   * Puts an unpacked backup in the place of a workspace, which nobody has open, and moves what was there into
   * `quarantine`; nothing is deleted. Throws AppFault `workspace-busy`, `read-only`; then the place is as it was.
   */
  replace(unpacked: string, folder: string, quarantine: string): void;
  /** Ends a {@link WorkspaceOpener.replace} that a power cut stopped between moving away and moving in. */
  finishReplacing(folder: string): void;
}
