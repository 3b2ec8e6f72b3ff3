import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { readClientFlow } from '#app/check/read-client-flow.ts';
import { auditFlow } from '#core/audit/engine.ts';
import { flowFacts } from '#core/flow/facts/flow-facts.ts';
import { replays } from '#core/flow/simulate/explore.ts';
import type { Outcome } from '#core/model/finding.ts';
import { outcomes } from '#core/model/outcomes.ts';
import { rulesetIds } from '#core/model/run.ts';

/**
 * `npm run corpus -- FILE|FOLDER…`: audits real flow files under every ruleset, replays every conversation that a
 * finding or a way to a person carries, and prints the outcomes by audit and the share of `review`. Exits with 1 when
 * an audit broke or a conversation did not replay.
 */
const given = process.argv.slice(2);
const files = given.flatMap((path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(path, name))
    : [path],
);
const counts = new Map<string, Record<Outcome, number>>();
const broken: string[] = [];
let conversations = 0;
let unread = 0;

for (const file of files) {
  let read;
  try {
    read = readClientFlow(readFileSync(file));
  } catch {
    unread += 1;
    continue;
  }
  const facts = flowFacts(read.flow);
  for (const ruleset of rulesetIds) {
    const run = auditFlow(read.flow, { ruleset, asOf: '2026-11-22T12:00:00Z', appVersion: '0' });
    for (const finding of run.findings) {
      if (ruleset === '2026-09') count(finding.auditId, finding.outcome);
      if (finding.outcome === 'error')
        broken.push(`${basename(file)} ${finding.auditId} ${String(finding.params.reason)}`);
      for (const evidence of finding.evidence) {
        if (evidence.kind !== 'conversation') continue;
        conversations += 1;
        if (!replays(facts, evidence))
          broken.push(`${basename(file)} ${finding.auditId} does not replay`);
      }
    }
  }
}

for (const [audit, of] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
  print(
    `${audit.padEnd(10)} ${outcomes.map((one) => `${one} ${String(of[one]).padStart(3)}`).join('  ')}`,
  );
const all = [...counts.values()];
const total = sum(all.map((of) => sum(outcomes.map((one) => of[one]))));
const review = sum(all.map((of) => of.review));
const applicable = total - sum(all.map((of) => of['not-applicable']));
print(
  `${String(files.length - unread)} of ${String(files.length)} files read; ${String(conversations)} conversations, ${String(broken.length)} faults`,
);
print(
  `review: ${String(review)} of ${String(total)} (${percent(review, total)}), of those that apply ${percent(review, applicable)}`,
);
for (const line of broken) print(line);
if (broken.length > 0) process.exitCode = 1;

function count(audit: string, outcome: Outcome): void {
  const of = counts.get(audit) ?? {
    fail: 0,
    review: 0,
    error: 0,
    pass: 0,
    'not-applicable': 0,
  };
  of[outcome] += 1;
  counts.set(audit, of);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((so, one) => so + one, 0);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
