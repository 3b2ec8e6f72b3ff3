import type { z } from 'zod';
import type { workerMethods } from '#app/contract/worker-methods.ts';
import type { WorkspaceOpener } from '#app/ports/workspace-opener.ts';
import { waysIn } from '#core/vault/ways-in.ts';
import { offeredWays } from './offered-ways.ts';
import { readHeader, type HeaderPorts } from './read-header.ts';
import { toVaultFault } from './vault-fault.ts';

/** What a workspace is looked at with: no database and no key. */
export interface LookPorts extends HeaderPorts {
  readonly opener: Pick<WorkspaceOpener, 'exists' | 'finishReplacing'>;
  /** See `SessionPorts.assertPlace`. */
  readonly assertPlace?: (folder: string) => Promise<void>;
}

/** Whether there is a workspace, and how it opens. */
export type WorkspaceLook = z.output<(typeof workerMethods)['workspace:inspect']['response']>;

/** Looks at the workspace in a folder from outside. Throws the faults of the contract's `workspace:inspect`. */
export async function lookAtWorkspace(ports: LookPorts, folder: string): Promise<WorkspaceLook> {
  try {
    await ports.assertPlace?.(folder);
    ports.opener.finishReplacing(folder);
    const header = await readHeader(ports, folder);
    if (header === null)
      return { exists: false, opensWith: [], sealedDeviceSecret: null, backend: null };
    const { sealedDeviceSecret, backend } = waysIn(header);
    return { exists: true, opensWith: offeredWays(header), sealedDeviceSecret, backend };
  } catch (error) {
    throw toVaultFault(error);
  }
}
