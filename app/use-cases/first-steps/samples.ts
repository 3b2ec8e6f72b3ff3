import type { Deps } from '../deps.ts';

const name = 'sample-clients';

/** Ids of the clients that came with the sample agency, visible or not. */
export function sampleClients({ workspace }: Deps): ReadonlySet<string> {
  const kept = workspace().settings.get(name);
  return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []);
}

/** Marks a client as one of the sample agency. */
export function markAsSample(deps: Deps, clientId: string): void {
  deps.workspace().settings.put(name, [...sampleClients(deps), clientId]);
}
