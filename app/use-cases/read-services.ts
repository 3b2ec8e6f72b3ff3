import { readClientFlow } from '#app/check/read-client-flow.ts';
import { flowFileLimit } from '#app/contract/limits.ts';
import type { Deps } from './deps.ts';

/** A router's service with the bytes of its flow file. */
export interface ServiceFlow {
  readonly service: string;
  readonly bytes: Uint8Array;
}

/** Does a piece of work about a file and keeps its fault under the file's name, so that others go on. */
export type Guard = (file: string, work: () => Promise<void>) => Promise<void>;

/** Flow files of a router's services, by service; those that do not read are left to the guard. */
export async function readServices(
  deps: Pick<Deps, 'files'>,
  serviceFiles: Iterable<readonly [service: string, file: string]>,
  guard: Guard,
): Promise<ServiceFlow[]> {
  const services: ServiceFlow[] = [];
  for (const [service, file] of serviceFiles) {
    await guard(file, async () => {
      const bytes = await deps.files.read(file, flowFileLimit);
      // Read here first, so that a fault names this file and not the one it is joined to.
      readClientFlow(bytes);
      services.push({ service, bytes });
    });
  }
  return services;
}
