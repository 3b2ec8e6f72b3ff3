import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import type { Page } from '@playwright/test';
import type { Bridge } from '#app/contract/bridge.ts';
import { atRest, launch, type RunningApp } from '#test/e2e/app.ts';
import { passphrase } from '#test/e2e/pages/start-page.ts';
import type { Peers } from './started-peers.ts';

const root = resolve(import.meta.dirname, '../..');

/** The page of the app, as what runs in it sees it. */
export type Shown = typeof globalThis & { readonly transbordo: Bridge };

/** The built app with an agency open in it that has work to do. */
export type DrivenApp = Pick<RunningApp, 'app' | 'page' | 'quit'>;

/** Starts the built app on a workspace of the peers' agency and opens it; schedules are paused. Who starts it ends it. */
export async function startBusyApp(folder: string, peers: Peers): Promise<DrivenApp> {
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  const fill = ['--import', './test/bench/raw-imports.mjs', 'test/bench/fill-busy-agency.ts'];
  execFileSync(process.execPath, [...fill, data, passphrase, peers.secrets], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const services = { blip: peers.blip, graph: peers.graph };
  const { app, page, quit } = await launch({ services }, data);
  await unlock(page);
  return { app, page, quit };
}

/** Opens the workspace and waits until the window shows its first screen and is at rest. */
export async function unlock(page: Page): Promise<void> {
  await atRest(page);
  await page.evaluate(async (words) => {
    const { workspace } = (globalThis as Shown).transbordo;
    const opened = await workspace.unlock({ method: 'passphrase', passphrase: words });
    if (!opened.ok) throw new Error(opened.fault.code);
  }, passphrase);
  await atRest(page);
}
