/**
 * `npm test`: everything that must hold, in order, one line per step with its time. A failed step shows its output
 * and the next one still runs, so that one run tells all. The last line counts: tests of the two runners one by one,
 * every other step as one.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { generatedFilesAreCommitted } from './generated.mjs';
import { at, pinnedNode, readJson } from './project.mjs';
import { projectEnv, quietly } from './run.mjs';
import { resolveRuntime } from './runtime/resolve.mjs';
import { seconds } from './say.mjs';
import { playwrightCounts, vitestCounts } from './test-counts.mjs';

mkdirSync(at('node_modules', '.cache'), { recursive: true });
const unitReport = at('node_modules', '.cache', 'unit.json');
const e2eReport = at('node_modules', '.cache', 'e2e.json');
const pdfReport = at('node_modules', '.cache', 'pdf.json');
const runtime = await resolveRuntime();
const env = projectEnv({ ...runtime, CI: process.env.CI ?? '1', NO_COLOR: '1', FORCE_COLOR: '0' });

const total = { passed: 0, failed: 0 };

await oneStep('prettier', '.bin/prettier', ['--check', '.', '--log-level', 'warn', '--cache']);
await oneStep('eslint', '.bin/eslint', [
  '.',
  '--cache',
  '--cache-location',
  'node_modules/.cache/eslint/',
]);
await oneStep('typecheck', '.bin/vue-tsc', ['-b']);
await oneStep('layers', 'npm', ['run', 'arch', '--silent']);
await counted('nothing differs after generating', generatedFilesAreCommitted);
await runner('unit tests', unitReport, vitestCounts, '.bin/vitest', [
  ...['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
]);
await oneStep('ended by SIGKILL in the middle of a sync', 'npm', [
  ...['run', 'test:kill', '--silent', '--', '--times', '8'],
]);
await oneStep('build', pinnedNode(), [at('build', 'build.mjs')]);
await runner('end to end, in Electron', e2eReport, playwrightCounts, pinnedNode(), [
  ...[
    at('build', 'with-desktop.mjs'),
    '--keyring',
    '--',
    'playwright',
    'test',
    '--reporter=list,json',
  ],
]);
await runner('PDFs, opened by poppler and qpdf', pdfReport, vitestCounts, pinnedNode(), [
  ...[at('build', 'with-desktop.mjs'), '--', 'vitest', 'run', '--reporter=default'],
  ...['--config', 'test/pdf/vitest.config.ts'],
  ...['--reporter=json', `--outputFile.json=${pdfReport}`],
]);
await oneStep('package, and its smoke test', pinnedNode(), [at('build', 'package-smoke.mjs')]);
// No bound is looked at: a busy machine says nothing about speed, but a broken row shows.
await oneStep('every row of the bench, once', 'npm', ['run', 'bench', '--silent', '--', '--quick']);

process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 ? 1 : 0;

function oneStep(name, program, args) {
  return counted(name, () => quietly(programPath(program), args, { env }));
}

/** A test runner: its own numbers count, and an end without numbers, or with an unexplained status, is a failure. */
async function runner(name, report, countsOf, program, args) {
  rmSync(report, { force: true });
  const from = performance.now();
  let output;
  let ended = 0;
  try {
    const withReport = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    output = await quietly(programPath(program), args, { env: withReport });
  } catch (error) {
    output = error.message;
    ended = 1;
  }
  const counts = existsSync(report) ? countsOf(readJson(report)) : { passed: 0, failed: 0 };
  if (counts.failed === 0 && (ended !== 0 || counts.passed === 0)) counts.failed = 1;
  tell(name, from, counts, counts.failed > 0 ? output : '');
}

async function counted(name, work) {
  const from = performance.now();
  try {
    await work();
    tell(name, from, { passed: 1, failed: 0 }, '');
  } catch (error) {
    tell(name, from, { passed: 0, failed: 1 }, error.message);
  }
}

function tell(name, from, { passed, failed }, output) {
  total.passed += passed;
  total.failed += failed;
  const numbers = passed + failed > 1 ? ` (${passed} of ${passed + failed})` : '';
  process.stdout.write(`${failed > 0 ? 'FAILED' : 'ok'}  ${name}${numbers}: ${seconds(from)}\n`);
  if (output) process.stdout.write(`${output}\n`);
}

function programPath(program) {
  return program.startsWith('.bin/') ? at('node_modules', program) : program;
}
