import type { WorkspaceSession } from '#app/workspace/workspace-session.ts';
import { openWorkspace } from './open-workspace.ts';

/** Options of every command that works on the workspace. */
export interface WorkspaceOptions {
  readonly workspace?: string;
  readonly locale?: string;
  readonly format: string;
}

/** Opens the workspace for one piece of work and closes it again, whatever becomes of the work. Throws as openWorkspace. */
export async function withWorkspace<T>(
  folder: string | undefined,
  work: (session: WorkspaceSession) => Promise<T>,
): Promise<T> {
  const session = await openWorkspace(folder);
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}
