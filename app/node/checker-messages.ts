import type { Fault } from '#app/contract/errors.ts';
import type { AuditRequest, CheckedFlow, CheckRequest } from '#app/ports/checker.ts';
import type { Run } from '#core/model/run.ts';

/** A piece of work for a checker's thread: a client's file, or a stored flow. */
export type CheckWork =
  | { readonly wants: 'checked'; readonly request: CheckRequest }
  | { readonly wants: 'run'; readonly request: AuditRequest };

/** What a checker's thread is sent; the id tells the answer from that of an earlier task. */
export type CheckTask = CheckWork & { readonly id: number };

/** What it answers. An expected fault travels by code; anything else by name only. */
export type CheckAnswer =
  | { readonly id: number; readonly ok: true; readonly result: CheckedFlow | Run }
  | { readonly id: number; readonly ok: false; readonly fault: Fault | null };
