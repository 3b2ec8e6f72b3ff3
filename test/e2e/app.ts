import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, errors, expect, test as base } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Locale } from '#core/model/locale.ts';

/** How an app is started. */
export interface LaunchOptions {
  /** Language of the system it believes to run on; null: a system that names none. */
  readonly system?: Locale | null;
  /** True: the desktop's unlocked keyring may be used; false: there is none. Else a value of `--password-store`. */
  readonly keyring?: boolean | string;
  /** A desktop without a session bus, and therefore without anything that could be asked for a keyring. */
  readonly isBusless?: boolean;
  /** True where the test makes the page do what it may not: then its complaints are the point. */
  readonly provoked?: boolean;
  /** Peers in place of the services; without them the app has nobody to ask. */
  readonly services?: { readonly blip: string; readonly graph: string };
  /** A peer where it asks for updates, and the two keys that may have signed them; without it there is no such place. */
  readonly updates?: { readonly address: string; readonly keys: readonly [string, string] };
  /** Folder for its data; one of the test's own unless given. */
  readonly userData?: string;
  /** Folder where the desktop keeps its configuration; else whose machine it is. */
  readonly config?: string;
  /** Switches of our own. */
  readonly switches?: readonly string[];
}

/** A running app with its window. */
export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** Warnings and errors of its page, among them every refusal of the content policy. */
  readonly complaints: readonly string[];
  /** Ends it as a user would, and waits until its files are closed. */
  readonly quit: () => Promise<void>;
}

const root = resolve(import.meta.dirname, '../..');
/** Holds the start until the test looks in; a package takes no such file. */
const heldStart = join(import.meta.dirname, 'held-start.cjs');
/** Set when the packaged application is driven instead of the built folder. */
const packaged = process.env['APP_EXECUTABLE'];

function program(): string {
  const path = packaged ?? process.env['ELECTRON_EXEC_PATH'];
  if (path === undefined) throw new Error('no Electron: run these tests through npm run test:e2e');
  return path;
}

function commandLine(
  { keyring = false, switches = [] }: LaunchOptions,
  userData: string,
): string[] {
  const desktops = process.env['APP_TEST_KEYRING'];
  const store = typeof keyring === 'string' ? keyring : keyring ? desktops : undefined;
  return [
    ...(packaged === undefined ? [] : [`--user-data-dir=${userData}`]),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    `--password-store=${store ?? 'basic'}`,
    ...(packaged === undefined ? ['-r', heldStart, root] : []),
    ...switches,
  ];
}

function environment(
  { system = 'pt-BR', services, updates, config, isBusless = false }: LaunchOptions,
  userData: string,
): Record<string, string> {
  const posix =
    system === null
      ? 'C.UTF-8'
      : `${system === 'pt-BR' ? 'pt_BR' : system === 'es' ? 'es_ES' : 'en_US'}.UTF-8`;
  const inherited: Record<string, string> = Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
  if (isBusless) {
    // Named and absent: without a name a library may start a bus of its own.
    for (const bus of ['SESSION', 'SYSTEM'])
      inherited[`DBUS_${bus}_BUS_ADDRESS`] = `unix:path=${join(userData, 'no-bus')}`;
  }
  return {
    ...inherited,
    ...(services === undefined
      ? {}
      : { APP_BLIP_ADDRESS: services.blip, APP_GRAPH_ADDRESS: services.graph }),
    ...(updates === undefined
      ? {}
      : { APP_UPDATE_PEER: updates.address, APP_UPDATE_PEER_KEYS: updates.keys.join(' ') }),
    ...(config === undefined ? {} : { XDG_CONFIG_HOME: config }),
    TRANSBORDO_USER_DATA: userData,
    LANG: posix,
    LANGUAGE: system === null ? '' : posix.slice(0, 5),
    LC_ALL: posix,
  };
}

/** How often a start is tried: where it is not held, Playwright sometimes waits in vain for a window on its way. */
const tries = 3;

async function launched(
  options: Parameters<typeof _electron.launch>[0],
  left = tries,
): Promise<ElectronApplication> {
  try {
    return await _electron.launch(options);
  } catch (error) {
    if (!(error instanceof errors.TimeoutError) || left <= 1) throw error;
    console.warn('Electron did not start in time and is started once more');
    return launched(options, left - 1);
  }
}

/** Starts the app for as long as the caller wants it, who quits it. Tests take `start`, unless many share one app. */
export async function launch(options: LaunchOptions, userData: string): Promise<RunningApp> {
  const app = await launched({
    executablePath: program(),
    args: commandLine(options, userData),
    env: environment(options, userData),
    cwd: root,
    // Less than a test's own limit, so that the report says what did not happen.
    timeout: 30_000,
  });
  const complaints: string[] = [];
  app.context().on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
  });
  app.context().on('weberror', (problem) => complaints.push(problem.error().message));
  let over = false;
  const quit = async (): Promise<void> => {
    if (over) return;
    over = true;
    await app.close();
  };
  try {
    const page = await app.firstWindow();
    await atRest(page);
    return { app, page, userData, complaints: options.provoked === true ? [] : complaints, quit };
  } catch (error) {
    await quit();
    throw error;
  }
}

/** Waits until the window has all its answers and shows them. */
export async function atRest(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-app-state', 'ready');
}

/** Gives the page of the window a size in CSS pixels, and waits until it has it. */
export async function sizeWindow(
  { app, page }: Pick<RunningApp, 'app' | 'page'>,
  width: number,
  height: number,
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [x, y]) => BrowserWindow.getAllWindows()[0]!.setContentSize(x, y),
    [width, height] as const,
  );
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
  await atRest(page);
}

/** Starts the program once more beside a running one; resolves with its exit status. */
export function startAgain(userData: string, options: LaunchOptions = {}): Promise<number | null> {
  const child = spawn(program(), commandLine(options, userData), {
    env: environment(options, userData),
    cwd: root,
    stdio: 'ignore',
  });
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('exit', done);
  });
}

interface Fixtures {
  /** A fresh folder for files of the test. */
  readonly folder: string;
  /** Starts the app; whatever was started is ended after the test. */
  readonly start: (options?: LaunchOptions) => Promise<RunningApp>;
}

/** Playwright's test with our app in it. Every test has a user of its own, with data in a temporary folder. */
export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are needed: none
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'transbordo-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },
  start: async ({ folder }, use) => {
    const running: RunningApp[] = [];
    await use(async (options = {}) => {
      const started = await launch(options, options.userData ?? join(folder, 'user-data'));
      running.push(started);
      return started;
    });
    for (const { quit } of running) await quit();
    expect(running.flatMap(({ complaints }) => complaints)).toEqual([]);
  },
});

export { expect };
