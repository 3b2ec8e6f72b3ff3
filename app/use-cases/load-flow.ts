import { decodeText } from '#app/check/decode-text.ts';
import { AppFault } from '#app/contract/errors.ts';
import { flowFileLimit } from '#app/contract/limits.ts';
import type { FileSource } from '#app/ports/host.ts';
import { joinServices } from '#core/flow/join-services.ts';
import { FlowReadError } from '#core/flow/read/flow-read-error.ts';
import { parseJson } from '#core/flow/read/parse-json.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import type { Flow } from '#core/model/flow.ts';
import { redactFlow } from '#core/vault/redact-flow.ts';

/**
 * A flow file as blocks, without its secrets, joined with the flows of the router's services.
 * Throws AppFault with the file's name: `file-missing`, `file-too-large`, `not-json`, `not-a-flow` and their kin.
 */
export async function loadFlow(
  files: FileSource,
  path: string,
  services: ReadonlyMap<string, string> = new Map(),
): Promise<Flow> {
  const main = await readOne(files, path);
  const joined = new Map<string, Flow>();
  for (const [service, file] of services) joined.set(service, await readOne(files, file));
  return joined.size === 0 ? main : joinServices(main, joined);
}

async function readOne(files: FileSource, path: string): Promise<Flow> {
  try {
    const text = decodeText(await files.read(path, flowFileLimit));
    return readFlow(redactFlow(parseJson(text)).document);
  } catch (error) {
    const file = files.baseName(path);
    if (error instanceof FlowReadError) throw new AppFault(error.code, { ...error.details, file });
    if (error instanceof AppFault) throw new AppFault(error.code, { ...error.details, file });
    throw error;
  }
}
