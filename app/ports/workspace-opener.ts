import type { SecretStore } from './secret-store.ts';
import type { Workspace } from './stores.ts';

/** Makes and opens the encrypted data file of a workspace. */
export interface WorkspaceOpener {
  /** True when a data file is there, whoever can open it. */
  exists(folder: string): boolean;
  /**
   * Opens `folder`'s data file with a raw 32-byte key, making it when `create` is true; runs pending migrations.
   * Throws AppFault `workspace-busy`, `workspace-newer`, `damaged-data`, `disk-full`, `read-only`.
   */
  open(folder: string, key: Uint8Array, create: boolean): Workspace;
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
}
