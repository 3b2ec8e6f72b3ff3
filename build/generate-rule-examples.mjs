/**
 * Writes core/audit/rule-examples.json: the examples of the audits' pages, which the window shows as what the audit
 * says of them. The pages' own tests run every one of them.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as prettier from 'prettier';

const target = 'core/audit/rule-examples.json';
const block = /(?:```json known\n([\s\S]*?)```\s*)?```json (?!known)(\S+)\n([\s\S]*?)```/g;

const examples = {};
for (const page of globSync('core/audit/rules/*/*.md').sort()) {
  examples[basename(page, '.md').toUpperCase()] = [
    ...readFileSync(page, 'utf8').matchAll(block),
  ].map(([, known, says, flow]) => ({
    says,
    known: known === undefined ? null : JSON.parse(known),
    flow: JSON.stringify(JSON.parse(flow)),
  }));
}

const options = (await prettier.resolveConfig(target)) ?? {};
const text = await prettier.format(JSON.stringify(examples), { ...options, filepath: target });
if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
