import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { CommanderError } from 'commander';
import { afterEach, beforeEach, vi } from 'vitest';
import { AppFault } from '#app/contract/errors.ts';
import { createProgram } from '#cli/program.ts';

/** What a command wrote, and its exit status. */
export interface Written {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** A folder for each test, and commands run as a terminal would. */
export interface Terminal {
  readonly folder: () => string;
  /** Writes a file into the folder and gives its path. */
  readonly file: (name: string, content: unknown) => string;
  readonly run: (...args: string[]) => Promise<Written>;
}

/** A terminal for the tests of a file. */
export function terminal(): Terminal {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'transbordo-cli-'));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });
  return {
    folder: () => folder,
    file: (name, content) => {
      const path = join(folder, name);
      writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
      return path;
    },
    run,
  };
}

async function run(...args: string[]): Promise<Written> {
  const written = { out: '', err: '' };
  vi.spyOn(process.stdout, 'write').mockImplementation(
    (text) => ((written.out += String(text)), true),
  );
  vi.spyOn(process.stderr, 'write').mockImplementation(
    (text) => ((written.err += String(text)), true),
  );
  const outcome = { exit: 0 };
  try {
    await createProgram(outcome).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError) && !(error instanceof AppFault)) throw error;
    outcome.exit = error instanceof CommanderError && error.exitCode === 0 ? 0 : 2;
  }
  return { exit: outcome.exit, ...written };
}
