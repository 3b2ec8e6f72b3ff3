import type { ReadFlow, SyncedFlow } from '#app/ports/checker.ts';
import { writeJson } from '#core/model/source-form.ts';
import { documentHash, hashBytes } from '#core/sync/content-hash.ts';
import { readClientFlow } from './read-client-flow.ts';

/**
 * A synced flow as one document in the form in which Blip keeps a publication (flow, configuration, global actions),
 * bounded, blanked and read, exactly as a file is. Pure and synchronous. Throws as `readClientFlow`.
 */
export function readSyncedFlow({ flow, globalActions, configuration }: SyncedFlow): ReadFlow {
  const parts = [
    `"flow":${flow}`,
    ...(globalActions === null ? [] : [`"globalActions":${globalActions}`]),
    `"configuration":${JSON.stringify(configuration)}`,
  ];
  const bytes = new TextEncoder().encode(`{${parts.join(',')}}`);
  const { document, redactions, flow: read } = readClientFlow(bytes);
  return {
    shape: read.shape,
    document: writeJson(document),
    rawSha256: hashBytes(bytes),
    contentSha256: documentHash(document),
    rawBytes: bytes.length,
    redactions,
  };
}
