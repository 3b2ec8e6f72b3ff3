import { AppFault } from '#app/contract/errors.ts';
import type { VaultFile } from '#app/ports/vault-file.ts';
import type { WorkspaceOpener } from '#app/ports/workspace-opener.ts';
import { parseHeader, type VaultHeader } from '#core/vault/header.ts';

/** What a header is read with. */
export interface HeaderPorts {
  readonly vaultFile: Pick<VaultFile, 'read' | 'readPrevious'>;
  readonly opener: Pick<WorkspaceOpener, 'exists'>;
}

/**
 * Null where there is no workspace. Data, or the header before the last change, without a header is one that cannot be
 * opened and not none at all: a new key must never be made there. Throws VaultError `header-altered`, `header-newer`.
 */
export async function readHeader(
  { vaultFile, opener }: HeaderPorts,
  folder: string,
): Promise<VaultHeader | null> {
  const text = await vaultFile.read(folder);
  if (text !== null) return parseHeader(text);
  if (opener.exists(folder) || (await vaultFile.readPrevious(folder)) !== null) {
    throw new AppFault('header-altered', { part: 'missing' });
  }
  return null;
}
