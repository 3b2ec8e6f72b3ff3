import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workspaceOpener } from '#db/workspace-opener.ts';
import type { OpenSession } from './open-session.ts';

/**
 * An encrypted workspace for one piece of work, under a key that nobody keeps: what the window does with files runs
 * from a terminal as well, and nothing stays on the disk, whatever becomes of the work.
 */
export async function withScratchWorkspace<T>(
  work: (session: OpenSession) => Promise<T>,
): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), 'transbordo-scratch-'));
  const folder = join(home, 'workspace');
  const opener = workspaceOpener(null);
  try {
    const workspace = opener.open(folder, new Uint8Array(randomBytes(32)), true);
    try {
      const secrets = opener.openSecrets(folder, new Uint8Array(randomBytes(32)));
      try {
        return await work({ current: () => workspace, secrets: () => secrets });
      } finally {
        secrets.close();
      }
    } finally {
      workspace.close();
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
