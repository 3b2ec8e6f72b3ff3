/** What the two runners' JSON reports tell: how many tests passed and failed, and which did not pass at once. */

/** Characters of one test's error that are shown. */
const longestError = 4_000;

/**
 * Counts and failures of a Vitest report. A file that does not even load has no tests in it, and is a failure all
 * the same.
 *
 * @returns {{ passed: number, failed: number, failures: { file: string, name: string, error: string }[] }}
 */
export function vitestResults(report) {
  const failures = report.testResults.flatMap(
    ({ name: file, status, message, assertionResults }) => {
      const failed = assertionResults.filter((test) => test.status === 'failed');
      if (status === 'failed' && failed.length === 0) return [told(file, 'does not load', message)];
      return failed.map((test) => told(file, test.fullName, test.failureMessages.join('\n')));
    },
  );
  return { passed: report.numPassedTests, failed: failures.length, failures };
}

/** The same of a Playwright report; `unsteady` are the tests that passed at the second try. */
export function playwrightResults({ stats, suites, errors }) {
  const specs = suites.flatMap(specsIn);
  const failures = [];
  const unsteady = [];
  for (const { file, title, tests } of specs)
    for (const { status, results } of tests) {
      const list = { unexpected: failures, flaky: unsteady }[status];
      const error = results.flatMap(({ errors: all }) => all).map(({ message }) => message);
      list?.push(told(file, title, error.join('\n')));
    }
  for (const { message } of errors) failures.push(told('playwright', 'outside a test', message));
  return { passed: stats.expected + stats.flaky, failed: failures.length, failures, unsteady };
}

function specsIn({ suites = [], specs }) {
  return [...specs, ...suites.flatMap(specsIn)];
}

function told(file, name, error) {
  return { file, name, error: (error ?? '').slice(0, longestError) };
}
