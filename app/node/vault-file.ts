import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppFault } from '#app/contract/errors.ts';
import type { VaultFile } from '#app/ports/vault-file.ts';
import { makeFolder } from './make-folder.ts';
import { nodeErrorCode } from './node-fault.ts';
import { writeWhole } from './write-whole.ts';

/** Name of the header inside a workspace's folder. */
export const headerFileName = 'vault.json';

/** The header on this machine's disk, for its owner alone. */
export const nodeVaultFile: VaultFile = {
  read: async (folder) => {
    try {
      return await readFile(join(folder, headerFileName), 'utf8');
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(nodeErrorCode(error))) return null;
      throw new AppFault('read-only', { file: basename(folder) });
    }
  },
  write: async (folder, text) => {
    makeFolder(folder, 0o700);
    await writeWhole(join(folder, headerFileName), text, 0o600);
  },
};
