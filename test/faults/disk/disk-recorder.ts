import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { DiskImage } from './crash-states.ts';
import { readImage } from './disk-image.ts';
import { parseDiskLog, type DiskEvent } from './disk-log.ts';

/** Project's folder. */
const project = join(import.meta.dirname, '../../..');

/** Why nothing can be recorded on this machine; null where it can. */
export const noRecorder: string | null = whyNot();

/** What a process did to the disk, and what lay there before. */
export interface DiskRecording {
  readonly start: DiskImage;
  readonly events: readonly DiskEvent[];
}

/** A piece of work in a process of its own, whose calls to the disk are recorded or fail. */
export interface RecordedWork {
  /** File of the process, beside this one. */
  readonly script: string;
  /** Folder whose files are recorded. */
  readonly home: string;
  /** What the process is given, as JSON. */
  readonly request: unknown;
  /** `normal`: the driver's durability is turned down, for control runs. */
  readonly synchronous?: 'full' | 'normal';
}

/** Runs it to its end and gives what it did, and what it said. Throws where it ends with a fault. */
export function recordWork(work: RecordedWork): DiskRecording & { readonly said: string } {
  const start = readImage(work.home);
  const log = `${work.home}.log`;
  writeFileSync(controlFile(work.home), '');
  const said = spawnWork(work, log);
  const events = parseDiskLog(readFileSync(log));
  rmSync(log);
  return { start, events, said };
}

/** Runs a piece of work that orders its own calls to the disk to fail, and gives what it said. Nothing is recorded. */
export function failWork(work: RecordedWork): string {
  writeFileSync(controlFile(work.home), '');
  return spawnWork(work, '/dev/null');
}

/** Where a recorded process writes its notes and orders. */
export function controlFile(home: string): string {
  return join(home, '.control');
}

function spawnWork(
  { script, home, request, synchronous = 'full' }: RecordedWork,
  log: string,
): string {
  const imports = ['./test/bench/raw-imports.mjs', './test/faults/disk/weaker-driver.mjs'];
  const args = imports.flatMap((file) => ['--import', file]);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...args, join(import.meta.dirname, script), JSON.stringify(request)],
    {
      cwd: project,
      encoding: 'utf8',
      env: {
        LD_PRELOAD: buildRecorder(),
        DISK_ROOT: home,
        DISK_LOG: log,
        DISK_SPARE: '1',
        DRIVER_SYNCHRONOUS: synchronous,
        NODE_NO_WARNINGS: '1',
      },
    },
  );
  if (status !== 0) throw new Error(`${script} ended with ${String(status)}: ${stderr}`);
  return stdout;
}

/** Builds the recorder unless this very source was built before. */
function buildRecorder(): string {
  const source = join(import.meta.dirname, 'disk-recorder.c');
  const hash = createHash('sha256').update(readFileSync(source)).digest('hex').slice(0, 16);
  const folder = join(project, 'node_modules/.cache/faults');
  const built = join(folder, `disk-recorder-${hash}.so`);
  if (existsSync(built)) return built;
  mkdirSync(folder, { recursive: true });
  const unfinished = `${built}.${process.pid}`;
  const { status, stderr } = spawnSync(
    'cc',
    ['-O2', '-Wall', '-shared', '-fPIC', '-o', unfinished, source, '-ldl', '-lpthread'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the recorder does not compile: ${stderr}`);
  renameSync(unfinished, built);
  return built;
}

function whyNot(): string | null {
  if (process.platform !== 'linux') return 'the recorder of disk calls is made for Linux';
  if (spawnSync('cc', ['--version']).status !== 0) return 'there is no C compiler (cc)';
  return null;
}
