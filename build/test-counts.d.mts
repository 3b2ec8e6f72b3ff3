/** A test that did not pass at once, with the beginning of its error. */
interface Failure {
  readonly file: string;
  readonly name: string;
  readonly error: string;
}

/** What a runner's report says in numbers, and which tests failed. */
interface Results {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly Failure[];
}

export function vitestResults(report: object): Results;

export function playwrightResults(
  report: object,
): Results & { readonly unsteady: readonly Failure[] };
