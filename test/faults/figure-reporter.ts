import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestCase } from 'vitest/node';
import { acceptanceId } from './acceptance-id.ts';

interface Line {
  readonly id: string;
  readonly passed: boolean;
  readonly title: string;
  readonly figure: string;
}

/** Prints `ID PASS|FAIL figure` for each acceptance test, sorted, and keeps the same as JSON. */
export default class FigureReporter implements Reporter {
  readonly #lines: Line[] = [];

  onTestCaseResult(test: TestCase): void {
    const id = acceptanceId(test.fullName);
    const { state } = test.result();
    if (id === null || state === 'skipped') return;
    const title = test.fullName;
    this.#lines.push({ id, passed: state === 'passed', title, figure: test.meta().figure ?? '' });
  }

  onTestRunEnd(): void {
    this.#lines.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    for (const { id, passed, title, figure } of this.#lines)
      process.stdout.write(`${id} ${passed ? 'PASS' : 'FAIL'} ${figure || title}\n`);
    const file = process.env['FAULTS_JSON'];
    if (file === undefined) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(this.#lines, null, 2)}\n`);
  }
}
