import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Workspace } from '#app/ports/stores.ts';
import { openDatabase, type Connection } from '#db/driver.ts';
import { dataFileName } from '#db/workspace-files.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { aBot, aClient } from './records.ts';
import { temporaryFolders } from './temporary-folder.ts';

const key = new Uint8Array(32).fill(42);

/** A real encrypted workspace with one client and one bot, for tests of stores. */
export interface StoreWorld {
  readonly workspace: Workspace;
  /** Works on the rows behind the stores' back, with the workspace closed meanwhile. */
  behind<T>(work: (connection: Connection) => T): T;
}

/** A new world for every test of a file, taken down after it. Call once at the top of a test file. */
export function storeWorld(): StoreWorld {
  const newFolder = temporaryFolders();
  let folder = '';
  let workspace: Workspace | null = null;
  beforeEach(() => {
    folder = newFolder();
    workspace = workspaceOpener(null).open(folder, key, true);
    workspace.clients.insert(aClient());
    workspace.bots.insert(aBot());
  });
  afterEach(() => workspace?.close());
  return {
    get workspace() {
      if (workspace === null) throw new Error('no test is running');
      return workspace;
    },
    behind: (work) => {
      workspace?.close();
      const file = join(folder, dataFileName);
      const connection = openDatabase({ file, key, nativeBinding: null });
      try {
        return work(connection);
      } finally {
        connection.close();
        workspace = workspaceOpener(null).open(folder, key, false);
      }
    },
  };
}
