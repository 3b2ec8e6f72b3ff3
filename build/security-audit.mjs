/**
 * `npm run security:audit`: what others know and think of this project. The lock file is asked for hashes, licences and
 * parts that were given up; the registry for known faults and for signatures; electronegativity for its opinion of
 * the sources. docs/second-opinion.md has a row for every finding that stays, with the reason; any other finding, and
 * a row whose finding is gone, is a failure. Exit status: 0 all asked and answered, 1 findings, 2 somebody could not
 * be asked (no network, a mirror without advisories) and the rest was in order.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isAllowed, licences } from './licences.mjs';
import { at, pinnedNode, readJson, root } from './project.mjs';
import { projectEnv } from './run.mjs';
import { main, say } from './say.mjs';

/** Not in the lock file: it drags the tools of 2021 along. A newer one is looked for by hand. */
const tool = '@doyensec/electronegativity@1.10.3';

/** Started by `npm run -s`, npm would keep its reasons to itself. */
const patience = ['--loglevel=warn', '--fetch-retries=1'];

const minute = 60_000;
const findings = [];
const unasked = [];
const found = (check, where, text) => findings.push({ check, where, text });

/** Runs a program to its end, or to `timeout` in milliseconds, and says what it wrote. */
function hear(command, args, timeout) {
  return new Promise((resolve) => {
    const shell = process.platform === 'win32';
    const child = spawn(command, args, { cwd: root, env: projectEnv(), timeout, shell });
    const wrote = { out: '', err: '' };
    child.stdout.on('data', (part) => (wrote.out += part));
    child.stderr.on('data', (part) => (wrote.err += part));
    child.on('error', (error) => resolve({ ...wrote, status: 1, err: error.message }));
    child.on('close', (status) => resolve({ ...wrote, status: status ?? 1 }));
  });
}

/** The registry's own words for why it did not answer, in one line. */
function reason({ err }) {
  const line = err.match(/npm (?:error|warn audit) (?!code|syscall|errno|A complete)([^\n]+)/)?.[1];
  return line ?? (err.trim().split('\n').at(-1) || 'no answer in time');
}

/** What the lock file says by itself. */
function askLockFile() {
  const { packages } = readJson(at('package-lock.json'));
  const { parts } = licences();
  for (const [place, { integrity, deprecated, license }] of Object.entries(packages)) {
    if (place === '') continue;
    if (integrity === undefined) found('NO_HASH', place, 'has no hash in the lock file');
    if (deprecated !== undefined) found('GIVEN_UP', place, deprecated);
    // Tools are not shipped: they may be under any free licence, but under some.
    if (license === undefined) found('NO_LICENCE', place, 'names no licence');
  }
  for (const { name, licence } of parts) {
    if (!isAllowed(licence)) found('LICENCE', name, `is shipped under ${licence}`);
  }
  say(`lock file: ${Object.keys(packages).length - 1} packages, ${parts.length} of them shipped`);
  return new Set(parts.map(({ name }) => name));
}

/**
 * Known faults of all packages: what is shipped is bundled and stands under devDependencies, so `--omit=dev` would ask
 * for the database driver alone.
 */
async function askAdvisories(shipped) {
  const heard = await hear('npm', ['audit', '--json', ...patience], 3 * minute);
  const { vulnerabilities } = jsonOf(heard.out) ?? {};
  if (vulnerabilities === undefined) {
    unasked.push(`known faults: ${reason(heard)}`);
    return;
  }
  const advisories = Object.values(vulnerabilities)
    .flatMap(({ via }) => via)
    .filter((one) => typeof one === 'object');
  for (const { name, url, title, severity } of advisories) {
    const place = shipped.has(name) ? 'shipped' : 'a tool';
    found(url.split('/').at(-1), name, `${severity}, ${place}: ${title}`);
  }
  say(`known faults: ${advisories.length}`);
}

async function askSignatures() {
  const heard = await hear('npm', ['audit', 'signatures', ...patience], 5 * minute);
  const bad = /invalid (?:registry signature|attestation)/i.test(heard.out + heard.err);
  if (bad) found('SIGNATURE', 'package-lock.json', heard.out.trim());
  else if (heard.status === 0)
    say(`signatures: ${heard.out.trim().split('\n').slice(1).join(' ')}`);
  else unasked.push(`signatures: ${reason(heard)}`);
}

async function askElectronegativity() {
  const command = [
    pinnedNode(),
    '--disable-warning=ExperimentalWarning',
    'build/second-opinion.mjs',
  ];
  const args = [
    '--yes',
    '--ignore-scripts',
    '--loglevel=warn',
    `--package=${tool}`,
    '--',
    ...command,
  ];
  const heard = await hear('npx', args, 20 * minute);
  const opinion = jsonOf(heard.out);
  if (opinion === null) {
    if (!/^npm error/m.test(heard.err)) throw new Error(`${tool}:\n${heard.err}`);
    unasked.push(`${tool}: ${reason(heard)}`);
    return;
  }
  for (const { check, path, line, severity, confidence } of opinion.found) {
    found(check, path, `line ${line}: ${severity}, ${confidence}`);
  }
  for (const { path, message } of opinion.unread) found('UNREAD', path, message);
  say(
    `${tool}: ${opinion.checks} checks, ${opinion.files} files, ${opinion.found.length} findings`,
  );
}

function jsonOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Rows of the table, as `CHECK where`. */
function answers() {
  const page = readFileSync(at('docs', 'second-opinion.md'), 'utf8');
  return [...page.matchAll(/^\| `([^`]+)` +\| `([^`]+)` +\|/gm)].map(
    (row) => `${row[1]} ${row[2]}`,
  );
}

await main(async () => {
  const shipped = askLockFile();
  await askAdvisories(shipped);
  await askSignatures();
  await askElectronegativity();
  const answered = answers();
  const named = ({ check, where }) => `${check} ${where}`;
  const open = findings.filter((one) => !answered.includes(named(one)));
  for (const one of open) say(`FOUND ${named(one)}: ${one.text}`);
  const isAsked = (check) =>
    !unasked.some((line) => line.startsWith(tool)) || !/_CHECK$/.test(check);
  const gone = answered.filter(
    (row) => isAsked(row.split(' ')[0]) && !findings.some((one) => named(one) === row),
  );
  for (const row of gone) say(`GONE  ${row}: take its row out of docs/second-opinion.md`);
  for (const line of unasked) say(`NOT ASKED ${line}`);
  say(`${findings.length - open.length} findings answered, ${open.length} open`);
  process.exitCode = open.length + gone.length > 0 ? 1 : unasked.length > 0 ? 2 : 0;
});
