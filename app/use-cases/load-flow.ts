import { decodeText } from '#app/check/decode-text.ts';
import { AppFault } from '#app/contract/errors.ts';
import { flowFileLimit } from '#app/contract/limits.ts';
import type { FileSource } from '#app/ports/host.ts';
import { joinServices } from '#core/flow/join-services.ts';
import { FlowReadError } from '#core/flow/read/flow-read-error.ts';
import { parseJson } from '#core/flow/read/parse-json.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import type { Flow } from '#core/model/flow.ts';
import type { Json } from '#core/model/json.ts';
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

/** A JSON file within the bounds of a flow file. Throws AppFault with the file's name, as {@link loadFlow}. */
export async function loadJson(files: FileSource, path: string): Promise<Json> {
  return named(files, path, async () =>
    parseJson(decodeText(await files.read(path, flowFileLimit))),
  );
}

function readOne(files: FileSource, path: string): Promise<Flow> {
  return named(files, path, async () => {
    const text = decodeText(await files.read(path, flowFileLimit));
    return readFlow(redactFlow(parseJson(text)).document);
  });
}

/** Gives a fault the name of the file it is about. */
async function named<T>(files: FileSource, path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isExpected = error instanceof FlowReadError || error instanceof AppFault;
    if (!isExpected) throw error;
    throw new AppFault(error.code, { ...error.details, file: files.baseName(path) });
  }
}
