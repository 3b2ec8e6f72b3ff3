import { checkFlow } from '#app/check/check-flow.ts';
import { AppFault } from '#app/contract/errors.ts';
import type { CheckedFlow } from '#app/ports/checker.ts';
import type { JsonObject } from '#core/model/json.ts';
import { buildFlow, type ShortBlock } from '#test/fixtures/build-flow.ts';

/** One hostile input of SECURITY 4.2 and what is to come of it. */
export interface HostileCase {
  /** `H1` to `H40`. */
  readonly id: string;
  /** What is tried, and what is expected of it. */
  readonly says: string;
  /** Fails, by an assertion, when something else comes of it. */
  readonly check: () => void | Promise<void>;
}

/** What a file came to: a checked flow, or the code and the values of its fault. */
export type Outcome =
  | { readonly kind: 'checked'; readonly checked: CheckedFlow }
  | { readonly kind: 'fault'; readonly code: string; readonly details: object };

/** Checks a file as an import does. Anything but an expected fault goes on as a bug. */
export function outcomeOf(file: Uint8Array | string): Outcome {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  try {
    const checked = checkFlow({
      bytes,
      ruleset: '2026-09',
      asOf: '2026-11-22T12:00:00.000Z',
      appVersion: '0.0.0',
    });
    return { kind: 'checked', checked };
  } catch (error) {
    if (!(error instanceof AppFault)) throw error;
    return { kind: 'fault', code: error.code, details: error.details };
  }
}

/** The same for a file that must be read; throws where it was not. */
export function checkedFile(file: Uint8Array | string): CheckedFlow {
  const outcome = outcomeOf(file);
  if (outcome.kind === 'fault') throw new Error(`refused: ${outcome.code}`);
  return outcome.checked;
}

/** The code of a refused file, `checked` for one that was read. */
export function codeOf(file: Uint8Array | string): string {
  const outcome = outcomeOf(file);
  return outcome.kind === 'fault' ? outcome.code : 'checked';
}

/** Faults of the file that were told, as `code detail`. */
export function problemsOf({ run }: CheckedFlow): string[] {
  return run.problems.map(({ code, detail }) => `${code} ${detail}`);
}

/** Audits that broke, which none may. */
export function brokenAudits({ run }: CheckedFlow): string[] {
  return run.findings.filter(({ outcome }) => outcome === 'error').map(({ auditId }) => auditId);
}

/** A flow's file with one block that says something. */
export function fileWith(block: ShortBlock, more: JsonObject = {}): string {
  return JSON.stringify({ ...buildFlow({ welcome: block }), ...more });
}
