import { readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppFault } from '#app/contract/errors.ts';
import type { VaultFile } from '#app/ports/vault-file.ts';
import { headerFileName } from './header-file-name.ts';
import { makeFolder } from './make-folder.ts';
import { nodeErrorCode, toWriteFault } from './node-fault.ts';
import { writeWhole } from './write-whole.ts';

/** The header as it was before the last change of a slot. */
const previousFileName = 'vault.json.previous';

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
  replace: async (folder, text) => {
    const header = join(folder, headerFileName);
    const before = await readFile(header).catch((error: unknown) => {
      throw toWriteFault(error, header);
    });
    // Both steps are whole by themselves: a power cut between them leaves the old header twice.
    await writeWhole(join(folder, previousFileName), before, 0o600);
    await writeWhole(header, text, 0o600);
  },
  readPrevious: async (folder) => {
    try {
      return await readFile(join(folder, previousFileName), 'utf8');
    } catch {
      return null;
    }
  },
  putBack: async (folder, text, time) => {
    const header = join(folder, headerFileName);
    try {
      await rename(header, join(folder, `${headerFileName}.${time}`));
    } catch (error) {
      if (nodeErrorCode(error) !== 'ENOENT') throw toWriteFault(error, header);
    }
    await writeWhole(header, text, 0o600);
  },
  forgetPrevious: async (folder) => {
    try {
      await rm(join(folder, previousFileName), { force: true });
    } catch (error) {
      throw toWriteFault(error, folder);
    }
  },
};
