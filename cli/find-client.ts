import { AppFault } from '#app/contract/errors.ts';
import type { Deps } from '#app/use-cases/deps.ts';

/** Id of the client of that name; null where there is none. */
export function clientNamed({ workspace }: Deps, name: string): string | null {
  return (
    workspace()
      .clients.list()
      .find((client) => client.name === name)?.id ?? null
  );
}

/** Id of the client of that name; null where no name was given. Throws AppFault `client-missing`. */
export function clientOption(deps: Deps, name: string | undefined): string | null {
  if (name === undefined) return null;
  const found = clientNamed(deps, name);
  if (found === null) throw new AppFault('client-missing', { name });
  return found;
}
