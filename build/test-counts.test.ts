import { expect, test } from 'vitest';
import { playwrightResults, vitestResults } from './test-counts.mjs';

test('a Vitest report is counted, and what failed is named with its error', () => {
  const report = {
    numPassedTests: 2,
    testResults: [
      {
        name: '/a.test.ts',
        status: 'failed',
        message: '',
        assertionResults: [
          { fullName: 'a holds', status: 'passed', failureMessages: [] },
          { fullName: 'b holds', status: 'failed', failureMessages: ['expected 1 to be 2'] },
        ],
      },
      { name: '/b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      { name: '/c.test.ts', status: 'passed', message: '', assertionResults: [] },
    ],
  };
  expect(vitestResults(report)).toEqual({
    passed: 2,
    failed: 2,
    failures: [
      { file: '/a.test.ts', name: 'b holds', error: 'expected 1 to be 2' },
      { file: '/b.test.ts', name: 'does not load', error: 'no such module' },
    ],
  });
});

test('a Playwright report tells what passed at the second try from what failed', () => {
  const spec = (title: string, status: string, errors: string[]) => ({
    title,
    file: 'a.spec.ts',
    tests: [{ status, results: errors.map((message) => ({ errors: [{ message }] })) }],
  });
  const report = {
    stats: { expected: 1, flaky: 1, unexpected: 1 },
    errors: [{ message: 'no window' }],
    suites: [
      {
        specs: [spec('opens', 'expected', [])],
        suites: [
          { specs: [spec('closes', 'flaky', ['late']), spec('saves', 'unexpected', ['x', 'x'])] },
        ],
      },
    ],
  };
  expect(playwrightResults(report)).toEqual({
    passed: 2,
    failed: 2,
    failures: [
      { file: 'a.spec.ts', name: 'saves', error: 'x\nx' },
      { file: 'playwright', name: 'outside a test', error: 'no window' },
    ],
    unsteady: [{ file: 'a.spec.ts', name: 'closes', error: 'late' }],
  });
});
