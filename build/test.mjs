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
import { playwrightResults, vitestResults } from './test-counts.mjs';

mkdirSync(at('node_modules', '.cache'), { recursive: true });
const unitReport = at('node_modules', '.cache', 'unit.json');
const e2eReport = at('node_modules', '.cache', 'e2e.json');
const pdfReport = at('node_modules', '.cache', 'pdf.json');
const runtime = await resolveRuntime();
const env = projectEnv({ ...runtime, CI: process.env.CI ?? '1', NO_COLOR: '1', FORCE_COLOR: '0' });

/** So many tests may fail to be run a second time; more are no accident. */
const mostAgain = 5;

const total = { passed: 0, failed: 0 };

await oneStep('prettier', '.bin/prettier', ['--check', '.', '--log-level', 'warn', '--cache']);
await oneStep('eslint', '.bin/eslint', [
  '.',
  // Types are read twice, and the whole takes less than half the time.
  ...['--concurrency', '2'],
  '--cache',
  '--cache-location',
  'node_modules/.cache/eslint/',
]);
await oneStep('typecheck', '.bin/vue-tsc', ['-b']);
await oneStep('layers', 'npm', ['run', 'arch', '--silent']);
await counted('nothing differs after generating', generatedFilesAreCommitted);
const unitTests = (files) => [
  ...['run', ...files, '--reporter=default', '--reporter=json'],
  `--outputFile.json=${unitReport}`,
];
await runner('unit tests', unitReport, vitestResults, '.bin/vitest', unitTests([]), unitTests);
await oneStep('ended by SIGKILL in the middle of a sync', 'npm', [
  ...['run', 'test:kill', '--silent', '--', '--times', '8'],
]);
await oneStep('build', pinnedNode(), [at('build', 'build.mjs')]);
await runner('end to end, in Electron', e2eReport, playwrightResults, pinnedNode(), [
  ...[
    at('build', 'with-desktop.mjs'),
    '--keyring',
    '--',
    'playwright',
    'test',
    '--retries=1',
    '--reporter=list,json',
  ],
]);
await runner('PDFs, opened by poppler and qpdf', pdfReport, vitestResults, pinnedNode(), [
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

/**
 * A test runner: its own numbers count, and an end without numbers, or with an unexplained status, is a failure. What
 * fails is run a second time, its files alone: two cores that do too much at once break a test now and then, a fault
 * breaks it twice. Whatever needed its second time is told with its error.
 */
async function runner(name, report, resultsOf, program, args, again = null) {
  const from = performance.now();
  const first = await runOf(report, resultsOf, program, args);
  const { passed, failures, output } = first;
  let { failed, unsteady = [] } = first;
  if (again !== null && failures.length > 0 && failures.length <= mostAgain) {
    const files = [...new Set(failures.map(({ file }) => file))];
    const second = await runOf(report, resultsOf, program, again(files));
    if (second.failed === 0 && second.passed > 0) [failed, unsteady] = [0, failures];
  }
  const still = failed > 0 ? failures : [];
  tell(name, from, { passed: passed + failures.length - still.length, failed }, shown(still));
  // The whole output is long, and only asked for when the report explains nothing.
  if (failed > 0 && still.length === 0) process.stdout.write(`${output.slice(-20_000)}\n`);
  if (unsteady.length > 0)
    process.stdout.write(`passed at the second time only:\n${shown(unsteady)}\n`);
}

async function runOf(report, resultsOf, program, args) {
  rmSync(report, { force: true });
  let output;
  let ended = 0;
  try {
    const withReport = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    output = await quietly(programPath(program), args, { env: withReport });
  } catch (error) {
    output = error.message;
    ended = 1;
  }
  const results = existsSync(report)
    ? resultsOf(readJson(report))
    : { passed: 0, failed: 0, failures: [] };
  if (results.failed === 0 && (ended !== 0 || results.passed === 0)) results.failed = 1;
  return { ...results, output };
}

function shown(failures) {
  return failures.map(({ file, name, error }) => `- ${file}: ${name}\n${error}`).join('\n');
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
