import { AppFault } from '#app/contract/errors.ts';
import { FlowReadError } from '#core/flow/read/flow-read-error.ts';
import { parseJson } from '#core/flow/read/parse-json.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import type { Flow } from '#core/model/flow.ts';
import type { Json } from '#core/model/json.ts';
import { redactFlow, type RedactedFlow } from '#core/vault/redact-flow.ts';
import { byteOffset, decodeText } from './decode-text.ts';

/** A client's file as blocks, with the blanked document they were read from. */
export interface ClientFlow extends RedactedFlow {
  readonly flow: Flow;
}

/**
 * A client's file from bytes to blocks: decoded, bounded, parsed, blanked of secrets, and only then read.
 * Throws AppFault `file-empty`, `not-text`, `not-json`, `too-deep`, `too-many-values`, `too-many-keys`,
 * `string-too-long`, `not-a-flow`.
 */
export function readClientFlow(bytes: Uint8Array): ClientFlow {
  const text = decodeText(bytes);
  return asFault(bytes, text, () => {
    const redacted = redactFlow(parseJson(text));
    return { ...redacted, flow: readFlow(redacted.document) };
  });
}

/** A client's file as JSON within the bounds of a flow. Throws as {@link readClientFlow}, but `not-a-flow`. */
export function readClientJson(bytes: Uint8Array): Json {
  const text = decodeText(bytes);
  return asFault(bytes, text, () => parseJson(text));
}

function asFault<T>(bytes: Uint8Array, text: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof FlowReadError)) throw error;
    const { at, ...details } = error.details;
    // People look a place up by its byte; the reader counts letters.
    const place = typeof at === 'number' ? { at: byteOffset(bytes, text, at) } : {};
    throw new AppFault(error.code, { ...details, ...place });
  }
}
