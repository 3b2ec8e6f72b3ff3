import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { auditStored } from '#app/check/audit-stored.ts';
import { checkFlow } from '#app/check/check-flow.ts';
import { AppFault } from '#app/contract/errors.ts';
import { nodeFileSource } from '#app/node/file-source.ts';
import { createUseCases, type UseCases } from '#app/serve.ts';
import type { Workspace } from '#app/ports/stores.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { repairs } from '#test/fixtures/sound/repairs.ts';

/** Use cases against the real database, files and checks; only time and chance are counted up. */
export interface World {
  readonly folder: string;
  readonly workspace: Workspace;
  readonly use: UseCases;
  readonly events: [string, unknown][];
  /** Writes a file into the world's folder and gives its path. */
  readonly file: (name: string, content: unknown) => string;
}

/** A new world for every test of a file, taken down after it. */
export function useCaseWorld(): () => World {
  let world: World | null = null;
  beforeEach(() => {
    world = makeWorld();
  });
  afterEach(() => {
    world?.workspace.close();
    if (world !== null) rmSync(world.folder, { recursive: true });
  });
  return () => {
    if (world === null) throw new Error('no test is running');
    return world;
  };
}

function makeWorld(): World {
  const folder = mkdtempSync(join(tmpdir(), 'transbordo-use-'));
  const key = new Uint8Array(32).fill(7);
  const workspace = workspaceOpener(null).open(join(folder, 'workspace'), key, true);
  const events: [string, unknown][] = [];
  let tick = 0;
  const use = createUseCases({
    workspace: () => workspace,
    checker: {
      check: (request) => Promise.resolve(request).then(checkFlow),
      audit: (request) => Promise.resolve(request).then(auditStored),
      close: () => Promise.resolve(),
    },
    files: nodeFileSource,
    clock: { now: () => new Date(Date.UTC(2026, 10, 22, 12, 0, (tick += 1))).toISOString() },
    ids: { next: () => `id-${String((tick += 1)).padStart(5, '0')}` },
    appVersion: '0.0.0',
    emit: (event, payload) => events.push([event, payload]),
  });
  const file = (name: string, content: unknown): string => {
    const path = join(folder, name);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  return { folder, workspace, use, events, file };
}

/** A flow that follows the policy in full. */
export const goodFlow = buildFlow(repairs.blocks);

/** A flow without one. */
export const badFlow = buildFlow({ welcome: { says: ['Olá'], otherwise: 'welcome' } });

/** The code of the fault that a piece of work ends in, `none`, or `bug`. */
export async function faultOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: unknown) => (error instanceof AppFault ? error.code : 'bug'),
  );
}
