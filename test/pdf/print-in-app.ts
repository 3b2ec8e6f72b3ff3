import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { PrintablePage } from '#app/ports/report-printer.ts';

const root = resolve(import.meta.dirname, '../..');

/** Where the PDFs stay, to be looked at. */
const folder = join(root, 'test-results', 'pdf');

/** Longest time for one print, in milliseconds. */
const timeLimit = 50_000;

/**
 * Prints a page in the hidden window of the built app, as the command line does. Returns the PDF's path.
 * @param name of the PDF, without its ending; a print of that name is replaced
 * @param surroundings what else the program finds around it, e.g. a time zone
 */
export async function printInApp(
  name: string,
  page: PrintablePage,
  surroundings: Readonly<Record<string, string>> = {},
): Promise<string> {
  const own = await mkdtemp(join(tmpdir(), 'transbordo-pdf-'));
  try {
    const [job, pdf] = [join(own, 'job.json'), join(folder, `${name}.pdf`)];
    await mkdir(folder, { recursive: true });
    await rm(pdf, { force: true });
    await writeFile(job, JSON.stringify(page));
    await run(['--print-report', job, '--to', pdf], join(own, 'user-data'), surroundings);
    return pdf;
  } finally {
    await rm(own, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function run(
  args: readonly string[],
  userData: string,
  surroundings: Readonly<Record<string, string>>,
): Promise<void> {
  const program = process.env['ELECTRON_EXEC_PATH'];
  if (program === undefined) throw new Error('no Electron: run these tests by npm run test:pdf');
  const all = [
    `--user-data-dir=${userData}`,
    '--disable-gpu',
    '--password-store=basic',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    root,
    ...args,
  ];
  return new Promise((done, failed) => {
    const child = spawn(program, all, {
      cwd: root,
      env: { ...process.env, ...surroundings },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: timeLimit,
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      said += part;
    });
    child.on('error', failed);
    child.on('close', (code, signal) => {
      if (code === 0) done();
      else failed(new Error(`the print ended with ${String(code ?? signal)}:\n${said}`));
    });
  });
}
