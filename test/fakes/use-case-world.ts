import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { auditStored } from '#app/check/audit-stored.ts';
import { compareStored, drawStored } from '#app/check/draw-stored.ts';
import { indexStored } from '#app/check/index-stored.ts';
import { playStored, probeTalkStored } from '#app/check/play-stored.ts';
import { readSyncedFlow } from '#app/check/read-synced-flow.ts';
import { checkFlow } from '#app/check/check-flow.ts';
import { surveyStored } from '#app/check/survey-stored.ts';
import { AppFault } from '#app/contract/errors.ts';
import { nodePictureMaker } from '#app/node/appeal/picture-maker.ts';
import { nodeFileSource } from '#app/node/file-source.ts';
import { nodeNetwork } from '#app/node/network/node-network.ts';
import { reportFolder } from '#app/node/report/report-folder.ts';
import { writeWhole } from '#app/node/write-whole.ts';
import { nodePackets } from '#app/node/packet/node-packets.ts';
import type { UseCases } from '#app/all-use-cases.ts';
import { createUseCases } from '#app/serve.ts';
import type { ReportPrinter } from '#app/ports/report-printer.ts';
import type { SecretStore } from '#app/ports/secret-store.ts';
import type { Workspace } from '#app/ports/stores.ts';
import type { ReportDeps } from '#app/use-cases/report/report-deps.ts';
import type { Notice } from '#app/use-cases/sync/sync-deps.ts';
import { reportFonts } from '#core/report/report-fonts.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { tellingTasks } from './tasks.ts';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { repairs } from '#test/fixtures/sound/repairs.ts';

/** Use cases against the real database, files and checks; only time and chance are counted up. */
export interface World {
  readonly folder: string;
  readonly workspace: Workspace;
  readonly use: UseCases;
  readonly secrets: SecretStore;
  readonly deps: ReportDeps;
  readonly events: [string, unknown][];
  /** What the system was told to show. */
  readonly notices: Notice[];
  /** Moves the clock on; every look at it moves it by a second as well. */
  readonly pass: (milliseconds: number) => void;
  /** Writes a file into the world's folder and gives its path. */
  readonly file: (name: string, content: unknown) => string;
}

/** Addresses of peers in place of the services; null: requests find nobody. */
export interface Services {
  readonly blip: string | null;
  readonly graph: string | null;
}

/** A new world for every test of a file, taken down after it. `services` is asked before each test. */
export function useCaseWorld(
  services: () => Services = () => ({ blip: null, graph: null }),
): () => World {
  let world: World | null = null;
  beforeEach(() => {
    world = makeWorld(services());
  });
  afterEach(async () => {
    if (world === null) return;
    await world.deps.network.close();
    world.secrets.close();
    world.workspace.close();
    rmSync(world.folder, { recursive: true });
  });
  return () => {
    if (world === null) throw new Error('no test is running');
    return world;
  };
}

/** Peers on this machine keep no quota. */
const hurried = { inFlight: 10, perSubject: { inFlight: 4, perSecond: null } };

function makeWorld(services: Services): World {
  const folder = mkdtempSync(join(tmpdir(), 'transbordo-use-'));
  const key = new Uint8Array(32).fill(7);
  const opener = workspaceOpener(null);
  const workspace = opener.open(join(folder, 'workspace'), key, true);
  const secrets = opener.openSecrets(join(folder, 'workspace'), new Uint8Array(32).fill(9));
  const events: [string, unknown][] = [];
  const notices: Notice[] = [];
  let tick = 0;
  let passed = 0;
  const emit: ReportDeps['emit'] = (event, payload) => events.push([event, payload]);
  // A clock that nobody's look moves on: how often a run is told of changes no other time.
  const still = { now: () => new Date(Date.UTC(2026, 10, 22, 12) + passed).toISOString() };
  const deps: ReportDeps = {
    packets: nodePackets,
    workspace: () => workspace,
    secrets: () => secrets,
    network: nodeNetwork({ services, random: () => 0.5, pace: { blip: hurried, graph: hurried } }),
    random: () => 0.5,
    bootId: 'boot',
    timeZone: 'America/Sao_Paulo',
    notify: (notice) => notices.push(notice),
    checker: {
      check: (request) => Promise.resolve(request).then(checkFlow),
      read: (synced) => Promise.resolve(synced).then(readSyncedFlow),
      audit: (request) => Promise.resolve(request).then(auditStored),
      survey: (request) => Promise.resolve(request).then(surveyStored),
      draw: (request) => Promise.resolve(request).then(drawStored),
      compare: (request) => Promise.resolve(request).then(compareStored),
      play: (request) => Promise.resolve(request).then(playStored),
      probeTalk: (request) => Promise.resolve(request).then(probeTalkStored),
      index: (request) => Promise.resolve(request).then(indexStored),
      close: () => Promise.resolve(),
    },
    files: nodeFileSource,
    printer: wordPrinter,
    fonts: () => Promise.resolve(new Map(reportFonts.map(({ path }) => [path, 'data:,']))),
    pictures: nodePictureMaker,
    reportFolder,
    writeFile: (path, content) => writeWhole(path, content, 0o644),
    clock: {
      now: () => new Date(Date.UTC(2026, 10, 22, 12, 0, (tick += 1)) + passed).toISOString(),
    },
    ids: { next: () => `id-${String((tick += 1)).padStart(5, '0')}` },
    appVersion: '0.0.0',
    tasks: tellingTasks(emit as (event: string, payload: unknown) => void, still),
    emit,
  };
  const pass = (milliseconds: number): void => {
    passed += milliseconds;
  };
  const file = (name: string, content: unknown): string => {
    const path = join(folder, name);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  const use = createUseCases(deps);
  return { folder, workspace, secrets, deps, use, events, notices, pass, file };
}

/** Prints the page's words: what a browser does with them is tested where there is one. */
export const wordPrinter: ReportPrinter = {
  print: ({ html, title }) =>
    Promise.resolve({ pdf: new TextEncoder().encode(`%PDF ${title}\n${html}`), pages: 1 }),
};

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
