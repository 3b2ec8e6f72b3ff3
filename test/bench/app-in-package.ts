import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { median, type BenchRow } from './bench-row.ts';
import { startProgram, type RunningProgram } from './running-program.ts';

// Measures the packaged app and writes its rows to a file: `app-in-package.ts ROWS [--quick]`. Started by app.bench.ts.

const megabytes = { unit: 'MB' } as const;

/** Bounds: start and memory against an empty window's, and the package against bare Electron. */
const startBound = 1.3;
const memoryBound = 1.5;
const sizeBound = 1.15;

const passphrase = 'um cavalo azul no telhado';
const [out = ''] = process.argv.slice(2);
const quick = process.argv.includes('--quick');
const rounds = quick ? 1 : 7;
const root = resolve(import.meta.dirname, '../..');
const program = process.env['APP_EXECUTABLE'] ?? '';
const electron = process.env['ELECTRON_EXEC_PATH'] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'transbordo-bench-app-'));
/** The screens' words are looked for in it. */
const portuguese = { LANG: 'pt_BR.UTF-8', LC_ALL: 'pt_BR.UTF-8', LANGUAGE: 'pt_BR' };
const common = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--password-store=basic',
];

try {
  const [none, small, large] = ['none', 'small', 'large'].map((name) => join(folder, name));
  fill(small!, 0);
  fill(large!, quick ? 2 : 200);
  const ours = (config: string) => () =>
    startProgram(program, common, { XDG_CONFIG_HOME: config, ...portuguese });
  const starts = await inTurn({ bare: emptyWindow, none: ours(none!), large: ours(large!) });
  const [open, opened] = [await openMemory(ours(small!)), await openMemory(ours(large!))];
  const empty = await memoryOf(emptyWindow);
  const kept = (bound: number): number | null => (quick ? null : bound);
  const stored = quick ? '10 bots' : '1000 bots, 100000 findings';
  writeFileSync(
    out,
    JSON.stringify([
      row(
        'start to the first screen, no data / empty window',
        starts.none,
        starts.bare,
        kept(startBound),
      ),
      row(
        `start to the first screen, ${stored} / empty window`,
        starts.large,
        starts.bare,
        kept(startBound),
      ),
      row(
        `MB of memory, overview of ${stored} / of none`,
        opened,
        open,
        kept(memoryBound),
        megabytes,
      ),
      row('MB of memory, overview of nothing / empty window', open, empty, null, megabytes),
      row(
        'MB on disk, packaged / bare Electron',
        sizeOf(dirname(program)),
        sizeOf(dirname(electron)),
        sizeBound,
        megabytes,
      ),
    ]),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function emptyWindow(): Promise<RunningProgram> {
  const data = `--user-data-dir=${join(folder, 'empty')}`;
  return startProgram(electron, [...common, data, join(root, 'test/bench/empty-window')]);
}

/** Medians of the starts, taken in turn so that a busy moment meets all of them alike. */
async function inTurn<Name extends string>(
  starts: Readonly<Record<Name, () => Promise<RunningProgram>>>,
): Promise<Record<Name, number>> {
  const figures = new Map<string, number[]>(Object.keys(starts).map((name) => [name, []]));
  // The first start of each reads its files from the disk.
  for (let round = 0; round <= rounds; round += 1)
    for (const [name, start] of Object.entries<() => Promise<RunningProgram>>(starts)) {
      const running = await start();
      await running.end();
      if (round > 0 || quick) figures.get(name)!.push(running.firstScreen);
    }
  return Object.fromEntries([...figures].map(([name, values]) => [name, median(values)])) as Record<
    Name,
    number
  >;
}

/** Memory of the open workspace with its overview in front, once it has come to rest. */
async function openMemory(start: () => Promise<RunningProgram>): Promise<number> {
  return memoryOf(async () => {
    const running = await start();
    await running.page.getByLabel('Frase-senha', { exact: true }).fill(passphrase);
    await running.page.keyboard.press('Enter');
    await running.page.getByRole('heading', { level: 1, name: 'Visão geral' }).waitFor();
    await running.page.waitForFunction(
      () => document.documentElement.dataset['appState'] === 'ready',
    );
    return running;
  });
}

async function memoryOf(start: () => Promise<RunningProgram>): Promise<number> {
  const running = await start();
  await pause(quick ? 500 : 20_000);
  const megabytes = running.memory();
  await running.end();
  return megabytes;
}

function fill(config: string, clients: number): void {
  const data = join(config, 'Transbordo');
  mkdirSync(data, { recursive: true });
  execFileSync(
    process.execPath,
    [
      ...['--import', './test/bench/raw-imports.mjs', 'test/e2e/fill-large-agency.ts'],
      ...[data, passphrase, String(clients)],
    ],
    { cwd: root },
  );
}

/** In MB, as files lie there. */
function sizeOf(place: string): number {
  const [kilobytes = '0'] = execFileSync('du', ['-sk', '--apparent-size', place], {
    encoding: 'utf8',
  }).split('\t');
  return Number(kilobytes) / 1024;
}

function row(
  name: string,
  ours: number,
  bare: number,
  bound: number | null,
  unit: Pick<BenchRow, 'unit'> = {},
): BenchRow {
  return { name, ours, bare, ratio: ours / bare, bound, ...unit };
}
