import { AppFault, type Fault } from '#app/contract/errors.ts';
import { flowFileLimit } from '#app/contract/limits.ts';
import type { CheckRequest } from '#app/ports/checker.ts';
import type { Client } from '#core/model/client.ts';
import { createBot } from '../bots.ts';
import { createClient } from '../clients.ts';
import type { Deps } from '../deps.ts';
import { storeChecked } from '../import-flows.ts';
import { readServices } from '../read-services.ts';

/** Flow files that become clients, so that reports can be made of them. */
export interface StoreFilesRequest {
  /** Files and folders. */
  readonly paths: readonly string[];
  /** All files are bots of this client; null makes a client of each file, by its name. */
  readonly clientName: string | null;
  /** Flow files of a router's services, by service; joined to every file. */
  readonly serviceFiles: ReadonlyMap<string, string>;
  /** What every file is audited with. */
  readonly audit: Omit<CheckRequest, 'bytes' | 'services' | 'appVersion'>;
}

/** What became of the files. */
export interface StoredFiles {
  readonly clients: readonly Client[];
  readonly faults: readonly Fault[];
}

/** Checks files and stores what they gave. One bad file does not stop the others. */
export async function storeFiles(deps: Deps, request: StoreFilesRequest): Promise<StoredFiles> {
  const clients: Client[] = [];
  const faults: Fault[] = [];
  const guard = async (file: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof AppFault)) throw error;
      faults.push({ code: error.code, details: { ...error.details, file } });
    }
  };
  const services = await readServices(deps, request.serviceFiles, guard);
  for (const given of request.paths) {
    await guard(given, async () => {
      for (const path of await deps.files.expand(given)) {
        await guard(path, async () => {
          const bytes = await deps.files.read(path, flowFileLimit);
          const inputs = { ...request.audit, appVersion: deps.appVersion };
          const checked = await deps.checker.check({ ...inputs, bytes, services });
          const file = deps.files.baseName(path);
          const name = file.replace(/\.[^.]*$/, '') || file;
          const shared = request.clientName === null ? undefined : clients[0];
          const client = shared ?? createClient(deps, request.clientName ?? name);
          if (shared === undefined) clients.push(client);
          storeChecked(deps, createBot(deps, client.id, name), file, checked, {
            ...inputs,
            joins: [],
          });
        });
      }
    });
  }
  return { clients, faults };
}
