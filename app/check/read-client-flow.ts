import { AppFault } from '#app/contract/errors.ts';
import { FlowReadError } from '#core/flow/read/flow-read-error.ts';
import { parseJson } from '#core/flow/read/parse-json.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import type { Flow } from '#core/model/flow.ts';
import type { Json } from '#core/model/json.ts';
import { redactFlow, type RedactedFlow } from '#core/vault/redact-flow.ts';
import { decodeText } from './decode-text.ts';

/** A client's file as blocks, with the blanked document they were read from. */
export interface ClientFlow extends RedactedFlow {
  readonly flow: Flow;
}

/**
 * A client's file from bytes to blocks: decoded, bounded, parsed, blanked of secrets, and only then read.
 * Throws AppFault `file-empty`, `not-text`, `not-json`, `too-deep`, `too-many-values`, `string-too-long`, `not-a-flow`.
 */
export function readClientFlow(bytes: Uint8Array): ClientFlow {
  return asFault(() => {
    const redacted = redactFlow(parseJson(decodeText(bytes)));
    return { ...redacted, flow: readFlow(redacted.document) };
  });
}

/** A client's file as JSON within the bounds of a flow. Throws as {@link readClientFlow}, but `not-a-flow`. */
export function readClientJson(bytes: Uint8Array): Json {
  return asFault(() => parseJson(decodeText(bytes)));
}

function asFault<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof FlowReadError ? new AppFault(error.code, error.details) : error;
  }
}
