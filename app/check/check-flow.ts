import type { CheckedFlow, CheckRequest } from '#app/ports/checker.ts';
import { auditFlow } from '#core/audit/engine.ts';
import { joinServices } from '#core/flow/join-services.ts';
import { writeJson } from '#core/model/source-form.ts';
import { documentHash, hashBytes } from '#core/sync/content-hash.ts';
import { readClientFlow } from './read-client-flow.ts';

/**
 * One client file from bytes to audit run. Pure and synchronous: the same bytes and request give the same result. The
 * flow is read only after its secrets are gone, so no finding can quote one. Throws as `readClientFlow`.
 */
export function checkFlow(request: CheckRequest): CheckedFlow {
  const { document, redactions, flow: own } = readClientFlow(request.bytes);
  const services = new Map(
    (request.services ?? []).map(({ service, bytes }) => [service, readClientFlow(bytes).flow]),
  );
  const flow = services.size === 0 ? own : joinServices(own, services);
  return {
    shape: flow.shape,
    document: writeJson(document),
    rawSha256: hashBytes(request.bytes),
    contentSha256: documentHash(document),
    rawBytes: request.bytes.length,
    redactions,
    run: auditFlow(flow, request),
  };
}
