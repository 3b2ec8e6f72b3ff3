import { workspaceOpener } from '#db/workspace-opener.ts';
import type { Workspace } from '#app/ports/stores.ts';

const key = new Uint8Array(32).fill(1);

/** Opens or makes the store of a measurement. */
export function openStore(folder: string, create: boolean): Workspace {
  return workspaceOpener(null).open(folder, key, create);
}
