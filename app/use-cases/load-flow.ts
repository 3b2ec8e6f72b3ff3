import { readClientFlow, readClientJson } from '#app/check/read-client-flow.ts';
import { AppFault } from '#app/contract/errors.ts';
import { flowFileLimit } from '#app/contract/limits.ts';
import type { FileSource } from '#app/ports/host.ts';
import { joinServices } from '#core/flow/join-services.ts';
import type { Flow } from '#core/model/flow.ts';
import type { Json } from '#core/model/json.ts';

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
export function loadJson(files: FileSource, path: string): Promise<Json> {
  return load(files, path, readClientJson);
}

function readOne(files: FileSource, path: string): Promise<Flow> {
  return load(files, path, (bytes) => readClientFlow(bytes).flow);
}

/** Reads a file and gives a fault the file's name. */
async function load<T>(
  files: FileSource,
  path: string,
  read: (bytes: Uint8Array) => T,
): Promise<T> {
  try {
    return read(await files.read(path, flowFileLimit));
  } catch (error) {
    if (!(error instanceof AppFault)) throw error;
    throw new AppFault(error.code, { ...error.details, file: files.baseName(path) });
  }
}
