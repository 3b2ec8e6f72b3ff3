import type { Fault } from '#app/contract/errors.ts';
import type { CheckedFlow, CheckRequest } from '#app/ports/checker.ts';

/** What a checker's thread is sent. */
export interface CheckTask {
  /** Tells the answer from that of an earlier task. */
  readonly id: number;
  readonly request: CheckRequest;
}

/** What it answers. An expected fault travels by code; anything else by name only. */
export type CheckAnswer =
  | { readonly id: number; readonly ok: true; readonly checked: CheckedFlow }
  | { readonly id: number; readonly ok: false; readonly fault: Fault | null };
