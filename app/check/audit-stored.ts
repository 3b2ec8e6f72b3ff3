import type { AuditRequest } from '#app/ports/checker.ts';
import { auditFlow } from '#core/audit/engine.ts';
import { joinServices } from '#core/flow/join-services.ts';
import { parseJson } from '#core/flow/read/parse-json.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import type { Flow } from '#core/model/flow.ts';
import type { Run } from '#core/model/run.ts';

/** Audits a stored flow, which was blanked and bounded when it came, with those it redirects to. Pure and synchronous. */
export function auditStored({ document, joined, ...context }: AuditRequest): Run {
  return auditFlow(storedFlow({ document, joined }), context);
}

/** A stored flow as blocks, joined with those it redirects to. */
export function storedFlow({
  document,
  joined = [],
}: {
  readonly document: string;
  readonly joined?: AuditRequest['joined'] | undefined;
}): Flow {
  const services = new Map(joined.map((one) => [one.service, stored(one.document)]));
  const own = stored(document);
  return services.size === 0 ? own : joinServices(own, services);
}

function stored(document: string): Flow {
  return readFlow(parseJson(document));
}
