/** Writes docs/security-tests.md: which test proves which acceptance test of the security design, by its title. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { acceptanceTests } from './acceptance-tests.mjs';
import { at } from './project.mjs';

const roots = ['app', 'cli', 'core', 'db', 'electron', 'build', 'renderer', 'test'];
const titled = /(?:\btest|\bit|\bdescribe)(?:\.\w+(?:\([^()]*\))?)*\(\s*['"`](A\d\d)\b/g;

const proofs = new Map(acceptanceTests.map(([id]) => [id, new Set()]));
for (const file of roots.flatMap((root) => testFiles(at(root)))) {
  for (const [, id] of readFileSync(file, 'utf8').matchAll(titled)) {
    if (!proofs.has(id)) throw new Error(`${file}: ${id} is no acceptance test`);
    proofs.get(id).add(relative(at(), file).replaceAll('\\', '/'));
  }
}

/** Which command runs a file, beside `npm test`, which runs them all. */
function command(file) {
  if (file === 'test/e2e/packaged.spec.ts') return 'npm run package:smoke';
  if (file.startsWith('test/e2e/')) return 'npm run test:e2e';
  if (file.startsWith('test/pdf/')) return 'npm run test:pdf';
  return 'npm run test:faults';
}

const rows = acceptanceTests.map(([id, lane, shows]) => {
  const files = [...proofs.get(id)].sort();
  const commands = [...new Set(files.map(command))];
  const where = files.map((file) => `[${file.split('/').at(-1)}](../${file})`).join(', ');
  return `| ${id} | ${lane} | ${shows} | ${where || '**not run**'} | ${commands.map((one) => `\`${one}\``).join(', ')} |`;
});
const proven = [...proofs.values()].filter((files) => files.size > 0).length;

writeFileSync(
  at('docs', 'security-tests.md'),
  `<!-- Written by npm run generate from the titles of the tests. Do not edit. -->

# Acceptance tests of the security design

Each begins the title of the test that proves it with its number. N runs in plain Node, C prints or shows the built
pages, E starts a real Electron. \`npm test\` runs all of them with small counts; \`npm run test:faults\` runs those
in plain Node with their full counts and prints a line for each: number, PASS or FAIL, figure.

${proven} of ${acceptanceTests.length} have a test. What has none needs Windows or macOS, where this project
was not yet run; [threat-model.md](threat-model.md) says more.

| Number | Lane | Shows | Test | Run by |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`,
);

function testFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : testFiles(path);
    return /\.(?:test|spec)\.ts$/.test(entry.name) ? [path] : [];
  });
}
