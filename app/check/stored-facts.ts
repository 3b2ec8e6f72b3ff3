import type { AuditRequest } from '#app/ports/checker.ts';
import { auditFacts, type AuditFacts } from '#core/audit/facts.ts';
import { storedFlow } from './audit-stored.ts';

/** The facts of a stored flow, each computed when it is first read. */
export function storedFacts(request: AuditRequest): AuditFacts {
  const { humanServices, surroundings, asOf, ruleset } = request;
  return auditFacts(storedFlow(request), { humanServices, surroundings, asOf, ruleset });
}
