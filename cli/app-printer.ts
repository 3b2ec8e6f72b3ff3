import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { AppFault } from '#app/contract/errors.ts';
import type { ReportPrinter } from '#app/ports/report-printer.ts';

/** Longest time for one report: the app's start and the print, in milliseconds. */
const timeLimit = 120_000;

/** The script that starts the app for one print, inside the project. */
const scriptName = join('build', 'print-report.mjs');

/**
 * Prints by starting the app without a window: a PDF's tags and outline come from its browser, which plain Node has
 * not. Each print is a process of its own, so that none slows the next.
 * @param script starts the app with a job's file and a place for the PDF
 */
export function appPrinter(script: string | null = findScript(import.meta.dirname)): ReportPrinter {
  return {
    print: async (page) => {
      if (script === null) throw new AppFault('pdf-needs-app', { reason: scriptName });
      const folder = await mkdtemp(join(tmpdir(), 'transbordo-print-'));
      try {
        const [job, pdf] = [join(folder, 'job.json'), join(folder, 'report.pdf')];
        await writeFile(job, JSON.stringify(page), { mode: 0o600 });
        const said = await run([script, job, pdf]);
        const pages = Number(/^pages (\d+)$/m.exec(said)?.[1] ?? 0);
        return { pdf: new Uint8Array(await readFile(pdf)), pages };
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

/** The script above this file, which lies in the sources or in the build. */
function findScript(from: string): string | null {
  for (let at = from; ; at = dirname(at)) {
    if (existsSync(join(at, scriptName))) return join(at, scriptName);
    if (dirname(at) === at) return null;
  }
}

/** Runs the script quietly; gives what it said on standard output. Throws AppFault `pdf-needs-app` with the last it said. */
function run(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeLimit,
    });
    let said = '';
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      output = (output + part).slice(-4000);
    });
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      said = (said + part).slice(-4000);
    });
    const failed = (reason: string): void =>
      reject(new AppFault('pdf-needs-app', { reason: reason.slice(0, 300) }));
    child.on('error', (error) => failed(error.message));
    child.on('close', (code, signal) => {
      const last = said.trim().split('\n').at(-1) ?? '';
      if (code === 0) resolve(output);
      else failed(last === '' ? String(code ?? signal) : last);
    });
  });
}
