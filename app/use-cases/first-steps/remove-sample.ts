import { setClientsRemoved } from '../clients.ts';
import type { Deps } from '../deps.ts';
import { sampleClients } from './samples.ts';

/** Hides all visible clients of the sample agency; answers with whom it hid, so that they can be brought back. */
export function removeSample(deps: Deps): { clientIds: string[] } {
  const samples = sampleClients(deps);
  const visible = deps
    .workspace()
    .clients.list()
    .map(({ id }) => id)
    .filter((id) => samples.has(id));
  return { clientIds: setClientsRemoved(deps, visible, true) };
}
