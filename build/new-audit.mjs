/**
 * `npm run new:audit`: writes a new audit's three files and its entry in the newest ruleset, and runs the generator.
 * Asks for what its arguments do not say: `--id ESC-08 --group escalation --title "…" --severity high`.
 * What it writes compiles and fails its own tests until it is filled in.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import * as prettier from 'prettier';
import { auditSource, groupEntry, pageSource, testSource, unwritten } from './audit-template.mjs';
import { at, pinnedNode } from './project.mjs';
import { inPlace } from './run.mjs';
import { main, say, Stop } from './say.mjs';

const rules = 'core/audit/rules';
const entries = 'core/audit/rulesets/entries';

await main(async () => {
  const groups = readdirSync(at(entries)).map((file) => file.replace(/\.ts$/, ''));
  const severities = [
    .../severities = \[([^\]]*)\]/
      .exec(readFileSync(at('core/model/outcomes.ts'), 'utf8'))[1]
      .matchAll(/'([a-z]+)'/g),
  ].map(([, name]) => name);
  const options = { id: {}, group: {}, title: {}, severity: {} };
  for (const option of Object.values(options)) option.type = 'string';
  const { values } = parseArgs({ options });
  const ask = asker();
  try {
    const id = checked(values.id ?? (await ask('Id (e.g. ESC-08): ')), /^[A-Z]{2,4}-\d{2}$/, 'id');
    refuseKnown(id);
    const group = oneOf(groups, values.group ?? (await ask(`Group (${groups.join(', ')}): `)));
    const title = checked(
      values.title ?? (await ask('Title, a sentence that is true when it passes: ')),
      /^[^\n`$]{5,200}$/,
      'title',
    );
    const severity = oneOf(
      severities,
      values.severity ?? (await ask(`Severity (${severities.join(', ')}): `)),
    );
    await writeAll({ id, group, title, severity });
  } finally {
    ask.close();
  }
});

/** Questions at the terminal, one after the other; without one, what is missing ends the script. */
function asker() {
  const terminal = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stderr })
    : null;
  const ask = (question) => {
    if (terminal === null) throw new Stop(`Missing: ${question.split(/[ (,]/)[0].toLowerCase()}`);
    return terminal.question(question);
  };
  ask.close = () => terminal?.close();
  return ask;
}

function checked(text, pattern, name) {
  const given = text.trim();
  if (!pattern.test(given)) throw new Stop(`Not a good ${name}: “${given}”`);
  return given;
}

function oneOf(names, text) {
  const given = text.trim().toLowerCase();
  if (!names.includes(given)) throw new Stop(`“${given}” is none of ${names.join(', ')}`);
  return given;
}

function refuseKnown(id) {
  const file = `${id.toLowerCase()}.ts`;
  const known = readdirSync(at(rules)).find((group) => existsSync(at(rules, group, file)));
  if (known !== undefined) throw new Stop(`${id} exists already: ${rules}/${known}/${file}`);
  const ruled = readdirSync(at(entries)).find((name) =>
    readFileSync(at(entries, name), 'utf8').includes(`'${id}'`),
  );
  if (ruled !== undefined) throw new Stop(`${id} is taken already: ${entries}/${ruled}`);
}

async function writeAll(audit) {
  const stem = `${rules}/${audit.group}/${audit.id.toLowerCase()}`;
  const file = `${entries}/${audit.group}.ts`;
  const listed = withEntry(readFileSync(at(file), 'utf8'), groupEntry(audit));
  await write(`${stem}.ts`, auditSource(audit));
  await write(`${stem}.test.ts`, testSource(audit));
  await write(`${stem}.md`, pageSource(audit));
  await write(file, listed);
  // Icons, glyphs and licences know nothing of audits.
  for (const generator of ['generate-audits.mjs', 'generate-rule-examples.mjs']) {
    const status = await inPlace(pinnedNode(), [at('build', generator)]);
    if (status !== 0) throw new Stop(`${generator} ended with ${status}`);
  }
  say(`Written: ${stem}.ts, .test.ts, .md, and its entry in ${file}.`);
  say(`Left: every ${unwritten} in them, and its id in core/audit/rulesets/rulesets.test.ts.`);
}

/** An entry put last, with the names it needs imported. */
function withEntry(source, entry) {
  const end = source.lastIndexOf('];');
  const listed = `${source.slice(0, end).trimEnd()}\n${entry}${source.slice(end)}`;
  const imported = /import \{([^}]*)\} from '\.\.\/sources\.ts';\n/.exec(listed);
  const needed = ['policy2026', 'since2026'];
  if (imported === null)
    return listed.replace("'../ruleset.ts';\n", (line) => `${line}${sources(needed)}`);
  const names = imported[1].split(',').map((name) => name.trim());
  const all = [...new Set([...names.filter(Boolean), ...needed])].sort();
  return listed.replace(imported[0], () => sources(all));
}

function sources(names) {
  return `import { ${names.join(', ')} } from '../sources.ts';\n`;
}

async function write(file, text) {
  const options = (await prettier.resolveConfig(at(file))) ?? {};
  mkdirSync(dirname(at(file)), { recursive: true });
  writeFileSync(at(file), await prettier.format(text, { ...options, filepath: at(file) }));
}
