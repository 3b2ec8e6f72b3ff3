import { AppFault } from '#app/contract/errors.ts';
import type { Deps } from '#app/use-cases/deps.ts';

/** Id of the client of that name; null where no name was given. Throws AppFault `client-missing`. */
export function clientOption({ workspace }: Deps, name: string | undefined): string | null {
  if (name === undefined) return null;
  const found = workspace()
    .clients.list()
    .find((client) => client.name === name);
  if (found === undefined) throw new AppFault('client-missing', { name });
  return found.id;
}
