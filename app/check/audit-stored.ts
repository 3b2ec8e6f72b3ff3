import type { AuditRequest } from '#app/ports/checker.ts';
import { auditFlow } from '#core/audit/engine.ts';
import { parseJson } from '#core/flow/read/parse-json.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import type { Run } from '#core/model/run.ts';

/** Audits a stored flow, which was blanked and bounded when it came. Pure and synchronous. */
export function auditStored({ document, ...context }: AuditRequest): Run {
  return auditFlow(readFlow(parseJson(document)), context);
}
