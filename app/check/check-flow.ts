import { AppFault } from '#app/contract/errors.ts';
import type { CheckedFlow, CheckRequest } from '#app/ports/checker.ts';
import { auditFlow } from '#core/audit/engine.ts';
import { joinServices } from '#core/flow/join-services.ts';
import { FlowReadError } from '#core/flow/read/flow-read-error.ts';
import { parseJson } from '#core/flow/read/parse-json.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import type { Flow } from '#core/model/flow.ts';
import { redactFlow } from '#core/vault/redact-flow.ts';
import { contentHash, hashBytes } from '#core/sync/content-hash.ts';
import { decodeText } from './decode-text.ts';

/**
 * One client file from bytes to audit run: decoded, bounded, parsed, blanked of secrets, read, audited. Pure and
 * synchronous: the same bytes and request give the same result. The flow is read only after its secrets are gone, so
 * no finding can quote one.
 * Throws AppFault `file-empty`, `not-text`, `not-json`, `too-deep`, `too-many-values`, `string-too-long`, `not-a-flow`.
 */
export function checkFlow(request: CheckRequest): CheckedFlow {
  try {
    const { document, redactions } = redactFlow(parseJson(decodeText(request.bytes)));
    const own = readFlow(document);
    const services = (request.services ?? []).map(
      ({ service, bytes }) => [service, readService(bytes)] as const,
    );
    const flow = services.length === 0 ? own : joinServices(own, new Map(services));
    return {
      shape: flow.shape,
      document: JSON.stringify(document),
      rawSha256: hashBytes(request.bytes),
      contentSha256: contentHash(document),
      rawBytes: request.bytes.length,
      redactions,
      run: auditFlow(flow, request),
    };
  } catch (error) {
    if (error instanceof FlowReadError) throw new AppFault(error.code, error.details);
    throw error;
  }
}

function readService(bytes: Uint8Array): Flow {
  return readFlow(redactFlow(parseJson(decodeText(bytes))).document);
}
