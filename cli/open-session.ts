import type { WorkspaceSession } from '#app/workspace/workspace-session.ts';

/** What commands read of a workspace that is open, wherever it lies. */
export type OpenSession = Pick<WorkspaceSession, 'current' | 'secrets'>;
